/** Rows as they are drawn: read again from their own text, so that what is shown is always a view of the paste. */
import { visible } from '../base/visible.ts';
import type { Field } from '../procfs/column.ts';
import { UNKNOWN_COLUMN } from '../procfs/row-end.ts';
import { fieldsOfRecord, fieldsOfRow, type Section } from './capture.ts';
import { displayField } from './display.ts';
import { processText, userText } from './joins.ts';
import { lineOfRow } from './line-index.ts';
import type { RecordRow, RowView } from './protocol.ts';
import { kindOfRow, type RowKind, shownColumns } from './store.ts';
import type { TableColumnId } from './table-columns.ts';
import { stateName } from './tally.ts';
import type { View } from './view.ts';

type Cells = Partial<Record<TableColumnId, string>>;

export function rowView(view: View, row: number): RowView {
  const { capture } = view;
  const kind = kindOfRow(capture.store, row);
  const line = lineOfRow(capture.lines, row) + 1;
  const state = stateName(kind, capture.store.columns.state.data[row] as number);
  return {
    row,
    line,
    file: kind.format.id,
    state,
    cells: shown(cellsOf(view, row, kind, state, line)),
    repaired: (capture.sources.get(row)?.repairs.length ?? 0) > 0,
    duplicate: view.duplicates.has(row),
    flawed: kind.flawed,
  };
}

/** The text of one cell as it is, for a filter to look for; undefined where the row has none. */
export function cellText(view: View, row: number, column: TableColumnId): string | undefined {
  const kind = kindOfRow(view.capture.store, row);
  const state = stateName(kind, view.capture.store.columns.state.data[row] as number);
  return cellsOf(view, row, kind, state, lineOfRow(view.capture.lines, row) + 1)[column];
}

/** More characters of a cell than this are not sent: the explanation has all. */
const SHOWN = 2000;

/** Names that somebody else chose, as they can be shown. */
function shown(cells: Cells): Cells {
  for (const id of ['local', 'process', 'user'] as const) if (cells[id] !== undefined) cells[id] = visible(cells[id], SHOWN);
  return cells;
}

function cellsOf(view: View, row: number, kind: RowKind, state: string, line: number): Cells {
  const fields = new Map(fieldsOfRow(view.capture, row).map((field) => [field.column.id, field]));
  const cells: Cells = { proto: kind.format.id, line: String(line) };
  for (const [id, name] of shownColumns(kind.format)) {
    const field = fields.get(name);
    const text = field && displayField(field, view);
    if (text !== undefined) cells[id] = text;
  }
  if (state !== '' && cells.state !== undefined) cells.state = state;
  if (fields.get('tr')?.value === 0) delete cells.when;
  if (cells.rport === '0' && namesNobody(fields.get('rem_address'))) cells.rport = '*';
  const user = userText(view.capture, row);
  const process = processText(view, row);
  if (user !== undefined) cells.user = user;
  if (process !== undefined) cells.process = process;
  return cells;
}

/** Whether a remote address is all zeros: with port 0, any peer may come, and ss and netstat write `*`. */
function namesNobody(field: Field | undefined): boolean {
  const value = field?.value;
  return value !== null && typeof value === 'object' && value.words.every((word) => word === 0);
}

/** Entries [from, to) of a section in the columns of their file. */
export function recordRows(view: View, { format, records }: Section, from: number, to: number): RecordRow[] {
  const ids = [...format.columns, UNKNOWN_COLUMN].map((column) => column.id);
  return records.slice(Math.max(0, from), to).map((record) => {
    const byColumn = new Map(fieldsOfRecord(view.capture, format, record).map((field) => [field.column.id, field]));
    return ids.map((id) => visible(recordText(byColumn.get(id), view), SHOWN));
  });
}

/** A prefix length is written as ip(8) writes it: /64. */
function recordText(field: Field | undefined, view: View): string {
  const text = field && displayField(field, view);
  return text === undefined ? '' : field?.column.id.endsWith('prefix_length') ? `/${text}` : text;
}
