/**
 * Rows that the kernel listed twice. A table is read a page at a time and can move between two reads; the same socket then stands in it
 * twice: same inode (not 0), same addresses and ports, in the same section. Sockets that share a port by SO_REUSEPORT have inodes of their own.
 */
import type { Section } from './capture.ts';
import { bitOf, type Store } from './store.ts';

const NEEDED = bitOf('local') | bitOf('remote') | bitOf('lport') | bitOf('rport') | bitOf('inode');

/** Rows whose socket stands in an earlier row. Linear: one open-addressing table of rows by inode. */
export function findDuplicates(store: Store, sections: readonly Section[]): ReadonlySet<number> {
  const found = new Set<number>();
  const { count, columns } = store;
  const inode = columns.inode.data;
  const kind = store.kind.data;
  const eligible = store.kinds.map(({ local, present }) => (local === 'v4' || local === 'v6') && (present & NEEDED) === NEEDED);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
  const mask = slots.length - 1;
  const sameSocket = sameSocketIn(store, sections);
  for (let row = 0; row < count; row++) {
    const value = inode[row] as number;
    if (value === 0 || !eligible[kind[row] as number]) continue;
    let at = Math.imul(value | 0, 0x9e3779b1) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    for (;;) {
      const other = (slots[at] as number) - 1;
      if (other < 0) {
        slots[at] = row + 1;
        break;
      }
      if (inode[other] === value && sameSocket(other, row)) {
        found.add(row);
        break;
      }
      at = (at + 1) & mask;
    }
  }
  return found;
}

function sameSocketIn({ columns, kind }: Store, sections: readonly Section[]): (earlier: number, later: number) => boolean {
  const compared = [kind, columns.local, columns.lport, columns.remote, columns.rport];
  const starts = sections.filter((section) => section.format.holds === 'sockets').map((section) => section.firstRow);
  return (earlier, later) =>
    compared.every((column) => column.data[earlier] === column.data[later]) && !starts.some((start) => start > earlier && start <= later);
}
