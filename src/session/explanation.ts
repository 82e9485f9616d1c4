/** What the explanation shows: the chosen entry taken apart again on the page, by the same core as in the engine; how it is looked at; the one cursor. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Span } from '../base/span.ts';
import type { EntryView, Summary } from '../engine/protocol.ts';
import { type Chapter, chaptersOf } from '../explain/chapters.ts';
import { type ExplainContext, explain } from '../explain/explain.ts';
import { type Lane, lanesOf } from '../explain/lanes.ts';
import { absentColumns, columnsAbove, type Segment, segmentsOf } from '../explain/ruler.ts';
import { serviceOf } from '../explain/services.ts';
import type { Explanation } from '../explain/step.ts';
import { type FileTopic, fileTopicOf, type Topic, topicOf } from '../explain/topics.ts';
import { readAgain } from '../paste/read-again.ts';
import type { Column, Field } from '../procfs/column.ts';
import { type Format, isTcp } from '../procfs/format.ts';
import { formatOf } from '../procfs/formats/index.ts';
import { type Around, aroundOf } from './around.ts';
import { explainHash, explainLinkOf } from './explain-link.ts';
import type { Persist } from './persist.ts';
import { explainedBy, type Selection, sameEntry } from './selection.ts';

export const WAYS_TO_LOOK = ['overview', 'steps', 'lanes', 'order', 'states', 'timers', 'line'] as const;
export type WayToLook = (typeof WAYS_TO_LOOK)[number];

export interface Explained {
  readonly entry: EntryView;
  readonly format: Format;
  readonly text: string;
  readonly fields: readonly Field[];
  readonly column: Column;
  readonly explanation: Explanation;
  readonly chapters: readonly Chapter[];
  readonly segments: readonly Segment[];
  readonly absent: readonly Field[];
  /** What lines above say for this one. */
  readonly above: readonly Field[];
  /** The topics of the columns explained together, each once; an address speaks for its port. */
  readonly topics: readonly Topic[];
  /** What the file is. */
  readonly file: FileTopic | undefined;
  /** The registered name of the port, where it has one. */
  readonly service: string | undefined;
  readonly lanes: readonly Lane[];
  /** The ways in which this field can be looked at, overview first. */
  readonly ways: readonly WayToLook[];
  readonly context: ExplainContext;
  /** What the rest of the paste says of it. */
  readonly around: readonly Around[];
}

export interface ExplanationModel {
  readonly explained: ReadonlySignal<Explained | undefined>;
  /** The way in which it is looked at; one that the field does not have falls back to the overview. */
  readonly way: ReadonlySignal<WayToLook>;
  /** The step shown alone, 0-based, always one that exists. */
  readonly step: ReadonlySignal<number>;
  /** Characters of the line that every view lights: under the pointer, else held. */
  readonly lit: ReadonlySignal<Span | undefined>;
  /** What the ruler marks: the same, else what the step shown is about. */
  readonly about: ReadonlySignal<readonly Span[]>;
  look(way: WayToLook): void;
  goTo(step: number): void;
  /** Puts the one cursor on a column, and on characters of it. */
  point(column: string | undefined, span?: Span): void;
  /** Holds the characters lit until they are let go (the same again, or undefined). */
  hold(span: Span | undefined): void;
  readonly held: ReadonlySignal<Span | undefined>;
}

/** Byte order and tick rate as the paste is read now. */
export function contextOf(summary: Pick<Summary, 'byteOrder' | 'clockTicks'> | undefined): ExplainContext {
  return {
    order: summary?.byteOrder.used ?? 'little',
    basis: summary?.byteOrder.basis ?? 'assumed',
    ticks: summary?.clockTicks ?? { perSecond: 100, basis: 'assumed' },
  };
}

