import { describe, expect, test } from 'vitest';
import { absentColumns, segmentsOf } from '../../src/explain/ruler.ts';
import { ROWS, read } from './support.ts';

describe('the ruler', () => {
  test.each(Object.values(ROWS))('covers every character once: %s', (text) => {
    const segments = segmentsOf(read('tcp', text).fields, text);
    expect(segments.map((segment) => text.slice(segment.start, segment.end)).join('')).toBe(text);
  });

  test('shows an endpoint as one field, and two values in one number as one', () => {
    const segments = segmentsOf(read('tcp', ROWS.keepalive).fields, ROWS.keepalive);
    const columns = segments.filter((segment) => segment.columns.length > 1).map((segment) => segment.columns);
    expect(columns).toEqual([
      ['local_address', 'local_port'],
      ['rem_address', 'rem_port'],
      ['quick', 'pingpong'],
    ]);
  });

  test('names every column of the row exactly once, printed or absent', () => {
    for (const text of Object.values(ROWS)) {
      const { fields } = read('tcp', text);
      const named = [
        ...segmentsOf(fields, text).flatMap((segment) => segment.columns),
        ...absentColumns(fields).map((field) => field.column.id),
      ];
      expect(named.sort()).toEqual(fields.map((field) => field.column.id).sort());
    }
  });
});
