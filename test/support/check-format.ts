// What every format must hold, whatever it is a format of. A format's own test names a sample; everything else is here.
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { explain } from '../../src/explain/explain.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';
import type { Field } from '../../src/procfs/column.ts';
import type { Format, Reading, SectionState } from '../../src/procfs/format.ts';
import { UNKNOWN_COLUMN } from '../../src/procfs/row-end.ts';
import { printField } from './print-value.ts';

export interface CheckOptions {
  /** Whether a mark named the file; formats that share their rows with others need it. */
  readonly named?: boolean;
  /** Columns besides the last at which a whole row may end: a digit that is cut off there cannot be missed. */
  readonly open?: readonly string[];
}

interface ReadLine {
  readonly text: string;
  readonly reading: Reading;
  /** The state before the line. */
  readonly state: SectionState;
}

/** `sample` is a byte string, as the kernel printed it. */
export function checkFormat(format: Format, sample: string, { named = false, open = [] }: CheckOptions = {}): void {
  for (const order of ['little', 'big'] as const) {
    const lines = readAll(format, sample, order, named);
    expect(lines.filter((line) => !isUnderstood(line.reading)).map((line) => line.text)).toEqual([]);
    expect(lines.flatMap((line) => entriesOf(line.reading)).length).toBeGreaterThan(0);
    for (const line of lines) {
      for (const fields of entriesOf(line.reading)) {
        checkSpans(format, fields, line.text);
        expect(reprint(fields, line.text, order)).toBe(line.text);
        checkExplained(format, fields, line.text, order);
      }
      checkCuts(format, line, order, [...open, format.columns.at(-1)?.id ?? '']);
      checkDamage(format, line, order);
    }
  }
  checkColumns(format);
}

function readAll(format: Format, sample: string, order: ByteOrder, named: boolean): ReadLine[] {
  const state: SectionState = { ...format.begin?.(), ...(named ? { named } : {}) };
  return sample
    .replace(/\n$/, '')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      const before = { ...state };
      const reading = format.read(text, order, state);
      if (reading.is === 'header') state.named = true;
      return { text, reading, state: before };
    });
}

const isUnderstood = (reading: Reading) => ['header', 'entry', 'entries', 'context'].includes(reading.is);

function entriesOf(reading: Reading): readonly (readonly Field[])[] {
  return reading.is === 'entries' ? reading.entries : reading.is === 'entry' ? [reading.fields] : [];
}

/** Like expect(), for what is asked a million times: an assertion library would take minutes. */
function hold(truth: boolean, message: string): void {
  if (!truth) throw new Error(message);
}

/** Columns are known and each once; spans lie in the line, in order, apart from each other or the same place. */
function checkSpans(format: Format, fields: readonly Field[], text: string): void {
  const about = JSON.stringify(text);
  hold(new Set(fields.map((field) => field.column.id)).size === fields.length, `a column twice in ${about}`);
  for (const field of fields) {
    const { column, start, end } = field;
    const known = format.columns.some((one) => one.id === column.id) || column === UNKNOWN_COLUMN;
    hold(known, `${column.id} is no column of ${format.id}`);
    hold(start <= end && end <= text.length, `${column.id} at ${start} to ${end} of ${about}`);
    hold(field.problem === undefined || field.value === null, `${column.id} has a problem and a value in ${about}`);
  }
  const placed = fields.filter((field) => field.end > field.start).toSorted((a, b) => a.start - b.start);
  for (const [at, field] of placed.entries()) {
    const before = placed[at - 1];
    const same =
      before?.start === field.start && before.end === field.end && [before, field].some((one) => one.column.kind.is === 'packed');
    hold(!before || same || field.start >= before.end, `${before?.column.id} and ${field.column.id} overlap in ${about}`);
  }
}

/** The line with every field printed anew in its place: print after decode is the identity. */
function reprint(fields: readonly Field[], text: string, order: ByteOrder): string {
  let line = text;
  for (const field of fields) {
    if (field.end === field.start || field.problem || field.value === null) continue;
    const shared = fields.filter((one) => one !== field && one.start === field.start && one.end === field.end);
    const printed = field.column === UNKNOWN_COLUMN ? String(field.value) : printField(field, shared, order);
    hold(printed.length === field.end - field.start, `${field.column.id} is printed ${printed}: ${text}`);
    line = line.slice(0, field.start) + printed + line.slice(field.end);
  }
  return line;
}

/** Every field that has a value explains itself in at least one step, and every step's characters are in the line. */
function checkExplained(format: Format, fields: readonly Field[], text: string, order: ByteOrder): void {
  const context = { order, basis: 'given', ticks: { perSecond: 100, basis: 'assumed' } } as const;
  for (const field of fields) {
    const { steps } = explain(format, fields, text, field.column.id, context);
    hold(field.value === null || steps.length > 0, `${field.column.id} is not explained: ${text}`);
    const outside = steps.flatMap((step) => step.spans).some((span) => span.start < 0 || span.end > text.length);
    hold(!outside, `${field.column.id} is explained by what is not in the line: ${text}`);
  }
}

/** Cut at any character, a line never throws, never has more entries, and a value in it is the whole line's or none. */
function checkCuts(format: Format, line: ReadLine, order: ByteOrder, open: readonly string[]): void {
  const whole = entriesOf(line.reading);
  for (let length = 0; length < line.text.length; length++) {
    const text = line.text.slice(0, length);
    const entries = entriesOf(format.read(text, order, { ...line.state }));
    hold(entries.length <= whole.length, `an entry was made up: ${JSON.stringify(text)}`);
    for (const [at, fields] of entries.entries()) checkCut(fields, whole[at] ?? [], text, open);
  }
}

function checkCut(fields: readonly Field[], whole: readonly Field[], text: string, open: readonly string[]): void {
  for (const field of fields) {
    if (field.value === null) continue;
    const full = whole.find((one) => one.column.id === field.column.id);
    if (field.end >= text.trimEnd().length && open.includes(field.column.id)) continue;
    const same = isDeepStrictEqual(field.value, full?.value);
    hold(
      same,
      `${field.column.id} is ${JSON.stringify(field.value)} in ${JSON.stringify(text)}, where the whole line has ${JSON.stringify(full?.value)}`,
    );
  }
}

/** A line with one character gone or changed is read without a throw, and its spans stay in it. */
function checkDamage(format: Format, line: ReadLine, order: ByteOrder): void {
  const step = Math.max(1, Math.floor(line.text.length / 150));
  for (let at = 0; at < line.text.length; at += step) {
    for (const put of ['', 'x', ' ', '\xff', '0']) {
      const text = line.text.slice(0, at) + put + line.text.slice(at + 1);
      for (const fields of entriesOf(format.read(text, order, { ...line.state }))) checkSpans(format, fields, text);
    }
  }
}

/** Ids are what JSON, CSV and the table call a column: words, each once, none of those that every entry has. */
function checkColumns(format: Format): void {
  const ids = format.columns.map((column) => column.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z][a-z0-9_]*$/.test(id) || ['line', 'table', 'processes', 'unknown'].includes(id))).toEqual([]);
  expect(format.columns.filter((column) => column.source === '').map((column) => column.id)).toEqual([]);
}
