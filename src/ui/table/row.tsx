/** One socket. Until the engine has answered, the row holds its place. Clicks and the pointer are heard by the grid, once for all cells. */
import type { RowView } from '../../engine/protocol.ts';
import type { TableColumnId } from '../../engine/table-columns.ts';
import { sameEntry, shows } from '../../session/selection.ts';
import { useSession, useWords } from '../context.ts';
import { memo } from '../list/memo.ts';
import { stateHue } from '../state-hue.ts';
import { markedColumn, type TableColumn, type Yields } from './columns.ts';
import { ROLE } from './roles.ts';
import own from './socket-table.module.css';
import css from './table.module.css';
import { givenWidth } from './widths.ts';

interface Props {
  readonly index: number;
  readonly row: RowView | undefined;
  readonly columns: readonly TableColumn[];
  /** The column whose cell is the tab stop, or -1. */
  readonly active: number;
  readonly yields: (id: TableColumnId) => Yields;
}

/** Columns that nobody reads first, and values that say that there is nothing, step back, so that the others stand out. */
const QUIET: readonly TableColumnId[] = ['inode', 'pointer', 'sl', 'line', 'proto'];
const NOTHING = ['', '0', '*', 'off'];
const isQuiet = (id: TableColumnId, text: string) => QUIET.includes(id) || NOTHING.includes(text);

export const Row = memo(function Row({ index, row, columns, active, yields }: Props) {
  const { selection } = useSession();
  const chosen = sameEntry(row && { row: row.row }, selection.chosen.value);
  const field = chosen ? selection.chosen.value?.column : undefined;
  const hover = chosen ? selection.hover.value : undefined;
  const trying = chosen ? selection.trying.value : undefined;
  const marked = markedColumn(columns);
  return (
    <tr {...ROLE.row} aria-rowindex={index + 2} aria-selected={chosen} class={chosen ? css.chosen : undefined} data-row={row?.row}>
      {columns.map((column, at) => {
        const text = row?.cells[column.id] ?? '';
        const path = column.id === 'local' && row?.file === 'unix';
        const hue = column.id === 'state' && row ? stateHue(row.state) : column.hue;
        const marks = [
          own[column.id],
          path ? own.path : '',
          column.atEnd ? css.number : '',
          own[yields(column.id)] ?? '',
          isQuiet(column.id, text) ? css.quiet : '',
          shows(column.id, field) ? css.field : '',
          shows(column.id, hover) ? css.lit : '',
          column.hue === trying ? own.tried : '',
          column.id === 'state' || shows(column.id, field) || shows(column.id, hover) ? `hue-${hue}` : '',
        ];
        return (
          <td
            {...ROLE.cell}
            key={column.id}
            aria-colindex={at + 1}
            tabIndex={active === at ? 0 : -1}
            class={marks.filter(Boolean).join(' ')}
            style={givenWidth(column.id)}
          >
            {path ? <span>{text}</span> : text}
            {column.id === marked && row && <Marks row={row} />}
          </td>
        );
      })}
    </tr>
  );
});

/** What is to be said of the row as a whole. */
function Marks({ row }: { readonly row: RowView }) {
  const { table: words, comma } = useWords();
  const said = [row.repaired ? words.repaired : '', row.duplicate ? words.duplicate : '', row.flawed ? words.flawed : ''].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <span class={own.mark} title={said.join(comma)}>
      <span aria-hidden="true">{row.flawed ? '!' : row.duplicate ? '=' : '~'}</span>
      <span class="hidden">{said.join(comma)}</span>
    </span>
  );
}
