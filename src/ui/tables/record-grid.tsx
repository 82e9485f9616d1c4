/** A table in its own columns, as a grid: one tab stop, and every value can be explained. */
import type { RecordRow } from '../../engine/protocol.ts';
import { sameEntry } from '../../session/selection.ts';
import type { RecordColumn, RecordTable } from '../../session/tables.ts';
import { useAllWords, useSession, useWords } from '../context.ts';
import type { Place } from '../table/grid-keys.ts';
import { Space } from '../table/space.tsx';
import css from '../table/table.module.css';
import { placeInChosenRow, placeInRow } from '../table/use-grid-focus.ts';
import { useWindowedGrid } from '../table/use-windowed-grid.ts';

export function RecordGrid({ table }: { readonly table: RecordTable }) {
  const { tables, selection } = useSession();
  const { table: said, tables: words } = useWords();
  const columns = tables.columns.value;
  const choose = ({ row, column }: Place) => {
    const id = columns[column]?.id;
    if (id) void selection.choose(row, id, false, table.index);
  };
  const { scroller, plain, growing, drawn, pieces, count, items, active, onFocusIn, onKeyDown } = useWindowedGrid(
    tables.rows,
    columns.length,
    false,
    choose,
  );
  return (
    <div class={css.scroller} ref={scroller} tabIndex={-1}>
      {plain || <p class="paper">{said.onPaper(drawn.from + 1, drawn.to, count)}</p>}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved about in with the arrow keys is a grid
        role="grid"
        class={`${css.table} ${css.fit}`}
        aria-label={table.file}
        aria-describedby="record-hint"
        aria-busy={growing}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        onFocusIn={onFocusIn}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const place = placeInRow(target);
          if (place) choose(place);
        }}
        onPointerOver={({ target }) => {
          selection.hover.value = columns[placeInChosenRow(target)?.column ?? -1]?.id;
        }}
        onPointerLeave={() => {
          selection.hover.value = undefined;
        }}
      >
        <Header columns={columns} active={active.row < 0 ? active.column : -1} fixed={!plain} />
        <tbody>
          {pieces.map((piece) =>
            piece.is === 'space' ? (
              <Space key={piece.side} height={piece.height} />
            ) : (
              <Row
                key={piece.index}
                {...{ table, columns }}
                index={piece.index}
                row={items.get(piece.index)}
                active={active.row === piece.index ? active.column : -1}
              />
            ),
          )}
        </tbody>
      </table>
      <p class="hidden" id="record-hint">
        {words.hint}
      </p>
    </div>
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
