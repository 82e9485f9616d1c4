/** The order of the table, as a value: most significant level first. */
import type { SortLevel } from '../engine/protocol.ts';
import type { TableColumnId } from '../engine/table-columns.ts';

/** The levels after a click on a header: ascending, descending, none. With `add` the other levels stay before it; without, it is alone. */
export function clickHeader(levels: readonly SortLevel[], column: TableColumnId, add: boolean): readonly SortLevel[] {
  const at = levels.findIndex((level) => level.column === column);
  const old = levels[at];
  const next: readonly SortLevel[] = !old ? [{ column, descending: false }] : old.descending ? [] : [{ column, descending: true }];
  if (!add) return next;
  return at < 0 ? [...levels, ...next] : levels.flatMap((level, index) => (index === at ? next : [level]));
}
