import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowView, SortLevel } from '../../src/engine/protocol.ts';
import { TABLE_COLUMNS, type TableColumnId } from '../../src/engine/table-columns.ts';
import { parseAddress } from '../../src/procfs/address.ts';
import { generateText } from '../bench/generate.ts';
import { compareAddresses } from '../support/compare-addresses.ts';
import { engineOf, opened } from '../support/engine-of.ts';

const MIXED = [
  generateText({ format: 'tcp', rows: 120, seed: 2, wide: true }),
  generateText({ format: 'tcp6', rows: 90, seed: 3 }),
  generateText({ format: 'udp', rows: 60, seed: 4, dense: true }),
].join('\n');

const STATES = [
  'ESTABLISHED',
  'SYN_SENT',
  'SYN_RECV',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'TIME_WAIT',
  'UNCONNECTED',
  'CLOSE_WAIT',
  'LAST_ACK',
  'LISTEN',
  'CLOSING',
];
const TIMERS = ['off', 'on', 'keepalive', 'timewait', 'persist'];

/** How two cells of a column compare, by what they say. */
function compare(column: TableColumnId, a: string, b: string): number {
  switch (column) {
    case 'local':
    case 'remote': {
      const [x, y] = [parseAddress(a), parseAddress(b)];
      return x && y ? compareAddresses(x, y) : 0;
    }
    case 'state':
      return STATES.indexOf(a) - STATES.indexOf(b);
    case 'timer':
      return TIMERS.indexOf(a) - TIMERS.indexOf(b);
    case 'pointer':
      return Math.sign(Number.parseInt(a, 16) - Number.parseInt(b, 16));
    case 'proto':
      return a < b ? -1 : Number(a > b);
    default:
      return number(a) - number(b);
  }
}

const number = (cell: string) => (cell === '*' ? 0 : Number.parseFloat(cell));

/** The reference: a comparator over what is shown, absent cells last, ties by row. */
function expected(rows: readonly RowView[], levels: readonly SortLevel[]): number[] {
  const order = (one: RowView, two: RowView) => {
    for (const { column, descending } of levels) {
      const [a, b] = [one.cells[column], two.cells[column]];
      if (a === undefined || b === undefined) {
        if (a !== b) return a === undefined ? 1 : -1;
        continue;
      }
      const difference = compare(column, a, b);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return one.row - two.row;
  };
  return [...rows].sort(order).map(({ row }) => row);
}

describe('sorting', () => {
  const columns = TABLE_COLUMNS.map(({ id }) => id).filter((id) => id !== 'user' && id !== 'process');

  test.each(columns)('by %s is what a comparator over the cells makes of it, both ways', async (column) => {
    const engine = await engineOf(MIXED);
    const all = await engine.rows(0, 1000);
    for (const descending of [false, true]) {
      await engine.arrange({ sort: [{ column, descending }], filter: '' });
      expect((await engine.rows(0, 1000)).map(({ row }) => row)).toEqual(expected(all, [{ column, descending }]));
    }
  });

  test('by several levels is stable, whatever they are', async () => {
    const engine = await engineOf(MIXED);
    const all = await engine.rows(0, 1000);
    const level = fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(level, { minLength: 1, maxLength: 3 }), async (sort) => {
        await engine.arrange({ sort, filter: '' });
        expect((await engine.rows(0, 1000)).map(({ row }) => row)).toEqual(expected(all, sort));
      }),
      { numRuns: 60 },
    );
  });

  test('by time keeps rows without one together, in the order of the levels below', async () => {
    const engine = await engineOf(`Num       RefCount Protocol Flags    Type St Inode Path
0000000000000000: 00000002 00000000 00010000 0001 01 7 /run/a
${generateText({ format: 'tcp', rows: 40, seed: 4 })}`);
    for (const descending of [false, true]) {
      await engine.arrange({
        sort: [
          { column: 'when', descending },
          { column: 'line', descending: false },
        ],
        filter: '',
      });
      const rows = await engine.rows(0, 100);
      const first = rows.findIndex(({ cells }) => cells.when === undefined);
      const without = rows.slice(first);
      expect(rows.slice(0, first).every(({ cells }) => cells.when !== undefined)).toBe(true);
      expect(without.every(({ cells }) => cells.when === undefined)).toBe(true);
      expect(without.map(({ line }) => line)).toEqual(without.map(({ line }) => line).sort((a, b) => a - b));
      expect(without.length).toBeGreaterThan(3);
    }
  });

  test('follows the byte order', async () => {
    const engine = await engineOf(MIXED);
    await engine.arrange({ sort: [{ column: 'remote', descending: false }], filter: '' });
    await engine.setByteOrder('big');
    const rows = await engine.rows(0, 1000);
    const all = [...rows].sort((a, b) => a.row - b.row);
    expect(rows.map(({ row }) => row)).toEqual(expected(all, [{ column: 'remote', descending: false }]));
  });

  test('a large table is sorted by the same rules as a small one', async () => {
    const engine = await engineOf(generateText({ format: 'tcp', rows: 21_000, seed: 8 }));
    const all = await engine.rows(0, 21_000);
    await engine.arrange({ sort: [{ column: 'lport', descending: true }], filter: '' });
    const order = expected(all, [{ column: 'lport', descending: true }]);
    for (const at of [0, 1, 2, 10_000, 20_999]) expect((await engine.rows(at, at + 1))[0]?.row).toBe(order[at]);
  });
});

