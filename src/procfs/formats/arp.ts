/**
 * /proc/net/arp: IPv4 neighbours
 *
 *     IP address       HW type     Flags       HW address            Mask     Device
 *     10.0.0.2         0x1         0x2         02:42:0a:00:00:02     *        eth0
 *     └ip_address      └hw_type    └flags      └hw_address           └mask    └device
 *
 * net/ipv4/arp.c arp_format_neigh_entry(). Addresses are text already. A hardware address may be longer than its column.
 */
import { ADDRESS_TEXT, columnsFrom, TEXT } from '../columns.ts';
import type { Bits } from '../flags.ts';
import { rowFormat } from '../row-format.ts';
import { type Token, tokenAt, tokenise } from '../tokens.ts';

const SOURCE = 'net/ipv4/arp.c arp_format_neigh_entry()';
const column = columnsFrom(SOURCE);

/** include/uapi/linux/if_arp.h ARPHRD_*, by the words of arp(8) and ip(8) */
const HARDWARE: Readonly<Record<number, string>> = {
  1: 'ether',
  6: 'ieee802',
  32: 'infiniband',
  512: 'ppp',
  768: 'ipip',
  772: 'loopback',
  776: 'sit',
  778: 'gre',
  65534: 'none',
};
/** include/uapi/linux/if_arp.h ATF_*, by the letters of arp(8) */
const FLAGS: Bits = [
  [0x02, 'C'],
  [0x04, 'M'],
  [0x08, 'P'],
  [0x10, 'T'],
  [0x20, 'N'],
  [0x40, '!'],
];

/** The numbers without their 0x. */
function cut(text: string): readonly Token[] {
  return tokenise(text).map((token, at) =>
    (at === 1 || at === 2) && token.text.startsWith('0x') ? tokenAt(text, token.start + 2, token.end) : token,
  );
}

const isDotted = (text: string) => /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(text);

export const arp = rowFormat({
  id: 'arp',
  holds: 'records',
  source: SOURCE,
  columns: [
    column('ip_address', 'IP address', '%s', ADDRESS_TEXT, 'n->primary_key', 'remote'),
    column('hw_type', 'HW type', '%x', { is: 'code', base: 16, names: HARDWARE }, 'arp type of dev'),
    column('flags', 'Flags', '%x', { is: 'flags', base: 16, bits: FLAGS }, 'arp_state_to_flags(n)', 'state'),
    column('hw_address', 'HW address', '%s', TEXT, 'n->ha', 'remote'),
    column('mask', 'Mask', '%s', TEXT, '*'),
    column('device', 'Device', '%s', TEXT, 'dev->name'),
  ],
  identity: 4,
  header: (words) => words[0] === 'ip' && words[1] === 'address' && words[2] === 'hw',
  claims: (tokens) => isDotted(tokens[0]?.text ?? '') && tokens[4]?.text === '*' && (tokens[3]?.text.includes(':') ?? false),
  cut,
});
