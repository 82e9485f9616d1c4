/** A word, searched for in what a reader sees of a row: addresses, ports, state, inode, path, and who holds the socket. */
import { cellText } from '../cells.ts';
import { processText, userText } from '../joins.ts';
import type { Numbers } from '../number-column.ts';
import { bitOf, type RowKind, type Store, type StoredId } from '../store.ts';
import { stateName } from '../tally.ts';
import type { View } from '../view.ts';
import { byAddressText, byText } from './addresses.ts';
import { portOn, SIDES } from './filter.ts';
import { and, byKind, byState, emptyMask, type Mask, or } from './masks.ts';

export function byWord(view: View, text: string): Mask {
  const needle = text.toLowerCase();
  const contains = matching(needle);
  const { store } = view.capture;
  const mask = emptyMask(store.count);
  if (needle === '') return mask.fill(1);
  const digits = /^\d+$/.test(needle);
  for (const side of SIDES) {
    if (/^[0-9a-f:.]+$/.test(needle) && (!digits || store.addresses.size > 0 || Number(needle) < 256))
      or(
        mask,
        byAddressText(view, side, (address) => address.includes(needle)),
      );
    if (/^[0-9a-f:.[\]]*:[0-9]*$/.test(needle)) or(mask, byEndpoint(view, side, needle));
    or(mask, byName(view, side, contains));
  }
  if (digits) {
    const has = portTest((port) => port.includes(needle));
    for (const port of ['lport', 'rport'] as const) or(mask, byPort(view, port, has));
    or(mask, byDigits(view, needle));
  }
  const letters = needle.replace(/[_ -]/g, '');
  if (/[a-z]/.test(needle))
    or(
      mask,
      byStateName(store, (name, { format }) => name.toLowerCase().replaceAll('_', '').includes(letters) || format.id.includes(needle)),
    );
  const { holders, users } = view.capture.facts;
  if (holders.size > 0)
    or(
      mask,
      byCell(view, (row) => processText(view, row), contains),
    );
  if (users.size > 0)
    or(
      mask,
      byCell(view, (row) => userText(view.capture, row), contains),
    );
  return mask;
}

/** Rows that have a path on `side`, or a number as packet's interface and netlink's protocol are, and show there what passes. */
export function byName(view: View, side: 'local' | 'remote', test: (text: string) => boolean): Mask {
  const { kind, kinds, texts, count } = view.capture.store;
  const mask = texts.count() > 0 ? byText(view, side, test) : emptyMask(count);
  const numbers = kinds.map((one) => one[side] === 'number');
  if (!numbers.includes(true)) return mask;
  return or(
    mask,
    byCell(view, (row) => (numbers[kind.data[row] as number] ? cellText(view, row, side) : undefined), test),
  );
}

/** `10.0.0.5:44`: the end of an address, a colon, the beginning of a port. */
function byEndpoint(view: View, side: 'local' | 'remote', needle: string): Mask {
  const colon = needle.lastIndexOf(':');
  const end = needle.slice(0, colon);
  const begin = needle.slice(colon + 1);
  const address = byAddressText(view, side, (text) => text.endsWith(end) || `[${text}]`.endsWith(end));
  const begins = portTest((port) => port.startsWith(begin));
  return and(address, byPort(view, portOn(side), begins));
}

/** Whether a port passes, by number: looked up, but for netlink's, which are longer. */
function portTest(test: (text: string) => boolean) {
  const passes = (port: number) => Number(test(String(port)));
  return { passes, table: Uint8Array.from({ length: 65536 }, (_, port) => passes(port)) };
}

function byPort(view: View, column: 'lport' | 'rport', { passes, table }: ReturnType<typeof portTest>): Mask {
  const { store } = view.capture;
  const { data } = store.columns[column];
  const mask = emptyMask(store.count);
  for (let row = 0; row < mask.length; row++) mask[row] = table[data[row] as number] ?? passes(data[row] as number);
  return having(view, column, mask);
}

