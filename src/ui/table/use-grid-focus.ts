/** One place of a grid is the tab stop; keys move it, and it keeps the focus through sorting, filtering and scrolling. */
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { move, type Place, type Size } from './grid-keys.ts';

interface Verbs {
  /** Brings a row into view. */
  show(row: number): void;
  choose(place: Place): void;
}

export interface GridFocus {
  readonly active: Place;
  /** Whatever brings the focus to a place makes it the tab stop: the cell, or the button in it. */
  onFocusIn(event: FocusEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** The place of the cell in which an element is, if it is in one: cells and rows carry their numbers from 1 on, the header's among them. */
function placeOf(element: Element): Place | undefined {
  const column = element.closest('[aria-colindex]')?.getAttribute('aria-colindex');
  const row = element.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
  return row && column ? { row: Number(row) - 2, column: Number(column) - 1 } : undefined;
}

/** The place of the cell of a row in which something stands. */
export function placeInRow(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest('td[aria-colindex]') : null;
  return cell ? placeOf(cell) : undefined;
}

/** The same, if that row is the chosen one: under the pointer it tells its columns apart. */
export function placeInChosenRow(target: EventTarget | null): Place | undefined {
  return target instanceof Element && target.closest('[aria-selected="true"]') ? placeInRow(target) : undefined;
}

const selectorOf = ({ row, column }: Place) => `[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"]`;

/** The columns in view: on a narrow window some make room. */
const shownIn = (scroller: Element): readonly number[] =>
  [...scroller.querySelectorAll('th')].flatMap((cell, at) => (cell.clientWidth ? at : []));

export function useGridFocus(scroller: RefObject<HTMLElement | null>, size: Size, { show, choose }: Verbs): GridFocus {
  const place = useSignal<Place>({ row: 0, column: 0 });
  const moved = useRef(false);
  const active: Place = {
    row: Math.min(place.value.row, size.rows - 1),
    column: Math.min(place.value.column, size.columns - 1),
  };
  const hadFocus = scroller.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const lost = hadFocus && !scroller.current?.contains(document.activeElement);
    if (!moved.current && !lost) return;
    const cell = scroller.current?.querySelector<HTMLElement>(selectorOf(active));
    const target = cell?.querySelector('button') ?? cell;
    target?.focus({ preventScroll: true });
    if (moved.current) target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    moved.current = false;
  });
  // after the browser has laid the page out, so that to ask costs nothing
  useEffect(() => {
    const shown = shownIn(scroller.current as Element);
    const [column] = shown;
    if (column !== undefined && !shown.includes(active.column)) place.value = { ...active, column };
  });
  return {
    active,
    onFocusIn(event) {
      const at = event.target instanceof Element && placeOf(event.target);
      if (at) place.value = at;
    },
    onKeyDown(event) {
      const shown = shownIn(scroller.current as Element);
      const next = move({ ...active, column: shown.indexOf(active.column) }, { ...size, columns: shown.length }, event);
      const chooses = active.row >= 0 && (event.key === 'Enter' || event.key === ' ');
      if (!next && !chooses) return;
      event.preventDefault();
      if (!next) return choose(active);
      if (next.row >= 0) show(next.row);
      moved.current = true;
      place.value = { ...next, column: shown[next.column] ?? 0 };
    },
  };
}
