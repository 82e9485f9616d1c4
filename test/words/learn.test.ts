import { describe, expect, test } from 'vitest';
import { MISCONCEPTIONS } from '../../src/explain/drill-wrong.ts';
import { en } from '../../src/words/en.ts';
import { plain } from '../../src/words/say.ts';
import type { Words } from '../../src/words/words.ts';
import { zh } from '../../src/words/zh.ts';

const LANGUAGES: readonly (readonly [name: string, words: Words, kernel: RegExp])[] = [
  ['English', en, /kernel/i],
  ['Chinese', zh, /内核/],
];
const told = ({ learn }: Words) => [
  ...[learn.beginning, learn.order, learn.port, learn.six, learn.limits].flatMap((part) => part.told),
  ...learn.kinds.kinds,
];

describe('the page to learn from', () => {
  for (const [name, words, kernel] of LANGUAGES) {
    test(`${name}: what is said of the kernel names its file and function`, () => {
      const speaking = told(words).filter((one) => kernel.test(plain(one.said)));
      expect(speaking.length).toBeGreaterThan(5);
      for (const one of speaking) expect(one.source, plain(one.said)).toMatch(/^(net|lib|fs|kernel)\/[\w/]+\.c/);
    });

    test(`${name}: every part of the list of what the file cannot tell has its source`, () => {
      for (const one of words.learn.limits.told) expect(one.source, plain(one.said)).toMatch(/\.c/);
    });
  }

  test('both languages have the same sources in the same order', () => {
    expect(told(zh).map((one) => one.source)).toEqual(told(en).map((one) => one.source));
  });

  test('is read in about ten minutes: at most 200 words a minute', () => {
    const count = told(en)
      .map((one) => plain(one.said).split(/\s+/).length)
      .reduce((sum, each) => sum + each, 0);
    expect(count).toBeLessThan(1200);
  });
});

test('every misconception is explained in a sentence of its own', () => {
  for (const [, words] of LANGUAGES) {
    const sentences = MISCONCEPTIONS.map((one) => plain(words.practice.drill.misconceptions[one]));
    expect(new Set(sentences).size).toBe(MISCONCEPTIONS.length);
  }
});
