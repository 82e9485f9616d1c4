/**
 * The row that tcp, udp, udplite, raw and icmp share, for both families:
 *
 *     "%4d: %08X:%04X %08X:%04X %02X %08X:%08X %02X:%08lX %08X %5u %8d %lu %d %pK …"
 *       sl  local     remote    st   tx   rx   tr when   retr uid tmo ino ref pointer, then a tail of the format's own
 *
 * Fields are found by blanks, the parts of a field by its colon. A row is an entry once its two endpoints and its state are whole;
 * what follows may be missing (a screen that cut it), and is then absent, never guessed: a last decimal number that nothing follows
 * may have lost digits, so it counts as cut unless the row is complete there.
 */
import type { Span } from '../base/span.ts';
import type { ByteOrder } from './byte-order.ts';
import type { Column, Field } from './column.ts';
import { decodeValue } from './decode.ts';
import { type Format, NOT_MINE, type Reading, type SectionState } from './format.ts';
import type { Problem } from './problem.ts';
import { markEnd, upToElision } from './row-end.ts';
import { absentField } from './row-format.ts';
import { type Token, tokenAt, tokenise } from './tokens.ts';

export interface InetRow {
  readonly id: string;
  readonly family: 4 | 6;
  readonly source: string;
  readonly padded?: number | undefined;
  /** The columns of each blank-separated field; within one they are divided by colons, unless they share it (`packed`). */
  readonly fields: readonly (readonly Column[])[];
  /** Numbers of fields with which a row may be complete. */
  readonly complete: readonly number[];
  /** Whether these header words, in lower case, are this format's; `named` where a mark said that this is its file. */
  readonly header: (words: readonly string[], named: boolean) => boolean;
  /**
   * Whether a row of this shape is this format's. `fields` is their number, `state` the number in st, or -1; `known` is true where a header,
   * a mark or an earlier row of the section speaks for the format; `streams` where an earlier row had a state that only TCP has.
   */
  readonly claims: (fields: number, state: number, known: boolean, streams: boolean) => boolean;
}

/** Fields that make a row an entry: sl, local, remote, st. */
const IDENTITY = 4;

export function inetFormat(row: InetRow): Format {
  const digits = row.family === 4 ? 8 : 32;
  return {
    id: row.id,
    holds: 'sockets',
    columns: row.fields.flat(),
    source: row.source,
    padded: row.padded,
    begin: () => ({}),
    read(text, order, state): Reading {
      const tokens = tokenise(text);
      const first = tokens[0];
      if (!first) return NOT_MINE;
      if (text.includes('ocal_address') && isHeader(tokens)) {
        const words = tokens.map((token) => token.text.toLowerCase());
        return row.header(words, state.named === true) ? { is: 'header' } : NOT_MINE;
      }
      const shape = resemblance(tokens, digits);
      if (shape === 'none') return NOT_MINE;
      return readRow(row, text, shape === 'no-number' ? [tokenAt(text, first.start, first.start), ...tokens] : tokens, order, state);
    },
  };
}

/** Any line that names the columns `local_address` and one more of its neighbours is a header, wherever it stands. */
function isHeader(tokens: readonly Token[]): boolean {
  const words = new Set(tokens.slice(0, 16).map((token) => token.text.toLowerCase()));
  return words.has('local_address') && (words.has('sl') || words.has('rem_address') || words.has('remote_address'));
}

const isEndpoint = (text: string | undefined, digits: number) =>
  text !== undefined &&
  text.length === digits + 5 &&
  text.charCodeAt(digits) === 0x3a &&
  isHex(text.slice(0, digits)) &&
  isHex(text.slice(digits + 1));
const isHex = (text: string) => /^[0-9a-fA-F]+$/.test(text);
const isRowNumber = (text: string | undefined) => text !== undefined && text.length <= 11 && /^\d+:$/.test(text);

