import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SortLevel } from '../../src/engine/protocol.ts';
import { clickHeader } from '../../src/session/sort.ts';

const up = (column: SortLevel['column']): SortLevel => ({ column, descending: false });
const down = (column: SortLevel['column']): SortLevel => ({ column, descending: true });

describe('a click on a header', () => {
  test('sorts up, then down, then not at all', () => {
    expect(clickHeader([], 'uid', false)).toEqual([up('uid')]);
    expect(clickHeader([up('uid')], 'uid', false)).toEqual([down('uid')]);
    expect(clickHeader([down('uid')], 'uid', false)).toEqual([]);
  });

  test('alone puts its column in place of all others', () => {
    expect(clickHeader([up('state'), down('uid')], 'rport', false)).toEqual([up('rport')]);
    expect(clickHeader([up('state'), up('uid')], 'uid', false)).toEqual([down('uid')]);
  });

  test('with Shift adds its column behind the others, or turns it where it stands', () => {
    expect(clickHeader([up('state')], 'uid', true)).toEqual([up('state'), up('uid')]);
    expect(clickHeader([up('state'), up('uid')], 'state', true)).toEqual([down('state'), up('uid')]);
    expect(clickHeader([down('state'), up('uid')], 'state', true)).toEqual([up('uid')]);
  });

  test('never names a column twice, and three with Shift are none', () => {
    const columns = fc.constantFrom('state', 'uid', 'rport', 'inode' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(columns, fc.boolean())), columns, (clicks, column) => {
        const levels = clicks.reduce<readonly SortLevel[]>((before, [at, add]) => clickHeader(before, at, add), []);
        expect(new Set(levels.map((level) => level.column)).size).toBe(levels.length);
        if (levels.some((level) => level.column === column)) return;
        const thrice = [1, 2, 3].reduce((before) => clickHeader(before, column, true), levels);
        expect(thrice).toEqual(levels);
      }),
    );
  });
});
