// What every format must hold of a line in which one character is another.
import type { ByteOrder } from '../../src/procfs/byte-order.ts';
import type { Field, Value } from '../../src/procfs/column.ts';
import type { Format, Reading, SectionState } from '../../src/procfs/format.ts';
import { UNKNOWN_COLUMN } from '../../src/procfs/row-end.ts';

const OTHERS = ['0', 'F', ' ', ':', '\xff'] as const;

export interface FlipOptions {
  /** What divides values: where one comes or goes, the values behind it move. */
  readonly dividers?: RegExp;
  /** Why rows of this file may be right in another way with one divider more or less: it is told here and cannot be told by a reader. */
  readonly ambiguous?: string;
}

/**
 * Whatever character stands in whatever place: nothing is thrown, no entry is made up, and a line that is not understood says where. A line
 * that stays an entry has every value that it had, but for those that touch the place; one in which values moved says that something is
 * wrong with it.
 */
export function checkFlips(format: Format, sample: string, order: ByteOrder, options: FlipOptions = {}): number {
  const state: SectionState = { ...format.begin?.(), named: true };
  let flips = 0;
  for (const text of sample.split('\n').filter((line) => line !== '')) {
    const before = { ...state };
    const whole = entriesOf(format.read(text, order, state));
    for (let at = 0; at < text.length; at++) {
      for (const other of OTHERS) {
        if (text[at] === other) continue;
        const flipped = text.slice(0, at) + other + text.slice(at + 1);
        const moved = isDivider(text[at] as string, options) !== isDivider(other, options);
        checkOne(format.read(flipped, order, { ...before }), whole, at, flipped, moved, options);
        flips++;
      }
    }
  }
  return flips;
}

function isDivider(character: string, { dividers = /[ \t]/ }: FlipOptions): boolean {
  return dividers.test(character);
}

function entriesOf(reading: Reading): readonly (readonly Field[])[] {
  return reading.is === 'entries' ? reading.entries : reading.is === 'entry' ? [reading.fields] : [];
}

function fail(what: string, text: string): never {
  throw new Error(`${what}: ${JSON.stringify(text)}`);
}

function checkOne(
  reading: Reading,
  whole: readonly (readonly Field[])[],
  at: number,
  text: string,
  moved: boolean,
  { ambiguous }: FlipOptions,
): void {
  const entries = entriesOf(reading);
  if (entries.length > whole.length) fail('an entry was made up', text);
  if (reading.is === 'broken') checkPlace(reading.problem, at, text, moved);
  for (const [index, fields] of entries.entries()) {
    const strange = fields.find((field) => (whole[index] ?? []).every((one) => one.column.id !== field.column.id));
    if (strange && strange.column !== UNKNOWN_COLUMN) fail(`${strange.column.id} is new`, text);
    const changed = changedField(fields, whole[index] ?? [], at);
    if (!changed || (moved && ambiguous)) continue;
    const said = fields.some((field) => field.problem !== undefined || field.column === UNKNOWN_COLUMN);
    if (!said || (!moved && changed.value !== null))
      fail(`${changed.column.id} changed to ${JSON.stringify(changed.value)} by ${at}`, text);
  }
}

/** The place of a problem is in the line; where no value moved it is at the character. */
function checkPlace({ start, end }: { readonly start: number; readonly end: number }, at: number, text: string, moved: boolean): void {
  if (start < 0 || start > end || end > text.length) fail(`a problem at ${start} to ${end}`, text);
  if (!moved && (at < start - 1 || at > end)) fail(`a problem at ${start} to ${end}, not at ${at}`, text);
}

/** A field that does not touch the place and is not what it was. One that was read from elsewhere in the line, or above it, is left out. */
function changedField(fields: readonly Field[], whole: readonly Field[], at: number): Field | undefined {
  return fields.find((field) => {
    const old = whole.find((one) => one.column.id === field.column.id);
    if (!old || old.start === old.end || touches(field, at) || touches(old, at)) return false;
    return !isSame(field.value, old.value);
  });
}

const touches = ({ start, end }: Field, at: number) => at >= start - 1 && at <= end;

function isSame(a: Value, b: Value): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.words.length === b.words.length && a.words.every((word, at) => word === b.words[at]);
}
