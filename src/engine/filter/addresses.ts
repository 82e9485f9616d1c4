/** Marks by address. IPv4 words are compared as printed, so nothing is turned round a million times; what has an id is looked at once for each id. */
import { fromUtf8 } from '../../base/byte-string.ts';
import { type Address, formatAddress, inNetwork, inOrder, isMapped, maskOf, networkWord } from '../../procfs/address.ts';
import { wordsOf } from '../address-table.ts';
import type { AddressTag, Store } from '../store.ts';
import type { View } from '../view.ts';
import { emptyMask, type Mask } from './masks.ts';

/** Tests for each form of what an address column holds; the form without a test passes nothing. */
interface Tests {
  /** `word` is as printed. */
  readonly v4?: { readonly mask: number; readonly value: number } | WordSet;
  readonly v6?: Uint8Array;
  readonly text?: Uint8Array;
}

const NONE = new Uint8Array(0);

/** Rows whose address on `side` begins with the first `bits` bits of `address`. A prefix of IPv4 covers mapped addresses too, as in ss. */
export function byPrefix(view: View, side: 'local' | 'remote', address: Address, bits: number): Mask {
  const { store } = view.capture;
  const inV4 = address.family === 4;
  const v6 = byId(view, (one) => inNetwork(inV4 && isMapped(one) ? { family: 4, words: one.words.slice(3) } : one, address, bits));
  if (!inV4) return mark(store, side, { v6 });
  const mask = networkWord(maskOf(bits), view.order) | 0;
  return mark(store, side, { v4: { mask, value: networkWord(address.words[0] ?? 0, view.order) & mask }, v6 });
}

/** The IPv6 addresses that pass. */
function byId({ capture: { store }, order }: View, test: (address: Address) => boolean): Uint8Array {
  return Uint8Array.from({ length: store.addresses.size }, (_, id) =>
    Number(test(inOrder({ family: 6, words: wordsOf(store.addresses, id) }, order))),
  );
}

/** Rows whose address on `side` passes. Every distinct one is looked at once. */
export function byAddress(view: View, side: 'local' | 'remote', test: (address: Address) => boolean): Mask {
  const { store } = view.capture;
  return mark(store, side, {
    v4: distinctWords(store, side).passing((word) => test({ family: 4, words: [networkWord(word, view.order)] })),
    v6: byId(view, test),
  });
}

/** The same for an address as text. */
export function byAddressText(view: View, side: 'local' | 'remote', test: (text: string) => boolean): Mask {
  return byAddress(view, side, (address) => test(formatAddress(address)));
}

/** Rows whose path or name on `side` passes. */
export function byText({ capture: { store } }: View, side: 'local' | 'remote', test: (text: string) => boolean): Mask {
  return mark(store, side, {
    text: Uint8Array.from({ length: store.texts.count() }, (_, id) => Number(test(fromUtf8(store.texts.text(id))))),
  });
}

function mark(store: Store, side: 'local' | 'remote', { v4, v6 = NONE, text = NONE }: Tests): Mask {
  const mask = emptyMask(store.count);
  const data = store.columns[side].data;
  const tags = store.kinds.map((kind) => kind[side]);
  if (tags.every((tag) => tag === 'v4')) {
    markWords(mask, data, v4);
    return mask;
  }
  if (v4) markWords(mask, data, v4);
  const table: Readonly<Record<AddressTag, Uint8Array | undefined>> = { v4: undefined, v6, text, number: NONE, none: NONE };
  const kind = store.kind.data;
  for (let row = 0; row < mask.length; row++) {
    const found = table[tags[kind[row] as number] ?? 'none'];
    if (found) mask[row] = found[data[row] as number] ?? 0;
    else if (!v4) mask[row] = 0;
  }
  return mask;
}

function markWords(mask: Mask, data: ArrayLike<number>, test: Tests['v4']): void {
  if (!test) return;
  if (test instanceof WordSet) {
    test.mark(mask, data);
    return;
  }
  const { mask: bits, value } = test;
  for (let row = 0; row < mask.length; row++) mask[row] = ((data[row] as number) & bits) === value ? 1 : 0;
}

/** Distinct words: an open-addressing table. */
class WordSet {
  private slots: Uint32Array;
  /** 1 where a word is. */
  private marks: Uint8Array;
  private size = 0;

  /** With room for so many. */
  constructor(words: number) {
    const length = 2 ** Math.ceil(Math.log2(4 * words + 16));
    this.slots = new Uint32Array(length);
    this.marks = new Uint8Array(length);
  }

  add(word: number): void {
    const { slots, marks } = this;
    let slot = slotOf(word) & (slots.length - 1);
    while (marks[slot] !== 0 && slots[slot] !== word) slot = (slot + 1) & (slots.length - 1);
    if (marks[slot] !== 0) return;
    slots[slot] = word;
    marks[slot] = 1;
    if (++this.size * 2 > slots.length) ({ slots: this.slots, marks: this.marks } = this.passing(() => true));
  }

  /** Those that pass, in a table no larger than they need: where they are few, most words are found not to be in it at once. */
  passing(test: (word: number) => boolean): WordSet {
    const words = this.slots.filter((word, slot) => this.marks[slot] !== 0 && test(word));
    const set = new WordSet(words.length);
    for (const word of words) set.add(word);
    return set;
  }

  mark(mask: Mask, data: ArrayLike<number>): void {
    const { slots, marks } = this;
    const last = slots.length - 1;
    let before = -1;
    let pass = 0;
    for (let row = 0; row < mask.length; row++) {
      const word = data[row] as number;
      if (word !== before) {
        let slot = slotOf(word) & last;
        while (marks[slot] !== 0 && slots[slot] !== word) slot = (slot + 1) & last;
        pass = marks[slot] as number;
        before = word;
      }
      mask[row] = pass;
    }
  }
}

function slotOf(word: number): number {
  const mixed = Math.imul(word ^ (word >>> 16), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

interface Kept {
  readonly rows: number;
  local?: WordSet;
  remote?: WordSet;
}

const kept = new WeakMap<Store, Kept>();

/** The distinct IPv4 words of a column, found once for a table of this length. */
function distinctWords(store: Store, side: 'local' | 'remote'): WordSet {
  const before = kept.get(store);
  const known: Kept = before?.rows === store.count ? before : { rows: store.count };
  kept.set(store, known);
  known[side] ??= findWords(store, side);
  return known[side];
}

function findWords(store: Store, side: 'local' | 'remote'): WordSet {
  const data = store.columns[side].data;
  const kind = store.kind.data;
  const wanted = store.kinds.map((one) => one[side] === 'v4');
  const words = new WordSet(0);
  for (let row = 0; row < store.count; row++) if (wanted[kind[row] as number]) words.add(data[row] as number);
  return words;
}
