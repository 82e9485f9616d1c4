/** Terms of one word: `key:value`, `-key:value`, a word to search for. Values are divided by commas, any of which will do. */
import { type AddressClass, parseAddress } from '../../procfs/address.ts';
import { TIMERS } from '../../procfs/states.ts';
import type { FilterProblem } from '../protocol.ts';
import { type Cursor, isProblem, problemAt, type Result, wrongAt } from './cursor.ts';
import { type Filter, SIDES, type Side } from './filter.ts';
import { INET, parseHost, portTest } from './host.ts';
import { IS_NAMES, type Key, keyNamed } from './keys.ts';
import type { Token } from './lexer.ts';
import { parseNumber, parseRange } from './ranges.ts';
import { portNamed } from './services.ts';
import { isStateBegun, statesNamed } from './states.ts';

type Word = Extract<Token, { is: 'word' }>;

export function wordTerm(cursor: Cursor, token: Word): Result {
  cursor.at++;
  const negated = !token.quoted && token.text.startsWith('-');
  const text = negated ? token.text.slice(1) : token.text;
  if (negated && text === '') return problemAt(cursor, 'incomplete', token);
  const start = token.start + (negated ? 1 : 0);
  const found = term(cursor, token, text, start);
  return !negated || isProblem(found) ? found : { is: 'not', of: found };
}

function term(cursor: Cursor, token: Word, text: string, start: number): Result {
  const name = token.quoted ? undefined : /^([a-z][a-z_>-]*):/i.exec(cursor.text.slice(start, token.end))?.[1];
  const key = name === undefined ? undefined : keyNamed(name);
  // a network needs no key
  if (!token.quoted && /^[^/@].*\/|^\*:/.test(text) && parseHost(text, 'local'))
    return onSides(SIDES, (side) => parseHost(text, side) as Filter);
  // `local:::1` is a key and an address, `std::string` is neither
  if (name === undefined || parseAddress(text) || (!key && text[name.length + 1] === ':')) return { is: 'word', text };
  const end = start + name.length;
  return key ? values(cursor, key, end + 1, token) : problemAt(cursor, 'unknown-key', { start, end });
}

/** The values of a key, from `start` to the end of its token; each must be good. */
function values(cursor: Cursor, key: Key, start: number, token: Word): Result {
  const of: Filter[] = [];
  for (const part of token.parts) {
    const span = { start: Math.max(start, part.start), end: part.end };
    const text = part.text.slice(span.start - part.start);
    const test = /^=?$/.test(text) ? 'incomplete' : valueTest(key, text);
    if (typeof test === 'string') {
      const begun = start === token.end || (span.end === cursor.text.length && isBegun(key, text));
      return begun ? problemAt(cursor, 'incomplete', of.length === 0 ? token : span) : wrongAt(cursor, test, text, span);
    }
    of.push(test);
  }
  return of.length === 1 ? (of[0] as Filter) : { is: 'any', of };
}

const onSides = (sides: readonly Side[], test: (side: Side) => Filter): Filter => ({ is: 'any', of: sides.map(test) });

/** What a value of a key tests, or what is wrong with it. */
export function valueTest(key: Key, text: string): Filter | FilterProblem['code'] {
  const whole = text.startsWith('=');
  const exact = whole ? text.slice(1) : text;
  switch (key.is) {
    case 'number': {
      const range = parseRange(text, parseNumber);
      return range ? { is: 'number', column: key.column, range, seconds: key.seconds } : 'bad-number';
    }
    case 'port': {
      // what netlink has beside its local address is no port
      const range = parseRange(text, key.sides.join() === 'local' ? (one) => portNamed(one) ?? parseNumber(one) : portNamed);
      return range ? onSides(key.sides, (side) => portTest(side, range)) : 'bad-number';
    }
    case 'host':
      if (whole) return onSides(key.sides, (side) => ({ is: 'same', side, text: exact }));
      return parseHost(text, 'local') ? onSides(key.sides, (side) => parseHost(text, side) as Filter) : 'bad-address';
    case 'state': {
      const names = statesNamed(text);
      return names ? { is: 'states', names: new Set(names) } : 'unknown-value';
    }
    case 'timer': {
      const code = Object.values(TIMERS).indexOf(text.toLowerCase().replace(/^probe$/, 'persist'));
      return code < 0 ? 'unknown-value' : { is: 'number', column: 'timer', range: { low: code, high: code } };
    }
    case 'proto':
      return protocolTest(exact.toLowerCase(), whole);
    case 'path':
      return { is: 'text', side: 'local', text: exact, whole };
    case 'cell':
      return { is: 'cell', column: key.column, text: exact, whole };
    case 'is':
      return isTest(text.toLowerCase()) ?? 'unknown-value';
  }
}

/** Whether a name is written that is not yet whole. */
function isBegun(key: Key, text: string): boolean {
  if (key.is === 'state') return isStateBegun(text);
  const names = { timer: Object.values(TIMERS), proto: PROTOCOLS, is: IS_NAMES }[key.is as string] ?? [];
  return names.some((name) => name.startsWith(text.toLowerCase()));
}

const PROTOCOLS = [...INET, ...INET.map((name) => `${name}6`), 'unix', 'packet', 'netlink'];

/** `tcp` is both families unless that is all of it, `tcp4` and `tcp6` one; as ss says it. */
function protocolTest(text: string, whole: boolean): Filter | FilterProblem['code'] {
  const bare = text.replace(/4$/, '');
  if (!PROTOCOLS.includes(bare)) return 'unknown-value';
  const names = whole || text.endsWith('4') || text.endsWith('6') ? [bare] : [bare, `${bare}6`];
  return { is: 'protocol', names: new Set(names) };
}

function isTest(text: string): Filter | undefined {
  const name = IS_NAMES.find((one) => one === text || one.replace('-', '') === text);
  const prefix = (side: Side, network: string) => parseHost(network, side) as Filter;
  const ofClass = (side: Side, ...names: readonly AddressClass[]): Filter => ({ is: 'class', side, names });
  switch (name) {
    case undefined:
      return undefined;
    case 'listening':
      return { is: 'states', names: new Set(['LISTEN']), bySs: true };
    case 'wildcard':
      return ofClass('local', 'unspecified');
    case 'global':
      return ofClass('remote', name);
    case 'private':
      return onSides(SIDES, (side) => ofClass(side, name, 'unique-local'));
    case 'loopback':
    case 'link-local':
    case 'multicast':
      return onSides(SIDES, (side) => ofClass(side, name));
    case 'mapped':
      return onSides(SIDES, (side) => prefix(side, MAPPED));
    case 'ipv4':
      return prefix('local', '0.0.0.0/0');
    case 'ipv6':
      return { is: 'all', of: [prefix('local', '::/0'), { is: 'not', of: prefix('local', MAPPED) }] };
    case 'orphan':
      return { is: 'number', column: 'inode', range: { low: 0, high: 0 } };
    default:
      return { is: 'mark', mark: name };
  }
}

const MAPPED = '::ffff:0:0/96';
