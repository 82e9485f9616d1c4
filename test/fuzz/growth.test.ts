// Work grows with the text, not faster: counted in what formats are asked to read, which does not depend on the machine.
import { expect, test, vi } from 'vitest';
import { createReader } from '../../src/paste/create-reader.ts';
import { FORMATS } from '../../src/procfs/formats/index.ts';
import { GROWING } from './texts.ts';

const rows = (count: number): string => GROWING.rows?.(count) ?? '';

/** Characters that formats were told to read for a text. */
function workOf(text: string): number {
  let characters = 0;
  const before = FORMATS.map((format) => format.read);
  for (const format of FORMATS) {
    const { read } = format;
    Object.assign(format, {
      read(...told: Parameters<typeof read>) {
        characters += told[0].length;
        return read(...told);
      },
    });
  }
  try {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const sink = { section: () => {}, entry: () => {}, doubt: () => {}, line: () => {} };
    createReader(sink).push(bytes, bytes.length, true);
  } finally {
    for (const [at, format] of FORMATS.entries()) Object.assign(format, { read: before[at] });
  }
  return characters;
}

/** More than a window of lines, so that what is looked ahead has its full cost. */
const LINES = 300;
/** Times that each character is read, at most: a line that nothing knows is shown to every format, as it is and behind each step. */
const MOST = 4000;

test.each(Object.entries(GROWING))('%s: twice the text is at most twice the work', (_, make) => {
  const [small, large] = [make(LINES), make(2 * LINES)];
  const [little, much] = [workOf(small), workOf(large)];
  expect(much / little).toBeLessThan((1.15 * large.length) / small.length);
  expect(little / small.length).toBeLessThan(MOST);
});

test.each(['\x1b]8;;', '\x1bPq', 'x\x1b_'])('strings of a terminal that never end are searched for their end once: %j', (begun) => {
  const search = vi.spyOn(String.prototype, 'indexOf');
  try {
    workOf(begun.repeat(LINES));
    expect(search.mock.calls.filter(([sign]) => sign === '\x07' || sign === '\x1b\\').length).toBeLessThan(LINES / 10);
  } finally {
    search.mockRestore();
  }
});

/** Expressions that look for the end of a text from each of its characters on. */
const FROM_EACH = /^(?!\^).*[+*]\$$/;

test.each([
  ['newlines of a page', `${'<br>'.repeat(4000)}x`],
  ['blanks', `x${' '.repeat(4000)}x`],
  ['blanks behind a quote', `"${' '.repeat(4000)}x`],
  ['signs', `${'=- *> '.repeat(1000)}x`],
  ['spelled newlines', `${'\\n'.repeat(4000)}x`],
])('the end of a long line of %s is not searched for from everywhere', (_, line) => {
  const searched = vi.spyOn(RegExp.prototype, 'exec');
  try {
    workOf(`${rows(3)}${line}\n`);
    const longest = searched.mock.contexts.map((context, at) => {
      const { source, sticky } = context as RegExp;
      return !sticky && FROM_EACH.test(source) ? (searched.mock.calls[at]?.[0].length ?? 0) : 0;
    });
    expect(Math.max(...longest)).toBeLessThan(2500);
  } finally {
    searched.mockRestore();
  }
});
