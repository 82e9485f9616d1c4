/** The sockets as a grid: one tab stop, drawn in windows when there are many. */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { explainedBy } from '../../session/selection.ts';
import { TABLE_COLUMNS } from '../../session/table.ts';
import { useSession, useWords } from '../context.ts';
import { useScroll } from '../list/use-scroll.ts';
import { drawnAt, scrollToShow } from '../list/window-math.ts';
import { usualColumns, widened, yields } from './columns.ts';
import { move, type Place } from './grid-keys.ts';
import { HeaderRow } from './header-row.tsx';
import { Row } from './row.tsx';
import css from './table.module.css';

/** Up to here every row is drawn, so that the browser's own find, print and screen readers just work. */
const PLAIN = 500;
/** As --row in styles/tokens.css. */
const ROW = 28;
const HEADER = 30;

export function Table({ all }: { readonly all: boolean }) {
  const session = useSession();
  const words = useWords().table;
  const { arrangement, preferences, capture, selection } = session;
  const scroller = useRef<HTMLDivElement>(null);
  const { top, view } = useScroll(scroller);
  const held = arrangement.rows.held.value;
  const summary = capture.summary.value;
  const chosenColumns = preferences.columns.value;
  const columns = useMemo(() => {
    const ids = chosenColumns ?? usualColumns(summary);
    return TABLE_COLUMNS.filter((column) => ids.includes(column.id));
  }, [chosenColumns, summary]);

  const plain = all || held.count <= PLAIN;
  const inside = Math.max(ROW, view.value - HEADER);
  const drawn = plain ? { from: 0, to: held.count, above: 0, below: 0 } : drawnAt(held.count, ROW, inside, top.value);
  useEffect(() => arrangement.rows.want(drawn.from, drawn.to), [arrangement, drawn.from, drawn.to, held.count]);

  const rows = [];
  for (let index = drawn.from; index < drawn.to; index++) rows.push({ index, view: held.items.get(index) });
  const widths = useRef({ of: summary?.totalBytes, widths: {} as ReturnType<typeof widened> });
  if (widths.current.of !== summary?.totalBytes) widths.current = { of: summary?.totalBytes, widths: {} };
  if (!plain)
    widths.current.widths = widened(
      widths.current.widths,
      rows.flatMap((row) => (row.view ? [row.view] : [])),
    );

  const place = useSignal<Place>({ row: 0, column: 0 });
  const focusing = useRef(false);
  const active: Place = {
    row: place.value.row < 0 ? -1 : Math.max(drawn.from, Math.min(place.value.row, drawn.to - 1)),
    column: Math.min(place.value.column, columns.length - 1),
  };
  useLayoutEffect(() => {
    if (!focusing.current) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-place="${place.value.row},${place.value.column}"]`);
    if (target && target !== document.activeElement) target.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    focusing.current = false;
  });
  const goTo = (next: Place) => {
    const element = scroller.current;
    if (element && next.row >= 0) {
      const to = scrollToShow(next.row, held.count, ROW, inside, element.scrollTop);
      if (to !== element.scrollTop && !plain) element.scrollTop = to;
    }
    focusing.current = true;
    place.value = next;
  };
  const choose = (row: number, column: number) => {
    const entry = held.items.get(row);
    const id = columns[column]?.id;
    if (entry && id) void selection.choose(entry.row, explainedBy(id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = move(active, { rows: held.count, columns: columns.length, page: Math.max(1, Math.floor(inside / ROW) - 1) }, event);
    if (next) {
      event.preventDefault();
      goTo(next);
    } else if (active.row >= 0 && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      choose(active.row, active.column);
    }
  };

  return (
    <div class={css.scroller} ref={scroller} data-scroller data-all={all}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved about in with the arrow keys is a grid
        role="grid"
        class={css.table}
        aria-label={words.caption}
        aria-describedby="table-hint"
        aria-rowcount={held.count + 1}
        aria-colcount={columns.length}
        onKeyDown={onKeyDown}
      >
        <HeaderRow
          columns={columns}
          active={active.row < 0 ? active.column : -1}
          widths={plain ? {} : widths.current.widths}
          yields={chosenColumns ? () => 'never' : yields}
          onFocus={(column) => {
            place.value = { row: -1, column };
          }}
        />
        <tbody>
          {drawn.above > 0 && <Space height={drawn.above} />}
          {rows.map(({ index, view: row }) => (
            <Row
              key={index}
              index={index}
              row={row}
              columns={columns}
              active={active.row === index ? active.column : -1}
              yields={chosenColumns ? () => 'never' : yields}
              onChoose={(column) => {
                place.value = { row: index, column };
                choose(index, column);
              }}
            />
          ))}
          {drawn.below > 0 && <Space height={drawn.below} />}
        </tbody>
      </table>
      <p class="hidden" id="table-hint">
        {words.hint}
      </p>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" class={css.space} style={{ height: `${height}px` }}>
      <td />
    </tr>
  );
}
