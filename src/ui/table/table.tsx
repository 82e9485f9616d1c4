/** The sockets as a grid: one tab stop, drawn in windows when there are many. */
import { useMemo, useRef } from 'preact/hooks';
import type { RowView } from '../../engine/protocol.ts';
import type { TableColumnId } from '../../engine/table-columns.ts';
import { explainedBy } from '../../session/selection.ts';
import { TABLE_COLUMNS } from '../../session/table.ts';
import { useSession, useWords } from '../context.ts';
import { type TableColumn, usualColumns, widened, type Yields, yields } from './columns.ts';
import type { Place } from './grid-keys.ts';
import { HeaderRow } from './header-row.tsx';
import { Row } from './row.tsx';
import { Space } from './space.tsx';
import css from './table.module.css';
import { placeOf } from './use-grid-focus.ts';
import { useWindowedGrid } from './use-windowed-grid.ts';

const never = (): Yields => 'never';

/** What is to be known of the cell of a row in which something stands. */
function cellAt<T>(target: EventTarget | null, of: (cell: HTMLElement) => T): T | undefined {
  const cell = target instanceof Element ? target.closest('td') : null;
  return cell ? of(cell) : undefined;
}

/** Under the pointer the chosen row tells its columns apart. */
const hovered = ({ parentElement, dataset }: HTMLElement): string | undefined =>
  parentElement?.getAttribute('aria-selected') === 'true' ? explainedBy(dataset.column as TableColumnId) : undefined;

export function Table({ all }: { readonly all: boolean }) {
  const { arrangement, preferences, selection } = useSession();
  const words = useWords().table;
  const columns = useColumns();
  const choose = ({ row, column }: Place) => {
    const entry = arrangement.rows.held.value.items.get(row);
    const id = columns[column]?.id;
    if (entry && id) void selection.choose(entry.row, explainedBy(id));
  };
  const { scroller, plain, pieces, count, items, active, onFocusIn, onKeyDown } = useWindowedGrid(
    arrangement.rows,
    columns.length,
    all,
    choose,
  );
  const widths = useWidths(pieces.flatMap((piece) => (piece.is === 'row' ? (items.get(piece.index) ?? []) : [])));
  const makesRoom = preferences.columns.value ? never : yields;

  return (
    // Firefox makes a tab stop of whatever scrolls; the grid is one already.
    <div class={css.scroller} ref={scroller} tabIndex={-1}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved about in with the arrow keys is a grid
        role="grid"
        class={css.table}
        aria-label={words.caption}
        aria-describedby="table-hint"
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        onFocusIn={onFocusIn}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const place = cellAt(target, placeOf);
          if (place) choose(place);
        }}
        onPointerOver={({ target }) => {
          selection.hover.value = cellAt(target, hovered);
        }}
        onPointerLeave={() => {
          selection.hover.value = undefined;
        }}
      >
        <HeaderRow columns={columns} active={active.row < 0 ? active.column : -1} widths={plain ? {} : widths} yields={makesRoom} />
        <tbody>
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
        {words.hint}
      </p>
    </div>
  );
}

function useColumns(): readonly TableColumn[] {
  const { preferences, capture } = useSession();
  const ids = (preferences.columns.value ?? usualColumns(capture.summary.value)).join();
  return useMemo(() => TABLE_COLUMNS.filter((column) => ids.split(',').includes(column.id)), [ids]);
}

/** The widest text of each column seen so far in this paste. */
function useWidths(rows: readonly RowView[]): ReturnType<typeof widened> {
  const of = useSession().capture.summary.value?.totalBytes;
  const seen = useRef<{ of: number | undefined; widths: ReturnType<typeof widened> }>({ of, widths: {} });
  seen.current = { of, widths: widened(seen.current.of === of ? seen.current.widths : {}, rows) };
  return seen.current.widths;
}
