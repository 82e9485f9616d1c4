// What the page says of rows finds these rows: states, groups and suggestions as terms of the filter.
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { KEY_NAMES } from '../../src/engine/filter/keys.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import { GROUPINGS, groupTerm } from '../../src/session/grouping.ts';
import { opened as found } from '../support/engine-of.ts';
import { fixture } from '../support/fixture.ts';

const FILES = 'tcp tcp6 udp udp6 udplite raw raw6 icmp icmp6 unix packet netlink fd-sockets passwd'.split(' ');

/** net/ipv4/tcp_states.h: 07 is CLOSE to tcp; 0D is a state of kernels to come, and 03 none that udp has. */
const ODD = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0500000A:0016 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 4241 1 0000000000000000 100 0 0 10 0
   1: 0500000A:0017 00000000:0000 0D 00000000:00000000 00:00000000 00000000     0        0 4242 1 0000000000000000 100 0 0 10 0
   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
    2: 0500000A:0018 00000000:0000 03 00000000:00000000 00:00000000 00000000     0        0 4243 2 0000000000000000 0
`;

/** One is a part of another's name, one holds with another. */
const HOLDERS = `/proc/81/fd/6 -> socket:[1932050] nginx
/proc/812/fd/6 -> socket:[1932040] nginx
/proc/81/fd/7 -> socket:[1932032] nginx
/proc/812/fd/7 -> socket:[1932032] nginx
/proc/9/fd/7 -> socket:[1932039] a, (b)
/proc/10/fd/7 -> socket:[1932038] "c\\" d
`;

const CAPTURE = FILES.map((name) => `==> ${name} <==\n${fixture(`procfs/${name}`)}`).join('') + HOLDERS;

async function opened(more = ''): Promise<Engine> {
  const engine = createEngine();
  await engine.open({ kind: 'files', files: [new Blob([Buffer.from(CAPTURE + more, 'latin1')])] });
  return engine;
}

async function rowsOf(engine: Engine, filter: string) {
  const { count, problem } = await engine.arrange({ sort: [], filter });
  expect(problem).toBeUndefined();
  return engine.rows(0, count);
}

describe('a state', () => {
  test('as the table has it is a term for the rows that have it', async () => {
    const engine = await opened(ODD);
    const all = (await rowsOf(engine, '')).filter(({ state }) => state !== '');
    const states = new Set(all.map(({ state }) => state));
    expect(states.size).toBeGreaterThan(12);
    for (const state of states) {
      const own = all.filter((row) => row.state === state).map(({ row }) => row);
      if (state === '03') own.push(...all.filter((row) => row.state === 'SYN_RECV').map(({ row }) => row));
      const found = await rowsOf(engine, `state:${state.toLowerCase()}`);
      expect([state, found.map(({ row }) => row)]).toEqual([state, own.sort((a, b) => a - b)]);
    }
  });

  test('that no kernel has is a group of its own, and stands in its place', async () => {
    const row = (state: number) =>
      `   1: 0500000A:0017 00000000:0000 ${state.toString(16).padStart(2, '0').toUpperCase()} 00000000:00000000 00:00000000 00000000     0        0 4242\n`;
    const { engine, summary } = await found(`${ODD.split('\n')[0]}\n${Array.from({ length: 256 }, (_, at) => row(255 - at)).join('')}`);
    await engine.arrange({ sort: [{ column: 'state', descending: false }], filter: '' });
    const { states } = summary;
    expect(states).toHaveLength(256);
    expect(await engine.groups('state', 300)).toHaveLength(256);
    const sorted = await engine.rows(0, 256);
    expect(sorted.map(({ state }) => state)).toEqual(states.map(({ state }) => state));
    expect(sorted.at(-1)?.state).toBe('FF');
  });

  test('counted is one group a name', async () => {
    const engine = await opened(ODD);
    const { states } = await engine.setByteOrder('auto');
    const groups = await engine.groups('state', 100);
    expect(groups.map(({ key, count }) => ({ state: key, count })).sort((a, b) => a.state.localeCompare(b.state))).toEqual(
      [...states].sort((a, b) => a.state.localeCompare(b.state)),
    );
  });
});

test.each(GROUPINGS)('a group by %s has a term for its rows', async (by) => {
  const engine = await opened();
  await rowsOf(engine, '');
  const groups = await engine.groups(by, 1000);
  expect(groups.length).toBeGreaterThan(2);
  const found: unknown[] = [];
  for (const { key } of groups) {
    const { count, problem } = await engine.arrange({ sort: [], filter: groupTerm(by, key) });
    found.push({ key, count, ...(problem && { problem }) });
  }
  expect(found).toEqual(groups);
});

test('an interface of packet and a protocol of netlink with the same number are two groups', async () => {
  const packet = `sk       RefCnt Type Proto  Iface R Rmem   User   Inode
0000000094680098 3      3    0003   0     1 0      0      5
`;
  const { engine } = await found(packet + fixture('procfs/netlink'));
  const groups = await engine.groups('local', 100);
  expect(groups).toContainEqual({ key: '0', count: 1 });
  const route = (await rowsOf(engine, '')).filter(({ cells }) => cells.local === 'ROUTE').length;
  expect(groups).toContainEqual({ key: 'ROUTE', count: route });
  expect(await rowsOf(engine, groupTerm('local', 'ROUTE'))).toHaveLength(route);
});

test.each([...KEY_NAMES.map((name) => `${name}:`), 'state '])('a suggestion for “%s” says how many rows it selects', async (begun) => {
  const engine = await opened();
  const suggested = await engine.suggest(begun, begun.length);
  expect(suggested.length).toBeGreaterThan(0);
  const found: unknown[] = [];
  for (const { count, ...one } of suggested) {
    const { length } = await rowsOf(engine, begun + one.text);
    found.push(count === undefined ? one : { ...one, count: length });
  }
  expect(found).toEqual(suggested);
  if (begun !== 'is:') for (const { count } of suggested) expect(count).toBeGreaterThan(0);
});
