/**
 * Marks on rows: one byte a row, 1 where it passes. Loops without branches, so that they cost the same whatever they find; what is done to every
 * mark alike is done to four at a time. The bytes behind the last row, up to a whole word, are 0.
 */
import type { ColdColumn } from '../cold.ts';
import type { Numbers } from '../number-column.ts';
import type { Store } from '../store.ts';
import type { Range } from './filter.ts';

export type Mask = Uint8Array;

/** Masks that are used up, for the next filter: clearing one costs much less than memory that was never written to. */
const spare: Mask[] = [];
const KEPT = 4;

/** A mask of zeros. */
export function emptyMask(count: number): Mask {
  const mask = spare.pop();
  return mask?.length === count ? mask.fill(0) : new Uint8Array(new ArrayBuffer((count + 3) & ~3), 0, count);
}

/** Its marks, four a word. */
export function fours(mask: Mask): Uint32Array {
  return new Uint32Array(mask.buffer);
}

/** Nobody has this mask any more. */
export function useUp(mask: Mask): void {
  if (spare.length < KEPT) spare.push(mask);
}

/** Four counts of so many words fit into one. */
const FEW = 255;

/** How many marks are 1. */
export function countOf(mask: Mask): number {
  const words = fours(mask);
  let count = 0;
  for (let from = 0; from < words.length; from += FEW) {
    const to = Math.min(from + FEW, words.length);
    let sums = 0;
    for (let at = from; at < to; at++) sums = (sums + (words[at] as number)) | 0;
    count += (sums & 0xff) + ((sums >>> 8) & 0xff) + ((sums >>> 16) & 0xff) + (sums >>> 24);
  }
  return count;
}

/** `other` is used up. */
export function and(into: Mask, other: Mask): Mask {
  const [a, b] = [fours(into), fours(other)];
  for (let at = 0; at < a.length; at++) a[at] = (a[at] as number) & (b[at] as number);
  useUp(other);
  return into;
}

/** `other` is used up. */
export function or(into: Mask, other: Mask): Mask {
  const [a, b] = [fours(into), fours(other)];
  for (let at = 0; at < a.length; at++) a[at] = (a[at] as number) | (b[at] as number);
  useUp(other);
  return into;
}

export function not(into: Mask): Mask {
  const words = fours(into);
  for (let at = 0; at < words.length; at++) words[at] = (words[at] as number) ^ 0x01010101;
  new Uint8Array(into.buffer, into.length).fill(0);
  return into;
}

/** Rows whose kind has a 1 in `lut`. */
export function byKind({ kind, count }: Store, lut: readonly number[]): Mask {
  const mask = emptyMask(count);
  if (lut.every((pass) => pass === lut[0])) return mask.fill(lut[0] ?? 0);
  const table = Uint8Array.from({ length: 65536 }, (_, at) => lut[at] ?? 0);
  const kinds = kind.data;
  for (let row = 0; row < count; row++) mask[row] = table[kinds[row] as number] as number;
  return mask;
}

/** Rows whose kind and state, a byte each, have a 1 in the kind's table. */
export function byState({ kind, columns, count }: Store, luts: readonly Uint8Array[]): Mask {
  const mask = emptyMask(count);
  const kinds = kind.data;
  const states = columns.state.data;
  const [only] = luts;
  if (luts.length === 1 && only) for (let row = 0; row < count; row++) mask[row] = only[states[row] as number] as number;
  else for (let row = 0; row < count; row++) mask[row] = luts[kinds[row] as number]?.[states[row] as number] ?? 0;
  return mask;
}

/** Rows whose number lies in the range. */
export function inRange(data: Numbers, count: number, { low, high }: Range): Mask {
  const mask = emptyMask(count);
  if (data instanceof Float64Array) markDoubles(mask, data, low, high);
  else markWhole(mask, data, Math.max(0, Math.ceil(low)), Math.min(0xffffffff, Math.floor(high)));
  return mask;
}

function markDoubles(mask: Mask, data: Float64Array, low: number, high: number): void {
  for (let row = 0; row < mask.length; row++) {
    const value = data[row] as number;
    mask[row] = Number(value >= low) & Number(value <= high);
  }
}

function markWhole(mask: Mask, data: Exclude<Numbers, Float64Array>, low: number, high: number): void {
  if (low > high) return;
  const span = high - low;
  for (let row = 0; row < mask.length; row++) mask[row] = ((data[row] as number) - low) >>> 0 <= span ? 1 : 0;
}

/** The same for a column that some rows do not have. */
export function inColdRange({ data, bias, absent }: ColdColumn, count: number, { low, high }: Range): Mask {
  const mask = inRange(data, count, { low: low + bias, high: high + bias });
  if (absent) for (let row = 0; row < count; row++) mask[row] = (mask[row] as number) & ~(absent[row] as number);
  return mask;
}
