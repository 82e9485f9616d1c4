/** The addresses that vote on the byte order: those of sockets from the store, those of routes and groups from the entries of their files. */
import type { PrintedAddress } from '../procfs/order-evidence.ts';
import { wordsOf } from './address-table.ts';
import { type Capture, fieldsOfRecord } from './capture.ts';
import type { AddressTag } from './store.ts';

/** Entries of one file that are looked at. */
const ENOUGH = 100_000;

/** The addresses of the first `limit` sockets, and those of other files. */
export function votersOf(capture: Capture, limit: number): Iterable<PrintedAddress> {
  const { store } = capture;
  const v4 = new Map<number, number>();
  const v6 = new Map<number, number>();
  const count = (column: Iterable<number>, tags: readonly AddressTag[]) => {
    let row = 0;
    for (const value of column) {
      const tag = tags[store.kind.data[row++] as number];
      if (tag === 'v4') v4.set(value, (v4.get(value) ?? 0) + 1);
      else if (tag === 'v6') v6.set(value, (v6.get(value) ?? 0) + 1);
    }
  };
  const rows = Math.min(store.count, limit);
  const tags = { local: store.kinds.map((kind) => kind.local), remote: store.kinds.map((kind) => kind.remote) };
  count(store.columns.local.data.subarray(0, rows), tags.local);
  const own = { v4: v4.size, v6: v6.size };
  count(store.columns.remote.data.subarray(0, rows), tags.remote);
  return [
    ...[...v4].map(([word, times], at) => ({ words: [word], count: times, peer: at >= own.v4 })),
    ...[...v6].map(([id, times], at) => ({ words: wordsOf(store.addresses, id), count: times, peer: at >= own.v6 })),
    ...recordVoters(capture),
  ];
}

function recordVoters(capture: Capture): PrintedAddress[] {
  const voters = new Map<string, { words: readonly number[]; count: number; mask: boolean; group: boolean }>();
  for (const { format, records } of capture.sections) {
    if (!format.columns.some(({ kind }) => kind.is === 'address' && kind.order === 'host')) continue;
    for (const record of records.slice(0, ENOUGH)) {
      for (const { column, value } of fieldsOfRecord(capture, format, record)) {
        if (value === null || typeof value !== 'object' || column.kind.is !== 'address' || column.kind.order !== 'host') continue;
        const mask = column.id === 'mask';
        const group = column.id === 'group';
        const key = `${mask} ${group} ${value.words.join(' ')}`;
        const known = voters.get(key);
        if (known) known.count++;
        else voters.set(key, { words: value.words, count: 1, mask, group });
      }
    }
  }
  return [...voters.values()];
}
