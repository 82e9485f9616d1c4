/**
 * Internet addresses as the kernel prints them, and as people write them.
 *
 * tcp, udp, raw, icmp print an address as 32-bit words with %08X: each word is the number that the CPU sees in four bytes of
 * network order. On a little-endian machine the four bytes of each word therefore come out reversed, on a big-endian machine
 * not; the words themselves always stand in network order. (net/ipv4/tcp_ipv4.c get_tcp4_sock(), net/ipv6/tcp_ipv6.c get_tcp6_sock())
 * Text form: RFC 5952, with ::ffff:a.b.c.d for IPv4-mapped addresses.
 */
import { toHex } from '../base/digits.ts';
import type { ByteOrder } from './byte-order.ts';

export interface Address {
  readonly family: 4 | 6;
  /** One word (IPv4) or four (IPv6), unsigned, in network order: 127.0.0.1 is [0x7F000001]. */
  readonly words: readonly number[];
}

/** The 32-bit word with its four bytes in the opposite order, unsigned. Its own inverse. */
export function swapWord(word: number): number {
  return (((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}

/** A word as printed with %08X by a machine of `order`, in network order. Its own inverse, so it also serves to print. */
export function networkWord(word: number, order: ByteOrder): number {
  return order === 'little' ? swapWord(word) : word >>> 0;
}

/** An address whose words were read as printed, as a machine of `order` meant it. Its own inverse. */
export function inOrder({ family, words }: Address, order: ByteOrder): Address {
  return { family, words: words.map((word) => networkWord(word, order)) };
}

/**
 * 8 or 32 hexadecimal digits as `order` prints them in tcp, udp, raw, icmp, route, igmp. Any other length or digit: undefined.
 * `order` 'big' also reads what %pi6 prints (if_inet6, ipv6_route, igmp6): digits in network order.
 */
export function decodeAddress(digits: string, order: ByteOrder): Address | undefined {
  if ((digits.length !== 8 && digits.length !== 32) || /[^0-9a-fA-F]/.test(digits)) return undefined;
  const words: number[] = [];
  for (let at = 0; at < digits.length; at += 8) words.push(networkWord(Number.parseInt(digits.slice(at, at + 8), 16), order));
  return { family: words.length === 1 ? 4 : 6, words };
}

/** The digits that `order` prints for `address`; the inverse of `decodeAddress`. */
export function encodeAddress(address: Address, order: ByteOrder): string {
  return address.words.map((word) => toHex(networkWord(word, order), 8)).join('');
}

/** The four bytes of a word, in network order. */
export function bytesOfWord(word: number): number[] {
  return [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255];
}

/** Dotted decimal of a word in network order. */
export function dotted(word: number): string {
  return `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`;
}

/** Whether an IPv6 address is ::ffff:0:0/96, an IPv4 address written as IPv6. */
export function isMapped(address: Address): boolean {
  return address.family === 6 && address.words[0] === 0 && address.words[1] === 0 && address.words[2] === 0xffff;
}

/** The mask of a word of which `bits` count; fewer than none, more than all are none and all. */
export function maskOf(bits: number): number {
  return bits <= 0 ? 0 : bits >= 32 ? -1 : -1 << (32 - bits);
}

/** Whether an address is of the family of a network and begins with its `bits`. */
export function inNetwork({ family, words }: Address, network: Address, bits: number): boolean {
  return family === network.family && network.words.every((word, at) => ((word ^ (words[at] ?? 0)) & maskOf(bits - 32 * at)) === 0);
}

/** The eight 16-bit groups of an IPv6 address. */
export function groupsOf(address: Address): number[] {
  return address.words.flatMap((word) => [word >>> 16, word & 0xffff]);
}

/** Where the longest run of two or more zero groups begins and how long it is; the first of equals (RFC 5952, 4.2). */
export function longestZeroRun(groups: readonly number[]): { readonly at: number; readonly length: number } {
  let best = { at: -1, length: 1 };
  for (let at = 0; at < groups.length; at++) {
    let length = 0;
    while (at + length < groups.length && groups[at + length] === 0) length++;
    if (length > best.length) best = { at, length };
    if (length > 0) at += length;
  }
  return best.at < 0 ? { at: -1, length: 0 } : best;
}

/** The address as people write it: 127.0.0.1, fe80::1, ::ffff:127.0.0.1. */
export function formatAddress(address: Address): string {
  if (address.family === 4) return dotted(address.words[0] ?? 0);
  if (isMapped(address)) return `::ffff:${dotted(address.words[3] ?? 0)}`;
  const groups = groupsOf(address);
  const run = longestZeroRun(groups);
  const text = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  if (run.length === 0) return text(groups);
  return `${text(groups.slice(0, run.at))}::${text(groups.slice(run.at + run.length))}`;
}

/** What people write, back to an address: dotted IPv4, any RFC 4291 form of IPv6 with or without brackets. Anything else: undefined. */
export function parseAddress(text: string): Address | undefined {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  const v4 = parseDotted(bare);
  if (v4 !== undefined) return text === bare ? { family: 4, words: [v4] } : undefined;
  return parseV6(bare);
}

/** An address that is text already, as RFC 5952 writes it: nf_conntrack prints all eight groups. Anything else stays as it is. */
export function plainAddress(text: string): string {
  const address = parseAddress(text);
  return address ? formatAddress(address) : text;
}

function parseDotted(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

function parseV6(text: string): Address | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const sides = halves.map((half, side) => parseGroups(half, side === halves.length - 1));
  const [head, tail] = sides;
  if (!head || (halves.length === 2 && !tail)) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...new Array<number>(missing).fill(0), ...(tail ?? [])];
  const words = [0, 2, 4, 6].map((at) => (groups[at] ?? 0) * 0x10000 + (groups[at + 1] ?? 0));
  return { family: 6, words };
}

/** Groups of one side of `::`; only the last side may end in dotted IPv4. Undefined where a group is none. */
function parseGroups(text: string, last: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const v4 = last && index === parts.length - 1 ? parseDotted(part) : undefined;
    if (v4 !== undefined) groups.push(v4 >>> 16, v4 & 0xffff);
    else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

/** What a range of addresses is for: IANA special-purpose registries (RFC 6890 and successors). */
export type AddressClass =
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'shared'
  | 'link-local'
  | 'unique-local'
  | 'multicast'
  | 'broadcast'
  | 'documentation'
  | 'benchmarking'
  | 'protocol'
  | 'reserved'
  | 'global';

/** The class of an address; an IPv4-mapped one has the class of its IPv4 address. */
export function classifyAddress(address: Address): AddressClass {
  if (address.family === 4 || isMapped(address)) return classifyV4(address.words.at(-1) ?? 0);
  const [first = 0, second = 0, third = 0, last = 0] = address.words;
  if (first === 0 && second === 0 && third === 0 && last < 2) return last === 0 ? 'unspecified' : 'loopback';
  if (first >>> 24 === 0xff) return 'multicast';
  if (first >>> 22 === 0xfe80 >>> 6) return 'link-local';
  if (first >>> 25 === 0xfc >>> 1) return 'unique-local';
  if (first === 0x20010db8 || first >>> 12 === 0x3fff0) return 'documentation';
  if (first === 0x20010002 && second >>> 16 === 0) return 'benchmarking';
  return first >>> 29 === 1 || first === 0x0064ff9b ? 'global' : 'reserved';
}

function classifyV4(word: number): AddressClass {
  const within = (network: number, bits: number) => word >>> (32 - bits) === network >>> (32 - bits);
  if (word === 0) return 'unspecified';
  if (word === 0xffffffff) return 'broadcast';
  if (within(0x7f000000, 8)) return 'loopback';
  if (within(0x0a000000, 8) || within(0xac100000, 12) || within(0xc0a80000, 16)) return 'private';
  if (within(0x64400000, 10)) return 'shared';
  if (within(0xa9fe0000, 16)) return 'link-local';
  if (within(0xe0000000, 4)) return 'multicast';
  if (within(0xc0000200, 24) || within(0xc6336400, 24) || within(0xcb007100, 24)) return 'documentation';
  if (within(0xc6120000, 15)) return 'benchmarking';
  // all but two, PCP's and TURN's, which anybody may reach
  if (within(0xc0000000, 24) && word !== 0xc0000009 && word !== 0xc000000a) return 'protocol';
  if (within(0xf0000000, 4) || within(0, 8)) return 'reserved';
  return 'global';
}
