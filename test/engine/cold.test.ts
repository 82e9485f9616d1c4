import { expect, test } from 'vitest';
import { createCapture, readOn } from '../../src/engine/capture.ts';
import { prepareCold } from '../../src/engine/cold.ts';
import { generateText } from '../bench/generate.ts';

test('the tail of rows that lost their newlines is read without a look at all of their line for each', () => {
  const rows = generateText({ format: 'tcp', rows: 500 }).trimEnd().split('\n');
  const bytes = new TextEncoder().encode(rows.map((row) => row.trim()).join(' '));
  const capture = createCapture({ bytes, end: bytes.length });
  readOn(capture, true);
  expect(capture.store.count).toBe(500);
  let looks = 0;
  capture.buffer.bytes = new Proxy(bytes, {
    get(target, key) {
      looks++;
      return Reflect.get(target, key);
    },
  });
  while (prepareCold(capture, 100));
  expect(looks).toBeLessThan(10 * bytes.length);
});
