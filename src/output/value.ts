/** One value as JSON and every text format write it: names for codes, letters for flags, digits for what fits no double. */
import { fromUtf8 } from '../base/byte-string.ts';
import { formatAddress, inOrder, plainAddress } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { Field } from '../procfs/column.ts';
import { flagText } from '../procfs/flags.ts';

export type Plain = string | number | boolean | null;

/** `field` was read with byte order 'big', as the reader's sinks get it; `order` is the machine's. */
export function plainValue(field: Field, order: ByteOrder): Plain {
  const { value, column } = field;
  if (value === null) return null;
  const kind = column.kind;
  if (typeof value === 'object') return formatAddress(kind.is === 'address' && kind.order === 'host' ? inOrder(value, order) : value);
  if (typeof value === 'string') return kind.is === 'address-text' ? plainAddress(value) : fromUtf8(value);
  // text where there is no name too: a column of JSON has one type
  if (kind.is === 'code') return kind.names[value] ?? String(value);
  if (kind.is === 'flags') return flagText(value, kind.bits);
  if (kind.is === 'packed' && kind.truth === true) return value === 1;
  return value;
}

/** The same as text; absent is empty. */
export function plainText(field: Field, order: ByteOrder): string {
  return String(plainValue(field, order) ?? '');
}
