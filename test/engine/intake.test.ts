import { expect, test } from 'vitest';
import { createCapture, readOn } from '../../src/engine/capture.ts';
import { createIntake } from '../../src/engine/intake.ts';
import { STORED, type Store } from '../../src/engine/store.ts';
import { append, createTextBuffer } from '../../src/engine/text-buffer.ts';
import { generateBytes } from '../bench/generate.ts';

const PIECE = 1 << 18;
const columnsOf = ({ columns, count }: Store) => STORED.map((id) => columns[id].data.slice(0, count).join());

test('a long paste, which has room for its beginning only at first, comes to the same columns as one that has all of it', () => {
  const bytes = generateBytes({ format: 'tcp', rows: 40_000 });
  const intake = createIntake(bytes.length);
  const buffer = createTextBuffer(bytes.length);
  if (!intake || !buffer || !append(buffer, bytes)) throw new Error('no room');
  const first = intake.capture.buffer.bytes.length;
  for (let at = 0; at < bytes.length; at += PIECE) expect(intake.push(bytes.subarray(at, at + PIECE))).toBe(true);
  intake.finish(false);
  expect(first).toBeLessThan(bytes.length);
  const whole = createCapture(buffer);
  readOn(whole, true);
  const grown = intake.capture.buffer.bytes;
  expect(Buffer.compare(grown.subarray(0, buffer.bytes.length), buffer.bytes)).toBe(0);
  expect(grown.subarray(buffer.bytes.length).every((byte) => byte === 0)).toBe(true);
  expect(intake.capture.store.count).toBe(40_000);
  expect(columnsOf(intake.capture.store)).toEqual(columnsOf(whole.store));
});

test('a few bytes more than were said, as the marks between several files are, make no second room for all of them', () => {
  const buffer = createTextBuffer(100_000, 1 << 16);
  if (!buffer) throw new Error('no room');
  append(buffer, new Uint8Array(70_000));
  const { bytes } = buffer;
  append(buffer, new Uint8Array(30_050));
  expect(buffer.bytes).toBe(bytes);
  expect(bytes.length).toBeLessThan(101_000);
});

test('what no browser can hold is refused before anything of it is read', () => {
  expect(createIntake(2 ** 31)).toBeUndefined();
});
