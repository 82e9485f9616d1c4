/**
 * A table of rows whose values are separated by blanks, one value a column: packet, netlink, route, arp and most others.
 *
 * A row is an entry once its first `identity` values are whole; what is wrong after them is a problem of its field. A line is this table's,
 * but broken, if it was named and begins like a row, or if it ends where a row could have been cut.
 */
import type { ByteOrder } from './byte-order.ts';
import type { Column, Field } from './column.ts';
import { decodeValue, leastDigits } from './decode.ts';
import { broken, type Format, NOT_MINE, type Reading, type SectionState } from './format.ts';
import { isPointer } from './pointer.ts';
import { markEnd, upToElision } from './row-end.ts';
import { type Token, tokenise } from './tokens.ts';

export interface RowFormat {
  readonly id: string;
  readonly holds: 'sockets' | 'records';
  readonly source: string;
  readonly columns: readonly Column[];
  /** How many first values make a row an entry. */
  readonly identity: number;
  /** Numbers of values with which a row may end, ascending; without it, only all of them. Where a header says how many there are, that counts. */
  readonly complete?: readonly number[];
  /** Whether these words, in lower case, are the header. It may remember in `state` what it learned. */
  readonly header?: (words: readonly string[], state: SectionState) => boolean;
  /** What else an unnamed line must be for it to be this table's: shapes that other tables share are told apart here. */
  readonly claims?: (tokens: readonly Token[]) => boolean;
  /** Columns of this section, where a header may change them. */
  readonly columnsOf?: (state: SectionState) => readonly Column[];
  /** Values that are cut at other places than blanks. An empty one is absent. */
  readonly cut?: (text: string) => readonly Token[];
}

export function rowFormat(row: RowFormat): Format {
  return {
    id: row.id,
    holds: row.holds,
    columns: row.columns,
    source: row.source,
    begin: () => ({}),
    read(text, order, state): Reading {
      const tokens = row.cut ? row.cut(text) : tokenise(text);
      if (tokens.length === 0) return NOT_MINE;
      // one with its rows on the same line is more than a header
      if (tokens.length < row.columns.length * 2 && row.header?.(lowerCase(tokens), state)) {
        state.titles = tokens.length;
        return { is: 'header' };
      }
      return readRow(row, text, tokens, order, state);
    },
  };
}

const lowerCase = (tokens: readonly Token[]) => tokens.slice(0, 64).map((token) => token.text.toLowerCase());

function readRow(row: RowFormat, text: string, all: readonly Token[], order: ByteOrder, state: SectionState): Reading {
  const tokens = upToElision(all);
  if (tokens.length === 0) return NOT_MINE;
  const columns = row.columnsOf?.(state) ?? row.columns;
  const present = Math.min(tokens.length, row.identity);
  const fits = (column: Column, at: number) => isShaped(column, tokens[at]?.text ?? '');
  const wrong = columns.findIndex((column, at) => at < present && !fits(column, at));
  const claimed = state.named === true || (row.claims?.(tokens) ?? true);
  if (wrong < 0 && present === row.identity && claimed) {
    const complete = completeOf(row, columns, state);
    return {
      is: 'entry',
      fields: markEnd(tokens === all ? complete : complete.slice(-1), fieldsOf(columns, tokens, text, order), tokens, text),
    };
  }
  // Whole, but nothing says that it is this table's.
  if (wrong < 0 && present === row.identity) return NOT_MINE;
  const token = tokens[wrong < 0 ? present - 1 : wrong] ?? tokens[0];
  const cut = wrong < 0 || (wrong === tokens.length - 1 && token?.end === text.length);
  // as most lines are of most tables
  if (!token || (!cut && !state.named)) return NOT_MINE;
  const right = columns.slice(0, present).filter(fits).length;
  if (!isBroken(columns, right, cut, row.identity, state)) return NOT_MINE;
  return cut ? broken('row-cut', token.start, text.length) : broken('row-shape', token.start, token.end);
}

function completeOf(row: RowFormat, columns: readonly Column[], state: SectionState): readonly number[] {
  const lengths = row.complete ?? [columns.length];
  const titled = lengths.filter((length) => length === state.titles);
  return titled.length > 0 ? titled : lengths;
}

/** Text of any kind has the shape of a text: only columns with a shape of their own count as signs. */
function isBroken(columns: readonly Column[], right: number, cut: boolean, identity: number, state: SectionState): boolean {
  const shaped = columns.slice(0, identity).filter((column) => column.kind.is !== 'text' && column.kind.is !== 'decimal').length;
  if (state.named) return right * 2 > identity;
  return cut && shaped > 2 && right > 2;
}

function fieldsOf(columns: readonly Column[], tokens: readonly Token[], text: string, order: ByteOrder): Field[] {
  return columns.map((column, at) => {
    const token = tokens[at];
    if (!token) return absentField(column, text.length);
    return token.text === '' ? absentField(column, token.start) : readField(column, token, order);
  });
}

/** A column that the row does not have; `at` is where it would stand. */
export const absentField = (column: Column, at: number): Field => ({ column, value: null, start: at, end: at });

/** One value of a column from its characters; `order` matters to addresses of host order only. */
export function readField(column: Column, token: Token, order: ByteOrder = 'big'): Field {
  const decoded = decodeValue(column, token.text, order);
  const { start, end } = token;
  return 'value' in decoded ? { column, value: decoded.value, start, end } : { column, value: null, start, end, problem: decoded.problem };
}

/** Whether a text can be a value of this column by its characters alone: beyond its least digits no conversion prints zeros in front. */
export function isShaped(column: Column, text: string): boolean {
  if (column.kind.is === 'token') return isPointer(text);
  if (column.kind.is === 'address') return (column.kind.order === 'host' ? text.length === 8 : text.length === 32) && isHex(text);
  if ((column.kind.is === 'decimal' || column.kind.is === 'hex') && text.length > leastDigits(column.printed) && /^-?0/.test(text))
    return false;
  return 'value' in decodeValue(column, text, 'big');
}

const isHex = (text: string) => /^[0-9a-fA-F]+$/.test(text);
