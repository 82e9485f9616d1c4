/** The sockets as a grid. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { RowView } from '../../engine/protocol.ts';
import { explainedBy } from '../../session/selection.ts';
import { TABLE_COLUMNS } from '../../session/table.ts';
import { useSession, useWords } from '../context.ts';
import { type TableColumn, usualColumns, type Yields, yields } from './columns.ts';
import { Grid } from './grid.tsx';
import type { Place } from './grid-keys.ts';
import { HeaderRow } from './header-row.tsx';
import { Row } from './row.tsx';
import own from './socket-table.module.css';
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
  const grid = useWindowedGrid(arrangement.rows, columns.length, all, choose);
  const { row, table, byItself } = selection.chosen.value ?? {};
  // Chosen in the table it is in view; by a link, or in another view, it may not be.
  useEffect(() => {
    if (row === undefined || table !== undefined || byItself || grid.scroller.current?.contains(document.activeElement)) return;
    void arrangement.position(row).then((at) => at >= 0 && grid.show(at));
  }, [row, table, byItself]);
  const widths = useWidths(
    grid.plain ? {} : USUAL,
    grid.items,
    grid.pieces.flatMap((piece) => (piece.is === 'row' ? (grid.items.get(piece.index) ?? []) : [])),
  );
  const makesRoom = preferences.columns.value ? never : yields;
  return (
    <Grid
      grid={grid}
      label={words.table.caption}
      hint={words.table.hint}
      look={`${own.rows} ${columns.some(({ id }) => id === 'lport') ? '' : own.portless}`}
      style={givenWidths(columns, widths, words.columns)}
      shows={(place) => at(place)?.explains}
      header={<HeaderRow columns={columns} active={grid.activeIn(-1)} yields={makesRoom} />}
      row={(index) => (
        <Row key={index} index={index} row={grid.items.get(index)} columns={columns} active={grid.activeIn(index)} yields={makesRoom} />
      )}
    />
  );
}

function useColumns(): readonly TableColumn[] {
  const { preferences, capture } = useSession();
  const ids = (preferences.columns.value ?? usualColumns(capture.summary.value)).join();
  return useMemo(() => TABLE_COLUMNS.filter((column) => ids.split(',').includes(column.id)), [ids]);
}

/** Of which paste rows are: those of the one before stay until others are there. */
const PASTE = new WeakMap<object, number | undefined>();

/** As wide as what was seen so far of the paste that the rows are of. */
function useWidths(least: Widths, items: ReadonlyMap<number, RowView>, rows: readonly RowView[]): Widths {
  const { summary } = useSession().capture;
  const of = PASTE.get(items) ?? summary.value?.totalBytes;
  PASTE.set(items, of);
  const seen = useRef({ of, widths: least });
  seen.current = { of, widths: widened(seen.current.of === of ? seen.current.widths : least, rows) };
  return seen.current.widths;
}
