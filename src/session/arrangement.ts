/** The table's order and filter, and the rows that are in view. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Arranged, Engine, Group, GroupBy, RowView, SortLevel } from '../engine/protocol.ts';
import type { TableColumnId } from '../engine/table-columns.ts';
import { groupTerm } from './grouping.ts';
import { clickHeader } from './sort.ts';
import { toggleState, withTerm } from './state-filter.ts';
import { createWindow, type ListWindow } from './window.ts';

/** Groups that are shown: beyond the most frequent ones the filter is the better way. */
const GROUPS = 40;

export interface Arrangement {
  readonly sort: ReadonlySignal<readonly SortLevel[]>;
  readonly filter: ReadonlySignal<string>;
  /** The engine's answer to sort and filter, with the filter that it is an answer to. */
  readonly arranged: ReadonlySignal<Arranged & { readonly to: string }>;
  readonly rows: ListWindow<RowView>;
  clickHeader(column: TableColumnId, add: boolean): Promise<void>;
  /** Sorts no more by what is none of these columns: an order that nobody sees would look like none. */
  sortWithin(columns: readonly TableColumnId[]): void;
  setFilter(filter: string): Promise<void>;
  toggleState(state: string): Promise<void>;
  /** Where a row stands in the table, or -1. */
  position(row: number): Promise<number>;
  /** Rows that pass, counted. */
  groups(by: GroupBy): Promise<readonly Group[]>;
  /** Narrows the filter to a group. */
  narrow(by: GroupBy, key: string): Promise<void>;
  /** Asks again: the rows are others, or read otherwise. With `fresh` the filter of the old paste goes. */
  renew(fresh: boolean): Promise<void>;
  /** There are `count` rows by now; those that there were are as they were. */
  more(count: number): Promise<void>;
}

export function createArrangement(engine: Engine): Arrangement {
  const sort = signal<readonly SortLevel[]>([]);
  const filter = signal('');
  const arranged = signal<Arrangement['arranged']['value']>({ count: 0, to: '' });
  const rows = createWindow((from, to) => engine.rows(from, to));
  let turn = 0;

  const arrange = async () => {
    const mine = ++turn;
    const to = filter.value;
    const asked = engine.arrange({ sort: sort.value, filter: to });
    // The rows first: count and rows change in one frame.
    await rows.renew(asked.then(({ count }) => count));
    if (mine === turn) arranged.value = { ...(await asked), to };
  };
  const setFilter = (next: string) => {
    filter.value = next;
    return arrange();
  };

  return {
    sort,
    filter,
    arranged,
    rows,
    clickHeader(column, add) {
      sort.value = clickHeader(sort.value, column, add);
      return arrange();
    },
    sortWithin(columns) {
      const within = sort.value.filter(({ column }) => columns.includes(column));
      if (within.length === sort.value.length) return;
      sort.value = within;
      void arrange();
    },
    setFilter,
    toggleState: (state) => setFilter(toggleState(filter.value, state)),
    position: engine.position,
    groups: (by) => engine.groups(by, GROUPS),
    narrow: (by, key) => setFilter(withTerm(filter.value, groupTerm(by, key))),
    renew(fresh) {
      if (fresh) filter.value = '';
      return arrange();
    },
    more(count) {
      if (sort.value.length > 0 || filter.value !== '') return arrange();
      arranged.value = { ...arranged.value, count };
      return rows.extend(count);
    },
  };
}