/** Of marked rows those that have the column. */
export function having({ capture: { store } }: View, column: StoredId, mask: Mask): Mask {
  const bit = bitOf(column);
  const lut = store.kinds.map((kind) => ((kind.present & bit) === 0 ? 0 : 1));
  return lut.includes(0) ? and(mask, byKind(store, lut)) : mask;
}

/** Rows whose inode, in decimal, contains these digits. */
function byDigits(view: View, needle: string): Mask {
  const { store } = view.capture;
  const { data } = store.columns.inode;
  const mask = emptyMask(store.count);
  if (needle.length <= LOOKED_UP && !(data instanceof Float64Array)) markDigits(mask, data, needle);
  else for (let row = 0; row < mask.length; row++) mask[row] = Number(String(data[row]).includes(needle));
  return having(view, 'inode', mask);
}

/** Numbers of so many digits are looked up. */
const LOOKED_UP = 5;
const LIMIT = 10 ** LOOKED_UP;

/**
 * Whether the decimal digits of each number contain the needle, which is no longer than those that are looked up: five at a time from the right,
 * as far apart as they may be for the needle to stand whole in some.
 */
function markDigits(mask: Mask, data: Exclude<Numbers, Float64Array>, needle: string): void {
  const wanted = Number(needle);
  const modulus = 10 ** needle.length;
  // with a leading zero there must be another digit before it, unless the number is 0
  const least = needle.startsWith('0') ? modulus : wanted;
  const first = new Uint8Array(LIMIT);
  const inner = new Uint8Array(LIMIT);
  for (let number = 0; number < LIMIT; number++) {
    first[number] = number >= least && number % modulus === wanted ? 1 : number < 10 ? 0 : (first[(number / 10) | 0] as number);
    for (let rest = number, left = LOOKED_UP; left >= needle.length; left--) {
      if (rest % modulus === wanted) inner[number] = 1;
      rest = (rest / 10) | 0;
    }
  }
  if (needle === '0') first[0] = 1;
  const apart = 10 ** (LOOKED_UP + 1 - needle.length);
  for (let row = 0; row < mask.length; row++) {
    let rest = (data[row] as number) >>> 0;
    let found = 0;
    while (rest >= LIMIT) {
      found |= inner[rest % LIMIT] as number;
      rest = (rest / apart) >>> 0;
    }
    mask[row] = found | (first[rest] as number);
  }
}

/** Rows whose state's name passes; it is empty where there is none. */
export function byStateName(store: Store, test: (name: string, kind: RowKind) => boolean): Mask {
  return byState(
    store,
    store.kinds.map((kind) =>
      Uint8Array.from({ length: 256 }, (_, state) =>
        Number(test((kind.present & bitOf('state')) === 0 ? '' : stateName(kind, state), kind)),
      ),
    ),
  );
}

/** More characters than a pointer has, of which each row may print its own. */
const LONG = 17;

/** Rows that have a text, and one that passes. A long text is looked through once: it may be that of many. */
export function byCell(view: View, textOf: (row: number) => string | undefined, test: (text: string) => boolean): Mask {
  const mask = emptyMask(view.capture.store.count);
  const known = new Map<string, number>();
  for (let row = 0; row < mask.length; row++) {
    const text = textOf(row);
    if (text === undefined) continue;
    const pass = known.get(text) ?? Number(test(text));
    if (text.length >= LONG) known.set(text, pass);
    mask[row] = pass;
  }
  return mask;
}

/** Whether a cell contains this, in any case, with anything for each `*`; or `whole`: is this. */
export function matching(text: string, whole = false): (cell: string) => boolean {
  if (whole) return (cell) => cell === text;
  const pieces = text.toLowerCase().split('*');
  return (cell) => {
    const lower = cell.toLowerCase();
    let at = 0;
    // the first place for each leaves the most for those behind it
    return pieces.every((piece) => {
      const found = lower.indexOf(piece, at);
      at = found + piece.length;
      return found >= 0;
    });
  };
}
