/** An entry as JSON and the tables of one line an entry have it: flat, its columns by their ids, and what the paste says of its holders. */
import type { Field } from '../procfs/column.ts';
import type { Holder } from '../procfs/facts.ts';
import type { Format } from '../procfs/format.ts';
import type { Survey } from './survey.ts';
import { type Plain, plainValue } from './value.ts';

export interface FlatEntry {
  /** 1-based. */
  readonly line: number;
  readonly table: string;
  readonly values: ReadonlyMap<string, Plain>;
  readonly processes: readonly Holder[];
  readonly user: string | undefined;
  /** The kernel listed this socket before. */
  readonly duplicate: boolean;
}

/** Every column of the format, null where the row has it not, then what the row has beyond them. `line` is 0-based. */
export function flatEntry(format: Format, fields: readonly Field[], line: number, survey: Survey, again = false): FlatEntry {
  const { facts } = survey;
  const order = survey.byteOrder.used;
  const values = new Map<string, Plain>();
  for (const column of format.columns) values.set(column.id, null);
  for (const field of fields) values.set(field.column.id, plainValue(field, order));
  const sockets = format.holds === 'sockets';
  return {
    line: line + 1,
    table: format.id,
    values,
    processes: sockets ? (facts.holders.get(String(values.get('inode'))) ?? []) : [],
    user: sockets ? facts.users.get(Number(values.get('uid') ?? values.get('user') ?? Number.NaN)) : undefined,
    duplicate: again,
  };
}
