/**
 * The one grammar of the filter box: words, `key:value` terms, and the expressions of ss(8). Recursive descent; a blank means `and`.
 *
 *     any    = all { or all }
 *     all    = unary { [and] unary }
 *     unary  = not unary | "(" any ")" | term
 *     term   = state NAME | exclude NAME | src HOST | dst HOST | sport OP PORT | dport OP PORT | [-]key:value | [-]word
 *
 * A filter that is wrong is a problem with its place, never a filter that lets nothing pass.
 */
import type { FilterProblem } from '../protocol.ts';
import { type Cursor, incomplete, isProblem, peek, problemAt, type Result, startOf } from './cursor.ts';
import type { Filter } from './filter.ts';
import { wordTerm } from './key-terms.ts';
import { ssTerm } from './ss-terms.ts';

export type Parsed = { readonly filter: Filter; readonly problem?: undefined } | { readonly problem: FilterProblem };

/** Parentheses deeper than this are no filter that anybody wrote. */
const DEEPEST = 100;

/** Reads a filter; an empty one lets everything pass. */
export function parseFilter(text: string): Parsed {
  const cursor = startOf(text);
  if (cursor.tokens.length === 0) return { filter: { is: 'all', of: [] } };
  const result = any(cursor, 0);
  if (isProblem(result)) return { problem: result };
  const rest = peek(cursor);
  return rest ? { problem: problemAt(cursor, 'unexpected', rest) } : { filter: result };
}

function any(cursor: Cursor, depth: number): Result {
  const of: Filter[] = [];
  for (;;) {
    const next = all(cursor, depth);
    if (isProblem(next)) return next;
    of.push(next);
    if (!takes(cursor, 'or', ['or'])) break;
  }
  return of.length === 1 ? (of[0] as Filter) : { is: 'any', of };
}

/** Terms side by side. As in ss(8), several `state` words add up instead of contradicting each other. */
function all(cursor: Cursor, depth: number): Result {
  const of: Filter[] = [];
  const states: Filter[] = [];
  do {
    const stated = isWord(cursor, 'state');
    const next = unary(cursor, depth);
    if (isProblem(next)) return next;
    (stated ? states : of).push(next);
  } while (takes(cursor, 'and', ['and']) || startsTerm(cursor));
  if (states.length > 0) of.unshift(states.length === 1 ? (states[0] as Filter) : { is: 'any', of: states });
  return of.length === 1 ? (of[0] as Filter) : { is: 'all', of };
}

function unary(cursor: Cursor, depth: number): Result {
  if (depth > DEEPEST) return problemAt(cursor, 'unexpected', peek(cursor) ?? { start: 0, end: 0 });
  if (takes(cursor, 'not', ['not'])) {
    const of = unary(cursor, depth + 1);
    return isProblem(of) ? of : { is: 'not', of };
  }
  const token = peek(cursor);
  if (!token) return incomplete(cursor);
  if (token.is === 'open') return group(cursor, depth);
  if (token.is === 'unclosed') return problemAt(cursor, 'unclosed', token);
  if (token.is !== 'word' || isWord(cursor, 'or') || isWord(cursor, 'and')) return problemAt(cursor, 'unexpected', token);
  return ssTerm(cursor, token) ?? wordTerm(cursor, token);
}

function group(cursor: Cursor, depth: number): Result {
  const open = peek(cursor) ?? { start: 0, end: 0 };
  cursor.at++;
  const inside = any(cursor, depth + 1);
  if (isProblem(inside)) return inside;
  const close = peek(cursor);
  if (!close) return problemAt(cursor, 'unclosed', open);
  if (close.is !== 'close') return problemAt(cursor, 'unexpected', close);
  cursor.at++;
  return inside;
}

/** Takes a sign, or one of the words that stand for it. */
function takes(cursor: Cursor, sign: 'and' | 'or' | 'not', words: readonly string[]): boolean {
  const found = peek(cursor)?.is === sign || words.some((word) => isWord(cursor, word));
  if (found) cursor.at++;
  return found;
}

function isWord(cursor: Cursor, word: string): boolean {
  const token = peek(cursor);
  return token?.is === 'word' && !token.quoted && token.text.toLowerCase() === word;
}

/** Whether another term follows; `or`, a closing parenthesis and the end do not start one. */
function startsTerm(cursor: Cursor): boolean {
  const token = peek(cursor);
  return token !== undefined && token.is !== 'or' && token.is !== 'close' && !isWord(cursor, 'or');
}
