/** Tables that are no sockets, for text formats: kept until their section ends, since their columns must line up. */
import type { Field } from '../procfs/column.ts';
import type { Format } from '../procfs/format.ts';
import type { Survey } from './survey.ts';
import { plainText } from './value.ts';

export interface RecordTable {
  readonly format: Format;
  /** 0-based line of the section. */
  readonly line: number;
  /** The first is the header: column ids, those that only some rows have behind the others. */
  readonly rows: string[][];
}

export interface Records {
  section(format: Format, line: number): void;
  /** Whether the entry was taken: false for a socket. */
  entry(format: Format, fields: readonly Field[]): boolean;
  /** Tables with at least one row, in the order of the paste; where none has one, all of them. */
  tables(): readonly RecordTable[];
}

export function collectRecords(survey: Survey): Records {
  const tables: { readonly format: Format; readonly line: number; readonly ids: Set<string>; readonly cells: Map<string, string>[] }[] = [];
  return {
    section(format, line) {
      if (format.holds !== 'records') return;
      tables.push({ format, line, ids: new Set(format.columns.map((column) => column.id)), cells: [] });
    },
    entry(format, fields) {
      if (format.holds !== 'records') return false;
      const table = tables.at(-1);
      table?.cells.push(new Map(fields.map((field) => [field.column.id, plainText(field, survey.byteOrder.used)])));
      for (const field of fields) table?.ids.add(field.column.id);
      return true;
    },
    tables() {
      const filled = tables.filter((table) => table.cells.length > 0);
      return (filled.length > 0 ? filled : tables).map(({ format, line, ids, cells }) => ({
        format,
        line,
        rows: [[...ids], ...cells.map((row) => [...ids].map((id) => row.get(id) ?? ''))],
      }));
    },
  };
}
