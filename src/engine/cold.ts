/**
 * Columns that nobody sorts by until somebody does: the tail of a row and its number. They are read from the text when they are first
 * asked for, all at once, and kept.
 */
import { type Capture, fieldsOfRow } from './capture.ts';
import { type NumberColumn, numberColumn, setNumber } from './number-column.ts';
import { columnFor, type Store } from './store.ts';
import type { TableColumnId } from './table-columns.ts';

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
  readonly absent?: Uint8Array;
}

interface Growing {
  readonly column: NumberColumn;
  readonly absent: Uint8Array;
  missing: number;
}

/** Read columns by store, with the number of rows that they were read for. */
const kept = new WeakMap<Store, { readonly rows: number; readonly columns: Record<ColdId, ColdColumn> }>();

export function coldColumn(capture: Capture, id: ColdId): ColdColumn {
  const { store } = capture;
  const known = kept.get(store);
  if (known && known.rows === store.count) return known.columns[id];
  const columns = readCold(capture);
  kept.set(store, { rows: store.count, columns });
  return columns[id];
}

function readCold(capture: Capture): Record<ColdId, ColdColumn> {
  const { store } = capture;
  const growing = Object.fromEntries(
    COLD.map((id) => [id, { column: numberColumn(1, store.count), absent: new Uint8Array(store.count), missing: 0 }]),
  ) as Record<ColdId, Growing>;
  for (let row = 0; row < store.count; row++) readRow(capture, row, growing);
  return Object.fromEntries(
    COLD.map((id) => {
      const { column, absent, missing } = growing[id];
      return [id, missing === 0 ? { data: column.data } : { data: column.data, absent }];
    }),
  ) as Record<ColdId, ColdColumn>;
}

function readRow(capture: Capture, row: number, growing: Record<ColdId, Growing>): void {
  const kind = capture.store.kinds[capture.store.kind.data[row] as number];
  if (!kind) return;
  const fields = fieldsOfRow(capture, row, kind.format);
  for (const id of COLD) {
    const name = columnFor(kind.format, id);
    const value = name === undefined ? null : (fields.find((field) => field.column.id === name)?.value ?? null);
    const number = typeof value === 'string' ? tokenNumber(value) : typeof value === 'number' ? value : Number.NaN;
    if (Number.isNaN(number)) {
      growing[id].absent[row] = 1;
      growing[id].missing++;
    } else setNumber(growing[id].column, row, number);
  }
}

/** A pointer as a number, nearly: its digits are kept by the text. */
function tokenNumber(token: string): number {
  return /^[0-9a-f]{1,16}$/i.test(token) ? Number.parseInt(token, 16) : Number.NaN;
}
