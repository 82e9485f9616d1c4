/** The sockets as a grid: one tab stop, drawn in windows when there are many. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { RowView } from '../../engine/protocol.ts';
import { explainedBy } from '../../session/selection.ts';
import { TABLE_COLUMNS } from '../../session/table.ts';
import { useSession, useWords } from '../context.ts';
import { type TableColumn, usualColumns, type Yields, yields } from './columns.ts';
import type { Place } from './grid-keys.ts';
import { HeaderRow } from './header-row.tsx';
import { ROLE } from './roles.ts';
import { Row } from './row.tsx';
import own from './socket-table.module.css';
import { Space } from './space.tsx';
import css from './table.module.css';
import { placeInChosenRow, placeInRow } from './use-grid-focus.ts';
import { useWindowedGrid } from './use-windowed-grid.ts';
import { givenWidths, USUAL, type Widths, widened } from './widths.ts';

const never = (): Yields => 'never';

export function Table({ all }: { readonly all: boolean }) {
  const { arrangement, preferences, selection } = useSession();
  const words = useWords();
  const columns = useColumns();
  useEffect(() => arrangement.sortWithin(columns.map(({ id }) => id)), [columns]);
  /** The row at a place, and what its cell there explains. */
  const at = ({ row, column }: Place) => {
    const entry = arrangement.rows.held.value.items.get(row);
    const id = columns[column]?.id;
    return entry && id && { row: entry.row, explains: explainedBy(id, entry.file) };
  };
  const choose = (place: Place) => {
    const found = at(place);
    if (found) void selection.choose(found.row, found.explains);
  };
  const { scroller, plain, growing, drawn, pieces, count, items, active, show, onFocusIn, onKeyDown } = useWindowedGrid(
    arrangement.rows,
    columns.length,
    all,
    choose,
  );
  const { row, table, byItself } = selection.chosen.value ?? {};
  // Chosen in the table it is in view; by a link, or in another view, it may not be.
  useEffect(() => {
    if (row === undefined || table !== undefined || byItself || scroller.current?.contains(document.activeElement)) return;
    void arrangement.position(row).then((at) => at >= 0 && show(at));
  }, [row, table, byItself]);
  const widths = useWidths(
    plain ? {} : USUAL,
    pieces.flatMap((piece) => (piece.is === 'row' ? (items.get(piece.index) ?? []) : [])),
  );
  const makesRoom = preferences.columns.value ? never : yields;

  return (
    // Firefox makes a tab stop of whatever scrolls; the grid is one already.
    <div class={css.scroller} ref={scroller} tabIndex={-1}>
      {plain || <p class="paper">{words.table.onPaper(drawn.from + 1, drawn.to, count)}</p>}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved about in with the arrow keys is a grid
        role="grid"
        class={`${css.table} ${own.rows}`}
        style={givenWidths(columns, widths, words.columns)}
        aria-label={words.table.caption}
        aria-describedby="table-hint"
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
          const place = placeInChosenRow(target);
          selection.hover.value = place && at(place)?.explains;
        }}
        onPointerLeave={() => {
          selection.hover.value = undefined;
        }}
      >
        <HeaderRow columns={columns} active={active.row < 0 ? active.column : -1} yields={makesRoom} />
        <tbody {...ROLE.group}>
          {pieces.map((piece) =>
            piece.is === 'space' ? (
              <Space key={piece.side} height={piece.height} />
            ) : (
              <Row
                key={piece.index}
                index={piece.index}
                row={items.get(piece.index)}
                columns={columns}
                active={active.row === piece.index ? active.column : -1}
                yields={makesRoom}
              />
            ),
          )}
        </tbody>
      </table>
      <p class="hidden" id="table-hint">
        {words.table.hint}
      </p>
    </div>
  );
}

function useColumns(): readonly TableColumn[] {
  const { preferences, capture } = useSession();
  const ids = (preferences.columns.value ?? usualColumns(capture.summary.value)).join();
  return useMemo(() => TABLE_COLUMNS.filter((column) => ids.split(',').includes(column.id)), [ids]);
}

/** As wide as what was seen so far of this paste. */
function useWidths(least: Widths, rows: readonly RowView[]): Widths {
  const of = useSession().capture.summary.value?.totalBytes;
  const seen = useRef<{ of: number | undefined; widths: Widths }>({ of, widths: least });
  seen.current = { of, widths: widened(seen.current.of === of ? seen.current.widths : least, rows) };
  return seen.current.widths;
}
