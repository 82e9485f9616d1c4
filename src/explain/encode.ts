/**
 * The way back: from an endpoint to the digits that /proc/net/tcp and tcp6 print for it, and to a grep line that finds it.
 *
 * The inverse of `decodeAddress` and of the port's %04X: net/ipv4/tcp_ipv4.c get_tcp4_sock(), net/ipv6/tcp_ipv6.c get_tcp6_sock().
 */
import { toHex } from '../base/digits.ts';
import { type Address, bytesOfWord, classifyAddress, encodeAddress } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { Endpoint } from './encode-text.ts';

/** An endpoint with both its halves, as a row has it. */
export interface WholeEndpoint {
  readonly address: Address;
  readonly port: number;
}

/** What prints its rows in this shape, in a file for each family. Only those of tcp listen. */
export type SocketKind = 'tcp' | 'udp' | 'udplite' | 'raw' | 'icmp';
export type SocketFile = `${SocketKind}${'' | '6'}`;

/** An endpoint as one file prints it. */
export interface PrintedEndpoint {
  readonly file: SocketFile;
  /** How it stands there: `as-it-is`; `mapped`: IPv4 in the file of IPv6; `any`: 0.0.0.0 in that one, where a socket for every address is bound to `::`. */
  readonly as: 'as-it-is' | 'mapped' | 'any';
  /** 8 or 32 digits; empty where any address is meant. */
  readonly addressDigits: string;
  /** 4 digits; empty where any port is meant. */
  readonly portDigits: string;
}

/** `0100007F:22B8`: what a machine of `order` prints for an address and a port (0 to 65535). */
export function encodeEndpoint({ address, port }: WholeEndpoint, order: ByteOrder): string {
  return `${encodeAddress(address, order)}:${toHex(port, 4)}`;
}

/** The IPv4 address as tcp6 prints it, ::ffff:a.b.c.d. */
export function mappedAddress(address: Address): Address {
  return { family: 6, words: [0, 0, 0xffff, address.words[0] ?? 0] };
}

/** How each file prints the endpoint: an IPv4 address stands in both, an IPv6 address in that of IPv6 alone. */
export function printedForms(endpoint: Endpoint, order: ByteOrder, kind: SocketKind = 'tcp'): PrintedEndpoint[] {
  const { address, port } = endpoint;
  const portDigits = port === undefined ? '' : toHex(port, 4);
  const form = (file: SocketFile, as: PrintedEndpoint['as'], own: Address): PrintedEndpoint => ({
    file,
    as,
    addressDigits: encodeAddress(own, order),
    portDigits,
  });
  const six = `${kind}6` as const;
  if (!address) return [kind, six].map((file) => ({ file, as: 'as-it-is', addressDigits: '', portDigits }));
  if (address.family === 6) return [form(six, 'as-it-is', address)];
  const any = classifyAddress(address) === 'unspecified';
  const inSix = any ? form(six, 'any', { family: 6, words: [0, 0, 0, 0] }) : form(six, 'mapped', mappedAddress(address));
  return [form(kind, 'as-it-is', address), inSix];
}

export type GrepId = 'connected' | 'listening' | 'either-end' | 'any-address';

export interface GrepLine {
  readonly id: GrepId;
  readonly files: readonly SocketFile[];
  /** The command, ready to be pasted. */
  readonly command: string;
}

/**
 * The grep lines that find an endpoint; none for «any address and any port».
 *
 * What makes them exact: only the remote endpoint is followed by a field of two characters (st), so ` … .. ` is the remote end; a
 * listener's remote end is all zeros and its state 0A; no other field has a colon and then exactly four digits, so `:22B8 ` is a port.
 */
export function grepLines(endpoint: Endpoint, order: ByteOrder, kind: SocketKind = 'tcp'): GrepLine[] {
  if (!endpoint.address && endpoint.port === undefined) return [];
  const forms = printedForms(endpoint, order, kind);
  const files = forms.map((form) => form.file);
  const ends = [...new Set(forms.map(endPattern))];
  const behind = (id: GrepId, rest: string) =>
    grepLine(
      id,
      files,
      ends.map((end) => end + rest),
    );
  const lines = [behind('connected', ' .. ')];
  if (kind === 'tcp') lines.push(behind('listening', ' 0*:0000 0A '));
  if (endpoint.address) lines.push(behind('either-end', ' '));
  if (endpoint.port !== undefined) lines.push(grepLine('any-address', [kind, `${kind}6`], [`:${toHex(endpoint.port, 4)} `]));
  return lines;
}

/** One end of a row, from the blank before it; any address is left out, any port is four dots. */
function endPattern(form: PrintedEndpoint): string {
  const address = form.addressDigits === '' ? '' : ` ${form.addressDigits}`;
  return `${address}:${form.portDigits === '' ? '....' : form.portDigits}`;
}

/** `patterns`: basic regular expressions; a row that matches one of them is meant. */
function grepLine(id: GrepId, files: readonly SocketFile[], patterns: readonly string[]): GrepLine {
  const expressions = patterns.length === 1 ? `'${patterns[0]}'` : patterns.map((pattern) => `-e '${pattern}'`).join(' ');
  return { id, files, command: `grep ${expressions} ${files.map((file) => `/proc/net/${file}`).join(' ')}` };
}

/** The bytes of an address in memory: 4 or 16, in network order, the same on every machine. */
export function memoryBytes(address: Address): number[] {
  return address.words.flatMap(bytesOfWord);
}

/** The address of 4 or 16 bytes in network order; the inverse of `memoryBytes`. */
export function addressOfBytes(bytes: readonly number[]): Address {
  const words: number[] = [];
  for (let at = 0; at < bytes.length; at += 4) words.push(bytes.slice(at, at + 4).reduce((sum, byte) => sum * 256 + byte, 0));
  return { family: words.length === 1 ? 4 : 6, words };
}

/** The address `by` further, as one number of 32 or 128 bits that wraps round at its ends. */
export function stepAddress(address: Address, by: number): Address {
  const bits = BigInt(address.words.length * 32);
  const value = address.words.reduce((sum, word) => (sum << 32n) | BigInt(word), 0n);
  const stepped = BigInt.asUintN(Number(bits), value + BigInt(by));
  const words = address.words.map((_, index) => Number((stepped >> BigInt(32 * (address.words.length - 1 - index))) & 0xffffffffn));
  return { family: address.family, words };
}
