import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanesOf, numberOf, readWay, WAYS, weightsOf } from '../../src/explain/lanes.ts';
import { decodeAddress, encodeAddress } from '../../src/procfs/address.ts';
import { BIG, explained, ROWS } from './support.ts';

const texts = (row: string, context = { ...BIG, order: 'little' as const }) =>
  lanesOf(explained(row, 'local_address', 'tcp', context)).map((lane) => lane.cells.map((cell) => ('ABCDP'[cell.token] ?? '') + cell.text));

describe('four lanes', () => {
  test('show each byte and the port in every lane, under one letter', () => {
    expect(texts(ROWS.keepalive)).toEqual([
      ['D03', 'C02', 'B01', 'A0A', 'P916A'],
      ['A0A', 'B01', 'C02', 'D03', 'P91 6A'],
      ['A10', 'B1', 'C2', 'D3', 'P37226'],
      ['10.1.2.3:37226'],
    ]);
  });

  test('on a big-endian machine text and memory stand in one order', () => {
    const [text, memory] = texts(ROWS.keepalive.replace('0302010A:916A', '0A010203:916A'), BIG as never);
    expect(text?.slice(0, 4)).toEqual(memory?.slice(0, 4));
  });

  test('are for endpoints only', () => expect(lanesOf(explained(ROWS.keepalive, 'inode'))).toEqual([]));
});

describe('the byte shelf', () => {
  test('prints the digits that each machine prints for the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), fc.constantFrom('little' as const, 'big' as const), (bytes, order) => {
        const [a = 0, b = 0, c = 0, d = 0] = bytes;
        const word = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
        expect(numberOf([...bytes], order).printed).toBe(encodeAddress({ family: 4, words: [word] }, order));
      }),
    );
  });

  test('gives the first byte the smallest weight on a little-endian machine', () => {
    expect(weightsOf('little')).toEqual([1, 256, 65536, 16777216]);
    expect(weightsOf('big')).toEqual([16777216, 65536, 256, 1]);
    expect(numberOf([127, 0, 0, 1], 'little').number).toBe(16777343);
  });
});

describe('the ways to read an IPv6 address', () => {
  test('inside the words is what the decoder does, and no other way is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
        const right = decodeAddress(digits, 'little')?.words.flatMap((word) => [
          word >>> 24,
          (word >>> 16) & 255,
          (word >>> 8) & 255,
          word & 255,
        ]);
        expect(readWay(digits, 'inside-words')).toEqual(right);
      }),
    );
    const one = '00000000000000000000000001000000';
    const read = (way: (typeof WAYS)[number]) => readWay(one, way).indexOf(1);
    expect(WAYS.map(read)).toEqual([15, 12, 3, 0]);
  });
});
