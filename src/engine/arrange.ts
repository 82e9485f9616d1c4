/** Which rows, in which order: a filter's rows, sorted. Rows of the paste's own order need no list. */
import { compileFilter } from './filter/compile.ts';
import { countOf, fours, type Mask, useUp } from './filter/masks.ts';
import { readFilter } from './filter/parse.ts';
import type { Arranged, Arrangement } from './protocol.ts';
import { everyRow, type KeyWord, sortRows } from './radix.ts';
import { sortKeys } from './sort-keys.ts';
import { giveBack, someWords } from './spare-words.ts';
import type { View } from './view.ts';

export interface ArrangedRows {
  /** Rows in their order; undefined: every row, in the order of the paste. */
  readonly rows: Uint32Array | undefined;
  readonly answer: Arranged;
}

export function arrangeRows(view: View, { sort, filter }: Arrangement): ArrangedRows {
  const { store } = view.capture;
  const { filter: applied, problem } = readFilter(filter);
  const mask = compileFilter(view, applied);
  const passing = mask && rowsOf(mask);
  if (mask) useUp(mask);
  const words: KeyWord[] = [...sort].reverse().flatMap(({ column, descending }) => sortKeys(view, column, descending));
  const rows = words.length > 0 ? sorted(passing ?? everyRow(store.count), words) : passing;
  const count = rows?.length ?? store.count;
  return { rows, answer: { count, problem } };
}

/** `rows` are used up. */
function sorted(rows: Uint32Array, words: readonly KeyWord[]): Uint32Array {
  const order = sortRows(rows, words);
  if (order !== rows) giveBack(rows);
  return order;
}

/** The rows whose mark is 1. */
function rowsOf(mask: Mask): Uint32Array {
  const words = fours(mask);
  // one more, for the row after the last that passes
  const rows = someWords(countOf(mask) + 1);
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    if (word === 0) continue;
    rows[count] = 4 * at;
    count += word & 1;
    rows[count] = 4 * at + 1;
    count += (word >>> 8) & 1;
    rows[count] = 4 * at + 2;
    count += (word >>> 16) & 1;
    rows[count] = 4 * at + 3;
    count += word >>> 24;
  }
  return rows.subarray(0, count);
}
