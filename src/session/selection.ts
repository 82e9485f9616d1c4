/** Which value is explained: a row for good (whatever the order), or an entry of another table, and a column; and what the pointer or the focus is on. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Engine, EntryView } from '../engine/protocol.ts';
import { TABLE_COLUMNS, type TableColumnId } from '../engine/table-columns.ts';
import { formatOf } from '../procfs/formats/index.ts';

export interface Chosen {
  readonly row: number;
  /** Where the row is an entry of a table that is no sockets: an index of `Summary.tables`. */
  readonly table?: number | undefined;
  /** Id of a column of the row's format: `local_address`. */
  readonly column: string;
  /** Chosen by the page after a paste, not by the reader: shown where there is room, never in the way. */
  readonly byItself: boolean;
}

export interface Selection {
  readonly chosen: ReadonlySignal<Chosen | undefined>;
  /** The entry of the chosen row; undefined until the engine has answered. */
  readonly entry: ReadonlySignal<EntryView | undefined>;
  /** Column of the chosen row under the pointer or the focus, in any view. */
  readonly hover: Signal<string | undefined>;
  /** Which end of the chosen row the reader tries to read: while that lasts, the table does not show it. */
  readonly trying: Signal<'local' | 'remote' | undefined>;
  choose(row: number, column: string, byItself?: boolean, table?: number): Promise<void>;
  /** Asks for the entry again: the paste has grown, or is read otherwise. */
  renew(): Promise<void>;
  /** To the entry that its line is now: the paste was read again, and rows are others. Where it is none, nothing is chosen. */
  follow(): Promise<void>;
  clear(): void;
}

/** Columns joined from other files, by that of the number that they were found with. */
const JOINED: Readonly<Partial<Record<TableColumnId, TableColumnId>>> = { process: 'inode', user: 'uid' };

const shownBy = (column: TableColumnId | undefined): readonly string[] => TABLE_COLUMNS.find((one) => one.id === column)?.of ?? [];

/** The column of a file's format that a column of the table stands for. */
export function fieldOf(column: TableColumnId, file: string): string | undefined {
  return [...shownBy(column), ...shownBy(JOINED[column])].find((id) => formatOf(file)?.columns.some((one) => one.id === id));
}

/** The same; what stands for the local end where that is none. */
export function explainedBy(column: TableColumnId, file: string): string {
  return fieldOf(column, file) ?? (column === 'local' ? 'local_address' : explainedBy('local', file));
}

/** Whether a column of the table shows a column of a format. */
export function shows(column: TableColumnId, field: string | undefined): boolean {
  return field !== undefined && shownBy(column).includes(field);
}

/** Whether two of these name the same entry. */
export function sameEntry(one: Place | undefined, other: Place | undefined): boolean {
  return one !== undefined && other !== undefined && one.row === other.row && one.table === other.table;
}

type Place = Pick<Chosen, 'row' | 'table'>;

export function createSelection(engine: Engine): Selection {
  const chosen = signal<Chosen | undefined>(undefined);
  const entry = signal<EntryView | undefined>(undefined);
  const hover = signal<string | undefined>(undefined);
  const trying = signal<'local' | 'remote' | undefined>(undefined);
  const clear = () =>
    batch(() => {
      chosen.value = undefined;
      entry.value = undefined;
      hover.value = undefined;
    });
  const ask = async ({ row, table }: Place) => {
    const answer = await (table === undefined ? engine.entry(row) : engine.record(table, row));
    if (chosen.value?.row === row && chosen.value.table === table) entry.value = answer;
  };
  return {
    chosen,
    entry,
    hover,
    trying,
    async choose(row, column, byItself = false, table) {
      const next: Chosen = { row, column, byItself, table };
      chosen.value = next;
      if (!sameEntry(entry.value, next)) await ask(next);
    },
    async renew() {
      if (chosen.value) await ask(chosen.value);
    },
    async follow() {
      const [before, line] = [chosen.value, entry.value?.line];
      if (!before || line === undefined) return clear();
      const [{ row, record } = {}] = await engine.lines(line - 1, line);
      if (chosen.value !== before) return;
      if (row === undefined && !record) return clear();
      const { column, byItself } = before;
      const next: Chosen = { column, byItself, ...(record ? { row: record.index, table: record.table } : { row: row as number }) };
      chosen.value = next;
      await ask(next);
    },
    clear,
  };
}