describe('groups', () => {
  test.each(['state', 'remote', 'lport', 'proto', 'timer', 'uid', 'rto'] as const)('by %s count every row that has one', async (column) => {
    const engine = await engineOf(MIXED);
    const counts = new Map<string, number>();
    for (const { cells } of await engine.rows(0, 1000)) {
      const cell = cells[column];
      if (cell !== undefined) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const groups = await engine.groups(column, 1000);
    expect(Object.fromEntries(groups.map(({ key, count }) => [key, count]))).toEqual(Object.fromEntries(counts));
    expect(groups.map(({ count }) => count)).toEqual([...counts.values()].sort((a, b) => b - a));
  });

  test('are of the rows that pass', async () => {
    const engine = await engineOf(MIXED);
    const { count } = await engine.arrange({ sort: [], filter: 'proto:udp' });
    expect(count).toBe(60);
    expect(await engine.groups('proto', 9)).toEqual([{ key: 'udp', count: 60 }]);
  });
});

describe('rows that the kernel listed twice', () => {
  const HEADER = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
  const row = (sl: number, local: string, inode: number) =>
    `   ${sl}: ${local}:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 0000000000000000 100 0 0 10 0\n`;

  test('are marked and counted once', async () => {
    const { engine, summary } = await opened(HEADER + row(0, '0100007F', 77) + row(1, '0100007F', 78) + row(2, '0100007F', 77));
    const states = [{ state: 'LISTEN', count: 2 }];
    expect(summary).toMatchObject({ sockets: 3, duplicates: 1, again: 0, states, listening: [{ sockets: 2 }] });
    expect((await engine.rows(0, 3)).map(({ duplicate }) => duplicate)).toEqual([false, false, true]);
    expect(await engine.arrange({ sort: [], filter: 'is:duplicate' })).toMatchObject({ count: 1 });
  });

  test('are neither sockets without an inode nor those of another section', async () => {
    const text = HEADER + row(0, '0100007F', 0) + row(1, '0100007F', 0) + row(2, '0100007F', 5) + HEADER + row(0, '0100007F', 5);
    expect((await opened(text)).summary).toMatchObject({ duplicates: 0, again: 1 });
  });

  test('are found among any number of others with their inode', async () => {
    const others = Array.from({ length: 50_000 }, (_, at) => row(at, at.toString(16).toUpperCase().padStart(8, '0'), 77)).join('');
    const { engine, summary } = await opened(HEADER + others + row(0, '00000000', 77));
    expect(summary).toMatchObject({ sockets: 50_001, duplicates: 1 });
    expect((await engine.rows(50_000, 50_001))[0]).toMatchObject({ duplicate: true });
  });
});

test('networks: a /24 holds IPv4 and what is mapped into it, a /64 the rest, and the filter by prefix finds as many', async () => {
  const engine = await engineOf(generateText({ format: 'tcp6', rows: 400 }) + generateText({ format: 'tcp', rows: 400 }));
  for (const side of ['local', 'remote'] as const) {
    await engine.arrange({ sort: [], filter: '' });
    const groups = await engine.groups(`${side}-net`, 1000);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(800);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    for (const { key, count } of groups.filter((one) => one.count > 1)) {
      expect([key, (await engine.arrange({ sort: [], filter: `${side}:${key}` })).count]).toEqual([key, count]);
    }
  }
});
