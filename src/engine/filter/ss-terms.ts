/** The terms of ss(8): `state established`, `exclude listening`, `src 10.0.0.0/8`, `dst [::1]:80`, `sport = :443`, `dport gt 1024`. */
import type { FilterProblem } from '../protocol.ts';
import { type Cursor, incomplete, isWord, peek, problemAt, type Result } from './cursor.ts';
import { parseHost } from './host.ts';
import type { Comparison, Token } from './lexer.ts';
import { portNamed } from './services.ts';
import { isStateBegun, statesNamed } from './states.ts';

type Word = Extract<Token, { is: 'word' }>;

const SIDES = { src: 'local', dst: 'remote', sport: 'local', dport: 'remote' } as const;

const WRITTEN: Readonly<Record<string, Comparison>> = {
  eq: '=',
  ne: '!=',
  neq: '!=',
  gt: '>',
  ge: '>=',
  geq: '>=',
  lt: '<',
  le: '<=',
  leq: '<=',
};

/** Reads a term that starts with a word of ss; undefined where it does not. */
export function ssTerm(cursor: Cursor, token: Word): Result | undefined {
  if (token.quoted) return undefined;
  const word = token.text.toLowerCase();
  switch (word) {
    case 'src':
    case 'dst':
      cursor.at++;
      return hostTerm(cursor, SIDES[word]);
    case 'sport':
    case 'dport':
      cursor.at++;
      return portTerm(cursor, SIDES[word]);
    default:
      return undefined;
  }
}

/** Reads `state` and `exclude` words side by side, each of which adds to those before it, or takes away; undefined where there are none. */
export function stateTerms(cursor: Cursor): Result | undefined {
  const names = new Set<string>();
  let first: boolean | undefined;
  for (;;) {
    const excluded = isWord(cursor, 'exclude') || isWord(cursor, 'excl');
    if (!excluded && !isWord(cursor, 'state')) break;
    cursor.at++;
    const stated = stateNames(cursor);
    if ('code' in stated) return stated;
    first ??= excluded;
    for (const name of stated) excluded === first ? names.add(name) : names.delete(name);
  }
  const states = { is: 'states', names } as const;
  return first === undefined ? undefined : first ? { is: 'not', of: states } : states;
}

function stateNames(cursor: Cursor): readonly string[] | FilterProblem {
  const token = peek(cursor);
  if (!token) return incomplete(cursor);
  if (token.is !== 'word') return problemAt(cursor, 'unexpected', token);
  const names = statesNamed(token.text);
  if (!names && token.end === cursor.text.length && isStateBegun(token.text)) return incomplete(cursor);
  if (names) cursor.at++;
  return names ?? problemAt(cursor, 'unknown-value', token);
}

function hostTerm(cursor: Cursor, side: 'local' | 'remote'): Result {
  const comparison = takeComparison(cursor) ?? '=';
  const token = peek(cursor);
  if (!token) return incomplete(cursor);
  if (token.is !== 'word' || (comparison !== '=' && comparison !== '!=')) return problemAt(cursor, 'unexpected', token);
  const host = parseHost(token.text, side);
  if (!host) return problemAt(cursor, 'bad-address', token);
  cursor.at++;
  return comparison === '=' ? host : { is: 'not', of: host };
}

function portTerm(cursor: Cursor, side: 'local' | 'remote'): Result {
  const comparison = takeComparison(cursor) ?? '=';
  const token = peek(cursor);
  if (!token) return incomplete(cursor);
  if (token.is !== 'word') return problemAt(cursor, 'unexpected', token);
  const port = portNamed(token.text.replace(/^\*?:/, ''));
  if (port === undefined) return problemAt(cursor, 'bad-number', token);
  cursor.at++;
  const column = side === 'local' ? 'lport' : 'rport';
  const range = { is: 'number', column, seconds: false } as const;
  switch (comparison) {
    case '=':
      return { ...range, ranges: [{ low: port, high: port }] };
    case '!=':
      return { is: 'not', of: { ...range, ranges: [{ low: port, high: port }] } };
    case '<':
    case '<=':
      return { ...range, ranges: [{ low: 0, high: comparison === '<' ? port - 1 : port }] };
    default:
      return { ...range, ranges: [{ low: comparison === '>' ? port + 1 : port, high: 0xffff }] };
  }
}

function takeComparison(cursor: Cursor): Comparison | undefined {
  const token = peek(cursor);
  const found =
    token?.is === 'comparison' ? token.comparison : token?.is === 'word' && !token.quoted ? WRITTEN[token.text.toLowerCase()] : undefined;
  if (found) cursor.at++;
  return found;
}
