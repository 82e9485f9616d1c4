/** An entry with all that it was read from, and what the rest of the paste says of it. */
import { inOrder } from '../procfs/address.ts';
import { type Field, valueIn } from '../procfs/column.ts';
import { addressView } from './around.ts';
import { fieldsOfRow, physicalLine, sourceOfRow } from './capture.ts';
import { isUnseen, processesOf, userName } from './joins.ts';
import { lineOfRow } from './line-index.ts';
import type { EntryView } from './protocol.ts';
import { kindOfRow } from './store.ts';
import type { View } from './view.ts';

/** A row of the socket table that there is. */
export function rowEntry(view: View, row: number): EntryView {
  const { capture } = view;
  return {
    row,
    line: lineOfRow(capture.lines, row) + 1,
    file: kindOfRow(capture.store, row).format.id,
    source: sourceOfRow(capture, row),
    processes: processesOf(capture, row),
    user: userName(capture, row),
    unseen: isUnseen(capture, row) || undefined,
    ...ends(view, row),
    duplicate: view.duplicates.has(row),
  };
}

/** What is said of the two ends of a row. */
function ends(view: View, row: number): Pick<EntryView, 'local' | 'remote'> {
  const { capture, order } = view;
  const fields = fieldsOfRow(capture, row);
  const of = (side: 'local' | 'remote', id: string) => {
    const printed = valueIn(fields, id);
    const said = printed && typeof printed === 'object' && addressView(capture, inOrder(printed, order), side, order);
    return said ? { [side]: said } : {};
  };
  return { ...of('local', 'local_address'), ...of('remote', 'rem_address') };
}

/** An entry of a table of records; undefined where there is none. */
export function recordEntry(view: View, table: number, index: number): EntryView | undefined {
  const { capture, order } = view;
  const section = capture.sections[table];
  const record = section?.records[index];
  if (!section || !record) return undefined;
  const inUse = ({ column, value, ...field }: Field): Field => {
    const turned = value !== null && typeof value === 'object' && column.kind.is === 'address' && column.kind.order === 'host';
    return { ...field, column, value: turned ? inOrder(value, order) : value };
  };
  return {
    row: index,
    table,
    line: record.line + 1,
    file: section.format.id,
    source: record.source ?? physicalLine(capture, record.line),
    fields: record.fields?.map(inUse),
    processes: [],
    duplicate: false,
  };
}
