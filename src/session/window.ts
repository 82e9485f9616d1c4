/**
 * A window on a long list that somebody else holds: asks for what is in view, in pieces, one question at a time, and keeps what is near.
 * Answers that came too late are dropped; what was shown stays until what replaces it is there, so that nothing blinks.
 */
import { type ReadonlySignal, signal } from '@preact/signals';

/** Items are asked for in pieces of this size, aligned, so that scrolling by a row asks nothing. */
const PIECE = 64;
/** Items kept around the view. */
const KEPT = 2048;

export interface Held<T> {
  readonly count: number;
  /** By index in the list. */
  readonly items: ReadonlyMap<number, T>;
}

export interface ListWindow<T> {
  readonly held: ReadonlySignal<Held<T>>;
  /** [from, to) is in view. */
  want(from: number, to: number): void;
  /** The list is another now and has `count` items; resolves when those in view are there. Asks for them before it knows how many there are. */
  renew(count: number | Promise<number>): Promise<void>;
  /** There are more items behind those that there were. */
  extend(count: number): Promise<void>;
}

/** [from, to) widened to whole pieces, within `count`. */
export function pieces(from: number, to: number, count: number): readonly [number, number] {
  const start = Math.max(0, Math.floor(from / PIECE) * PIECE);
  return [Math.min(start, count), Math.min(Math.ceil(to / PIECE) * PIECE, count)];
}

/** The part of [from, to) that is not in `items`, cut at its ends only. */
export function missing(items: ReadonlyMap<number, unknown>, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && items.has(start)) start++;
  while (end > start && items.has(end - 1)) end--;
  return [start, end];
}

export function createWindow<T>(fetch: (from: number, to: number) => Promise<readonly T[]>): ListWindow<T> {
  const held = signal<Held<T>>({ count: 0, items: new Map() });
  let wanted: readonly [number, number] = [0, PIECE];
  let age = 0;
  let asking = false;
  /** The age of the list that is shown; while another is asked for nothing is filled in. */
  let shown = 0;

  const near = (items: ReadonlyMap<number, T>) => {
    if (items.size <= KEPT) return items;
    const [from, to] = wanted;
    return new Map([...items].filter(([index]) => index >= from - KEPT / 2 && index < to + KEPT / 2));
  };
  const keep = (count: number, old: ReadonlyMap<number, T>, from: number, answer: readonly T[]) => {
    const items = new Map(old);
    for (const [at, item] of answer.entries()) items.set(from + at, item);
    held.value = { count, items: near(items) };
  };
  /** The items in view that are not there; with `beside`, where all of those are, the ones next to them. */
  const lacking = (beside: boolean): readonly [number, number] | undefined => {
    const { count, items } = held.value;
    const [from, to] = pieces(wanted[0], wanted[1], count);
    const places = [
      [from, to] as const,
      ...(beside ? [[to, Math.min(to + PIECE, count)] as const, [Math.max(0, from - PIECE), from] as const] : []),
    ];
    return places.map(([start, end]) => missing(items, start, end)).find(([start, end]) => start < end);
  };
  const fill = async (beside: boolean) => {
    if (asking) return;
    asking = true;
    try {
      for (;;) {
        const mine = age;
        if (shown !== mine) return;
        const asked = lacking(beside);
        if (!asked) return;
        const answer = await fetch(...asked);
        if (mine !== age) continue;
        if (answer.length === 0) return;
        // there may be more by now
        keep(held.value.count, held.value.items, asked[0], answer);
      }
    } finally {
      asking = false;
    }
  };

  /** Asks for what is in view; and then, while nobody waits, for what is next to it, so that scrolling comes to items that are there. */
  const fillView = async () => {
    await fill(false);
    void fill(true);
  };

  return {
    held,
    want(from, to) {
      wanted = [from, to];
      void fillView();
    },
    async renew(count) {
      const mine = ++age;
      const inView = (most: number) => pieces(Math.min(wanted[0], Math.max(0, most - 1)), wanted[1], most);
      const [hoped, end] = inView(typeof count === 'number' ? count : Number.POSITIVE_INFINITY);
      const [known, early] = await Promise.all([count, hoped < end ? fetch(hoped, end) : []]);
      if (mine !== age) return;
      const [from, to] = inView(known);
      const answer = from === hoped ? early : await fetch(from, to);
      if (mine !== age) return;
      shown = mine;
      keep(known, new Map(), from, answer);
      await fillView();
    },
    async extend(count) {
      held.value = { count, items: held.value.items };
      await fillView();
    },
  };
}
