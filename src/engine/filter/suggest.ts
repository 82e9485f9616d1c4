/** What may be written next in the filter box: keys, values that occur with their counts, states of ss(8). */
import { cellText } from '../cells.ts';
import { groupRows } from '../groups.ts';
import type { Suggestion } from '../protocol.ts';
import { kindOfRow, type Store } from '../store.ts';
import type { TableColumnId } from '../table-columns.ts';
import type { View } from '../view.ts';
import { compileFilter } from './compile.ts';
import type { Filter } from './filter.ts';
import { columnsOf, IS_NAMES, KEY_NAMES, type Key, keyNamed } from './keys.ts';
import { asWritten, lex, plain } from './lexer.ts';
import { countOf, useUp } from './masks.ts';
import { parseFilter } from './parse.ts';
import { comparisonOf } from './ss-terms.ts';

const MOST = 14;
/** Groups looked through for values that begin as written. */
const LOOKED = 1000;
/** Of more rows names are not counted: each row is read for each of them. */
const MANY = 20_000;

const STARTERS = ['state', 'exclude', 'src', 'dst', 'sport', 'dport'];

/** Suggestions for the word that ends or stands at `at`, a character offset. */
export function suggest(view: View, filter: string, at: number): Suggestion[] {
  const text = plain(filter.slice(0, at));
  const tokens = lex(text);
  const last = tokens.at(-1);
  if (last?.is === 'unclosed') return [];
  const inWord = last?.is === 'word' && last.end === at ? last : undefined;
  if (inWord) tokens.pop();
  let start = inWord?.start ?? at;
  const written = inWord && !inWord.quoted ? text.slice(start) : '';
  if (comparisonOf(tokens.at(-1))) tokens.pop();
  const before = tokens.at(-1);
  const name = before?.is === 'word' && !before.quoted ? before.text : '';
  const excludes = /^exclude$/i.test(name);
  const starter: Key | undefined = excludes ? { is: 'state' } : keyNamed(name);
  if (before && starter) {
    const begun = starter.is === 'port' ? written.replace(/^:/, '') : written;
    start += written.length - begun.length;
    const term = excludes ? 'state ' : text.slice(before.start, start);
    return values(view, term, starter, begun, { start, end: at });
  }
  const negated = written.startsWith('-');
  const bare = negated ? written.slice(1) : written;
  if (negated) start++;
  const colon = bare.indexOf(':');
  if (colon < 0) return keys(bare.toLowerCase(), { start, end: at });
  const key = keyNamed(bare.slice(0, colon));
  const part = inWord?.parts.at(-1);
  if (!key || !part) return [];
  const from = Math.max(start + colon + 1, part.start);
  const sign = /^[<>]?=?/.exec(text.slice(from))?.[0] ?? '';
  const begun = part.text.slice(from - part.start + sign.length);
  return values(view, bare.slice(0, colon + 1) + sign, key, begun, { start: from + sign.length, end: at });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function keys(begun: string, place: Place): Suggestion[] {
  const terms = [...KEY_NAMES.map((name) => `${name}:`), ...STARTERS.map((word) => `${word} `)];
  return terms
    .filter((term) => term.startsWith(begun))
    .slice(0, MOST)
    .map((text) => ({ text, ...place }));
}

/** States are written with either. */
const loose = (text: string) => text.toLowerCase().replaceAll('_', '-');

/** Values that occur in the table and begin as written, the most frequent first, each with the rows that `term` finds with it. */
function values(view: View, term: string, key: Key, written: string, place: Place): Suggestion[] {
  const begun = loose(written);
  const counts = new Map<string, number>();
  // a blank in front, as no term begins with one: what is remembered of those is a number
  const found =
    key.is === 'is'
      ? IS_NAMES.map((text) => ({ text, count: 0 }))
      : columnsOf(key).flatMap((column) => remembered(view, ` ${key.is} ${column}`, () => occurring(view, key, column)));
  for (const { text, count } of found) if (loose(text).startsWith(begun)) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([cell]) => {
      const text = asWritten(cell);
      const { filter } = parseFilter(term + text);
      return filter ? { text, filter } : [];
    })
    .slice(0, MOST)
    .map(({ text, filter }): Suggestion => {
      if (key.is === 'cell' && view.capture.store.count > MANY) return { text, ...place };
      return { text, ...place, count: remembered(view, term + text, () => rowsFound(view, filter)) };
    })
    .filter(({ count }) => count !== 0);
}

/** The values of a column as one writes them, the most frequent first. */
function occurring(view: View, key: Key, column: TableColumnId): { readonly text: string; readonly count: number }[] {
  return groupRows(view, column, undefined)
    .slice(0, LOOKED)
    .flatMap(({ row, count }) => {
      const cell = cellText(view, row, column);
      if (cell === undefined || cell === '*' || (key.is === 'path' && kindOfRow(view.capture.store, row).local !== 'text')) return [];
      return {
        text: key.is === 'state' ? cell.toLowerCase() : key.is === 'number' && cell.endsWith('s') ? cell.slice(0, -1) : cell,
        count,
      };
    });
}

function rowsFound(view: View, filter: Filter): number {
  const mask = compileFilter(view, filter);
  if (!mask) return view.capture.store.count;
  const count = countOf(mask);
  useUp(mask);
  return count;
}

interface Kept {
  readonly rows: number;
  readonly order: View['order'];
  readonly perSecond: number;
  readonly made: Map<string, unknown>;
}

/** Of a store that has not grown since: a value is typed character by character, and counted once. */
const kept = new WeakMap<Store, Kept>();

function remembered<T>({ capture: { store }, order, perSecond }: View, name: string, make: () => T): T {
  let known = kept.get(store);
  if (known?.rows !== store.count || known.order !== order || known.perSecond !== perSecond) {
    known = { rows: store.count, order, perSecond, made: new Map() };
    kept.set(store, known);
  }
  if (!known.made.has(name)) known.made.set(name, make());
  return known.made.get(name) as T;
}
