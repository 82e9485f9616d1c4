import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnAt, extentOf, piecesOf, scrollToShow } from '../../src/ui/list/window-math.ts';

const ROW = 28;
const lists = fc.record({
  count: fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 5_000_000 })),
  view: fc.integer({ min: ROW, max: 2000 }),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** The scroll position at a part of the way. */
const topAt = (count: number, view: number, part: number) => Math.max(0, extentOf(count, ROW, view).height - view) * part;

describe('a list drawn by windows', () => {
  test('is never taller than a browser can make it', () => {
    fc.assert(
      fc.property(lists, ({ count, view }) => {
        expect(extentOf(count, ROW, view).height).toBeLessThanOrEqual(16_000_000);
        expect(extentOf(count, ROW, view).scale).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('draws few rows, all of them in the list, and as many as the view holds', () => {
    fc.assert(
      fc.property(lists, ({ count, view, part }) => {
        const { from, to } = drawnAt(count, ROW, view, topAt(count, view, part));
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
        expect(to - from).toBeGreaterThanOrEqual(Math.min(count, Math.floor(view / ROW)));
        expect(to - from).toBeLessThanOrEqual(view / ROW + 26);
      }),
    );
  });

  test('begins with its first row and ends with its last', () => {
    fc.assert(
      fc.property(lists, ({ count, view }) => {
        expect(drawnAt(count, ROW, view, 0).from).toBe(0);
        expect(drawnAt(count, ROW, view, topAt(count, view, 1)).to).toBe(count);
      }),
    );
  });

  test('fills its height with space and rows where the scroll bar is not scaled', () => {
    fc.assert(
      fc.property(lists, ({ count, view, part }) => {
        fc.pre(count * ROW <= 16_000_000);
        const { from, to, above, below } = drawnAt(count, ROW, view, topAt(count, view, part));
        expect(above).toBe(from * ROW);
        expect(above + (to - from) * ROW + below).toBe(count * ROW);
      }),
    );
  });

  test('draws the row that it was told to show, and stays where that row is in view', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), ({ count, view, part }, wanted) => {
        const row = Math.floor(wanted * (count - 1));
        const top = scrollToShow(row, count, ROW, view, topAt(count, view, part));
        const { from, to } = drawnAt(count, ROW, view, top);
        expect(row).toBeGreaterThanOrEqual(from);
        expect(row).toBeLessThan(to);
        expect(scrollToShow(row, count, ROW, view, top)).toBeCloseTo(top, 3);
      }),
    );
  });
});

describe('the row with the focus', () => {
  const drawn = { from: 100, to: 103, above: 2800, below: 5600 };
  const said = (kept: number) =>
    piecesOf(drawn, ROW, kept).map((piece) => (piece.is === 'row' ? piece.index : `${piece.side} ${piece.height}`));

  test('stands before the space above when it is scrolled away upwards', () => {
    expect(said(7)).toEqual([7, 'above 2772', 100, 101, 102, 'below 5600']);
  });

  test('stands behind the space below when it is scrolled away downwards', () => {
    expect(said(200)).toEqual(['above 2800', 100, 101, 102, 'below 5572', 200]);
  });

  test('is drawn once where it is in view, and the header is no row', () => {
    expect(said(101)).toEqual(['above 2800', 100, 101, 102, 'below 5600']);
    expect(said(-1)).toEqual(['above 2800', 100, 101, 102, 'below 5600']);
  });
});
