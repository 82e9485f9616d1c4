/**
 * Wrong answers that people really give, each with the name of what was misunderstood. Real tools printed 1.0.0.127 for loopback, 47138
 * for port 8888 and ::100:0 for ::1.
 */

import { toHex } from '../base/digits.ts';
import { type Address, decodeAddress, encodeAddress, formatAddress } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import { secondsText } from '../procfs/clock-ticks.ts';
import { TCP_STATES, TIMERS } from '../procfs/states.ts';

export const MISCONCEPTIONS = [
  /** pairs read from left to right though the machine is little-endian: 1.0.0.127 */
  'not-reversed',
  /** pairs reversed though the machine is big-endian */
  'reversed-on-big',
  /** single digits reversed, not pairs: 247.0.0.16 */
  'digits-reversed',
  /** the two halves of the word changed places: 0.127.1.0 */
  'halves-swapped',
  /** bytes changed places only inside each half: 0.1.127.0 */
  'halves-kept',
  /** IPv6 words left as printed: ::100:0 */
  'word-not-reversed',
  /** all sixteen bytes reversed at once: 0:1:: */
  'all-reversed',
  /** the order of the four words reversed: 100:: */
  'words-reversed',
  /** bytes changed places only inside each group of four digits */
  'groups-reversed',
  /** the port reversed like an address: 47138 */
  'port-reversed',
  /** the digits of the port reversed */
  'port-digits-reversed',
  /** hexadecimal digits taken for decimal ones */
  'read-as-decimal',
  /** digits weighted by powers of ten */
  'weights-of-ten',
  /** two bytes read apart and written side by side */
  'bytes-side-by-side',
  /** states counted from 0 */
  'counted-from-zero',
  /** counted one short */
  'counted-one-short',
  /** a state with a name like it */
  'look-alike',
  /** clock ticks taken for seconds */
  'ticks-as-seconds',
  /** clock ticks taken for milliseconds */
  'ticks-as-milliseconds',
  /** the bytes of the ticks reversed like an address */
  'ticks-reversed',
  /** another timer */
  'timer-neighbour',
  /** a connection to that port from the other side */
  'other-end',
  /** a connection that the server accepted, not the server */
  'not-listening',
  /** a server on another port */
  'other-server',
  /** how the other kind of machine prints it */
  'other-machine',
  /** the port reversed as well */
  'port-reversed-too',
] as const;

export type Misconception = (typeof MISCONCEPTIONS)[number];

/** A wrong answer as it is shown. */
export interface Wrong {
  readonly text: string;
  readonly misconception: Misconception;
}

const reversed = (text: string) => [...text].reverse().join('');
const pieces = (text: string, width: number) =>
  Array.from({ length: text.length / width }, (_, index) => text.slice(index * width, (index + 1) * width));
/** The pieces of `width` digits in the opposite order. */
const swapped = (digits: string, width: number) => pieces(digits, width).reverse().join('');
/** The same inside each stretch of `outer` digits. */
const within = (digits: string, outer: number, width: number) =>
  pieces(digits, outer)
    .map((part) => swapped(part, width))
    .join('');
const asPrinted = (digits: string) => formatAddress(decodeAddress(digits, 'big') as Address);

/** For 8 well-formed digits of a machine of `order`. */
export function wrongIPv4(digits: string, order: ByteOrder): Wrong[] {
  return [
    order === 'little'
      ? { text: asPrinted(digits), misconception: 'not-reversed' }
      : { text: asPrinted(swapped(digits, 2)), misconception: 'reversed-on-big' },
    { text: asPrinted(reversed(digits)), misconception: 'digits-reversed' },
    { text: asPrinted(swapped(digits, 4)), misconception: 'halves-swapped' },
    { text: asPrinted(within(digits, 4, 2)), misconception: 'halves-kept' },
  ];
}

