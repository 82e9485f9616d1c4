/** A place among the tokens of a filter, and the words for what is wrong there. */
import type { Span } from '../../base/span.ts';
import type { FilterProblem } from '../protocol.ts';
import type { Filter } from './filter.ts';
import { lex, plain, type Token } from './lexer.ts';

export interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
}

/** A filter, or what is wrong with it. */
export type Result = Filter | FilterProblem;

export function isProblem(result: Result): result is FilterProblem {
  return 'code' in result;
}

export function startOf(written: string): Cursor {
  const text = plain(written);
  return { text, tokens: lex(text), at: 0 };
}

export function peek(cursor: Cursor): Token | undefined {
  return cursor.tokens[cursor.at];
}

/** Whether a word follows, in any case and without quotes. */
export function isWord(cursor: Cursor, word: string): boolean {
  const token = peek(cursor);
  return token?.is === 'word' && !token.quoted && token.text.toLowerCase() === word;
}

/** What stands at a place is wrong. */
export function problemAt(cursor: Cursor, code: FilterProblem['code'], span: Span): FilterProblem {
  return { code, start: span.start, end: span.end, found: cursor.text.slice(span.start, span.end) };
}

/** Something is missing at the end, after the last token. */
export function incomplete(cursor: Cursor): FilterProblem {
  const last = cursor.tokens[cursor.at - 1];
  return last ? problemAt(cursor, 'incomplete', last) : { code: 'incomplete', start: 0, end: cursor.text.length, found: cursor.text };
}

/** A value is wrong: at the end of a filter perhaps only not yet whole, from a sign or a part of an IPv4 address on. */
export function wrongAt(cursor: Cursor, code: FilterProblem['code'], value: string, { start, end }: Span): FilterProblem {
  const begun = /[-<>=.:/]$/.test(value) ? value.length - 1 : /^((?:\d{1,3}\.){0,2})\d{1,3}$/.exec(value)?.[1]?.length;
  if (end < cursor.text.length || begun === undefined) return problemAt(cursor, code, { start, end });
  return problemAt(cursor, 'incomplete', { start: start + begun, end });
}
