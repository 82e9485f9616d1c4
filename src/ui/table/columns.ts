/** Which columns the table shows, and how wide they are at least. */
import type { Summary } from '../../engine/protocol.ts';
import type { TableColumnId } from '../../engine/table-columns.ts';
import { TABLE_COLUMNS } from '../../session/table.ts';

export type TableColumn = (typeof TABLE_COLUMNS)[number];

const PROCESS_FILES = ['fd-sockets', 'ls-fd', 'lsof', 'lsof-fields', 'find-fd'];
const COUNTS_DROPS = ['udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6', 'netlink'];

/** Those that show something in this paste: the usual ones, processes and drops where there are any. */
export function usualColumns(summary: Summary | undefined): readonly TableColumnId[] {
  const files = new Set(summary?.tables.map((table) => table.file));
  const has = (names: readonly string[]) => names.some((name) => files.has(name));
  return TABLE_COLUMNS.filter(
    (column) => column.shown || (column.id === 'process' && has(PROCESS_FILES)) || (column.id === 'drops' && has(COUNTS_DROPS)),
  ).map((column) => column.id);
}

/** Columns that make room on a narrow screen unless the reader chose the columns. */
const FIRST: readonly TableColumnId[] = ['state', 'local', 'lport', 'remote', 'rport'];
export const givesWay = (id: TableColumnId): boolean => !FIRST.includes(id);

/** Longest text of a column among the cells seen so far, in characters; never less than it was, so that nothing jumps. */
export function widened(
  widths: Readonly<Partial<Record<TableColumnId, number>>>,
  rows: Iterable<{ readonly cells: Readonly<Partial<Record<TableColumnId, string>>> }>,
): Partial<Record<TableColumnId, number>> {
  const next = { ...widths };
  for (const { cells } of rows) {
    for (const [id, text] of Object.entries(cells) as [TableColumnId, string][]) next[id] = Math.max(next[id] ?? 0, text.length);
  }
  return next;
}
