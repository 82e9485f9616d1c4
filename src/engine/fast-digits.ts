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

/** Four characters, as loaded little-endian, to their value; at least 0x10000 where one is no digit. */
export function hex4(pairs: Int32Array, characters: number): number {
  return ((pairs[characters & 0xffff] as number) << 8) | (pairs[characters >>> 16] as number);
}

/** Eight characters as one double: ASCII is never NaN, so === compares them all. */
function eight(characters: string): number {
  return new DataView(new TextEncoder().encode(characters).buffer).getFloat64(0, true);
}
export const ZEROS = eight('00000000');
export const BLANKS = eight('        ');

/** Whether four characters, as loaded little-endian, are decimal digits. */
export function areDigits(x: number): boolean {
  return (((x & 0xf0f0f0f0) ^ 0x30303030) | (((x + 0x06060606) & 0xf0f0f0f0) ^ 0x30303030)) === 0;
}

/** Whether four characters are blanks and then digits, at least one. A digit has bit 4 set and a blank has not. */
export function areRightDigits(x: number): boolean {
  const digits = x & 0x10101010;
  const low = x & 0x0f0f0f0f;
  const misplaced = (digits << 8) & ~digits;
  const strange = ((x & 0xe0e0e0e0) ^ 0x20202020) | (low & ~(digits - (digits >>> 4))) | ((low + 0x06060606) & 0x10101010);
  return (misplaced | strange | (~digits & 0x10000000)) === 0;
}

/** The value of four decimal digits (a blank counts as 0), as loaded little-endian: pairs first, then both pairs. */
export function fourDigits(x: number): number {
  const pairs = (Math.imul(x & 0x0f0f0f0f, 0xa01) >>> 8) & 0x00ff00ff;
  return (Math.imul(pairs, 0x640001) >>> 16) & 0xffff;
}

/** Whether some of four characters that look like digits (0x30 to 0x3F, or nothing) are none. */
export function hasNoDecimal(x: number): boolean {
  return (((x & 0x0f0f0f0f) + 0x06060606) & 0x10101010) !== 0;
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

/** Decimal digits [from, to) as a number, exact up to 15 of them. */
export function decimal(u: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let p = from; p < to; p++) value = value * 10 + (u[p] as number) - 48;
  return value;
}
