/** Which columns the table shows, and which of them make room on a narrow window. */
import type { Summary } from '../../engine/protocol.ts';
import type { TableColumnId } from '../../engine/table-columns.ts';
import { protocolName } from '../../session/headline.ts';
import { TABLE_COLUMNS } from '../../session/table.ts';

export type TableColumn = (typeof TABLE_COLUMNS)[number];

const PROCESS_FILES = ['fd-sockets', 'ls-fd', 'lsof', 'lsof-fields'];
const COUNTS_DROPS = ['udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6', 'netlink'];

/** Those that show something in this paste: the usual ones, the protocol where there are several, drops where there are any; processes in place of inodes, names of users in place of their numbers. */
export function usualColumns(summary: Summary | undefined): readonly TableColumnId[] {
  const tables = summary?.tables ?? [];
  const files = new Set(tables.map((table) => table.file));
  const protocols = new Set(tables.filter((table) => table.holds === 'sockets').map((table) => protocolName(table.file)));
  const has = (names: readonly string[]) => names.some((name) => files.has(name));
  const asked: Readonly<Partial<Record<TableColumnId, boolean>>> = {
    proto: protocols.size > 1,
    inode: !has(PROCESS_FILES),
    process: has(PROCESS_FILES),
    uid: !has(['passwd']),
    user: has(['passwd']),
    drops: has(COUNTS_DROPS),
  };
  return TABLE_COLUMNS.filter((column) => asked[column.id] ?? column.shown).map((column) => column.id);
}

/** When a column makes room, unless the reader chose the columns: on a narrow window, on a telephone only, or never. */
export type Yields = 'second' | 'last' | 'never';
const NEVER: readonly TableColumnId[] = ['state', 'local', 'lport', 'remote', 'rport'];
const LAST: readonly TableColumnId[] = ['proto', 'rxq', 'txq', 'timer', 'when'];
export const yields = (id: TableColumnId): Yields => (NEVER.includes(id) ? 'never' : LAST.includes(id) ? 'last' : 'second');

/** The column in which a row is marked, as repaired for one: one that is always in view. */
export const markedColumn = (columns: readonly TableColumn[]): TableColumnId | undefined =>
  (columns.find(({ id }) => id === 'state') ?? columns[0])?.id;
