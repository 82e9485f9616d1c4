/**
 * The socket table: rows of all socket formats, one value a column, in typed arrays.
 *
 * It is an index for sorting, filtering and counting; what is shown is read again from the text. An address is kept as printed: an IPv4
 * address as its word, an IPv6 address as an id of `addresses`, a path as an id of `texts`. So switching the byte order decodes nothing again.
 * Which of these a row has, and which columns at all, is its kind: rows of one format and shape share one. 37 bytes a row for plain tcp.
 */
import type { Address } from '../procfs/address.ts';
import type { Field } from '../procfs/column.ts';
import type { Format } from '../procfs/format.ts';
import { type AddressTable, createAddressTable, internAddress } from './address-table.ts';
import { growNumbers, type NumberColumn, numberColumn, setNumber } from './number-column.ts';
import { TABLE_COLUMNS, type TableColumnId } from './table-columns.ts';
import { createTextTable, type TextTable } from './text-table.ts';

/** The columns that every row is kept with, and the bytes that each begins with. */
const WIDTHS = {
  local: 4,
  remote: 4,
  lport: 2,
  rport: 2,
  state: 1,
  timer: 1,
  retrnsmt: 1,
  probes: 1,
  rxq: 4,
  txq: 4,
  when: 4,
  uid: 4,
  inode: 4,
} as const satisfies Partial<Record<TableColumnId, 1 | 2 | 4>>;

export type StoredId = keyof typeof WIDTHS;
export const STORED = Object.keys(WIDTHS) as readonly StoredId[];
/** The bit of a column in `RowKind.present`. */
export const bitOf = (id: StoredId): number => 1 << STORED.indexOf(id);

/** What the number in an address column stands for. */
export type AddressTag = 'none' | 'v4' | 'v6' | 'text' | 'number';

/** What rows of one format and shape have in common. */
export interface RowKind {
  readonly format: Format;
  readonly local: AddressTag;
  readonly remote: AddressTag;
  /** One bit for each stored column that the row has. */
  readonly present: number;
  /** Whether some field could not be read. */
  readonly flawed: boolean;
}

export interface Store {
  count: number;
  capacity: number;
  readonly kinds: RowKind[];
  readonly kind: NumberColumn;
  readonly columns: Readonly<Record<StoredId, NumberColumn>>;
  readonly addresses: AddressTable;
  readonly texts: TextTable;
  /** Numbers of kinds by what makes them up. */
  readonly kindIds: Map<string, number>;
}

export function createStore(): Store {
  const columns = Object.fromEntries(STORED.map((id) => [id, numberColumn(WIDTHS[id], 0)])) as Record<StoredId, NumberColumn>;
  return {
    count: 0,
    capacity: 0,
    kinds: [],
    kind: numberColumn(1, 0),
    columns,
    addresses: createAddressTable(),
    texts: createTextTable(),
    kindIds: new Map(),
  };
}

/** Room for at least `rows` rows in all. Fresh pages of a typed array cost nothing before they are written to. */
export function reserve(store: Store, rows: number): void {
  if (rows <= store.capacity) return;
  // behind the first row the reader by layout may know how many will come
  store.capacity = Math.max(rows, Math.ceil(store.capacity * 1.5), store.capacity === 0 ? 1 : 64);
  growNumbers([store.kind, ...Object.values(store.columns)], store.capacity);
}

/** The number of the kind; a new one is made where there is none like it. */
export function kindOf(store: Store, kind: RowKind): number {
  const key = `${kind.format.id} ${kind.local} ${kind.remote} ${kind.present} ${kind.flawed}`;
  const known = store.kindIds.get(key);
  if (known !== undefined) return known;
  store.kindIds.set(key, store.kinds.length);
  store.kinds.push(kind);
  return store.kinds.length - 1;
}

export function kindOfRow({ kinds, kind }: Store, row: number): RowKind {
  return kinds[kind.data[row] as number] as RowKind;
}

interface Shown {
  /** The format's column that each column of the table shows. */
  readonly columns: ReadonlyMap<TableColumnId, string>;
  /** The stored column that takes a format's column. */
  readonly places: ReadonlyMap<string, StoredId>;
}

const byFormat = new WeakMap<Format, Shown>();

function shownOf(format: Format): Shown {
  const known = byFormat.get(format);
  if (known) return known;
  const columns = new Map<TableColumnId, string>();
  for (const { id, of } of TABLE_COLUMNS) {
    const name = of.find((one) => format.columns.some((column) => column.id === one));
    if (name !== undefined) columns.set(id, name);
  }
  const places = new Map<string, StoredId>();
  for (const id of STORED) {
    const name = columns.get(id);
    if (name !== undefined) places.set(name, id);
  }
  const shown = { columns, places };
  byFormat.set(format, shown);
  return shown;
}

/** The ids of the format's columns by the columns of the table that show them. */
export function shownColumns(format: Format): ReadonlyMap<TableColumnId, string> {
  return shownOf(format).columns;
}

/** Adds a row and returns its number. Addresses are as printed: fields read with byte order 'big'. */
export function appendRow(store: Store, format: Format, fields: readonly Field[]): number {
  const row = store.count;
  reserve(store, row + 1);
  writeRow(store, row, format, fields);
  store.count = row + 1;
  return row;
}

/** Puts an entry in the place of a row. */
export function writeRow(store: Store, row: number, format: Format, fields: readonly Field[]): void {
  const { places } = shownOf(format);
  let present = 0;
  let flawed = false;
  let local: AddressTag = 'none';
  let remote: AddressTag = 'none';
  for (const { column, value, problem } of fields) {
    if (problem) flawed = true;
    const place = places.get(column.id);
    if (place === undefined) continue;
    if (value === null) {
      store.columns[place].data[row] = 0;
      continue;
    }
    present |= bitOf(place);
    if (place === 'local' || place === 'remote') {
      const tag = setAddress(store, store.columns[place], row, value);
      if (place === 'local') local = tag;
      else remote = tag;
    } else setNumber(store.columns[place], row, Number(value));
  }
  setNumber(store.kind, row, kindOf(store, { format, local, remote, present, flawed }));
}

function setAddress(store: Store, column: NumberColumn, row: number, value: number | string | Address): AddressTag {
  if (typeof value === 'number') {
    setNumber(column, row, value);
    return 'number';
  }
  if (typeof value === 'string') {
    setNumber(column, row, store.texts.id(value));
    return 'text';
  }
  const [a = 0, b = 0, c = 0, d = 0] = value.words;
  setNumber(column, row, value.family === 4 ? a >>> 0 : internAddress(store.addresses, a, b, c, d));
  return value.family === 4 ? 'v4' : 'v6';
}
