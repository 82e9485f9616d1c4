/** The keys by which each column of the table is ordered, and by which rows are told apart when they are grouped. */
import { addressKeys, textRanks } from './address-keys.ts';
import { type ColdId, coldColumn, isCold } from './cold.ts';
import { processText, userText } from './joins.ts';
import type { Numbers } from './number-column.ts';
import { everyRow, type KeyWord } from './radix.ts';
import { bitOf, type Store, type StoredId } from './store.ts';
import type { TableColumnId } from './table-columns.ts';
import { stateRank } from './tally.ts';
import { createTextTable } from './text-table.ts';
import type { View } from './view.ts';

/** Keys of a column for every row, the least significant first. Rows without a value stand last in either direction. */
export function sortKeys(view: View, column: TableColumnId, descending: boolean): KeyWord[] {
  const { store } = view.capture;
  switch (column) {
    case 'local':
    case 'remote':
      return addressKeys(store, column, view.order, descending);
    case 'line':
      return [{ data: everyRow(store.count), descending }];
    case 'proto':
      return [{ data: byKind(store, protocolRanks(store)), descending }];
    case 'state':
      return stateKeys(store, descending);
    case 'user':
      return textKeys(store.count, (row) => userText(view.capture, row), descending);
    case 'process':
      return textKeys(store.count, (row) => processText(view, row), descending);
    case 'when':
      return whenKeys(store, descending);
    default:
      return isCold(column) ? coldKeys(view, column, descending) : storedKeys(store, column, descending);
  }
}

function byKind(store: Store, lut: readonly number[]): Uint8Array {
  const kind = store.kind.data;
  const keys = new Uint8Array(store.count);
  for (let row = 0; row < keys.length; row++) keys[row] = lut[kind[row] as number] as number;
  return keys;
}

function protocolRanks(store: Store): number[] {
  const names = [...new Set(store.kinds.map((kind) => kind.format.id))].sort();
  return store.kinds.map((kind) => names.indexOf(kind.format.id));
}

function stateKeys(store: Store, descending: boolean): KeyWord[] {
  const lut = store.kinds.map((kind) => Uint16Array.from({ length: 256 }, (_, state) => stateRank(kind, state)));
  const kind = store.kind.data;
  const state = store.columns.state.data;
  const keys = new Uint16Array(store.count);
  let bits = 0;
  for (let row = 0; row < keys.length; row++) {
    const rank = lut[kind[row] as number]?.[state[row] as number] as number;
    keys[row] = rank;
    bits |= rank;
  }
  return [{ data: bits < 256 ? new Uint8Array(keys) : keys, descending }, ...absentLast(store, 'state')];
}

/** Where no timer runs it expires never, which is neither soon nor late: such rows are among those without a time. */
function whenKeys(store: Store, descending: boolean): KeyWord[] {
  const lack = (id: StoredId) => store.kinds.map(({ present }) => (present & bitOf(id)) === 0);
  const [noTimer, noTime] = [lack('timer'), lack('when')];
  const timer = store.columns.timer.data;
  const data = store.columns.when.data.slice(0, store.count);
  const never = new Uint8Array(store.count);
  for (let row = 0; row < never.length; row++) {
    const kind = store.kind.data[row] as number;
    if (!noTime[kind] && (timer[row] !== 0 || noTimer[kind])) continue;
    never[row] = 1;
    data[row] = 0;
  }
  return [...numberKeys(data, store.count, descending), { data: never, descending: false }];
}

function storedKeys(store: Store, column: Exclude<StoredId, 'local' | 'remote' | 'state' | 'when'>, descending: boolean): KeyWord[] {
  return [...numberKeys(store.columns[column].data, store.count, descending), ...absentLast(store, column)];
}

/** A key that puts rows without this column last, where there are any. */
function absentLast(store: Store, column: StoredId): KeyWord[] {
  const bit = bitOf(column);
  const lut = store.kinds.map((kind) => ((kind.present & bit) === 0 ? 1 : 0));
  return lut.includes(1) ? [{ data: byKind(store, lut), descending: false }] : [];
}

/** Whole numbers as they are; doubles as two words whose unsigned order is theirs. */
function numberKeys(data: Numbers, count: number, descending: boolean): KeyWord[] {
  if (!(data instanceof Float64Array)) return [{ data: data.subarray(0, count), descending }];
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  for (let row = 0; row < count; row++) {
    double[0] = data[row] as number;
    const negative = (halves[1] as number) >>> 31 === 1;
    low[row] = negative ? ~(halves[0] as number) : (halves[0] as number);
    high[row] = negative ? ~(halves[1] as number) : (halves[1] as number) | 0x80000000;
  }
  return [
    { data: low, descending },
    { data: high, descending },
  ];
}

function coldKeys(view: View, column: ColdId, descending: boolean): KeyWord[] {
  const { data, absent } = coldColumn(view.capture, column);
  const keys = numberKeys(data, view.capture.store.count, descending);
  return absent ? [...keys, { data: absent, descending: false }] : keys;
}

function textKeys(count: number, textOf: (row: number) => string | undefined, descending: boolean): KeyWord[] {
  const texts = createTextTable();
  const data = new Uint32Array(count);
  const absent = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const text = textOf(row);
    if (text === undefined) absent[row] = 1;
    else data[row] = texts.id(text);
  }
  const ranks = textRanks(texts);
  for (let row = 0; row < count; row++) if (absent[row] === 0) data[row] = ranks[data[row] as number] as number;
  return [
    { data, descending },
    { data: absent, descending: false },
  ];
}
