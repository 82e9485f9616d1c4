// A great many of one thing: what is done for each of them is done once, counted in calls and characters, which do not depend on the machine.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bestRoutes, route4 } from '../../src/engine/routes.ts';
import { parseAddress } from '../../src/procfs/address.ts';
import { formatOf } from '../../src/procfs/formats/index.ts';
import { engineOf } from '../support/engine-of.ts';

const MANY = 500;
const each = (line: (n: number) => string): string => Array.from({ length: MANY }, (_, n) => line(n)).join('');
const row = (n: number) =>
  `   ${n}: 0100007F:0050 0100007F:9C41 01 00000000:00000000 00:00000000 00000000     0        0 ${77 + (n % 2)} 1 0000000000000000 20 4 30 10 -1\n`;

afterEach(() => vi.restoreAllMocks());

describe('two sockets with many holders that stand in many rows', () => {
  const paste = each(row) + each((n) => `/proc/${1000 + n}/fd/3 -> socket:[${77 + (n % 2)}] nginx\n`);

  test('are named once for each question', async () => {
    const engine = await engineOf(paste);
    const joined = vi.spyOn(Array.prototype, 'join');
    await engine.arrange({ sort: [{ column: 'process', descending: false }], filter: '' });
    const names = joined.mock.contexts.reduce((sum: number, list) => sum + (list as unknown[]).length, 0);
    expect(names).toBeLessThan(5 * MANY);
  });

  test('are searched once for a word', async () => {
    const engine = await engineOf(paste);
    const lowered = vi.spyOn(String.prototype, 'toLowerCase');
    expect(await engine.arrange({ sort: [], filter: 'nginx 1001' })).toMatchObject({ count: MANY / 2 });
    const characters = lowered.mock.contexts.reduce((sum: number, text) => sum + String(text).length, 0);
    expect(characters).toBeLessThan(5 * paste.length);
  });

  test('are told whole with the entry, and as far as a cell is wide in its row', async () => {
    const engine = await engineOf(paste);
    expect((await engine.entry(0))?.processes).toHaveLength(MANY / 2);
    const [first] = await engine.rows(0, 1);
    expect(first?.cells.process).toMatch(/^nginx 1000, nginx 1002, .*…$/);
    expect(first?.cells.process?.length).toBeLessThan(2100);
  });
});

test('pointers, of which each row has its own, are not kept while they are searched', async () => {
  const pointer = (n: number) => (0xabc0_0000_0000 + n).toString(16).padStart(16, '0');
  const engine = await engineOf(each((n) => row(n).replace('0000000000000000', pointer(n))));
  const kept = vi.spyOn(Map.prototype, 'set');
  expect(await engine.arrange({ sort: [], filter: 'pointer:abc' })).toMatchObject({ count: MANY });
  expect(kept.mock.calls.filter(([key]) => /^[0-9a-f]{16}$/.test(String(key)))).toEqual([]);
});

test('routes that are equal but for their devices are compared with none but their like', () => {
  const format = formatOf('route');
  const routes = Array.from({ length: MANY }, (_, n) => {
    const reading = format?.read(`eth${n}\t00000000\t0100000A\t0003\t0\t0\t0\t00000000\t0\t0\t0`, 'big', { named: true });
    return reading?.is === 'entry' ? route4(reading.fields, 'little') : undefined;
  }).filter((route) => route !== undefined);
  const to = parseAddress('8.8.8.8');
  if (!to) throw new Error('no address');
  const keys = vi.spyOn(Array.prototype, 'join');
  expect(bestRoutes(routes, to)).toHaveLength(MANY);
  expect(keys.mock.calls.length).toBeLessThan(5 * MANY);
});

test('of the names of many counters so many are cut as a line has values', () => {
  const netstat = formatOf('netstat');
  const state = { named: true };
  netstat?.read(`TcpExt: ${each((n) => `Name${n} `)}`, 'big', state);
  const cut = vi.spyOn(String.prototype, 'split');
  expect(netstat?.read('TcpExt: 1 2', 'big', state)).toMatchObject({ is: 'entries' });
  expect(cut.mock.results.flatMap(({ value }) => value).length).toBeLessThan(10);
});
