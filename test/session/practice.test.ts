import { describe, expect, test } from 'vitest';
import { createPractice, freshSeed, sheetOf } from '../../src/session/practice.ts';
import { createPrediction } from '../../src/session/prediction.ts';

describe('the drill', () => {
  const start = () => createPractice(undefined, () => 'one');

  test('takes one answer to a question, and goes on only after it', () => {
    const practice = start();
    const first = practice.question.value;
    practice.next();
    expect(practice.question.value).toBe(first);
    practice.answer(first?.right ?? 0);
    practice.answer(((first?.right ?? 0) + 1) % 4);
    expect(practice.chosen.value).toBe(first?.right);
    expect(practice.score.value).toEqual({ right: 1, answered: 1 });
    practice.next();
    expect(practice.question.value).not.toEqual(first);
    expect(practice.chosen.value).toBeUndefined();
    expect(practice.score.value).toEqual({ right: 1, answered: 1 });
  });

  test('an answer that is none is not taken', () => {
    const practice = start();
    practice.answer(7);
    expect(practice.chosen.value).toBeUndefined();
  });

  test('begins anew', () => {
    const practice = start();
    practice.answer(0);
    practice.restart();
    expect(practice.score.value).toEqual({ right: 0, answered: 0 });
  });

  test('takes the built-in rows where the paste has none that are fit', () => {
    expect(createPractice({ rows: [], order: 'big', ticksPerSecond: 100 }, () => 'x').own).toBe(0);
  });
});

test('a sheet has ten questions, the same for everybody with its seed', () => {
  expect(sheetOf('monday')).toHaveLength(10);
  expect(sheetOf('monday')).toEqual(sheetOf('monday'));
  expect(freshSeed()).toMatch(/^[a-z2-9]{6}$/);
});

describe('a prediction', () => {
  const predict = () => createPrediction('0100007F', '22B8', 'little');

  test('names what was misunderstood, and shows the answer after two tries', () => {
    const prediction = predict();
    prediction.type('1.0.0.127:47138');
    prediction.check();
    expect(prediction.verdict.value).toEqual({ address: 'not-reversed', port: 'port-reversed' });
    expect([prediction.left.value, prediction.revealed.value]).toEqual([1, false]);
    prediction.check();
    expect(prediction.revealed.value).toBe(true);
  });

  test('a text that is no endpoint costs no try', () => {
    const prediction = predict();
    prediction.type('hello');
    prediction.check();
    expect(prediction.verdict.value).toEqual({ problem: 'no-address' });
    expect(prediction.left.value).toBe(2);
  });

  test('an IPv6 address with its port needs no brackets', () => {
    const prediction = createPrediction('00000000000000000000000001000000', '1F90', 'little');
    prediction.type('::100:0:8080');
    prediction.check();
    expect(prediction.verdict.value).toEqual({ address: 'word-not-reversed', port: 'right' });
    prediction.type(' ::1:8080');
    prediction.check();
    expect(prediction.verdict.value).toEqual({ address: 'right', port: 'right' });
  });

  test('the signs of a Chinese keyboard are as good', () => {
    const prediction = createPrediction('00000000000000000000000001000000', '1F90', 'little');
    prediction.type('：：1：8080');
    prediction.check();
    expect(prediction.verdict.value).toEqual({ address: 'right', port: 'right' });
  });

  test('an address alone that ends like a port is that address', () => {
    const prediction = createPrediction('00000000000000000000000005000100', '1F90', 'little');
    prediction.type('::1:5');
    prediction.check();
    expect(prediction.verdict.value).toEqual({ address: 'right', port: 'unknown' });
  });

  test('a right answer ends it, and it can be given up', () => {
    const right = predict();
    right.type('127.0.0.1:8888');
    right.check();
    expect([right.revealed.value, right.left.value]).toEqual([true, 1]);
    const given = predict();
    given.reveal();
    expect(given.revealed.value).toBe(true);
  });
});
