import { describe, expect, test } from 'vitest';
import type { Wait } from '../../src/engine/protocol.ts';
import { WAITS, type WaitId } from '../../src/engine/waits.ts';
import { generateText } from '../bench/generate.ts';
import { opened } from '../support/engine-of.ts';
import { fixture } from '../support/fixture.ts';

const counts = (waits: readonly Wait[]) => Object.fromEntries(waits.map(({ is, count }) => [is, count]));

/** What netstat printed of a socket: `on (2.84/4/0)` is a timer, seconds, timeouts, probes. */
interface Told {
  readonly port: number;
  readonly recvQ: number;
  readonly state: string;
  readonly inode: number;
  readonly timer: string;
  readonly timeouts: number;
  readonly probes: number;
}

function told(line: string): Told[] {
  const [protocol = '', recvQ, , local = '', , state = '', , inode] = line.split(/ +/);
  const [, timer = '', timeouts, probes] = / (\w+) \([\d.]+\/(\d+)\/(\d+)\)/.exec(line) ?? [];
  if (!protocol.startsWith('tcp')) return [];
  return [
    {
      port: Number(local.split(':').at(-1)),
      recvQ: Number(recvQ),
      state,
      inode: Number(inode),
      timer,
      timeouts: Number(timeouts),
      probes: Number(probes),
    },
  ];
}

describe('what waits', () => {
  test('is what netstat says of the same bytes', async () => {
    const { waits } = (await opened(fixture('zoo/tcp') + fixture('zoo/tcp6'))).summary;
    const sockets = fixture('truth/netstat_taneeoW').split('\n').flatMap(told);
    expect(sockets).toHaveLength(212);
    const full = sockets.filter(({ state, recvQ }) => state === 'LISTEN' && recvQ > 0);
    const having = (passes: (one: Told) => boolean) => sockets.filter(passes).length;
    expect(counts(waits)).toEqual({
      accept: full.reduce((sum, { recvQ }) => sum + recvQ, 0),
      close: having(({ state, inode }) => state === 'CLOSE_WAIT' && inode > 0),
      answer: having(({ state }) => state === 'SYN_SENT'),
      acknowledgement: having(({ timer, timeouts, state }) => timer === 'on' && timeouts > 0 && state !== 'SYN_SENT'),
      room: having(({ timer }) => timer === 'probe'),
      alive: having(({ timer, probes }) => timer === 'keepalive' && probes > 0),
    });
    expect(waits[0]?.ports).toEqual([...new Set(full.map(({ port }) => port))].sort((a, b) => a - b));
  });

  test.each([
    ['a zoo', fixture('zoo/tcp') + fixture('zoo/tcp6')],
    ['a proxy under load', generateText({ format: 'tcp', rows: 3000 })],
    ['one without a zero', generateText({ format: 'tcp6', rows: 3000, dense: true })],
    ['numbers wider than their columns', generateText({ format: 'tcp', rows: 3000, wide: true })],
  ])('is what its filter passes: %s', async (_, text) => {
    const { engine, summary } = await opened(text);
    for (const [is, { filter }] of Object.entries(WAITS) as [WaitId, { filter: string }][]) {
      const { count, problem } = await engine.arrange({ sort: [], filter });
      const rows = await engine.rows(0, count);
      const passing = is === 'accept' ? rows.reduce((sum, { cells }) => sum + Number(cells.rxq), 0) : count;
      expect([is, problem, passing]).toEqual([is, undefined, counts(summary.waits)[is] ?? 0]);
    }
  });

  test('is counted once where the kernel listed it twice', async () => {
    const row = '0100007F:A198 0200007F:22B8 01 00000001:00000000 01:00000010 00000003  1000        0 77 1 0000000000000000 20 4 9 10 -1\n';
    const { waits } = (await opened(`   0: ${row}   1: ${row}`)).summary;
    expect(waits).toEqual([{ is: 'acknowledgement', count: 1, ports: [] }]);
  });

  test('is nothing where nothing does', async () => {
    const { waits } = (await opened(fixture('everything/udp') + fixture('everything/unix'))).summary;
    expect(waits).toEqual([]);
  });
});
