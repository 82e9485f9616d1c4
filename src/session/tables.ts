/** The tables that are no sockets: which there are, which one is shown, and its entries that are in view. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Engine, RecordRow, Summary } from '../engine/protocol.ts';
import { type FileTopic, fileTopicOf, type Topic, topicOf } from '../explain/topics.ts';
import type { Column } from '../procfs/column.ts';
import { formatOf } from '../procfs/formats/index.ts';
import { UNKNOWN_COLUMN } from '../procfs/row-end.ts';
import type { Change } from './capture.ts';
import { createWindow, type ListWindow } from './window.ts';

export interface RecordTable {
  /** An index of `Summary.tables`. */
  readonly index: number;
  readonly file: string;
  /** 1-based; told where the paste has several tables of this file. */
  readonly line: number;
  readonly several: boolean;
  readonly entries: number;
  readonly is: FileTopic | undefined;
}

export interface RecordColumn {
  readonly id: string;
  /** Its place in a row's cells. */
  readonly at: number;
  /** The kernel's word, with what tells it apart where the file has it twice. */
  readonly name: string;
  readonly topic: Topic;
  readonly hue: Column['hue'];
  readonly numeric: boolean;
  /** Its longest text among the entries seen so far, in characters; never less than it was, so that nothing jumps. */
  readonly width: number;
}

export interface Tables {
  readonly list: ReadonlySignal<readonly RecordTable[]>;
  readonly shown: ReadonlySignal<RecordTable | undefined>;
  /** Those in which some entry seen so far has a value. */
  readonly columns: ReadonlySignal<readonly RecordColumn[]>;
  readonly rows: ListWindow<RecordRow>;
  show(index: number): Promise<void>;
  renew(change: Change): Promise<void>;
}

/** The tables of a paste that are no sockets, in its order. */
export function recordTables(summary: Summary | undefined): readonly RecordTable[] {
  const all = (summary?.tables ?? []).map((table, index) => ({ ...table, index })).filter((table) => table.holds === 'records');
  const last = new Map(all.map(({ file, index }) => [file, index]));
  const several = new Set(all.flatMap(({ file, index }) => (last.get(file) === index ? [] : file)));
  return all.map(({ index, file, line, entries }) => ({ index, file, line, entries, several: several.has(file), is: fileTopicOf(file) }));
}

/** Whether there is nothing but such tables: not even the header of a socket table. */
export function recordsOnly(summary: Summary | undefined): boolean {
  return summary !== undefined && summary.tables.length > 0 && summary.tables.every((table) => table.holds === 'records');
}

/** The columns of a format that have a width, by their place in a row's cells; the last, for what no kernel we know of prints, is every format's. */
function recordColumns(file: string, widths: ReadonlyMap<number, number>): readonly RecordColumn[] {
  const columns = [...(formatOf(file)?.columns ?? []), UNKNOWN_COLUMN];
  const alone = (column: Column) => !columns.some((other) => other !== column && other.name === column.name);
  return columns.flatMap((column, at) => {
    const width = widths.get(at);
    if (width === undefined) return [];
    return {
      id: column.id,
      at,
      name: alone(column) ? column.name : column.id.replaceAll('_', ' '),
      topic: topicOf(file, column.id) ?? 'unknown',
      hue: column.hue,
      numeric: NUMBERS.includes(column.kind.is) || column.id.endsWith('prefix_length'),
      width,
    };
  });
}

const NUMBERS: readonly string[] = ['decimal', 'hex', 'digits'] satisfies Column['kind']['is'][];

function widened(widths: ReadonlyMap<number, number>, rows: readonly RecordRow[]): ReadonlyMap<number, number> {
  const next = new Map(widths);
  for (const row of rows) {
    for (const [at, { length }] of row.entries()) if (length > (next.get(at) ?? 0)) next.set(at, length);
  }
  return next;
}

export function createTables(engine: Engine, summary: ReadonlySignal<Summary | undefined>): Tables {
  const list = computed(() => recordTables(summary.value));
  const chosen = signal(-1);
  const widths = signal<ReadonlyMap<number, number>>(new Map());
  const shown = computed(() => list.value.find((table) => table.index === chosen.value));
  /** The table that rows are asked for: it is shown once the first of them are there, so that no table stands over the rows of another. */
  let asked = -1;
  const showAsked = (answer: readonly RecordRow[]) =>
    batch(() => {
      widths.value = widened(asked === chosen.value ? widths.value : new Map(), answer);
      chosen.value = asked;
    });
  const rows = createWindow(async (from, to) => {
    const of = asked;
    const answer = await engine.records(of, from, to);
    if (of === asked) showAsked(answer);
    return answer;
  });
  /** The table that is shown, as it was when it was chosen. */
  let told: RecordTable | undefined;
  const show = (index: number) => {
    told = list.value.find((table) => table.index === index);
    asked = index;
    const entries = told?.entries ?? 0;
    if (entries === 0) showAsked([]);
    return rows.renew(entries);
  };
  return {
    list,
    shown,
    columns: computed(() => (shown.value ? recordColumns(shown.value.file, widths.value) : [])),
    rows,
    show,
    renew(change) {
      if (change === 'fresh') chosen.value = -1;
      // tables before it may have come or gone
      if (change === 'again') chosen.value = list.value.find(({ file, line }) => file === told?.file && line === told.line)?.index ?? -1;
      const first = list.value.find((table) => table.entries > 0) ?? list.value[0];
      return show(shown.value?.index ?? first?.index ?? -1);
    },
  };
}