/** For 32 well-formed digits of a machine of `order`. */
export function wrongIPv6(digits: string, order: ByteOrder): Wrong[] {
  return [
    order === 'little'
      ? { text: asPrinted(digits), misconception: 'word-not-reversed' }
      : { text: asPrinted(within(digits, 8, 2)), misconception: 'reversed-on-big' },
    { text: asPrinted(swapped(digits, 2)), misconception: 'all-reversed' },
    { text: asPrinted(swapped(digits, 8)), misconception: 'words-reversed' },
    { text: asPrinted(within(digits, 4, 2)), misconception: 'groups-reversed' },
  ];
}

/** For the 4 digits of a port. What no port can be (above 65535) is left out. */
export function wrongPort(digits: string): Wrong[] {
  const values = [...digits].map((digit) => Number.parseInt(digit, 16));
  const pairs = [digits.slice(0, 2), digits.slice(2)].map((pair) => Number.parseInt(pair, 16));
  const wrong: Wrong[] = [
    { text: String(Number.parseInt(swapped(digits, 2), 16)), misconception: 'port-reversed' },
    {
      text: String(values.reduce((sum, value) => sum * 10 + value, 0)),
      misconception: /[A-F]/i.test(digits) ? 'weights-of-ten' : 'read-as-decimal',
    },
    { text: String(Number.parseInt(reversed(digits), 16)), misconception: 'port-digits-reversed' },
    { text: String(Number(pairs.join(''))), misconception: 'bytes-side-by-side' },
  ];
  return wrong.filter((one) => Number(one.text) < 0x10000);
}

const LOOK_ALIKES: readonly (readonly number[])[] = [
  [1, 10],
  [2, 3],
  [4, 5],
  [7, 8, 6],
  [9, 11],
];

/** For the number of a TCP state. */
export function wrongState(state: number): Wrong[] {
  const named = (number: number, misconception: Misconception): Wrong[] => {
    const text = TCP_STATES[number];
    return text && number < 12 ? [{ text, misconception }] : [];
  };
  const alike = LOOK_ALIKES.find((group) => group.includes(state)) ?? [];
  return [
    ...named(state + 1, 'counted-from-zero'),
    ...named(state - 1, 'counted-one-short'),
    ...alike.flatMap((one) => named(one, 'look-alike')),
    ...[8, 10, 4].flatMap((one) => named(one, 'look-alike')),
  ];
}

/** An even number of digits, as bytes have. */
const even = (digits: string) => (digits.length % 2 === 0 ? digits : `0${digits}`);

/** `keepalive, 6.99 s`. */
export function timerText(code: number, seconds: string): string {
  return `${TIMERS[code] ?? code}, ${seconds} s`;
}

/** For a timer's code and its ticks as printed; `perSecond` is USER_HZ. */
export function wrongTimer(code: number, digits: string, perSecond: number): Wrong[] {
  const ticks = Number.parseInt(digits, 16);
  const decimal = /^[0-9]+$/.test(digits) ? Number(digits) : undefined;
  return [
    { text: timerText(code, String(ticks)), misconception: 'ticks-as-seconds' },
    ...(decimal === undefined
      ? []
      : [{ text: timerText(code, secondsText(decimal, perSecond)), misconception: 'read-as-decimal' as const }]),
    { text: timerText(code === 4 ? 3 : code + 1, secondsText(ticks, perSecond)), misconception: 'timer-neighbour' },
    { text: timerText(code, secondsText(ticks, 1000)), misconception: 'ticks-as-milliseconds' },
    { text: timerText(code, secondsText(Number.parseInt(swapped(even(digits), 2), 16), perSecond)), misconception: 'ticks-reversed' },
  ];
}

/** For an endpoint that a machine of `order` prints. */
export function wrongPrinted(address: Address, port: number, order: ByteOrder): Wrong[] {
  const digits = encodeAddress(address, order);
  const own = toHex(port, 4);
  return [
    { text: `${encodeAddress(address, order === 'little' ? 'big' : 'little')}:${own}`, misconception: 'other-machine' },
    { text: `${digits}:${swapped(own, 2)}`, misconception: 'port-reversed-too' },
    { text: `${reversed(digits)}:${own}`, misconception: 'digits-reversed' },
    {
      text: `${swapped(digits, digits.length === 8 ? 4 : 8)}:${own}`,
      misconception: digits.length === 8 ? 'halves-swapped' : 'words-reversed',
    },
  ];
}
