/** What the ways to look at a field draw, from the core's pure functions; no component decides anything. */

import { toHex } from '../base/digits.ts';
import type { StateCount } from '../engine/protocol.ts';
import { addressOfBytes } from '../explain/encode.ts';
import { explain } from '../explain/explain.ts';
import { headerWords, type LineNote, matchHeader } from '../explain/header-notes.ts';
import { numberOf, readWay, WAYS, type Way, wayFrom, weightsOf } from '../explain/lanes.ts';
import { type Sources, sourcesOf as sourcesBehind } from '../explain/sources.ts';
import type { StepOf } from '../explain/step.ts';
import { netstatTimer } from '../explain/timer-forms.ts';
import type { Topic } from '../explain/topics.ts';
import { type Guess, guessesOf } from '../paste/line.ts';
import { type Address, encodeAddress, formatAddress } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import { type Unit, valueIn } from '../procfs/column.ts';
import { TCP_STATES } from '../procfs/states.ts';
import { type Explained, topicsOf } from './explanation.ts';
import { visibleBytes } from './visible.ts';

export { toHex } from '../base/digits.ts';
export { transcriptOf } from '../explain/transcript.ts';

/** Where in the kernel what is said can be read. */
export function sourcesOf({ explanation, fields, topics, entry }: Explained): Sources {
  return sourcesBehind(explanation, fields, topics, entry.duplicate);
}

export interface Shelf {
  /** By place in memory. */
  readonly weights: readonly number[];
  /** The products that are not zero. */
  readonly terms: readonly string[];
  readonly number: number;
  /** Eight digits, as %08X prints the number. */
  readonly printed: string;
}

/** Four bytes on the shelf of a CPU of this order. */
export function shelfOf(bytes: readonly number[], order: ByteOrder): Shelf {
  const weights = weightsOf(order);
  const terms = bytes.flatMap((byte, at) => (byte === 0 ? [] : [`${byte}·${weights[at]}`]));
  return { weights, terms: terms.length > 0 ? terms : ['0'], ...numberOf(bytes, order) };
}

export interface BenchWay {
  readonly way: Way;
  /** For each byte of the result, the printed pair that it is. */
  readonly from: readonly number[];
  readonly bytes: readonly number[];
  readonly address: string;
  readonly right: boolean;
}

/** The ways to read 32 digits, with what each gives; right is the one of the machine that printed them. */
export function benchOf(step: StepOf<'reverse-bytes'>): BenchWay[] {
  const digits = step.words.flatMap((word) => word.pairs).join('');
  const right: Way = step.order === 'little' ? 'inside-words' : 'not-reversed';
  return WAYS.map((way) => {
    const bytes = readWay(digits, way);
    return { way, from: wayFrom(way), bytes, address: formatAddress(addressOfBytes(bytes)), right: way === right };
  });
}

/** The endpoint's digits as a machine of `order` prints them. */
export function encodedBy(explained: Explained, order: ByteOrder): { readonly address: string; readonly port: string } {
  const [address, port] = explained.fields.filter((field) => explained.explanation.columns.includes(field.column.id));
  const value = address?.value;
  return {
    address: value && typeof value === 'object' ? encodeAddress(value as Address, order) : '',
    port: port ? explained.text.slice(port.start, port.end).toUpperCase() : '',
  };
}

export interface LifeState {
  readonly code: string;
  readonly name: string;
  /** Sockets in the paste. */
  readonly count: number;
  readonly current: boolean;
}

/** The states that a tcp row can show, with what the paste has of each. NEW_SYN_RECV is printed as SYN_RECV. */
export function lifeOf(explained: Explained, counts: readonly StateCount[]): LifeState[] {
  return Object.entries(TCP_STATES)
    .filter(([, name]) => name !== 'NEW_SYN_RECV')
    .map(([number, name]) => ({
      code: toHex(Number(number), 2),
      name,
      count: counts.find((one) => one.state === name)?.count ?? 0,
      current: name === explained.explanation.answer,
    }));
}

/** The row's timer as netstat prints it; undefined where a part of it could not be read. */
export function netstatOf(explained: Explained): string | undefined {
  const number = (id: string) => {
    const value = valueIn(explained.fields, id);
    return typeof value === 'number' ? value : undefined;
  };
  const [tr, when, retrnsmt, probes] = [number('tr'), number('tm_when'), number('retrnsmt'), number('timeout')];
  if (tr === undefined || when === undefined || retrnsmt === undefined || probes === undefined) return undefined;
  return netstatTimer({ tr, when, retrnsmt, probes, perSecond: explained.context.ticks.perSecond });
}

export interface LineRow {
  readonly column: string;
  /** The header's word; undefined where it has none. */
  readonly word: string | undefined;
  readonly note: LineNote | undefined;
  readonly text: string;
  readonly topics: readonly Topic[];
  readonly answer: string;
  readonly unit: Unit | undefined;
}

export interface WholeLine {
  readonly headerNames: number | undefined;
  readonly values: number;
  readonly rows: readonly LineRow[];
}

/** The whole line against its header: one row for each thing that is explained together. */
export function wholeLine({ format, fields, text, context }: Explained): WholeLine {
  const rows: LineRow[] = [];
  const seen = new Set<string>();
  for (const field of fields) {
    if (seen.has(field.column.id) || field.start === field.end) continue;
    const { columns, answer, unit } = explain(format, fields, text, field.column.id, context);
    for (const column of columns) seen.add(column);
    const last = fields.find((one) => one.column.id === columns.at(-1)) ?? field;
    rows.push({
      column: field.column.id,
      ...matchHeader(format.id, field),
      text: visibleBytes(text.slice(field.start, last.end)),
      topics: topicsOf(
        format.id,
        fields.filter((one) => columns.includes(one.column.id)),
      ),
      answer,
      unit,
    });
  }
  return { headerNames: headerWords(format.id)?.length, values: new Set(rows.map((row) => row.column)).size, rows };
}

/** What was guessed of the line before it was read. */
export const guessesIn = ({ entry }: Explained): readonly Guess[] => guessesOf(entry.source);

/** The pieces of the paste that the line was put together from. Blanks alone are what a break took, and stand nowhere in it. */
export function piecesIn({ entry: { source } }: Explained): readonly string[] {
  const texts = source.pieces.map(({ at, length }) => source.text.slice(at, at + length));
  return texts.filter((piece) => piece.trim() !== '').map(visibleBytes);
}
