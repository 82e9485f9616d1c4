import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Capture, createCapture, physicalLine, readOn } from '../../src/engine/capture.ts';
import { createFastInet, PADDING } from '../../src/engine/fast-inet.ts';
import { lineOfRow } from '../../src/engine/line-index.ts';
import { STORED } from '../../src/engine/store.ts';
import { createTextBuffer } from '../../src/engine/text-buffer.ts';
import type { Guess } from '../../src/paste/line.ts';
import type { Format } from '../../src/procfs/format.ts';
import { formatOf } from '../../src/procfs/formats/index.ts';
import { generateText, type Mess, messUp, type Recipe } from '../bench/generate.ts';

/** A capture of `text`, handed over in chunks of `size` bytes; `fast` says whether plain rows may be read by layout. */
function captured(text: string, fast: boolean, size = 1 << 20, refused: readonly Guess[] = []): Capture {
  const bytes = new TextEncoder().encode(text);
  const buffer = createTextBuffer(bytes.length);
  if (!buffer) throw new Error('no room');
  const capture = createCapture(buffer, fast, new Set(refused));
  for (let at = 0; at < bytes.length; at += size) {
    buffer.bytes.set(bytes.subarray(at, at + size), at);
    buffer.end = Math.min(bytes.length, at + size);
    readOn(capture, false);
  }
  readOn(capture, true);
  return capture;
}

/** Everything that can be asked of a capture, in a form that two of them can be compared in. */
function everything({ store, lines, sections, sources, counts }: Capture) {
  const address = (side: 'local' | 'remote', row: number) => {
    const value = store.columns[side].data[row] ?? 0;
    const tag = store.kinds[store.kind.data[row] ?? 0]?.[side];
    return tag === 'v6' ? [...store.addresses.words.subarray(value * 4, value * 4 + 4)].join(' ') : value;
  };
  return {
    rows: Array.from({ length: store.count }, (_, row) => {
      const kind = store.kinds[store.kind.data[row] ?? 0];
      const numbers = STORED.filter((id) => id !== 'local' && id !== 'remote').map((id) => store.columns[id].data[row]);
      const shape = `${kind?.format.id} ${kind?.local} ${kind?.remote} ${kind?.present} ${kind?.flawed}`;
      return [shape, address('local', row), address('remote', row), ...numbers, lineOfRow(lines, row)].join(' ');
    }),
    account: lines.account,
    problems: [...lines.problemLines.data.subarray(0, lines.problemLines.length)],
    classes: [...lines.classLines.data.subarray(0, lines.classLines.length), ...lines.classes.data.subarray(0, lines.classes.length)],
    offsets: [...lines.offsets.data.subarray(0, lines.offsets.length)],
    sections: sections.map(({ format, line, firstRow, records }) => [format.id, line, firstRow, records.length]),
    // where a line is taken to have been broken hangs on how long others are, and the tolerant reader sees fewer of them
    sources: [...sources].map(([row, { repairs }]) => [row, repairs]),
    repaired: counts.repaired,
    guesses: [...counts.guesses].sort(),
  };
}

function expectSame(text: string, size?: number, refused?: readonly Guess[]) {
  const slow = captured(text, false, size, refused);
  const fast = captured(text, true, size, refused);
  expect(everything(fast)).toEqual(everything(slow));
  return { slow, fast };
}

const FORMATS = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'] as const;

describe.each(FORMATS)('plain rows of %s read by layout are those of the tolerant reader', (format) => {
  test.each<[string, Partial<Recipe>, Mess[]]>([
    ['as the kernel prints them', {}, []],
    ['big-endian', { order: 'big' }, []],
    ['dense', { dense: true }, []],
    ['wider than their columns', { wide: true }, []],
    ['dense and wide', { dense: true, wide: true }, []],
    ['trimmed', {}, ['trimmed']],
    ['with CR LF', {}, ['crlf']],
    ['in lower case', {}, ['lower']],
    ['with blanks collapsed', {}, ['collapsed']],
    ['with prompts in the middle', {}, ['prompts']],
    ['with bad rows in the middle', {}, ['bad-rows']],
    ['without the last newline', {}, ['no-last-newline']],
  ])('%s', (_, recipe, messes) => {
    const { fast } = expectSame(messUp(generateText({ format, rows: 700, ...recipe }), messes));
    expect(fast.store.count).toBe(700);
  });
});

