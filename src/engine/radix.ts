/**
 * Stable sorting of row numbers by unsigned keys, least significant digit first: time grows with the number of rows alone.
 * A million rows by a 32-bit key take about 25 ms; by a comparator a quarter of a second.
 */

import { giveBack, someWords } from './spare-words.ts';

/** One key of every row (indexed by row). Inverted for descending order; equal keys stay in the order that they had. */
export interface KeyWord {
  readonly data: Uint8Array | Uint16Array | Uint32Array;
  readonly descending: boolean;
}

/** Above this many rows one pass over 65,536 buckets beats two over 256. */
const MANY = 20_000;

/** Rows in ascending order of `words`, the least significant first; `rows` is not changed. */
export function sortRows(rows: Uint32Array, words: readonly KeyWord[]): Uint32Array {
  let from = rows;
  for (const word of words) from = sortByWord(from, word, from === rows);
  return from;
}

function digitsOf(data: KeyWord['data'], rows: number): readonly (readonly [shift: number, bits: number])[] {
  if (data.BYTES_PER_ELEMENT === 1) return [[0, 8]];
  const sixteen = [[0, 16]] as const;
  const eights = [
    [0, 8],
    [8, 8],
  ] as const;
  if (data.BYTES_PER_ELEMENT === 2) return rows > MANY ? sixteen : eights;
  return [
    [0, 11],
    [11, 11],
    [22, 10],
  ];
}

/** One stable sort by one word. `keep`: the rows given are the caller's and must not be written to. */
function sortByWord(rows: Uint32Array, { data, descending }: KeyWord, keep: boolean): Uint32Array {
  const count = rows.length;
  const flip = descending ? (data.BYTES_PER_ELEMENT === 4 ? -1 : 2 ** (8 * data.BYTES_PER_ELEMENT) - 1) : 0;
  let keys = gather(data, rows, flip);
  let sorted = rows;
  let spareKeys: Uint32Array | undefined;
  let spareRows: Uint32Array | undefined;
  for (const [shift, bits] of digitsOf(data, count)) {
    const starts = bucketStarts(keys, shift, bits);
    if (!starts) continue;
    spareKeys ??= someWords(count);
    spareRows ??= someWords(count);
    scatter(keys, sorted, spareKeys, spareRows, starts, shift, bits);
    const usedRows = sorted;
    [keys, spareKeys] = [spareKeys, keys];
    sorted = spareRows;
    spareRows = keep && usedRows === rows ? undefined : usedRows;
  }
  giveBack(keys);
  giveBack(spareKeys);
  giveBack(spareRows);
  return sorted;
}

function gather(data: KeyWord['data'], rows: Uint32Array, flip: number): Uint32Array {
  const keys = someWords(rows.length);
  for (let at = 0; at < rows.length; at++) keys[at] = (data[rows[at] as number] as number) ^ flip;
  return keys;
}

/** Where each bucket begins; undefined where all keys fall into one. */
function bucketStarts(keys: Uint32Array, shift: number, bits: number): Uint32Array | undefined {
  const mask = 2 ** bits - 1;
  const starts = new Uint32Array(mask + 1);
  for (let at = 0; at < keys.length; at++) {
    const bucket = ((keys[at] as number) >>> shift) & mask;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  let sum = 0;
  for (let bucket = 0; bucket <= mask; bucket++) {
    const size = starts[bucket] as number;
    if (size === keys.length) return undefined;
    starts[bucket] = sum;
    sum += size;
  }
  return starts;
}

function scatter(
  keys: Uint32Array,
  rows: Uint32Array,
  toKeys: Uint32Array,
  toRows: Uint32Array,
  starts: Uint32Array,
  shift: number,
  bits: number,
): void {
  const mask = 2 ** bits - 1;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    const bucket = (key >>> shift) & mask;
    const to = starts[bucket] as number;
    starts[bucket] = to + 1;
    toKeys[to] = key;
    toRows[to] = rows[at] as number;
  }
}

/** The numbers from 0 to `count` - 1. */
export function everyRow(count: number): Uint32Array {
  const rows = someWords(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** The place of each row in ascending order of `words`; rows with equal keys get places of their own, in order of row. */
export function ranksOf(count: number, words: readonly KeyWord[]): Uint32Array {
  const rows = everyRow(count);
  const order = sortRows(rows, words);
  const ranks = new Uint32Array(count);
  for (let at = 0; at < count; at++) ranks[order[at] as number] = at;
  giveBack(order);
  if (order !== rows) giveBack(rows);
  return ranks;
}
