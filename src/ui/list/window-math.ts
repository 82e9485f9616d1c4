/**
 * The arithmetic of a list that is drawn by windows. Browsers cannot make an element as tall as a long list (Firefox gives up at about
 * 17.8 million pixels), so above a limit the scroll bar is scaled: `scale` pixels of the list pass for one pixel of scrolling.
 */

/** Pixels; below what every engine can do. */
const TALLEST = 16_000_000;
/** Rows drawn beyond the view on either side. */
const MARGIN = 12;

export interface Extent {
  /** Height of the scrolled element in pixels. */
  readonly height: number;
  /** Pixels of the list for one pixel of scrolling, at least 1. */
  readonly scale: number;
}

/** `view` is the height of the part that rows are seen in. */
export function extentOf(count: number, rowHeight: number, view: number): Extent {
  const full = count * rowHeight;
  if (full <= TALLEST) return { height: full, scale: 1 };
  return { height: TALLEST, scale: (full - view) / (TALLEST - view) };
}

export interface Drawn {
  /** Rows [from, to) are drawn. */
  readonly from: number;
  readonly to: number;
  /** Pixels above row `from`, in the scrolled element. */
  readonly above: number;
  /** Pixels below row `to`. */
  readonly below: number;
}

/** What to draw at a scroll position. */
export function drawnAt(count: number, rowHeight: number, view: number, scrollTop: number): Drawn {
  const { height, scale } = extentOf(count, rowHeight, view);
  const offset = Math.max(0, Math.min(scrollTop * scale, count * rowHeight - view));
  const from = Math.max(0, Math.floor(offset / rowHeight) - MARGIN);
  const to = Math.min(count, Math.ceil((offset + view) / rowHeight) + MARGIN);
  const above = scale === 1 ? from * rowHeight : Math.max(0, scrollTop - (offset - from * rowHeight));
  return { from, to, above, below: Math.max(0, height - above - (to - from) * rowHeight) };
}

/** The scroll position at which `row` is in view: unchanged if it is, else with it at the nearer edge. */
export function scrollToShow(row: number, count: number, rowHeight: number, view: number, scrollTop: number): number {
  const { scale } = extentOf(count, rowHeight, view);
  const offset = scrollTop * scale;
  const top = row * rowHeight;
  if (top < offset) return top / scale;
  if (top + rowHeight > offset + view) return (top + rowHeight - view) / scale;
  return scrollTop;
}

/** What stands in a drawn list from top to bottom: a row by its number, or empty space of a height in pixels. */
export type Piece =
  | { readonly is: 'row'; readonly index: number }
  | { readonly is: 'space'; readonly side: 'above' | 'below'; readonly height: number };

/** The drawn rows between their spaces. `kept`, the row that has the focus, stands among them even when it is not in view: it lies in one of the spaces. */
export function piecesOf(drawn: Drawn, rowHeight: number, kept: number): readonly Piece[] {
  const space = (side: 'above' | 'below', height: number): Piece[] => (height > 0 ? [{ is: 'space', side, height }] : []);
  const rows = Array.from({ length: drawn.to - drawn.from }, (_, at): Piece => ({ is: 'row', index: drawn.from + at }));
  const outside: Piece = { is: 'row', index: kept };
  if (kept >= 0 && kept < drawn.from) return [outside, ...space('above', drawn.above - rowHeight), ...rows, ...space('below', drawn.below)];
  if (kept >= drawn.to) return [...space('above', drawn.above), ...rows, ...space('below', drawn.below - rowHeight), outside];
  return [...space('above', drawn.above), ...rows, ...space('below', drawn.below)];
}