/** Lines that turn up between rows. */
const between = fc.constantFrom(
  '$ cat /proc/net/tcp',
  'root@box:/# ',
  '',
  '--',
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
  '==> /proc/net/udp <==',
  '20 4 30 10 -1',
  '   7: 0100007F:22B8 0200000A:A198 01 00000000:00000000 02:000002BB 00000000     0        0 6213151',
  '   7: 0100007F:22B8 0200000A:A198 07 00000000:00000000 00:00000000 00000000     0        0 6213151 2 0000000000000000 3',
  '   7: 0100007G:22B8 0200000A:A198 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1',
  '   8: 0100007F:22B8 0200000A:A198 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 (____ptrval____) 20 4 30 10 -1',
  '   9: 0100007F:22B8 0200000A:A198 01 00000000:00000000 02:000002BB 00000000    -1        0 6213151 2 0000000000000000 20 4 30 10 -1 9',
);

const recipes = fc.record({
  format: fc.constantFrom(...FORMATS),
  rows: fc.integer({ min: 1, max: 160 }),
  seed: fc.nat(),
  dense: fc.boolean(),
  wide: fc.boolean(),
});
const refusals = fc.subarray<Guess>(['rejoined', 'cut', 'line-numbers', 'file-prefix']);
const messes = fc.subarray<Mess>(['trimmed', 'crlf', 'lower', 'collapsed', 'no-last-newline']);

test('whatever stands between rows, and however the bytes come in, both readers agree', () => {
  fc.assert(
    fc.property(
      recipes,
      messes,
      fc.array(fc.tuple(fc.nat(), between), { maxLength: 6 }),
      fc.integer({ min: 40, max: 9000 }),
      refusals,
      (recipe, mess, inserted, size, refused) => {
        const lines = generateText(recipe).split('\n');
        for (const [at, line] of inserted) lines.splice(at % lines.length, 0, line);
        expectSame(messUp(lines.join('\n'), mess), size, refused);
      },
    ),
    {
      numRuns: 150,
      // once two answers: a row of a dense table that ends in a number, a prompt behind it, and bytes by forties
      examples: [[{ format: 'udp', rows: 8, seed: 0, dense: true, wide: false }, [], [[1171686002, '$ cat /proc/net/tcp']], 40, []]],
    },
  );
});

test.each(['tcp', 'tcp6', 'udp'] as const)('whatever single character of a row of %s is changed, both readers agree', (format) => {
  // long enough for the inner loop, which leaves the last rows alone
  const text = generateText({ format, rows: 12, seed: 3, wide: true });
  const characters = '0aG:- \t\r\u001b\u0000é>';
  fc.assert(
    fc.property(fc.integer({ min: 150, max: text.length - 1 }), fc.constantFrom(...characters), (at, character) => {
      expectSame(text.slice(0, at) + character + text.slice(at + 1));
    }),
    { numRuns: 600 },
  );
});

test('whatever stands in one place of a plain row, both readers agree', () => {
  const rows = generateText({ format: 'tcp', rows: 7, seed: 5 }).split('\n');
  const plain =
    '   2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000   101        0 6213151 2 00000000a1b2c3d4 20 4 30 10 -1';
  for (let at = 0; at < 149; at++) {
    for (const character of '0 9-:a\r') {
      const row = plain.padEnd(149);
      rows[2] = row.slice(0, at) + character + row.slice(at + 1);
      expectSame(rows.join('\n'));
    }
  }
});

test.each(['tcp', 'tcp6', 'udp'] as const)(
  'rows of %s are the same however far their offsets may go before they are counted anew',
  (format) => {
    const text = new TextEncoder().encode(generateText({ format, rows: 3000 }));
    const bytes = new Uint8Array(text.length + PADDING);
    bytes.set(text);
    const read = (near?: number) => {
      const { store, lines } = createCapture({ bytes, end: 0 });
      const run = createFastInet(store, lines, near)(formatOf(format) as Format, bytes, bytes.indexOf(10) + 1, text.length, 1, {}, true);
      const columns = STORED.map((id) => [...store.columns[id].data.subarray(0, store.count)]);
      return { run, columns, offsets: lines.offsets.data.slice(0, lines.offsets.length) };
    };
    const whole = read();
    expect(whole.run.lines).toBe(3000);
    for (const near of [0, 1000, 50_000]) expect(read(near)).toEqual(whole);
  },
);

test('a line is found again by its number', () => {
  const text = generateText({ format: 'tcp6', rows: 300 });
  const { fast } = expectSame(text);
  const lines = text.split('\n');
  for (const number of [0, 1, 63, 64, 65, 128, 299, 300]) expect(physicalLine(fast, number).text).toBe(lines[number]);
});
