/** What the explanation shows: the chosen entry taken apart again on the page, by the same core as in the engine. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Span } from '../base/span.ts';
import type { EntryView, Summary } from '../engine/protocol.ts';
import { type Chapter, chaptersOf } from '../explain/chapters.ts';
import { type ExplainContext, explain } from '../explain/explain.ts';
import { absentColumns, type Segment, segmentsOf } from '../explain/ruler.ts';
import { serviceOf } from '../explain/services.ts';
import type { Explanation } from '../explain/step.ts';
import { type Topic, topicOf } from '../explain/topics.ts';
import type { Column, Field } from '../procfs/column.ts';
import { formatOf } from '../procfs/formats/index.ts';
import type { Selection } from './selection.ts';

export interface Explained {
  readonly entry: EntryView;
  readonly text: string;
  readonly fields: readonly Field[];
  readonly column: Column;
  readonly explanation: Explanation;
  readonly chapters: readonly Chapter[];
  readonly segments: readonly Segment[];
  readonly absent: readonly Field[];
  /** The topics of the columns explained together, each once; an address speaks for its port. */
  readonly topics: readonly Topic[];
  /** The registered name of the port, where it has one. */
  readonly service: string | undefined;
  readonly context: ExplainContext;
}

export interface ExplanationModel {
  readonly explained: ReadonlySignal<Explained | undefined>;
  /** Characters of the line under the pointer or the focus: the finer half of the cursor; `Selection.hover` is its column. */
  readonly pointed: Signal<Span | undefined>;
  /** Puts the one cursor on a column, and on characters of it. */
  point(column: string | undefined, span?: Span): void;
}

/** Byte order and tick rate as the paste is read now. */
export function contextOf(summary: Pick<Summary, 'byteOrder' | 'clockTicks'> | undefined): ExplainContext {
  return {
    order: summary?.byteOrder.used ?? 'little',
    basis: summary?.byteOrder.basis ?? 'assumed',
    ticks: summary?.clockTicks ?? { perSecond: 100, basis: 'assumed' },
  };
}

/** The entry read again and one of its columns explained; a column that its format does not have falls back to the first. */
export function explainEntry(entry: EntryView, columnId: string, context: ExplainContext): Explained | undefined {
  const format = formatOf(entry.file);
  const text = entry.source.text;
  const reading = format?.read(text, context.order, { ...format.begin?.(), named: true });
  if (!format || reading?.is !== 'entry') return undefined;
  const { fields } = reading;
  const field = fields.find((one) => one.column.id === columnId) ?? fields[1] ?? fields[0];
  if (!field) return undefined;
  const explanation = explain(format, fields, text, field.column.id, context);
  const together = fields.filter((one) => explanation.columns.includes(one.column.id));
  const port = together.find((one) => one.column.kind.is === 'port' && one.value !== null);
  return {
    entry,
    text,
    fields,
    column: field.column,
    explanation,
    chapters: chaptersOf(explanation),
    segments: segmentsOf(fields, text),
    absent: absentColumns(fields),
    topics: topicsOf(format.id, together),
    service: port ? serviceOf(format.id, Number(port.value)) : undefined,
    context,
  };
}

function topicsOf(format: string, together: readonly Field[]): Topic[] {
  const [first] = together;
  const speaking = first?.column.kind.is === 'address' ? [first] : together;
  return [...new Set(speaking.map((field) => topicOf(format, field.column.id) ?? 'unknown'))];
}

export function createExplanation(selection: Selection, summary: ReadonlySignal<Summary | undefined>): ExplanationModel {
  const pointed = signal<Span | undefined>(undefined);
  return {
    pointed,
    explained: computed(() => {
      const [chosen, entry] = [selection.chosen.value, selection.entry.value];
      return chosen && entry && chosen.row === entry.row ? explainEntry(entry, chosen.column, contextOf(summary.value)) : undefined;
    }),
    point(column, span) {
      selection.hover.value = column;
      pointed.value = span;
    },
  };
}
