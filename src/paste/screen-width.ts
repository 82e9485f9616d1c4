/** How wide the screen is that lines came from: as the widest of the lines around, or as rows that are known to be broken there. */
import { columnsOf } from './columns-of.ts';
import type { Window } from './window.ts';

/** Lines behind the first whose width is remembered. */
const REMEMBERED = 16;

export interface ScreenWidth {
  /** The columns of the widest line around, up to the next boundary. */
  edge(): number;
  /** Whether rows are known to be broken at this column. */
  breaks(column: number): boolean;
  isProven(): boolean;
  /** Rows are broken at this column. */
  prove(column: number): void;
  /** The columns of a line that was settled. */
  settled(columns: number): void;
  /** So many lines went by that were not looked at. */
  skipped(lines: number): void;
  boundary(): void;
}

export function createScreenWidth(window: Window): ScreenWidth {
  let recent: number[] = [];
  /** Lines that went by without a look at their width, which is asked for seldom. */
  let unseen = 0;
  let proven = 0;

  return {
    edge() {
      if (unseen > 0) {
        recent = window
          .before(Math.min(REMEMBERED, recent.length + unseen))
          .map(columnsOf)
          .reverse();
        unseen = 0;
      }
      let width = Math.max(proven, ...recent);
      for (let n = 0; n < window.count(); n++) {
        if (n > 0 && window.context(n)?.boundary) break;
        width = Math.max(width, window.columns(n));
      }
      return width;
    },
    breaks: (column) => column === proven,
    isProven: () => proven > 0,
    prove(column) {
      proven = column;
    },
    settled(columns) {
      if (unseen > 0) unseen++;
      else recent = [...recent.slice(1 - REMEMBERED), columns];
    },
    skipped(lines) {
      unseen += lines;
    },
    boundary() {
      unseen = 0;
      recent = [];
    },
  };
}
