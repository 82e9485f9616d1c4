// What must hold of the reading of any text whatever: nothing thrown, every line accounted for, nothing invented.
import { createReader } from '../../src/paste/create-reader.ts';
import { type Guess, guessesOf, type LogicalLine, toPaste } from '../../src/paste/line.ts';
import type { Sink } from '../../src/paste/reader.ts';
import type { Field } from '../../src/procfs/column.ts';
import type { Format } from '../../src/procfs/format.ts';
import { printField } from '../support/print-value.ts';

export interface Held {
  readonly entries: readonly { readonly format: Format; readonly fields: readonly Field[]; readonly source: LogicalLine }[];
  readonly lines: number;
}

/** Reads a byte string, without what is refused, and throws where something does not hold. */
export function hold(text: string, refused: ReadonlySet<Guess> = new Set()): Held {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const entries: { format: Format; fields: readonly Field[]; source: LogicalLine }[] = [];
  const withEntries = new Set<number>();
  let lines = 0;
  let at = 0;
  const sink: Sink = {
    section: () => {},
    doubt: () => {},
    entry(format, fields, source, line) {
      withEntries.add(line);
      entries.push({ format, fields, source });
      const made = guessesOf(source).find((guess) => refused.has(guess));
      if (made) throw new Error(`line ${line} was ${made}, which was refused`);
    },
    line(number, start, end, is) {
      if (number !== lines++ || start < at || start - at > 2 || end < start) throw new Error(`line ${number} is not where it was due`);
      if (is === 'notUnderstood' && withEntries.has(number)) throw new Error(`line ${number} has an entry and was not understood`);
      at = end;
    },
  };
  createReader(sink, { refused }).push(bytes, bytes.length, true);
  if (bytes.length - at > 2) throw new Error(`nothing was said of what follows ${at}`);
  for (const { format, fields, source } of entries) holdFields(format, fields, source, bytes.length);
  return { entries, lines };
}

function holdFields(format: Format, fields: readonly Field[], source: LogicalLine, length: number): void {
  for (const field of fields) {
    const { start, end, value, problem, column } = field;
    if (start > end || end > source.text.length) throw new Error(`${format.id} ${column.id} is outside of its line`);
    if (problem !== undefined && value !== null) throw new Error(`${format.id} ${column.id} has a value and a problem`);
    if (value !== null && start < end) holdValue(format, field, fields, source);
  }
  if (toPaste(source, { start: 0, end: source.text.length }).some((span) => span.start > span.end || span.end > length)) {
    throw new Error(`a piece of ${JSON.stringify(source.text)} is outside of the paste`);
  }
}

/** The value is what the characters say: printed again it is the same but for zeros in front and the case of its letters. */
function holdValue(format: Format, field: Field, fields: readonly Field[], source: LogicalLine): void {
  const characters = source.text.slice(field.start, field.end);
  if (field.column.id === 'unknown') return;
  const shared = fields.filter((one) => one !== field && one.start === field.start && one.end === field.end);
  const printed = printField(field, shared, 'big');
  if (printed !== characters && plain(printed) !== plain(characters))
    throw new Error(`${format.id} ${field.column.id} is ${printed}, from ${JSON.stringify(characters)}`);
}

const plain = (text: string): string => text.toLowerCase().replace(/^0+(?=.)/, '');
