/** Tables that are no sockets, for text formats: kept until their section ends, since their columns must line up. */
import type { Field } from '../procfs/column.ts';
import type { Format } from '../procfs/format.ts';
import type { Survey } from './survey.ts';
import { plainText } from './value.ts';

export interface RecordTable {
  readonly format: Format;
  /** 0-based line of the section. */
  readonly line: number;
  /** The first is the header: column ids. */
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
  const tables: RecordTable[] = [];
  return {
    section(format, line) {
      if (format.holds === 'records') tables.push({ format, line, rows: [[...format.columns.map((column) => column.id)]] });
    },
    entry(format, fields) {
      if (format.holds !== 'records') return false;
      const cells = new Map(fields.map((field) => [field.column.id, plainText(field, survey.byteOrder.used)]));
      const unknown = cells.get('unknown');
      const row = format.columns.map((column) => cells.get(column.id) ?? '');
      tables.at(-1)?.rows.push(unknown === undefined ? row : [...row, unknown]);
      return true;
    },
    tables() {
      const filled = tables.filter((table) => table.rows.length > 1);
      return filled.length > 0 ? filled : tables;
    },
  };
}
