/**
 * Rows that the kernel listed twice. A table is read a page at a time and can move between two reads; the same socket then stands in it
 * twice: same inode (not 0), same addresses and ports, in the same section. Sockets that share a port by SO_REUSEPORT have inodes of their own.
 * Those of an earlier section are of another reading, and counted again: how many they are is said.
 *
 * Linear, whatever the inodes are, and small enough for a processor's cache: a first walk marks each inode's bit among sixteen a row and notes
 * the bits that were marked before; only rows on a noted bit, a few in a hundred, are looked up by all of these.
 */
import type { Section } from './capture.ts';
import { createList, lastAtMost, push } from './list.ts';
import { bitOf, type Store } from './store.ts';

const NEEDED = bitOf('local') | bitOf('remote') | bitOf('lport') | bitOf('rport') | bitOf('inode');

export interface Duplicates {
  /** Rows whose socket stands in an earlier row of their section. */
  readonly duplicates: ReadonlySet<number>;
  /** Rows whose socket stands in an earlier section. */
  readonly again: number;
}

export function findDuplicates(store: Store, sections: readonly Section[]): Duplicates {
  const { inode, local, lport, remote, rport } = store.columns;
  const compared = [store.kind, local, lport, remote, rport];
  const starts = createList();
  for (const { format, firstRow } of sections) if (format.holds === 'sockets') push(starts, firstRow);
  const sectionOf = (row: number) => lastAtMost(starts, row);
  const socketOf = (row: number) => compared.map(({ data }) => data[row]).join(' ');
  const duplicates = new Set<number>();
  let again = 0;
  /** By inode: the only row with it so far, or the sockets of all, each with its last section. */
  const byInode = new Map<number, number | Map<string, number>>();
  for (const row of suspects(store)) {
    const number = inode.data[row] as number;
    const earlier = byInode.get(number);
    if (earlier === undefined) {
      byInode.set(number, row);
      continue;
    }
    const seen = typeof earlier === 'number' ? new Map([[socketOf(earlier), sectionOf(earlier)]]) : earlier;
    const socket = socketOf(row);
    const section = sectionOf(row);
    if (seen.get(socket) === section) duplicates.add(row);
    else if (seen.has(socket)) again++;
    byInode.set(number, seen.set(socket, section));
  }
  return { duplicates, again };
}

/** Rows that may have the inode of another, in order. */
function suspects({ count, columns, kind, kinds }: Store): number[] {
  const inode = columns.inode.data;
  const kindData = kind.data;
  const eligible = kinds.map(({ local, present }) => (local === 'v4' || local === 'v6') && (present & NEEDED) === NEEDED);
  const every = eligible.every((one) => one);
  const words = Math.min(1 << 26, 2 ** Math.ceil(Math.log2(count + 2))) >>> 1;
  const seen = new Int32Array(words);
  const again = new Int32Array(words);
  const mask = words - 1;
  let some = 0;
  for (let row = 0; row < count; row++) {
    const value = inode[row] as number;
    if (value === 0 || (!every && !eligible[kindData[row] as number])) continue;
    const hash = hashOf(value);
    const word = hash & mask;
    const bit = 1 << (hash >>> 27);
    const before = seen[word] as number;
    seen[word] = before | bit;
    if ((before & bit) === 0) continue;
    again[word] = (again[word] as number) | bit;
    some = 1;
  }
  const rows: number[] = [];
  for (let row = 0; some === 1 && row < count; row++) {
    const value = inode[row] as number;
    const hash = hashOf(value);
    if (((again[hash & mask] as number) >>> (hash >>> 27)) & 1 && value !== 0 && eligible[kindData[row] as number]) rows.push(row);
  }
  return rows;
}

function hashOf(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x9e3779b1);
  return mixed ^ (mixed >>> 13);
}
