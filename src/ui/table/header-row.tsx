/** The headers: buttons that sort. One that does not sort yet has another shape than one that does. */
import type { TableColumnId } from '../../engine/table-columns.ts';
import { useSession, useWords } from '../context.ts';
import type { TableColumn, Yields } from './columns.ts';
import { ROLE } from './roles.ts';
import own from './socket-table.module.css';
import css from './table.module.css';
import { givenWidth } from './widths.ts';

interface Props {
  readonly columns: readonly TableColumn[];
  /** The column whose button is the tab stop, or -1. */
  readonly active: number;
  readonly yields: (id: TableColumnId) => Yields;
}

export function HeaderRow({ columns, active, yields }: Props) {
  const { arrangement } = useSession();
  const words = useWords();
  const levels = arrangement.sort.value;
  const longLabels: Readonly<Partial<Record<TableColumnId, string>>> = words.columnsLong;
  return (
    <thead {...ROLE.group}>
      <tr {...ROLE.row} aria-rowindex={1}>
        {columns.map((column, index) => {
          const at = levels.findIndex((level) => level.column === column.id);
          const level = levels[at];
          const way = level?.descending ? 'descending' : 'ascending';
          return (
            <th
              {...ROLE.header}
              key={column.id}
              scope="col"
              aria-colindex={index + 1}
              aria-sort={at === 0 ? way : undefined}
              class={`${own[column.id] ?? ''} ${column.atEnd ? css.number : ''} ${own[yields(column.id)] ?? ''}`}
              style={givenWidth(column.id)}
            >
              <button
                type="button"
                tabIndex={active === index ? 0 : -1}
                aria-label={longLabels[column.id] ?? words.columns[column.id]}
                onKeyDown={(event) => {
                  // Firefox forgets the Shift of a key in the click that it makes of it.
                  if (event.key !== 'Enter' || !event.shiftKey) return;
                  event.preventDefault();
                  void arrangement.clickHeader(column.id, true);
                }}
                onClick={(event) => void arrangement.clickHeader(column.id, event.shiftKey)}
              >
                <span>{words.columns[column.id]}</span>
                <i aria-hidden="true" class={`${level ? own.sorted : own.sortable} ${column.atEnd ? own.before : ''}`}>
                  {level ? `${level.descending ? '▼' : '▲'}${levels.length > 1 ? at + 1 : ''}` : '◇'}
                </i>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
