// What the rest of the paste says of a value, as facts.
import { expect, test } from 'vitest';
import type { EntryView } from '../../src/engine/protocol.ts';
import { plainLine } from '../../src/paste/line.ts';
import { aroundOf } from '../../src/session/around.ts';
import { read } from '../explain/support.ts';

const counter = (name: string) => {
  const { format } = read(
    'tcp',
    '   0: 0100007F:1F41 00000000:0000 0A 00000000:00000002 00:00000000 00000000     0        0 65836 3 00000000673f7f00 100 0 0 10 0',
  );
  const column = format.columns[0];
  if (!column) throw new Error('no column');
  const entry: EntryView = { row: 0, line: 0, file: 'netstat', source: plainLine('', 0), processes: [], duplicate: false };
  return aroundOf(entry, [{ column: { ...column, id: 'name' }, value: name, start: 0, end: 0 }], ['value'], { overflows: 36, drops: 38 });
};

test('of ListenOverflows and ListenDrops both numbers are told, of no other counter', () => {
  const refused = [{ is: 'refused', overflows: 36, drops: 38 }];
  expect(['ListenOverflows', 'ListenDrops', 'TCPBacklogDrop', 'ListenDropsX'].map(counter)).toEqual([refused, refused, [], []]);
});

test('where several ways are told, it is said that the file does not say which', () => {
  const way = { is: 'gateway', network: '100.65.0.0/24', device: 'eth0', gateway: '10.0.0.2' } as const;
  const limits = (routes: readonly (typeof way)[]) => {
    const source = plainLine('', 0);
    const entry: EntryView = {
      row: 0,
      line: 0,
      file: 'tcp',
      source,
      processes: [],
      duplicate: false,
      remote: { text: '100.65.0.1', routes },
    };
    return aroundOf(entry, [], ['rem_address'], undefined).at(-1);
  };
  expect([limits([way]), limits([way, way])]).toEqual([
    { is: 'route-limits', family: 4, several: false },
    { is: 'route-limits', family: 4, several: true },
  ]);
});
