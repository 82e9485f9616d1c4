import { describe, expect, test } from 'vitest';
import { TABLE_COLUMNS } from '../../src/session/table.ts';
import { givenWidth, givenWidths, type Widths, widened } from '../../src/ui/table/widths.ts';
import { en } from '../../src/words/en.ts';
import { zh } from '../../src/words/zh.ts';

type Row = Parameters<typeof widened>[1] extends Iterable<infer T> ? T : never;
const row = (cells: Row['cells'], marks: Partial<Omit<Row, 'cells'>> = {}): Row => ({
  cells,
  file: 'tcp',
  repaired: false,
  duplicate: false,
  flawed: false,
  ...marks,
});
const columns = TABLE_COLUMNS.filter(({ id }) => ['proto', 'state', 'rxq', 'local'].includes(id));
const given = (widths: Widths, labels = en.interface.columns) => givenWidths(columns, widths, labels);

describe('the width of a column', () => {
  test('never becomes less while a list is scrolled', () => {
    const once = widened({}, [row({ local: '10.0.0.10', uid: '0' })]);
    expect(widened(once, [row({ local: '::', uid: '1000' })])).toEqual({ local: 9, uid: 4 });
  });

  test('counts an ideograph twice, as the font draws it', () => {
    expect(widened({}, [row({ process: 'nginx 进程' })])).toEqual({ process: 10 });
  });

  test('counts as a terminal does: an arrow once, a picture twice, a mark above a letter not at all', () => {
    expect(widened({}, [row({ process: 'a\u2192b' }), row({ user: '\u{1f600}' }), row({ local: 'e\u0301' })])).toEqual({
      process: 3,
      user: 2,
      local: 1,
    });
  });

  test('is that of its label where no text is longer: an ideograph of a label takes more than a letter', () => {
    const { '--w-state': text, '--w-rxq': label = 0 } = given({ rxq: 3, state: 11 });
    expect(text).toBe(11);
    expect(label).toBeGreaterThan(3);
    const ideographs = given({}, zh.interface.columns)['--w-rxq'] ?? 0;
    expect(ideographs / zh.interface.columns.rxq.length).toBeGreaterThan(label / en.interface.columns.rxq.length);
  });

  test('has room for the mark of a row behind its state, and behind nothing else', () => {
    const widths = widened({ state: 11, rxq: 9 }, [row({ state: 'LISTEN' }, { repaired: true })]);
    expect(given(widths)).toMatchObject({ '--w-state': 13, '--w-rxq': 9 });
    const alone = TABLE_COLUMNS.filter(({ id }) => id === 'rxq' || id === 'local');
    expect(givenWidths(alone, widths, en.interface.columns)).toMatchObject({ '--w-rxq': 11 });
  });

  test('of local addresses is kept apart from that of paths, which may be cut', () => {
    const widths = widened({}, [row({ local: '/run/systemd/private/of/somebody' }, { file: 'unix' }), row({ local: '127.0.0.1' })]);
    expect(given(widths)).toMatchObject({ '--w-local': 9, '--w-path': 32 });
    expect(givenWidth('local')?.['--width']).toContain('--w-path');
  });

  test('is given by one name for its header and for its cells', () => {
    const names = Object.keys(givenWidths(TABLE_COLUMNS, {}, en.interface.columns));
    for (const { id } of TABLE_COLUMNS) expect(names).toContain(givenWidth(id)?.['--width'].match(/--w-\w+/)?.[0]);
  });
});
