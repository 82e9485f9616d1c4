/** What rows have in common, counted. */
import { cellText } from './cells.ts';
import { networkKeys, networkText } from './networks.ts';
import type { Group, GroupBy } from './protocol.ts';
import { sortKeys } from './sort-keys.ts';
import type { View } from './view.ts';

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
