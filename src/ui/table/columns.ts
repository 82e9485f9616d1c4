/** Which columns the table shows, and which of them make room on a narrow window. */
import type { Summary } from '../../engine/protocol.ts';
import type { TableColumnId } from '../../engine/table-columns.ts';
import { protocolName } from '../../session/headline.ts';
import { fieldOf } from '../../session/selection.ts';
import { TABLE_COLUMNS } from '../../session/table.ts';

export type TableColumn = (typeof TABLE_COLUMNS)[number];

const PROCESS_FILES = ['fd-sockets', 'ls-fd', 'lsof', 'lsof-fields'];

/**
 * Those of which some file of this paste prints something: the usual ones, the protocol where there are several; processes in place of inodes,
 * names of users in place of their numbers.
 */
export function usualColumns(summary: Summary | undefined): readonly TableColumnId[] {
  const tables = summary?.tables ?? [];
  const files = tables.filter((table) => table.holds === 'sockets').map((table) => table.file);
  const has = (names: readonly string[]) => tables.some((table) => names.includes(table.file));
  const asked: Readonly<Partial<Record<TableColumnId, boolean>>> = {
    inode: !has(PROCESS_FILES),
    process: has(PROCESS_FILES),
    uid: !has(['passwd']),
    user: has(['passwd']),
  };
  const several = new Set(files.map(protocolName)).size > 1;
  return TABLE_COLUMNS.filter(({ id, shown }) =>
    id === 'proto' ? several : (asked[id] ?? shown) && files.some((file) => fieldOf(id, file)),
  ).map(({ id }) => id);
}

/** When a column makes room, unless the reader chose the columns: on a narrow window, on a telephone only, or never. */
export type Yields = 'second' | 'last' | 'never';
const NEVER: readonly TableColumnId[] = ['state', 'local', 'lport', 'remote', 'rport'];
const LAST: readonly TableColumnId[] = ['proto', 'rxq', 'txq', 'timer', 'when'];
export const yields = (id: TableColumnId): Yields => (NEVER.includes(id) ? 'never' : LAST.includes(id) ? 'last' : 'second');

/** The column in which a row is marked, as repaired for one: one that is always in view. */
export const markedColumn = (columns: readonly TableColumn[]): TableColumnId | undefined =>
  (columns.find(({ id }) => id === 'state') ?? columns[0])?.id;
