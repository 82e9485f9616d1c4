// The samples of the page with one character another: through the whole reader, neighbours and all.
import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../../src/samples/samples.ts';
import { contents, readPaste } from '../support/read-paste.ts';

/** One of them in each place, another in the next: of lines alike there are enough. */
const OTHERS = ['0', ' ', 'F', ':', '\xff'];
/** A line's shape: of lines with the same one and the same neighbours' the first is enough. */
const shape = (text: string) => text.replaceAll(/[0-9a-fA-F]+/g, '0').replaceAll(/ +/g, ' ');

/** Each line between the one before it and the one behind it, one for each shape, below the mark that names their file. */
function windows(sample: string): { readonly head: string; readonly line: string; readonly tail: string }[] {
  const lines = sample.replace(/\n$/, '').split('\n');
  const seen = new Set<string>();
  let mark = '';
  return lines.flatMap((line, at) => {
    if (/^(==>|\$ |# )/.test(line)) mark = `${line}\n`;
    const [before = '', after = ''] = [lines[at - 1], lines[at + 1]];
    const key = [mark, before, line, after].map(shape).join('\n');
    if (seen.has(key) || line === '') return [];
    seen.add(key);
    return [{ head: `${mark}${before}\n`, line, tail: `\n${after}\n` }];
  });
}

/** readPaste itself holds that each line is told once, where it stands: classes add up. */
function checkLine(head: string, line: string, tail: string): number {
  const whole = contents(readPaste(head + line + tail));
  const most = Math.max(whole.length, 1);
  let flips = 0;
  for (let at = 0; at < line.length; at++) {
    const other = OTHERS[at % OTHERS.length];
    if (line[at] === other) continue;
    const text = `${head}${line.slice(0, at)}${other}${line.slice(at + 1)}${tail}`;
    const { entries, lines } = readPaste(text);
    if (entries.length > most) throw new Error(`an entry was made up: ${JSON.stringify(text)}`);
    const astray = lines.some(({ problem, text: read }) => problem && (problem.start > problem.end || problem.end > read.length));
    if (astray) throw new Error(`a problem elsewhere: ${JSON.stringify(text)}`);
    flips++;
  }
  return flips;
}

describe.each(Object.keys(SAMPLES))('%s', (id) => {
  test('no entry is made up, and every problem has its place', () => {
    const sample = SAMPLES[id as keyof typeof SAMPLES]();
    let flips = 0;
    for (const { head, line, tail } of windows(sample)) flips += checkLine(head, line, tail);
    expect(flips).toBeGreaterThan(0);
  });
});
