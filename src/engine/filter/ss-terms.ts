/** The terms of ss(8): `state established`, `exclude listening`, `src 10.0.0.0/8`, `dst [::1]:80`, `sport = :443`, `dport gt 1024`. */
import { type Cursor, incomplete, peek, problemAt, type Result } from './cursor.ts';
import type { Filter } from './filter.ts';
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
    case 'state':
    case 'exclude':
      cursor.at++;
      return stateTerm(cursor, word === 'exclude');
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

function stateTerm(cursor: Cursor, excluded: boolean): Result {
  const token = peek(cursor);
  if (!token) return incomplete(cursor);
  if (token.is !== 'word') return problemAt(cursor, 'unexpected', token);
  const names = statesNamed(token.text);
  if (!names && token.end === cursor.text.length && isStateBegun(token.text)) return incomplete(cursor);
  if (!names) return problemAt(cursor, 'unknown-value', token);
  cursor.at++;
  const states: Filter = { is: 'states', names: new Set(names) };
  return excluded ? { is: 'not', of: states } : states;
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
