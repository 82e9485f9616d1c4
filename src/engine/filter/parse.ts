/**
 * The one grammar of the filter box: words, `key:value` terms, and the expressions of ss(8). Recursive descent; a blank means `and`.
 *
 *     any    = states any | all { or all }
 *     all    = unary { [and] unary }
 *     unary  = not unary | "(" any ")" | term
 *     states = { state NAME | exclude NAME }
 *     term   = states | key [OP] value | [-]key:value | [-]word
 *
 * `src`, `dst`, `sport` and `dport` are keys. `and` binds closer than `or`, as ss(8) says it; ss of iproute2 6.1 itself goes from left to right.
 *
 * A filter that is wrong is a problem with its place, never a filter that lets nothing pass.
 */
import type { FilterProblem } from '../protocol.ts';
import { type Cursor, incomplete, isProblem, isWord, peek, problemAt, type Result, startOf } from './cursor.ts';
import type { Filter } from './filter.ts';
import { wordTerm } from './key-terms.ts';
import { ssTerm, stateTerms } from './ss-terms.ts';

export type Parsed =
  | { readonly filter: Filter; readonly problem?: undefined }
  | { readonly filter?: undefined; readonly problem: FilterProblem };

type Sign = 'and' | 'or' | 'not';

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

/** What is applied: of a filter that is wrong what stands before that, so that no rows come back while somebody writes; what is open is closed at the end. */
export function readFilter(text: string): { readonly applied: string; readonly filter: Filter; readonly problem?: FilterProblem } {
  const { filter, problem } = parseFilter(text);
  if (!problem) return { applied: text, filter };
  const { code, found, start } = problem;
  // behind a comma the place is the end of the text: what stands before it is shorter all the same
  const rest = code === 'unclosed' ? text + (found === '(' ? ' )' : '"') : text.slice(0, Math.min(start, text.length - 1));
  return { ...readFilter(rest), problem };
}

/** States in front of an expression hold for the whole of it, as in ss(8); before a sign they are terms like any other. */
function any(cursor: Cursor, depth: number): Result {
  const { at } = cursor;
  const states = stateTerms(cursor);
  if (states && isProblem(states)) return states;
  if (states && startsTerm(cursor) && !isSign(cursor, 'and')) {
    const rest = any(cursor, depth);
    return isProblem(rest) ? rest : { is: 'all', of: [states, rest] };
  }
  cursor.at = at;
  const of: Filter[] = [];
  do {
    const next = all(cursor, depth);
    if (isProblem(next)) return next;
    of.push(next);
  } while (takes(cursor, 'or'));
  return of.length === 1 ? (of[0] as Filter) : { is: 'any', of };
}

/** Terms side by side. */
function all(cursor: Cursor, depth: number): Result {
  const of: Filter[] = [];
  do {
    const next = unary(cursor, depth);
    if (isProblem(next)) return next;
    of.push(next);
  } while (takes(cursor, 'and') || startsTerm(cursor));
  return of.length === 1 ? (of[0] as Filter) : { is: 'all', of };
}

function unary(cursor: Cursor, depth: number): Result {
  if (depth > DEEPEST) return problemAt(cursor, 'unexpected', peek(cursor) ?? { start: 0, end: 0 });
  if (takes(cursor, 'not')) {
    const of = unary(cursor, depth + 1);
    return isProblem(of) ? of : { is: 'not', of };
  }
  const token = peek(cursor);
  if (!token) return incomplete(cursor);
  if (token.is === 'open') return group(cursor, depth);
  if (token.is === 'unclosed') return problemAt(cursor, 'unclosed', token);
  if (token.is !== 'word' || isSign(cursor, 'or') || isSign(cursor, 'and')) return problemAt(cursor, 'unexpected', token);
  return stateTerms(cursor) ?? ssTerm(cursor) ?? wordTerm(cursor, token);
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

function takes(cursor: Cursor, sign: Sign): boolean {
  const found = isSign(cursor, sign);
  if (found) cursor.at++;
  return found;
}

/** Whether a sign follows, or the word that stands for it. */
export function isSign(cursor: Cursor, sign: Sign): boolean {
  return peek(cursor)?.is === sign || isWord(cursor, sign);
}

/** Whether another term follows; `or`, a closing parenthesis and the end do not start one. */
function startsTerm(cursor: Cursor): boolean {
  const token = peek(cursor);
  return token !== undefined && token.is !== 'close' && !isSign(cursor, 'or');
}
