/**
 * Columns that nobody sorts by until somebody does: the tail of a row and its number. They are read from the text after the paste is in, a
 * slice at a time while nothing else is asked for, or all that is left when they are.
 */
import { valueIn } from '../procfs/column.ts';
import { type Capture, fieldsOfRow } from './capture.ts';
import { coldFields } from './cold-fields.ts';
import { type NumberColumn, numberColumn, setNumber } from './number-column.ts';
import { type RowKind, type Store, shownColumns } from './store.ts';
import type { TableColumnId } from './table-columns.ts';

/** In the order of the row. */
export const COLD = [
  'sl',
  'ref',
  'pointer',
  'rto',
  'ato',
  'quick',
  'pingpong',
  'cwnd',
  'ssthresh',
  'drops',
] as const satisfies readonly TableColumnId[];
export type ColdId = (typeof COLD)[number];

export function isCold(column: TableColumnId): column is ColdId {
  return (COLD as readonly string[]).includes(column);
}

/** Numbers by row; `absent` is 1 where the row has none, and missing where every row has one. */
export interface ColdColumn {
  readonly data: NumberColumn['data'];
  /** What was added to each number to keep it: ssthresh is -1 more often than not. */
  readonly bias: number;
  readonly absent: Uint8Array | undefined;
}

interface Growing {
  readonly column: NumberColumn;
  readonly bias: number;
  /** The largest whole number that the column is wide enough for. */
  most: number;
  absent: Uint8Array | undefined;
}

interface Cold {
  /** Rows read so far. */
  rows: number;
  /** Rows that there were when the columns were made. */
  readonly count: number;
  readonly columns: Readonly<Record<ColdId, Growing>>;
  /** By kind: the format's own names of these columns. */
  readonly names: readonly (readonly (string | undefined)[])[];
}

/** By store; made again where rows came since. */
const kept = new WeakMap<Store, Cold>();

/** A column for every row. */
export function coldColumn(capture: Capture, id: ColdId): ColdColumn {
  const cold = coldOf(capture.store);
  readSome(capture, cold, cold.count);
  const { column, bias, absent } = cold.columns[id];
  return { data: column.data, bias, absent };
}

/** Reads on for `rows` rows; false once there is nothing left to read. */
export function prepareCold(capture: Capture, rows: number): boolean {
  const cold = coldOf(capture.store);
  readSome(capture, cold, Math.min(cold.count, cold.rows + rows));
  return cold.rows < cold.count;
}

function coldOf(store: Store): Cold {
  const known = kept.get(store);
  if (known?.count === store.count) return known;
  const columns = Object.fromEntries(
    COLD.map((id) => [id, { column: numberColumn(1, store.count), bias: id === 'ssthresh' ? 1 : 0, most: 0xff, absent: undefined }]),
  ) as Record<ColdId, Growing>;
  const names = store.kinds.map((kind) => COLD.map((id) => shownColumns(kind.format).get(id)));
  const fresh = { rows: 0, count: store.count, columns, names };
  kept.set(store, fresh);
  return fresh;
}

function readSome(capture: Capture, cold: Cold, until: number): void {
  const { store } = capture;
  const values = new Float64Array(COLD.length);
  const columns = COLD.map((id) => cold.columns[id]);
  const plain = coldFields(capture, values);
  for (let row = cold.rows; row < until; row++) {
    const number = store.kind.data[row] as number;
    const kind = store.kinds[number] as RowKind;
    if (!plain(row, kind)) readSlowly(capture, row, cold.names[number] ?? [], values);
    for (let at = 0; at < values.length; at++) put(columns[at] as Growing, row, values[at] as number, cold.count);
  }
  cold.rows = Math.max(cold.rows, until);
}

function put(growing: Growing, row: number, value: number, count: number): void {
  if (Number.isNaN(value)) {
    growing.absent ??= new Uint8Array(count);
    growing.absent[row] = 1;
    return;
  }
  const kept = value + growing.bias;
  if (kept >= 0 && kept <= growing.most) {
    growing.column.data[row] = kept;
    return;
  }
  setNumber(growing.column, row, kept);
  const width = growing.column.data.BYTES_PER_ELEMENT;
  growing.most = width === 8 ? Number.POSITIVE_INFINITY : 2 ** (8 * width) - 1;
}

function readSlowly(capture: Capture, row: number, names: readonly (string | undefined)[], values: Float64Array): void {
  const fields = fieldsOfRow(capture, row);
  for (const [at, name] of names.entries()) {
    const value = name && valueIn(fields, name);
    values[at] = typeof value === 'string' ? pointerNumber(value) : typeof value === 'number' ? value : Number.NaN;
  }
}

/** A pointer as a number, nearly: it is no address, and its digits are kept by the text. */
function pointerNumber(token: string): number {
  return /^[0-9a-f]{1,16}$/i.test(token) ? Number.parseInt(token, 16) : Number.NaN;
}
