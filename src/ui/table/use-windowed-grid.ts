/** What a grid needs that is drawn in windows when it has many rows: what to draw now, and where the focus is. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ListWindow } from '../../session/window.ts';
import { useScroll } from '../list/use-scroll.ts';
import { drawnAt, piecesOf, scrollToShow } from '../list/window-math.ts';
import type { Place } from './grid-keys.ts';
import { useGridFocus } from './use-grid-focus.ts';

/** Up to here every row is drawn, so that the browser's own find, print and screen readers just work. */
export const PLAIN = 500;
/** Rows that a table which is drawn whole grows by, so that a click never waits for all of it. */
const STEP = 64;
/** As --row in styles/tokens.css. */
const ROW = 28;
const HEADER = 30;

export type WindowedGrid = ReturnType<typeof useWindowedGrid>;

export function useWindowedGrid<T>(rows: ListWindow<T>, columns: number, all: boolean, choose: (place: Place) => void) {
  const scroller = useRef<HTMLDivElement>(null);
  const { top, view, scrollTo } = useScroll(scroller);
  const { count, items } = rows.held.value;
  const plain = all || count <= PLAIN;
  const inside = Math.max(ROW, view.value - HEADER);
  const reach = useSignal(STEP);
  const end = all ? count : Math.min(count, reach.value);
  const growing = plain && end < count;
  const drawn = plain ? { from: 0, to: end, above: 0, below: (count - end) * ROW } : drawnAt(count, ROW, inside, top.value);
  useEffect(() => rows.want(drawn.from, plain ? count : drawn.to), [rows, drawn.from, drawn.to, count]);
  useEffect(() => {
    if (!growing) return;
    const soon = setTimeout(() => {
      reach.value += STEP;
    });
    return () => clearTimeout(soon);
  }, [growing, end]);
  const show = (row: number) => {
    // by now it may be another than what was drawn for
    scrollTo(scrollToShow(row, count, ROW, Math.max(ROW, view.value - HEADER), top.value));
  };
  const size = { rows: count, columns, page: Math.max(1, Math.floor(inside / ROW) - 1) };
  const focus = useGridFocus(scroller, size, { show, choose });
  /** Which column of a row, -1 the header, is the tab stop; -1: none of it. */
  const activeIn = (row: number) => (focus.active.row === row ? focus.active.column : -1);
  const pieces = piecesOf(drawn, ROW, focus.active.row);
  return { scroller, columns, plain, growing, drawn, count, items, pieces, show, choose, activeIn, ...focus };
}