/** The entry read again and one of its columns explained: where its format has no such column, what stands for the local end, or the first. */
export function explainEntry(
  entry: EntryView,
  columnId: string,
  context: ExplainContext,
  refused?: Summary['refused'],
): Explained | undefined {
  const format = formatOf(entry.file);
  const text = entry.source.text;
  const fields = format && (entry.fields ?? readAgain(format, entry.source, context.order));
  if (!fields) return undefined;
  const named = (id: string) => fields.find((one) => one.column.id === id);
  const field = named(columnId) ?? named(explainedBy('local', entry.file)) ?? fields[1] ?? fields[0];
  if (!field) return undefined;
  const explanation = explain(format, fields, text, field.column.id, context);
  const together = fields.filter((one) => explanation.columns.includes(one.column.id));
  const port = together.find((one) => one.column.kind.is === 'port' && one.value !== null);
  return {
    entry,
    format,
    text,
    fields,
    column: field.column,
    explanation,
    chapters: chaptersOf(explanation),
    segments: segmentsOf(fields, text),
    absent: absentColumns(fields),
    above: columnsAbove(fields),
    topics: topicsOf(format.id, together),
    file: fileTopicOf(format.id),
    service: port ? serviceOf(format.id, Number(port.value)) : undefined,
    lanes: lanesOf(explanation),
    ways: waysOf(explanation, format.id),
    context,
    around: aroundOf(entry, fields, explanation.columns, refused),
  };
}

export function topicsOf(format: string, together: readonly Field[]): Topic[] {
  const [first] = together;
  const speaking = first?.column.kind.is === 'address' ? [first] : together;
  return [...new Set(speaking.map((field) => topicOf(format, field.column.id) ?? 'unknown'))];
}

const TIMED = ['tr', 'tm_when', 'retrnsmt', 'timeout'];

function waysOf(explanation: Explanation, format: string): WayToLook[] {
  const has = (is: Explanation['steps'][number]['is']) => explanation.steps.some((step) => step.is === is);
  const own: Readonly<Record<WayToLook, boolean>> = {
    overview: true,
    steps: explanation.steps.length > 1,
    lanes: lanesOf(explanation).length > 0,
    order: has('reverse-bytes') && explanation.columns.length > 1,
    states: isTcp(format) && explanation.column === 'st',
    timers: isTcp(format) && TIMED.includes(explanation.column),
    line: true,
  };
  return WAYS_TO_LOOK.filter((way) => own[way]);
}

/** Keeps the address at the step of a socket that is shown alone, and clean otherwise. */
export function linkSteps({ explained, way, step }: ExplanationModel, persist: Pick<Persist, 'hash' | 'replaceHash'>): void {
  effect(() => {
    const shown = explained.value;
    if (!shown) return;
    if (way.value === 'steps' && shown.entry.table === undefined) {
      persist.replaceHash(explainHash({ row: shown.entry.row, column: shown.column.id, step: step.value }));
    } else if (explainLinkOf(persist.hash())) persist.replaceHash('');
  });
}

export function createExplanation(selection: Selection, summary: ReadonlySignal<Summary | undefined>): ExplanationModel {
  const pointed = signal<Span | undefined>(undefined);
  const held = signal<Span | undefined>(undefined);
  const wanted = signal<WayToLook>('overview');
  const at: Signal<{ readonly of: string; readonly step: number }> = signal({ of: '', step: 0 });
  const explained = computed(() => {
    const [chosen, entry] = [selection.chosen.value, selection.entry.value];
    return chosen && entry && sameEntry(chosen, entry)
      ? explainEntry(entry, chosen.column, contextOf(summary.value), summary.value?.refused)
      : undefined;
  });
  const subject = computed(
    () => `${explained.value?.entry.table} ${explained.value?.entry.row} ${explained.value?.explanation.columns.join(' ')}`,
  );
  const step = computed(() => {
    const last = (explained.value?.explanation.steps.length ?? 1) - 1;
    return at.value.of === subject.value ? Math.min(at.value.step, last) : 0;
  });
  const way = computed(() => (explained.value?.ways.includes(wanted.value) ? wanted.value : 'overview'));
  const same = (a: Span | undefined, b: Span) => a?.start === b.start && a.end === b.end;
  const lit = computed(() => pointed.value ?? held.value);
  return {
    explained,
    way,
    step,
    held,
    lit,
    about: computed(() => {
      if (lit.value) return [lit.value];
      return way.value === 'steps' ? (explained.value?.explanation.steps[step.value]?.spans ?? []) : [];
    }),
    look(next) {
      wanted.value = next;
      held.value = undefined;
    },
    goTo(next) {
      const last = (explained.value?.explanation.steps.length ?? 1) - 1;
      at.value = { of: subject.value, step: Math.max(0, Math.min(next, last)) };
    },
    point(column, span) {
      selection.hover.value = column;
      pointed.value = span;
    },
    hold(span) {
      held.value = span && !same(held.value, span) ? span : undefined;
    },
  };
}
