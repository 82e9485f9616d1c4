/** A table in its own columns, as a grid: every value can be explained. */
import type { RecordRow } from '../../engine/protocol.ts';
import { sameEntry } from '../../session/selection.ts';
import type { RecordColumn, RecordTable } from '../../session/tables.ts';
import { useAllWords, useSession, useWords } from '../context.ts';
import { Grid } from '../table/grid.tsx';
import type { Place } from '../table/grid-keys.ts';
import css from '../table/table.module.css';
import { useWindowedGrid } from '../table/use-windowed-grid.ts';

export function RecordGrid({ table }: { readonly table: RecordTable }) {
  const { tables, selection } = useSession();
  const words = useWords().tables;
  const columns = tables.columns.value;
  const shows = ({ column }: Place) => columns[column]?.id;
  const choose = (place: Place) => {
    const id = shows(place);
    if (id) void selection.choose(place.row, id, false, table.index);
  };
  const grid = useWindowedGrid(tables.rows, columns.length, false, choose);
  return (
    <Grid
      grid={grid}
      label={table.file}
      hint={words.hint}
      look={css.fit}
      shows={shows}
      header={<Header columns={columns} active={grid.activeIn(-1)} fixed={!grid.plain} />}
      row={(index) => (
        <Row key={index} table={table} columns={columns} index={index} row={grid.items.get(index)} active={grid.activeIn(index)} />
      )}
    />
  );
}

interface HeaderProps {
  readonly columns: readonly RecordColumn[];
  /** The column whose header is the tab stop, or -1. */
  readonly active: number;
  /** Whether columns keep their width while rows come and go. */
  readonly fixed: boolean;
}

function Header({ columns, active, fixed }: HeaderProps) {
  const { topics } = useAllWords().explain;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, at) => (
          <th
            key={column.id}
            scope="col"
            aria-colindex={at + 1}
            tabIndex={active === at ? 0 : -1}
            title={topics[column.topic].title}
            class={column.numeric ? css.number : undefined}
            style={fixed ? { minWidth: `calc(${column.width}ch * 1.1 + 14px)` } : undefined}
          >
            {column.name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly table: RecordTable;
  readonly columns: readonly RecordColumn[];
  readonly index: number;
  readonly row: RecordRow | undefined;
  readonly active: number;
}

function Row({ table, columns, index, row, active }: RowProps) {
  const { selection } = useSession();
  const chosen = sameEntry({ row: index, table: table.index }, selection.chosen.value);
  const field = chosen ? selection.chosen.value?.column : undefined;
  const hover = chosen ? selection.hover.value : undefined;
  return (
    <tr aria-rowindex={index + 2} aria-selected={chosen} class={chosen ? css.chosen : undefined} data-row={index}>
      {columns.map((column, at) => {
        const text = row?.[column.at] ?? '';
        const marks = [
          column.numeric ? css.number : '',
          text === '0' ? css.quiet : '',
          column.id === field ? css.field : '',
          column.id === hover ? css.lit : '',
          column.id === field || column.id === hover ? `hue-${column.hue}` : '',
        ];
        return (
          <td key={column.id} aria-colindex={at + 1} tabIndex={active === at ? 0 : -1} class={marks.filter(Boolean).join(' ')}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}
