/** A socket as ss(8) and netstat(8) write it: the parts that their two formats share. */
import { visible } from '../base/visible.ts';
import { formatAddress, inOrder } from '../procfs/address.ts';
import type { Field } from '../procfs/column.ts';
import type { Facts, Holder } from '../procfs/facts.ts';
import type { Format } from '../procfs/format.ts';
import type { Survey } from './survey.ts';
import { plainText } from './value.ts';

/** The fields of one socket by their columns' ids. */
export interface Socket {
  readonly format: Format;
  readonly field: (id: string) => Field | undefined;
  /** A number; 0 where the column is absent. */
  readonly number: (id: string) => number;
  /** As text with nothing a terminal would obey; '' where the column is absent. */
  readonly text: (id: string) => string;
  /** An address that the format has, as this paste's byte order reads it. */
  readonly address: (id: string) => string | undefined;
  readonly holders: readonly Holder[];
}

export function socketOf(format: Format, fields: readonly Field[], survey: Survey): Socket {
  const order = survey.byteOrder.used;
  const field = (id: string) => fields.find((one) => one.column.id === id);
  const text = (id: string) => {
    const found = field(id);
    return found ? visible(plainText(found, order)) : '';
  };
  return {
    format,
    field,
    text,
    number: (id) => Number(field(id)?.value ?? 0),
    address: (id) => {
      const value = field(id)?.value;
      return value !== null && typeof value === 'object' ? formatAddress(inOrder(value, order)) : undefined;
    },
    holders: holdersOf(text('inode'), survey.facts),
  };
}

const NOBODY: readonly Holder[] = [];

function holdersOf(inode: string, facts: Facts): readonly Holder[] {
  return facts.holders.get(inode) ?? NOBODY;
}

/** Names of IP protocols that raw sockets are made for (IANA protocol numbers). */
export const IP_PROTOCOLS: Readonly<Record<number, string>> = {
  1: 'icmp',
  2: 'igmp',
  6: 'tcp',
  17: 'udp',
  41: 'ipv6',
  47: 'gre',
  50: 'esp',
  51: 'ah',
  58: 'ipv6-icmp',
  89: 'ospf',
  103: 'pim',
  112: 'vrrp',
  132: 'sctp',
  136: 'udplite',
};
