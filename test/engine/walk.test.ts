// A capture told entry by entry says what the reader said, whatever the rows needed from the lines around them.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { byteString } from '../../src/base/byte-string.ts';
import { createIntake } from '../../src/engine/intake.ts';
import { problemsOf, walkCapture } from '../../src/engine/walk.ts';
import type { Field } from '../../src/procfs/column.ts';
import { readPaste } from '../support/read-paste.ts';

const plain = (fields: readonly Field[]) => fields.map(({ column, value, start, end }) => [column.id, value, start, end]);

function captured(bytes: Uint8Array) {
  const intake = createIntake(bytes.length);
  if (!intake?.push(bytes)) throw new Error('no room');
  intake.finish(false);
  return intake.capture;
}

function walked(bytes: Uint8Array) {
  const capture = captured(bytes);
  const entries: unknown[] = [];
  walkCapture(capture, { section() {}, entry: (format, fields, line) => entries.push([format.id, line, plain(fields)]) });
  return { entries, problems: problemsOf(capture) };
}

test.each(readdirSync('test/fixtures/procfs'))('%s', (id) => {
  const bytes = Buffer.from(`==> ${id} <==\n${byteString(readFileSync(`test/fixtures/procfs/${id}`))}`, 'latin1');
  const read = readPaste(bytes).entries.map(({ file, line, fields }) => [file, line, plain(fields)]);
  expect(read.length).toBeGreaterThan(0);
  expect(walked(bytes).entries).toEqual(read);
});

test('a tcp row in CLOSE among others is read again as tcp', () => {
  const row = (st: string) => `   1: 0100007F:1F90 00000000:0000 ${st} 00000000:00000000 00:00000000 00000000     0        0 580\n`;
  expect(walked(Buffer.from(row('08') + row('07') + row('0A'))).entries).toHaveLength(3);
});

test('problems are those of lines and of fields, in order', () => {
  const { problems } = walked(
    Buffer.from('   1: 0100007F:1F90 00000000:0000 0A 0000\nwhat is this\n   2: 0100007F:1F90 00000000:0000 0A 0000\n'),
  );
  expect(problems.map(({ line }) => line)).toEqual([...problems.map(({ line }) => line)].sort((a, b) => a - b));
  expect(new Set(problems.map(({ line }) => line))).toEqual(new Set([0, 1, 2]));
});

test.each([
  ['behind a file’s name', '/proc/net/tcp:   0: 0100007F:21C2 00000000:0000 0A ...\n', 0, 54],
  ['behind a quote mark', '> 0: 0100007F:21C2 00000000:0000 0A 00000000:00000000 00:00000000 000000\n', 0, 66],
  [
    'on the second line of a row that was broken',
    '   3: 0100007F:0035 00000000:0000 0A 00000000:00000000 00:00000000\n00000000     0        0 3519 1 2ca55a24 100 0 0\n\n',
    1,
    46,
  ],
])('a problem has its place in the paste: %s', (_, text, line, start) => {
  expect(walked(Buffer.from(text)).problems[0]).toMatchObject({ code: 'row-cut', line, start });
});

test('of many problems in a line that is no ASCII each character is counted a few times', () => {
  const row = `   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 ZZ:00000000 00000000     0        0 580 1 0000000000000000 100 0 0 10 0`;
  const line = (rows: number) => Buffer.from(`{"é": "${`${row}\\n`.repeat(rows)}"}\n`);
  const one = walked(line(1)).problems[0]?.start ?? 0;
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  try {
    const { problems } = walked(line(300));
    expect(problems.map(({ start }) => start)).toEqual(Array.from({ length: 300 }, (_, n) => one + n * (row.length + 2)));
    const decoded = decode.mock.calls.reduce((sum, [bytes]) => sum + (bytes?.byteLength ?? 0), 0);
    expect(decoded).toBeLessThan(10 * line(300).length);
  } finally {
    decode.mockRestore();
  }
});

test('where a line begins is walked to once, not for each problem of the line before it', () => {
  const row =
    '   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 ZZ:00000000 00000000     0        0 580 1 0000000000000000 100 0 0 10 0';
  const capture = captured(Buffer.from(`{"": "${`${row}\\n`.repeat(300)}"}\nwhat is this\n`));
  const looked = vi.fn();
  const offsets = new Proxy(capture.lines.offsets, {
    get(list, at, self) {
      if (at === 'data') looked();
      return Reflect.get(list, at, self);
    },
  });
  expect(problemsOf({ ...capture, lines: { ...capture.lines, offsets } })).toHaveLength(301);
  expect(looked.mock.calls.length).toBeGreaterThan(0);
  expect(looked.mock.calls.length).toBeLessThan(10);
});
