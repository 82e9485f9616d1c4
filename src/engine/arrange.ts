/** Which rows, in which order: a filter's rows, sorted. Rows of the paste's own order need no list. */
import { compileFilter } from './filter/compile.ts';
import type { Filter } from './filter/filter.ts';
import { type Mask, useUp } from './filter/masks.ts';
import { parseFilter } from './filter/parse.ts';
import type { Arranged, Arrangement, FilterProblem } from './protocol.ts';
import { everyRow, type KeyWord, sortRows } from './radix.ts';
import { sortKeys } from './sort-keys.ts';
import { giveBack, someWords } from './spare-words.ts';
import { stateCounts } from './tally.ts';
import type { View } from './view.ts';

export interface ArrangedRows {
  /** Rows in their order; undefined: every row, in the order of the paste. */
  readonly rows: Uint32Array | undefined;
  readonly answer: Arranged;
}

export function arrangeRows(view: View, { sort, filter }: Arrangement): ArrangedRows {
  const { store } = view.capture;
  const { problem, ...parsed } = parseSoFar(filter);
  const mask = parsed.filter && compileFilter(view, parsed.filter);
  const passing = mask && rowsOf(mask);
  if (mask) useUp(mask);
  const states = countStates(view, passing);
  const words: KeyWord[] = [...sort].reverse().flatMap(({ column, descending }) => sortKeys(view, column, descending));
  const rows = words.length > 0 ? sorted(passing ?? everyRow(store.count), words) : passing;
  const count = rows?.length ?? store.count;
  return { rows, answer: { count, states, ...(problem ? { problem } : {}) } };
}

/** `rows` are used up. */
function sorted(rows: Uint32Array, words: readonly KeyWord[]): Uint32Array {
  const order = sortRows(rows, words);
  if (order !== rows) giveBack(rows);
  return order;
}

/** A filter whose end is missing is what stands before it, so that no rows come back while somebody writes; a wrong one is none. */
function parseSoFar(filter: string): { readonly filter?: Filter | undefined; readonly problem?: FilterProblem | undefined } {
  const parsed = parseFilter(filter);
  if (parsed.problem?.code !== 'incomplete') return parsed;
  // behind a comma the place is the end of the text: what stands before it is shorter all the same
  return { ...parseSoFar(filter.slice(0, Math.min(parsed.problem.start, filter.length - 1))), problem: parsed.problem };
}

/** The rows whose mark is 1. */
function rowsOf(mask: Mask): Uint32Array {
  let passing = 0;
  for (let row = 0; row < mask.length; row++) passing += mask[row] as number;
  // one more, for the row after the last that passes
  const rows = someWords(passing + 1);
  let count = 0;
  for (let row = 0; row < mask.length; row++) {
    rows[count] = row;
    count += mask[row] as number;
  }
  return rows.subarray(0, count);
}

function countStates({ capture, duplicates }: View, rows: Uint32Array | undefined) {
  const { store } = capture;
  const counts = new Int32Array(store.kinds.length * 256);
  const kind = store.kind.data;
  const state = store.columns.state.data;
  const count = rows?.length ?? store.count;
  for (let at = 0; at < count; at++) {
    const row = rows ? (rows[at] as number) : at;
    const slot = (kind[row] as number) * 256 + ((state[row] as number) & 255);
    counts[slot] = (counts[slot] as number) + (duplicates.size > 0 && duplicates.has(row) ? 0 : 1);
  }
  return stateCounts(store, counts);
}
