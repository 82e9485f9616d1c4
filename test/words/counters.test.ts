import { expect, test } from 'vitest';
import { counters as en } from '../../src/words/en/counters.ts';
import { plain } from '../../src/words/say.ts';
import { counters as zh } from '../../src/words/zh/counters.ts';

test('both languages explain the same counters, each with the same function that counts it', () => {
  const functions = (words: typeof en) => [...words].map(([name, said]) => [name, plain(said).match(/\w+\(\)/g)]);
  expect(functions(zh)).toEqual(functions(en));
  for (const [name, said] of [...en, ...zh]) expect(plain(said), name).toMatch(/\w+\(\).*[.。]$/);
});
