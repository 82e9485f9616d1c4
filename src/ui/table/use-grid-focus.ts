/** One place of a grid is the tab stop; keys move it, and it keeps the focus through sorting, filtering and scrolling. */
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { move, type Place, type Size } from './grid-keys.ts';

interface Verbs {
  /** Brings a row into view. */
  show(row: number): void;
  choose(place: Place): void;
}

export interface GridFocus {
  readonly active: Place;
  /** Whatever brings the focus to a place makes it the tab stop. */
  onFocusIn(event: FocusEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** The place of the cell that an element is, if it is one: it carries `data-place="row,column"`. */
export function placeOf({ dataset }: HTMLElement): Place | undefined {
  const [row, column] = dataset.place?.split(',') ?? [];
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) };
}

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
    const target = scroller.current?.querySelector<HTMLElement>(`[data-place="${active.row},${active.column}"]`);
    target?.focus({ preventScroll: true });
    if (moved.current) target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    moved.current = false;
  });
  return {
    active,
    onFocusIn(event) {
      const at = event.target instanceof HTMLElement && placeOf(event.target);
      if (at) place.value = at;
    },
    onKeyDown(event) {
      const next = move(active, size, event);
      const chooses = active.row >= 0 && (event.key === 'Enter' || event.key === ' ');
      if (!next && !chooses) return;
      event.preventDefault();
      if (!next) return choose(active);
      if (next.row >= 0) show(next.row);
      moved.current = true;
      place.value = next;
    },
  };
}
