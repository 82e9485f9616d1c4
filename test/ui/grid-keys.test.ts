import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Key, move, type Place, type Size } from '../../src/ui/table/grid-keys.ts';

const SIZE: Size = { rows: 100, columns: 5, page: 10 };
const press = (key: string, held: Partial<Key> = {}): Key => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const ctrl = (key: string) => press(key, { ctrlKey: true });

// The keys of the ARIA Authoring Practices, pattern "grid".
describe('keys in a grid', () => {
  test.each([
    ['ArrowUp', { row: 5, column: 2 }, { row: 4, column: 2 }],
    ['ArrowDown', { row: 5, column: 2 }, { row: 6, column: 2 }],
    ['ArrowLeft', { row: 5, column: 2 }, { row: 5, column: 1 }],
    ['ArrowRight', { row: 5, column: 2 }, { row: 5, column: 3 }],
    ['Home', { row: 5, column: 2 }, { row: 5, column: 0 }],
    ['End', { row: 5, column: 2 }, { row: 5, column: 4 }],
    ['PageUp', { row: 5, column: 2 }, { row: 0, column: 2 }],
    ['PageDown', { row: 5, column: 2 }, { row: 15, column: 2 }],
    ['ArrowUp', { row: 0, column: 2 }, { row: -1, column: 2 }],
    ['ArrowUp', { row: -1, column: 2 }, { row: -1, column: 2 }],
    ['ArrowDown', { row: 99, column: 2 }, { row: 99, column: 2 }],
  ] as const)('%s leads from %o to %o', (key, from, to) => {
    expect(move(from, SIZE, press(key))).toEqual(to);
  });

  test('with Ctrl, Home and End lead to the corners', () => {
    expect(move({ row: 5, column: 2 }, SIZE, ctrl('Home'))).toEqual({ row: 0, column: 0 });
    expect(move({ row: 5, column: 2 }, SIZE, ctrl('End'))).toEqual({ row: 99, column: 4 });
  });

  test.each([
    press('Enter'),
    press('a'),
    press('Tab'),
    ctrl('ArrowDown'),
    ctrl('c'),
    press('ArrowDown', { altKey: true }),
    press('End', { shiftKey: true }),
  ])('leaves %o to others', (key) => {
    expect(move({ row: 5, column: 2 }, SIZE, key)).toBeUndefined();
  });

  test('never lead out of the grid, and an arrow and its opposite lead back from within', () => {
    const sizes = fc.record({
      rows: fc.integer({ min: 1, max: 50 }),
      columns: fc.integer({ min: 1, max: 9 }),
      page: fc.integer({ min: 1, max: 60 }),
    });
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown');
    const opposite: Readonly<Record<string, string>> = {
      ArrowUp: 'ArrowDown',
      ArrowDown: 'ArrowUp',
      ArrowLeft: 'ArrowRight',
      ArrowRight: 'ArrowLeft',
    };
    fc.assert(
      fc.property(sizes, keys, fc.nat(), fc.nat(), (size, key, r, c) => {
        const from: Place = { row: (r % (size.rows + 1)) - 1, column: c % size.columns };
        const to = move(from, size, press(key));
        expect(to && to.row >= -1 && to.row < size.rows && to.column >= 0 && to.column < size.columns).toBe(true);
        const back = opposite[key];
        if (back && to && (to.row !== from.row || to.column !== from.column)) expect(move(to, size, press(back))).toEqual(from);
      }),
    );
  });
});
