/** The terms of ss(8): `state established`, `exclude listening`, `src 10.0.0.0/8`, `dst [::1]:80`, `sport = :443`, `dport gt 1024`. */
import type { FilterProblem } from '../protocol.ts';
import { type Cursor, incomplete, isWord, peek, problemAt, type Result, wrongAt } from './cursor.ts';
import { valueTest } from './key-terms.ts';
import { keyNamed } from './keys.ts';
import type { Comparison, Token } from './lexer.ts';
import { isStateBegun, ssStates } from './states.ts';

const WORDS = ['src', 'dst', 'sport', 'dport'];
/** What ss(8) has from elsewhere, sock_diag(7) or a sysctl, and no table of /proc/net tells. */
const UNTOLD = ['dev', 'fwmark', 'cgroup', 'autobound'];

const WRITTEN = new Map<string, Comparison>(
  Object.entries({ eq: '=', ne: '!=', neq: '!=', gt: '>', ge: '>=', geq: '>=', lt: '<', le: '<=', leq: '<=' }),
);

/** Reads a key with its value behind it, as ss(8) has them: `dport = :443`, and so `uid 1000`; undefined where there is none. */
export function ssTerm(cursor: Cursor): Result | undefined {
  const word = peek(cursor);
  if (word?.is !== 'word' || word.quoted) return undefined;
  const name = word.text.toLowerCase();
  const next = cursor.tokens[cursor.at + 1];
  // without a value behind it, it is searched for: /dev/log
  const value =
    next?.is === 'comparison' ||
    (next?.is === 'word' && (next.quoted || !(/^(and|or|not)$|^-/i.test(next.text) || keyNamed(/^([^:]+):/.exec(next.text)?.[1] ?? ''))));
  if (UNTOLD.includes(name) && (value || name === 'autobound')) return problemAt(cursor, 'untold', word);
  const key = keyNamed(name);
  if (!key || !(value || WORDS.includes(name) || (!next && word.end < cursor.text.length))) return undefined;
  const written = comparisonOf(next);
  const comparison = written ?? '=';
  cursor.at += written ? 2 : 1;
  const token = peek(cursor);
  if (!token) return incomplete(cursor);
  const equal = comparison === '=' || comparison === '!=';
  if (token.is !== 'word' || !(equal || key.is === 'port' || key.is === 'number')) return problemAt(cursor, 'unexpected', token);
  const text = key.is === 'port' ? token.text.replace(/^\*?:/, '') : token.text;
  const test = valueTest(key, equal ? text : comparison + text);
  if (typeof test === 'string') return wrongAt(cursor, test, token.text, token);
  cursor.at++;
  return comparison === '!=' ? { is: 'not', of: test } : test;
}

/** Reads `state` and `exclude` words side by side, each of which adds to those before it, or takes away; undefined where there are none. */
export function stateTerms(cursor: Cursor): Result | undefined {
  const names = new Set<string>();
  let first: boolean | undefined;
  for (;;) {
    const excluded = isWord(cursor, 'exclude') || isWord(cursor, 'excl');
    // `state = listen` is a key with its value
    if (!excluded && (!isWord(cursor, 'state') || comparisonOf(cursor.tokens[cursor.at + 1]))) break;
    cursor.at++;
    const stated = stateNames(cursor);
    if ('code' in stated) return stated;
    first ??= excluded;
    for (const name of stated) excluded === first ? names.add(name) : names.delete(name);
  }
  const states = { is: 'states', names, bySs: true } as const;
  return first === undefined ? undefined : first ? { is: 'not', of: states } : states;
}

function stateNames(cursor: Cursor): readonly string[] | FilterProblem {
  const token = peek(cursor);
  if (!token) return incomplete(cursor);
  if (token.is !== 'word') return problemAt(cursor, 'unexpected', token);
  const names = ssStates(token.text);
  if (!names && token.end === cursor.text.length && isStateBegun(token.text)) return incomplete(cursor);
  if (names) cursor.at++;
  return names ?? problemAt(cursor, 'unknown-value', token);
}

/** The comparison that a token is, as a sign or as ss spells it. */
export function comparisonOf(token: Token | undefined): Comparison | undefined {
  if (token?.is === 'comparison') return token.comparison;
  return token?.is === 'word' && !token.quoted ? WRITTEN.get(token.text.toLowerCase()) : undefined;
}