/** Whether tokens look like such a row, whole or damaged: by how many of its first fields have exactly the right shape. */
function resemblance(tokens: readonly Token[], digits: number): 'none' | 'row' | 'no-number' {
  const text = (index: number) => tokens[index]?.text;
  if (isEndpoint(text(0), digits) && isEndpoint(text(1), digits) && /^[0-9a-fA-F]{2}$/.test(text(2) ?? '')) return 'no-number';
  const ends = Number(isEndpoint(text(1), digits)) + Number(isEndpoint(text(2), digits));
  const signs =
    Number(isRowNumber(text(0))) +
    Number(/^[0-9a-fA-F]{2}$/.test(text(3) ?? '')) +
    Number(/^[0-9a-fA-F]{8}:[0-9a-fA-F]{8}$/.test(text(4) ?? '')) +
    Number(/^[0-9a-fA-F]{2}:[0-9a-fA-F]{8}/.test(text(5) ?? ''));
  return (ends > 0 && signs > 0) || (ends === 0 && signs === 4 && damaged(text(1), digits) && damaged(text(2), digits)) ? 'row' : 'none';
}

/** A token that could be an endpoint of this family that lost or changed a character or two. */
function damaged(text: string | undefined, digits: number): boolean {
  return text !== undefined && Math.abs(text.length - digits - 5) <= 2;
}

function readRow(row: InetRow, text: string, all: readonly Token[], order: ByteOrder, state: SectionState): Reading {
  const tokens = upToElision(all);
  const fields: Field[] = [];
  for (const [index, columns] of row.fields.entries()) {
    const token = tokens[index];
    if (token) readToken(fields, columns, token, order);
    else for (const column of columns) fields.push(absentField(column, text.length));
    if (index + 1 === IDENTITY) {
      const problem = identityProblem(fields, tokens[3], all[tokens.length] ?? { start: text.length, end: text.length });
      if (problem) return { is: 'broken', problem };
    }
  }
  const found = fields.find((field) => field.column.id === 'st')?.value;
  const st = typeof found === 'number' ? found : -1;
  const claimed = row.claims(tokens.length, st, state.named === true || state.rows === true, state.streams === true);
  if (!claimed && state.settled !== true) return NOT_MINE;
  state.rows = true;
  if (st !== 1 && st !== 7) state.streams = true;
  return { is: 'entry', fields: markEnd(tokens === all ? row.complete : row.complete.slice(-1), fields, tokens, text) };
}

/** Decodes one blank-separated field into its columns. */
function readToken(fields: Field[], columns: readonly Column[], token: Token, order: ByteOrder): void {
  const shared = columns.every((column) => column.kind.is === 'packed');
  let at = token.start;
  for (const [index, column] of columns.entries()) {
    const colon = shared || index === columns.length - 1 ? -1 : token.text.indexOf(':', at - token.start);
    const end = colon < 0 ? token.end : token.start + colon;
    const start = Math.min(shared ? token.start : at, end);
    fields.push(readField(column, start, end, token, order));
    at = colon < 0 ? token.end : end + 1;
  }
}

/** `sl` ends with a colon that is no part of its number, and may be all that a cut left of it. */
function readField(column: Column, start: number, end: number, token: Token, order: ByteOrder): Field {
  const last = column.id === 'sl' && token.text.endsWith(':') ? end - 1 : end;
  if (column.id === 'sl' && last <= start) return absentField(column, start);
  const decoded = decodeValue(column, token.text.slice(start - token.start, last - token.start), order);
  if ('value' in decoded) return { column, value: decoded.value, start, end: last };
  return { column, value: null, start, end: Math.max(last, start), problem: decoded.problem };
}

/**
 * The first of the identifying fields that is not whole; the state must have exactly two digits. What the end of the row (its elision, or the line's
 * end) cut is called so.
 */
function identityProblem(fields: readonly Field[], st: Token | undefined, rest: Span): Problem | undefined {
  for (const field of fields) {
    if (field.problem)
      return field.end === rest.end
        ? { code: 'row-cut', start: field.start, end: rest.end }
        : { code: field.problem, start: field.start, end: field.end };
    if (field.value === null && field.column.id !== 'sl') return { code: 'row-cut', start: rest.start, end: rest.end };
  }
  return st && st.text.length !== 2 ? { code: 'row-shape', start: st.start, end: st.end } : undefined;
}
