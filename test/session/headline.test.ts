import { describe, expect, test } from 'vitest';
import type { Summary } from '../../src/engine/protocol.ts';
import { emptyFiles, headlineOf } from '../../src/session/headline.ts';

const summaryOf = (tables: readonly (readonly [string, number])[], ports: readonly number[] = []) =>
  ({
    tables: tables.map(([file, entries]) => ({ file, line: 1, entries, holds: file === 'route' ? 'records' : 'sockets' })),
    listening: ports.map((port) => ({ port, sockets: 1, waiting: 0 })),
  }) as unknown as Summary;

describe('what the first sentence says', () => {
  test('counts both families of a protocol as one, and routes not at all', () => {
    const { kinds } = headlineOf(
      summaryOf([
        ['tcp', 3],
        ['tcp6', 2],
        ['udplite', 1],
        ['unix', 9],
        ['route', 4],
        ['raw', 0],
      ]),
    );
    expect(kinds).toEqual([
      { name: 'TCP', count: 5 },
      { name: 'UDP-Lite', count: 1 },
      { name: 'unix', count: 9 },
    ]);
  });

  test('names five ports in their order, each once, and counts the rest', () => {
    const { ports, more } = headlineOf(summaryOf([['tcp', 8]], [443, 22, 80, 80, 9000, 5432, 6379, 8888]));
    expect([ports, more]).toEqual([[22, 80, 443, 5432, 6379], 2]);
  });

  test('says of ports that they listen where TCP is, which alone can, and of an empty table', () => {
    const listens = (...files: readonly string[]) => headlineOf(summaryOf(files.map((file) => [file, 2]))).listens;
    expect([listens('udp', 'tcp6'), listens(), listens('udp'), listens('unix', 'netlink')]).toEqual([true, true, false, false]);
  });

  test('names the protocols of which there is a header and no row', () => {
    expect(
      emptyFiles(
        summaryOf([
          ['tcp', 0],
          ['tcp6', 0],
          ['udp', 2],
          ['route', 0],
        ]),
      ),
    ).toEqual(['TCP']);
  });
});
