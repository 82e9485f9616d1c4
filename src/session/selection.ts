/** Which value is explained: a row for good (whatever the order) and a column, and what the pointer or the focus is on. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Engine, EntryView } from '../engine/protocol.ts';
import { TABLE_COLUMNS, type TableColumnId } from '../engine/table-columns.ts';

export interface Chosen {
  readonly row: number;
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
  choose(row: number, column: string, byItself?: boolean): Promise<void>;
  clear(): void;
}

/** The column of a format that a column of the table stands for; the address where it stands for none. */
export function explainedBy(column: TableColumnId): string {
  return TABLE_COLUMNS.find((one) => one.id === column)?.of[0] ?? 'local_address';
}

/** Whether a column of the table shows a column of a format. */
export function shows(column: TableColumnId, field: string | undefined): boolean {
  if (field === undefined) return false;
  const of: readonly string[] = TABLE_COLUMNS.find((one) => one.id === column)?.of ?? [];
  return of.includes(field);
}

export function createSelection(engine: Engine): Selection {
  const chosen = signal<Chosen | undefined>(undefined);
  const entry = signal<EntryView | undefined>(undefined);
  const hover = signal<string | undefined>(undefined);
  return {
    chosen,
    entry,
    hover,
    async choose(row, column, byItself = false) {
      chosen.value = { row, column, byItself };
      if (entry.value?.row === row) return;
      const answer = await engine.entry(row);
      if (chosen.value?.row === row) entry.value = answer;
    },
    clear() {
      batch(() => {
        chosen.value = undefined;
        entry.value = undefined;
        hover.value = undefined;
      });
    },
  };
}
