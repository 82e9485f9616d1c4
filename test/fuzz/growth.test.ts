// Work grows with the text, not faster: counted in what formats are asked to read, which does not depend on the machine.
import { expect, test } from 'vitest';
import { createReader } from '../../src/paste/create-reader.ts';
import { FORMATS } from '../../src/procfs/formats/index.ts';
import { GROWING } from './texts.ts';

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
