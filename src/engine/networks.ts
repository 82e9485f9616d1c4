/** Networks to count by: the /24 of an IPv4 address (an IPv4-mapped one too, as a filter by prefix takes it), the /64 of an IPv6 one. */
import { dotted, formatAddress, inOrder, isMapped, networkWord } from '../procfs/address.ts';
import { wordsOf } from './address-table.ts';
import type { KeyWord } from './radix.ts';
import { kindOfRow } from './store.ts';
import { createTextTable } from './text-table.ts';
import type { View } from './view.ts';

type Side = 'local' | 'remote';

const V4 = 1;
const V6 = 2;
const MASK = 0xffffff00;

/** Keys that are equal where the networks are. */
export function networkKeys({ capture: { store }, order }: View, side: Side): KeyWord[] {
  const ids = v6Networks(store.addresses, order);
  const data = store.columns[side].data;
  const tags = store.kinds.map((kind) => kind[side]);
  const value = new Uint32Array(store.count);
  const family = new Uint8Array(store.count);
  for (let row = 0; row < store.count; row++) {
    const tag = tags[store.kind.data[row] as number];
    const printed = data[row] as number;
    if (tag === 'v4') value[row] = networkWord(printed, order) & MASK;
    else if (tag === 'v6') value[row] = ids.value[printed] as number;
    family[row] = tag === 'v4' ? V4 : tag === 'v6' ? (ids.family[printed] as number) : 0;
  }
  return [
    { data: value, descending: false },
    { data: family, descending: false },
  ];
}

function v6Networks(addresses: View['capture']['store']['addresses'], order: View['order']) {
  const value = new Uint32Array(addresses.size);
  const family = new Uint8Array(addresses.size);
  const known = createTextTable();
  for (let id = 0; id < addresses.size; id++) {
    const address = inOrder({ family: 6, words: wordsOf(addresses, id) }, order);
    const [first = 0, second = 0, , last = 0] = address.words;
    family[id] = isMapped(address) ? V4 : V6;
    value[id] = isMapped(address) ? last & MASK : known.id(`${first} ${second}`);
  }
  return { value, family };
}

/** The network of a row: `10.0.0.0/24`, `2001:db8::/64`; undefined where it has no address. */
export function networkText({ capture: { store }, order }: View, row: number, side: Side): string | undefined {
  const tag = kindOfRow(store, row)[side];
  const printed = store.columns[side].data[row] as number;
  if (tag === 'v4') return `${dotted((networkWord(printed, order) & MASK) >>> 0)}/24`;
  if (tag !== 'v6') return undefined;
  const address = inOrder({ family: 6, words: wordsOf(store.addresses, printed) }, order);
  const [first = 0, second = 0, , last = 0] = address.words;
  return isMapped(address) ? `${dotted((last & MASK) >>> 0)}/24` : `${formatAddress({ family: 6, words: [first, second, 0, 0] })}/64`;
}
