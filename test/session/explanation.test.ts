import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { EntryView } from '../../src/engine/protocol.ts';
import { plainLine } from '../../src/paste/line.ts';
import { createExplanation, linkSteps } from '../../src/session/explanation.ts';
import { benchOf, encodedBy, lifeOf, netstatOf, shelfOf, wholeLine } from '../../src/session/explanation-views.ts';
import { type Chosen, explainedBy, type Selection } from '../../src/session/selection.ts';
import { ROWS } from '../explain/support.ts';

const SIX =
  '   7: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 48820 1 00000000b1f0c2a7 100 0 0 10 0';

function explaining(column: string, text: string = ROWS.keepalive, file = 'tcp') {
  const entry: EntryView = { row: 2, line: 4, file, source: plainLine(text, 0), processes: [], duplicate: false };
  const chosen = signal<Chosen | undefined>({ row: 2, column, byItself: false });
  const selection: Selection = {
    chosen,
    entry: signal(entry),
    hover: signal(undefined),
    trying: signal(undefined),
    choose: async (row, next) => {
      chosen.value = { row, column: next, byItself: false };
    },
    renew: async () => {},
    follow: async () => {},
    clear: () => {},
  };
  const model = createExplanation(selection, signal(undefined));
  const explained = () => {
    if (!model.explained.value) throw new Error('nothing is explained');
    return model.explained.value;
  };
  return { model, selection, explained };
}

test('where a row has no address, its local end is its path', () => {
  const text = '00000000e75639b7: 00000002 00000000 00010000 0001 01 1984547 /run/caf\xc3\xa9';
  for (const column of ['local_address', 'rem_address']) {
    const { explained } = explaining(column, text, 'unix');
    expect([explained().column.id, explained().explanation.answer]).toEqual(['path', '/run/café']);
  }
});

test.each([
  ['local', 'tcp', 'local_address'],
  ['local', 'unix', 'path'],
  ['local', 'packet', 'iface'],
  ['lport', 'netlink', 'pid'],
  ['rxq', 'netlink', 'rmem'],
  ['uid', 'packet', 'user'],
  ['process', 'unix', 'inode'],
  ['remote', 'unix', 'path'],
  ['proto', 'tcp', 'local_address'],
] as const)('a click on %s of a row of %s explains %s', (column, file, explains) => {
  expect(explainedBy(column, file)).toBe(explains);
});

describe('the ways to look at a field', () => {
  test.each([
    ['local_address', ['overview', 'steps', 'lanes', 'order', 'line']],
    ['st', ['overview', 'steps', 'states', 'line']],
    ['tm_when', ['overview', 'steps', 'timers', 'line']],
    ['inode', ['overview', 'steps', 'line']],
  ])('of %s are %j', (column, ways) => expect(explaining(column).explained().ways).toEqual(ways));

  test('fall back to the overview where the next field has no such way, and come back', () => {
    const { model, selection } = explaining('local_address');
    model.look('lanes');
    expect(model.way.value).toBe('lanes');
    void selection.choose(2, 'inode');
    expect(model.way.value).toBe('overview');
    void selection.choose(2, 'rem_address');
    expect(model.way.value).toBe('lanes');
  });
});

describe('the stepper', () => {
  test('walks from the first step to the last and not beyond', () => {
    const { model, explained } = explaining('local_address');
    const last = explained().explanation.steps.length - 1;
    model.goTo(-3);
    expect(model.step.value).toBe(0);
    model.goTo(99);
    expect(model.step.value).toBe(last);
  });

  test('begins anew with another field', () => {
    const { model, selection } = explaining('local_address');
    model.goTo(4);
    void selection.choose(2, 'inode');
    expect(model.step.value).toBe(0);
  });

  test('keeps the address at its step while it is shown, and cleans it up after', () => {
    const { model } = explaining('local_address');
    let hash = '';
    const persist = { hash: () => hash, replaceHash: (next: string) => (hash = next) };
    linkSteps(model, persist as never);
    expect(hash).toBe('');
    model.look('steps');
    model.goTo(3);
    expect(hash).toBe('#explain=3.local_address.4');
    model.look('overview');
    expect(hash).toBe('');
  });
});

describe('the one cursor', () => {
  test('is where the pointer is, else where it was held, in every view', () => {
    const { model, selection } = explaining('local_address');
    const [one, two] = [
      { start: 6, end: 8 },
      { start: 8, end: 10 },
    ];
    model.hold(one);
    expect(model.lit.value).toBe(one);
    model.point('local_address', two);
    expect([model.lit.value, selection.hover.value]).toEqual([two, 'local_address']);
    model.point(undefined);
    expect(model.lit.value).toBe(one);
    model.hold(one);
    expect(model.lit.value).toBeUndefined();
  });

  test('lights one set of cells for each token: one a lane', () => {
    const { explained } = explaining('local_address');
    const { lanes } = explained();
    for (const token of [0, 1, 2, 3, 4]) {
      const cell = lanes[0]?.cells.find((one) => one.token === token);
      const lit = lanes.slice(0, 3).map((lane) => lane.cells.filter((one) => one.span.start === cell?.span.start).length);
      expect(lit).toEqual([1, 1, 1]);
    }
  });
});

describe('what the ways draw', () => {
  test('the shelf adds the weights of a little-endian and a big-endian CPU', () => {
    expect(shelfOf([127, 0, 0, 1], 'little')).toMatchObject({ terms: ['127·1', '1·16777216'], number: 16777343, printed: '0100007F' });
    expect(shelfOf([127, 0, 0, 1], 'big')).toMatchObject({ terms: ['127·16777216', '1·1'], printed: '7F000001' });
    expect(shelfOf([0, 0, 0, 0], 'big').terms).toEqual(['0']);
  });

  // serverfault 592574 and its translations: ::1 read as ::100:0
  test('the bench shows ::1 right, and the three ways in which tools got it wrong', () => {
    const { explained } = explaining('local_address', SIX, 'tcp6');
    const reversed = explained().explanation.steps.find((step) => step.is === 'reverse-bytes');
    const ways = reversed?.is === 'reverse-bytes' ? benchOf(reversed) : [];
    expect(ways.map((way) => [way.address, way.right])).toEqual([
      ['::1', true],
      ['::100:0', false],
      ['0:1::', false],
      ['100::', false],
    ]);
  });

  test('the contrast leaves the port alone', () => {
    const { explained } = explaining('local_address');
    expect(encodedBy(explained(), 'little')).toEqual({ address: '0302010A', port: '916A' });
    expect(encodedBy(explained(), 'big')).toEqual({ address: '0A010203', port: '916A' });
  });

  test('the life of a connection counts what the paste has', () => {
    const { explained } = explaining('st');
    const life = lifeOf(explained(), [{ state: 'LISTEN', count: 3 }]);
    expect(life).toHaveLength(11);
    expect(life.filter((state) => state.count > 0)).toEqual([{ code: '0A', name: 'LISTEN', count: 3, current: false }]);
    expect(life.find((state) => state.current)?.name).toBe('ESTABLISHED');
  });

  test('the timer is as netstat -o prints it', () => {
    expect(netstatOf(explaining('tr').explained())).toBe('keepalive (7197.91/0/0)');
  });

  test('the whole line has every value once, with its word in the header', () => {
    const line = wholeLine(explaining('local_address').explained());
    expect([line.headerNames, line.values]).toEqual([12, 19]);
    expect(line.rows.map((row) => row.word ?? '')).toEqual(
      'sl local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode       '.split(' '),
    );
  });
});
