/** Which rows, in which order: a filter's rows, sorted. Rows of the paste's own order need no list. */
import { cellText } from './cells.ts';
import { compileFilter } from './filter/compile.ts';
import type { Filter } from './filter/filter.ts';
import { type Mask, useUp } from './filter/masks.ts';
import { parseFilter } from './filter/parse.ts';
import { networkKeys, networkText } from './networks.ts';
import type { Arranged, Arrangement, FilterProblem, Group, GroupBy } from './protocol.ts';
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
function parseSoFar(filter: string): { readonly filter?: Filter; readonly problem?: FilterProblem | undefined } {
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

/** Rows with equal keys, counted: the first row of each group and its size, most frequent first, then by first row. */
export function groupRows(view: View, by: GroupBy, rows: Uint32Array | undefined): { readonly row: number; readonly count: number }[] {
  const words = by === 'local-net' || by === 'remote-net' ? networkKeys(view, sideOf(by)) : sortKeys(view, by, false);
  const total = rows?.length ?? view.capture.store.count;
  let slots = new Int32Array(1024);
  const firsts: number[] = [];
  const counts: number[] = [];
  const hashOf = (row: number) => {
    let hash = 0;
    for (const { data } of words) hash = Math.imul(hash ^ (data[row] as number) ^ (hash >>> 15), 0x9e3779b1);
    return hash ^ (hash >>> 16);
  };
  const same = (a: number, b: number) => words.every(({ data }) => data[a] === data[b]);
  for (let at = 0; at < total; at++) {
    const row = rows ? (rows[at] as number) : at;
    let slot = hashOf(row) & (slots.length - 1);
    for (;;) {
      const group = (slots[slot] as number) - 1;
      if (group < 0) {
        firsts.push(row);
        counts.push(1);
        slots[slot] = firsts.length;
        break;
      }
      if (same(firsts[group] as number, row)) {
        counts[group] = (counts[group] as number) + 1;
        break;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (firsts.length * 2 > slots.length) slots = rehash(firsts, slots.length * 4, hashOf);
  }
  return firsts.map((row, group) => ({ row, count: counts[group] as number })).sort((a, b) => b.count - a.count || a.row - b.row);
}

const sideOf = (by: 'local-net' | 'remote-net') => (by === 'local-net' ? 'local' : 'remote');

/** What a group is called, by any of its rows. */
export function groupText(view: View, by: GroupBy, row: number): string | undefined {
  return by === 'local-net' || by === 'remote-net' ? networkText(view, row, sideOf(by)) : cellText(view, row, by);
}

function rehash(firsts: readonly number[], size: number, hashOf: (row: number) => number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size);
  for (const [group, row] of firsts.entries()) {
    let slot = hashOf(row) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = group + 1;
  }
  return slots;
}

export function groupTexts(
  groups: readonly { readonly row: number; readonly count: number }[],
  textOf: (row: number) => string | undefined,
  limit: number,
): Group[] {
  const texts: Group[] = [];
  for (const { row, count } of groups) {
    if (texts.length >= limit) break;
    const key = textOf(row);
    if (key !== undefined) texts.push({ key, count });
  }
  return texts;
}
