/**
 * Digits several at a time. Characters are loaded as little-endian numbers of four (the first one in the low byte) and looked at together:
 * by table where a value is wanted, by arithmetic on the whole word where a yes or no is. No branch hangs on a character.
 */

/** Two hexadecimal characters (the first in the low byte) to their value; anything else to a number above 255. */
export const INVALID = 0x10000;
export const PAIRS = pairTable();

function pairTable(): Int32Array {
  const table = new Int32Array(65536).fill(INVALID);
  const digits = '0123456789ABCDEFabcdef';
  for (const high of digits) {
    for (const low of digits) table[high.charCodeAt(0) | (low.charCodeAt(0) << 8)] = Number.parseInt(high + low, 16);
  }
  return table;
}

/**
 * Four characters, as loaded little-endian, to their value; at least 0x10000 where one is no digit. Shifts, not a mask: so short that V8 puts it in
 * place wherever it is called.
 */
export function hex4(pairs: Int32Array, characters: number): number {
  return ((pairs[(characters << 16) >>> 16] as number) << 8) | (pairs[characters >>> 16] as number);
}

/**
 * The two left and the two right characters of a number that blanks may stand in front of, to what they are worth. Where a digit stands left and a blank
 * right both have AMISS, so that the sum is at least 0x10000, as it is where a character is neither or there is no digit on the right.
 */
const AMISS = 0x8000;
export const LEFTS = numeralTable(100, AMISS, 0);
export const RIGHTS = numeralTable(1, 0, INVALID);

function numeralTable(worth: number, digit: number, blanks: number): Int32Array {
  const table = new Int32Array(65536).fill(INVALID);
  for (let number = 0; number < 100; number++) {
    const digits = String(number).padStart(2, '0');
    const at = digits.charCodeAt(0) | (digits.charCodeAt(1) << 8);
    table[at] = number * worth + digit;
    if (number < 10) table[0x20 | (at & 0xff00)] = number * worth + AMISS;
  }
  table[0x2020] = blanks;
  return table;
}

/**
 * Four characters, as loaded little-endian, that are blanks and then digits, at least one: their value, once AMISS is taken off; at least 0x10000
 * where they are not.
 */
export function padded4(lefts: Int32Array, rights: Int32Array, characters: number): number {
  return (lefts[(characters << 16) >>> 16] as number) + (rights[characters >>> 16] as number);
}
/** The value of what padded4 gave. */
export const WORTH = AMISS - 1;

/** Eight characters as one double: ASCII is never NaN, so === compares them all. */
function eight(characters: string): number {
  return new DataView(new TextEncoder().encode(characters).buffer).getFloat64(0, true);
}
/** Eight zeros, eight blanks: out of an array, so that who takes one knows that it is a double. */
export const EIGHTS = Float64Array.of(eight('00000000'), eight('        '));

/** The value of four decimal digits (a blank counts as 0), as loaded little-endian: pairs first, then both pairs. */
export function fourDigits(x: number): number {
  const pairs = (Math.imul(x & 0x0f0f0f0f, 0xa01) >>> 8) & 0x00ff00ff;
  return (Math.imul(pairs, 0x640001) >>> 16) & 0xffff;
}

/** The number of zero bits below the lowest one; `bits` is not 0. */
export function trailingZeros(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** How many of sixteen bits are set. */
export function onesOf(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x5555);
  const fours = (twos & 0x3333) + ((twos >>> 2) & 0x3333);
  const eights = (fours + (fours >>> 4)) & 0x0f0f;
  return (eights + (eights >>> 8)) & 31;
}

export const POWERS = Int32Array.of(1, 10, 100, 1000, 10000);

/** Two characters to what they are: bits 0 and 1 for a decimal digit, bits 16 and 17 for a blank. */
export const CLASSES = classTable();

function classTable(): Int32Array {
  const table = new Int32Array(65536);
  const classOf = (code: number) => (code === 32 ? 0x10000 : code >= 48 && code < 58 ? 1 : 0);
  for (let pair = 0; pair < 65536; pair++) table[pair] = classOf(pair & 0xff) | (classOf(pair >>> 8) << 1);
  return table;
}

/** The first place from `at` on that is no decimal digit. */
export function digitsEnd(u: Uint8Array, at: number): number {
  let p = at;
  while (((u[p] as number) - 48) >>> 0 < 10) p++;
  return p;
}

/** The first place from `at` on that is no blank. */
export function blanksEnd(u: Uint8Array, at: number): number {
  let p = at;
  while (u[p] === 32) p++;
  return p;
}

/** Decimal digits [from, to) as a number, exact up to 15 of them. */
export function decimal(u: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let p = from; p < to; p++) value = value * 10 + (u[p] as number) - 48;
  return value;
}
