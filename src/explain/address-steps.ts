/**
 * From hexadecimal digits to an address: cut, reverse inside each 32-bit word where the machine is little-endian, read as
 * decimal or join to groups, shorten (RFC 5952), name what it is.
 *
 * net/ipv4/tcp_ipv4.c get_tcp4_sock() prints inet_rcv_saddr, four bytes in network order, as one number with %08X;
 * net/ipv6/tcp_ipv6.c get_tcp6_sock() the four words s6_addr32[0] to [3] in turn. Files that use %pi6 print the bytes as they stand.
 */
import { toHex } from '../base/digits.ts';
import type { Span } from '../base/span.ts';
import {
  type Address,
  bytesOfWord,
  classifyAddress,
  dotted,
  formatAddress,
  groupsOf,
  isMapped,
  longestZeroRun,
  networkWord,
} from '../procfs/address.ts';
import type { ByteOrder, OrderBasis } from '../procfs/byte-order.ts';
import type { Step, Word } from './step.ts';

export interface AddressOrder {
  readonly order: ByteOrder;
  readonly basis: OrderBasis;
  /** `numbers`: %08X of words, so the machine's order shows; `bytes`: %pi6, the same on every machine. */
  readonly printed: 'numbers' | 'bytes';
}

/** The words of 8 or 32 digits that start at `start` of the line: pairs as printed, bytes in network order. */
function wordsOf(digits: string, start: number, order: ByteOrder): Word[] {
  const words: Word[] = [];
  const from = order === 'little' ? [3, 2, 1, 0] : [0, 1, 2, 3];
  for (let at = 0; at < digits.length; at += 8) {
    const pairs = [0, 2, 4, 6].map((offset) => digits.slice(at + offset, at + offset + 2));
    const spans = pairs.map((_, index) => pairSpan(start + at, index));
    const word = networkWord(Number.parseInt(digits.slice(at, at + 8), 16), order);
    words.push({ pairs, spans, bytes: bytesOfWord(word), from });
  }
  return words;
}

function pairSpan(start: number, index: number): Span {
  return { start: start + 2 * index, end: start + 2 * index + 2 };
}

/** The steps from `digits` (8 or 32, well-formed, at `start` of the line) to `address`. */
export function addressSteps(address: Address, digits: string, start: number, context: AddressOrder): Step[] {
  const order = context.printed === 'bytes' ? 'big' : context.order;
  const words = wordsOf(digits, start, order);
  const spans = [{ start, end: start + digits.length }];
  const steps: Step[] = [];
  if (address.family === 6) steps.push({ is: 'cut-words', words: words.map((word) => word.pairs.join('')), spans });
  steps.push(
    { is: 'cut-bytes', words, spans },
    { is: 'byte-order', order, basis: context.basis, printed: context.printed, spans },
    { is: 'reverse-bytes', order, words, spans },
  );
  steps.push(...(address.family === 4 ? dottedSteps(words, spans) : groupSteps(address, spans)));
  steps.push({ is: 'name-address', text: formatAddress(address), class: classifyAddress(address), spans });
  return steps;
}

function dottedSteps(words: readonly Word[], spans: readonly Span[]): Step[] {
  const bytes = words[0]?.bytes ?? [];
  const pairs = bytes.map((byte) => toHex(byte, 2));
  return [
    { is: 'bytes-to-decimal', pairs, bytes, spans },
    { is: 'join-dotted', text: bytes.join('.'), spans },
  ];
}

function groupSteps(address: Address, spans: readonly Span[]): Step[] {
  const groups = groupsOf(address);
  const short = groups.map((group) => group.toString(16));
  const steps: Step[] = [
    { is: 'join-groups', groups: groups.map((group) => group.toString(16).padStart(4, '0')), spans },
    { is: 'drop-zeros', groups: short, spans },
  ];
  const run = longestZeroRun(groups);
  if (run.length > 0) {
    const text = `${short.slice(0, run.at).join(':')}::${short.slice(run.at + run.length).join(':')}`;
    steps.push({ is: 'shorten-zeros', groups: short, text, at: run.at, length: run.length, spans });
  }
  if (isMapped(address)) steps.push({ is: 'mapped', text: formatAddress(address), v4: dotted(address.words[3] ?? 0), spans });
  return steps;
}
