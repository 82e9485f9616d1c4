/**
 * Addresses as keys. By value: IPv4 and IPv4-mapped together by the IPv4 number (where they are equal IPv4 first), then IPv6, then numbers
 * (where they are equal of packet first), then text by code point, then nothing. Byte order is applied here.
 */
import { networkWord, swapWord } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { AddressTable } from './address-table.ts';
import { type KeyWord, ranksOf } from './radix.ts';
import type { AddressTag, Store } from './store.ts';
import type { TextTable } from './text-table.ts';

const CLASS: Readonly<Record<AddressTag, number>> = { v4: 1, v6: 2, number: 3, text: 4, none: 5 };

/** The words of IPv6 addresses in network order, by id: one array for each of the four. */
function networkWords({ size, words }: AddressTable, order: ByteOrder): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const lanes = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)] as const;
  for (let id = 0; id < size; id++) {
    for (let lane = 0; lane < 4; lane++) (lanes[lane] as Uint32Array)[id] = networkWord(words[id * 4 + lane] as number, order);
  }
  return lanes;
}

/** Whether each IPv6 address, by id, is IPv4-mapped. */
function mappedIds([first, second, third]: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array]): Uint8Array {
  return Uint8Array.from(first, (word, id) => Number(word === 0 && second[id] === 0 && third[id] === 0xffff));
}

/** Keys of an address column, the least significant first. */
export function addressKeys(store: Store, side: 'local' | 'remote', order: ByteOrder, descending: boolean): KeyWord[] {
  const tags = store.kinds.map((kind) => kind[side]);
  // a number of packet is an interface, one of netlink a protocol
  const families = store.kinds.map((kind) => Number(kind[side] === 'v6' || (kind[side] === 'number' && kind.format.id === 'netlink')));
  const data = store.columns[side].data.subarray(0, store.count);
  if (tags.every((tag) => tag === 'v4')) return [{ data: v4Keys(data, order), descending }];
  const lanes = networkWords(store.addresses, order);
  const mapped = mappedIds(lanes);
  const v6 = v6Keys(lanes, mapped);
  const text = textRanks(store.texts);
  const family = new Uint8Array(store.count);
  const value = new Uint32Array(store.count);
  const rank = new Uint8Array(store.count);
  const kind = store.kind.data;
  // rows without an address stand last either way
  const nothing = descending ? 0 : CLASS.none;
  for (let row = 0; row < store.count; row++) {
    const tag = tags[kind[row] as number] ?? 'none';
    const printed = data[row] as number;
    family[row] = families[kind[row] as number] as number;
    rank[row] = tag === 'none' ? nothing : tag === 'v6' && mapped[printed] === 1 ? CLASS.v4 : CLASS[tag];
    if (tag === 'v4') value[row] = networkWord(printed, order);
    else if (tag === 'v6') value[row] = v6[printed] as number;
    else if (tag === 'text') value[row] = text[printed] as number;
    else if (tag === 'number') value[row] = printed;
  }
  return [
    { data: family, descending },
    { data: value, descending },
    { data: rank, descending },
  ];
}

function v4Keys(data: ArrayLike<number> & { readonly length: number }, order: ByteOrder): Uint32Array {
  const keys = new Uint32Array(data.length);
  if (order === 'big') for (let row = 0; row < keys.length; row++) keys[row] = data[row] as number;
  else for (let row = 0; row < keys.length; row++) keys[row] = swapWord(data[row] as number);
  return keys;
}

/** By id: a mapped address by its IPv4 number, any other by its place among all. */
function v6Keys(lanes: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array], mapped: Uint8Array): Uint32Array {
  const words = [...lanes].reverse().map((data) => ({ data, descending: false }));
  const ranks = ranksOf(mapped.length, words);
  const last = lanes[3];
  for (let id = 0; id < mapped.length; id++) if (mapped[id] === 1) ranks[id] = last[id] as number;
  return ranks;
}

/** The place of each text, by id, in order of code points (of its bytes, which for UTF-8 is the same). */
export function textRanks(texts: TextTable): Uint32Array {
  const ids = Array.from({ length: texts.count() }, (_, id) => id);
  ids.sort((a, b) => (texts.text(a) < texts.text(b) ? -1 : 1));
  const ranks = new Uint32Array(texts.count());
  for (const [rank, id] of ids.entries()) ranks[id] = rank;
  return ranks;
}
