import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWindow, missing, pieces } from '../../src/session/window.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A list of its own numbers, whose answers are given when asked to. */
function list() {
  const asked: { readonly from: number; readonly to: number; answer(): void }[] = [];
  const window = createWindow<string>(
    (from, to) =>
      new Promise((resolve) => {
        asked.push({ from, to, answer: () => resolve(Array.from({ length: to - from }, (_, at) => `item ${from + at}`)) });
      }),
  );
  /** Answers what is asked, and what that leads to. */
  const answerAll = async () => {
    for (let one = asked.shift(); one; one = asked.shift()) {
      one.answer();
      await turn();
    }
  };
  return { window, asked, answerAll };
}

/** A list of which the items in view are there. */
async function held(count: number) {
  const it = list();
  const done = it.window.renew(count);
  await it.answerAll();
  await done;
  return it;
}

describe('a window on a long list', () => {
  test('asks in whole pieces, first for what is in view and then for what is next to it, and not again for what it has', async () => {
    const { window, asked, answerAll } = list();
    const ranges = () => asked.map(({ from, to }) => [from, to]);
    const done = window.renew(1000);
    expect(ranges()).toEqual([[0, 64]]);
    asked.shift()?.answer();
    // not the ones next to it: nobody waits for those
    await done;
    expect(ranges()).toEqual([[64, 128]]);
    await answerAll();
    window.want(3, 40);
    expect(asked).toEqual([]);
    window.want(60, 70);
    await turn();
    expect(ranges()).toEqual([[128, 192]]);
    await answerAll();
    window.want(500, 520);
    expect(ranges()).toEqual([[448, 576]]);
    asked.shift()?.answer();
    await turn();
    expect(ranges()).toEqual([[576, 640]]);
    window.want(700, 710);
    asked.shift()?.answer();
    await turn();
    // what came into view goes before what is next to what was in view
    expect(ranges()).toEqual([[640, 768]]);
    await answerAll();
    expect(window.held.value.items.get(705)).toBe('item 705');
  });

  test('follows a view that moved on while it waited', async () => {
    const { window, answerAll } = list();
    const done = window.renew(10_000);
    window.want(5000, 5020);
    window.want(9000, 9020);
    await answerAll();
    await done;
    expect(window.held.value.items.get(9010)).toBe('item 9010');
    expect(window.held.value.items.has(5010)).toBe(false);
  });

  test('shows nothing of a list that was replaced while it was asked for', async () => {
    const { window, asked, answerAll } = list();
    const first = window.renew(10);
    const second = window.renew(3);
    asked[1]?.answer();
    await second;
    asked[0]?.answer();
    await first;
    asked.length = 0;
    await answerAll();
    expect(window.held.value.count).toBe(3);
    expect([...window.held.value.items.keys()]).toEqual([0, 1, 2]);
  });

  test('asks at once for what is in view, before it knows how many there are; and again where there are fewer', async () => {
    const { window, asked, answerAll } = list();
    const first = window.renew(Promise.resolve(1000));
    expect(asked.map(({ from, to }) => [from, to])).toEqual([[0, 64]]);
    await answerAll();
    await first;
    window.want(600, 640);
    await answerAll();
    const second = window.renew(Promise.resolve(100));
    await answerAll();
    await second;
    expect(window.held.value.count).toBe(100);
    expect(window.held.value.items.get(99)).toBe('item 99');
  });

  test('what was asked for while the list was replaced says nothing of how long it is', async () => {
    const { window, asked, answerAll } = await held(100);
    window.want(60, 90);
    const before = asked.shift();
    const second = window.renew(5000);
    const replacing = asked.shift();
    before?.answer();
    await turn();
    replacing?.answer();
    await turn();
    await answerAll();
    await second;
    expect(window.held.value.count).toBe(5000);
    expect(window.held.value.items.get(80)).toBe('item 80');
  });

  test('nor does what was asked for before there were more', async () => {
    const { window, asked, answerAll } = await held(40);
    const more = window.extend(100);
    const late = asked.shift();
    await window.extend(5000);
    late?.answer();
    await answerAll();
    await more;
    expect(window.held.value.count).toBe(5000);
  });

  test('more items: asks for those that came into view, and for no other', async () => {
    const { window, asked, answerAll } = await held(40);
    const more = window.extend(5000);
    expect(asked.map(({ from, to }) => [from, to])).toEqual([[40, 64]]);
    await answerAll();
    await more;
    expect(window.held.value.count).toBe(5000);
    await window.extend(9000);
    expect(asked).toEqual([]);
  });

  test('lets go of what is far away', async () => {
    const { window, answerAll } = list();
    void window.renew(100_000);
    await answerAll();
    for (let at = 0; at < 100_000; at += 500) {
      window.want(at, at + 100);
      await answerAll();
    }
    expect(window.held.value.items.size).toBeLessThan(2500);
  });
});

describe('the arithmetic of pieces', () => {
  const ranges = fc.record({ from: fc.nat(5000), length: fc.nat(300), count: fc.nat(6000) });

  test('pieces hold the range as far as the list goes', () => {
    fc.assert(
      fc.property(ranges, ({ from, length, count }) => {
        const [start, end] = pieces(from, from + length, count);
        expect(start).toBeLessThanOrEqual(Math.min(from, count));
        expect(end).toBeGreaterThanOrEqual(Math.min(from + length, count));
        expect(end).toBeLessThanOrEqual(count);
      }),
    );
  });

  test('what is missing begins and ends with something that is not there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(60), fc.nat(60), (there, from, length) => {
        const items = new Map(there.map((at) => [at, at]));
        const [start, end] = missing(items, from, from + length);
        const absent = Array.from({ length }, (_, at) => from + at).filter((at) => !items.has(at));
        if (absent.length === 0) expect(start).toBe(end);
        else expect([start, end - 1]).toEqual([absent[0], absent.at(-1)]);
      }),
    );
  });
});
