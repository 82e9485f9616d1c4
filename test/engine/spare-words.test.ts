import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import type { Arrangement } from '../../src/engine/protocol.ts';
import { forgetSpareWords, giveBack, someWords } from '../../src/engine/spare-words.ts';
import type { TableColumnId } from '../../src/engine/table-columns.ts';
import { generateText } from '../bench/generate.ts';

const COLUMNS: readonly TableColumnId[] = ['local', 'remote', 'lport', 'state', 'when', 'inode', 'pointer', 'line'];
const FILTERS = ['', 'state:established', '10.0', 'rport:443', 'state established and ( dport = :443 or sport = :8888 )', 'no such word'];

const arrangements = fc.array(
  fc.record<Arrangement>({
    filter: fc.constantFrom(...FILTERS),
    sort: fc.array(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);

async function lines(text: string, all: readonly Arrangement[]): Promise<(number | undefined)[][]> {
  const engine = createEngine();
  await engine.open({ kind: 'text', text });
  const found: (number | undefined)[][] = [];
  for (const arrangement of all) {
    const { count } = await engine.arrange(arrangement);
    found.push((await engine.rows(0, count)).map(({ row }) => row));
  }
  return found;
}

test('an arrangement is the same whatever was arranged before it', async () => {
  const texts = [generateText({ format: 'tcp', rows: 300 }), generateText({ format: 'tcp6', rows: 70 })];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...texts), arrangements, async (text, all) => {
      const together = await lines(text, all);
      const alone: (number | undefined)[][] = [];
      for (const one of all) {
        forgetSpareWords();
        alone.push(...(await lines(text, [one])));
      }
      expect(together).toEqual(alone);
    }),
    { numRuns: 40 },
  );
});

test('what is given back is taken again where it is long enough, by one at a time', () => {
  forgetSpareWords();
  const words = someWords(100);
  giveBack(words.subarray(0, 60));
  expect(someWords(101).buffer).not.toBe(words.buffer);
  const [first, second] = [someWords(80), someWords(80)];
  expect(first.buffer).toBe(words.buffer);
  expect(first.length).toBe(80);
  expect(second.buffer).not.toBe(words.buffer);
});
