/** What may be written next in the filter box: keys, values that occur with their counts, states of ss(8). */
import { cellText } from '../cells.ts';
import { groupRows } from '../groups.ts';
import type { Suggestion } from '../protocol.ts';
import type { Store } from '../store.ts';
import type { TableColumnId } from '../table-columns.ts';
import type { View } from '../view.ts';
import { columnsOf, IS_NAMES, KEY_NAMES, type Key, keyNamed } from './keys.ts';
import { lex } from './lexer.ts';

const MOST = 12;
/** Groups looked through for values that begin as written. */
const LOOKED = 2000;

const STARTERS = ['state', 'exclude', 'src', 'dst', 'sport', 'dport'];

/** Suggestions for the word that ends or stands at `at`, a character offset. */
export function suggest(view: View, filter: string, at: number): Suggestion[] {
  const tokens = lex(filter.slice(0, at));
  const last = tokens.at(-1);
  const inWord = last?.is === 'word' && last.end === at ? last : undefined;
  const written = inWord && !inWord.quoted ? inWord.text : '';
  const before = tokens[tokens.length - (inWord ? 2 : 1)];
  const span = { start: inWord?.start ?? at, end: at };
  if (before?.is === 'word' && /^(state|exclude)$/i.test(before.text)) return values(view, { is: 'state' }, written.toLowerCase(), span);
  const negated = written.startsWith('-');
  const bare = negated ? written.slice(1) : written;
  const colon = bare.indexOf(':');
  const start = span.start + (negated ? 1 : 0);
  if (colon < 0) return keys(bare.toLowerCase(), { start, end: at });
  const key = keyNamed(bare.slice(0, colon));
  const listed = bare.lastIndexOf(',') + 1;
  const from = Math.max(colon + 1, listed);
  return key ? values(view, key, bare.slice(from).toLowerCase(), { start: start + from, end: at }) : [];
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

/** Values that occur in the table and begin as written, the most frequent first. */
function values(view: View, key: Key, begun: string, place: Place): Suggestion[] {
  if (key.is === 'is') return IS_NAMES.filter((name) => name.startsWith(begun)).map((text) => ({ text, ...place }));
  const counts = new Map<string, number>();
  for (const column of columnsOf(key)) {
    for (const { row, count } of groupsOf(view, column)) {
      const cell = cellText(view, row, column);
      if (cell === undefined || cell === '*') continue;
      const text = key.is === 'state' ? cell.toLowerCase() : key.is === 'number' && cell.endsWith('s') ? cell.slice(0, -1) : cell;
      if (text.toLowerCase().startsWith(begun)) counts.set(text, (counts.get(text) ?? 0) + count);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([text, count]) => ({ text: /[\s()"]/.test(text) ? `"${text}"` : text, ...place, count }));
}

interface Kept {
  readonly rows: number;
  readonly order: View['order'];
  readonly groups: Map<TableColumnId, readonly { readonly row: number; readonly count: number }[]>;
}

/** Of a store that has not grown since: a value is typed character by character, and counted once. */
const kept = new WeakMap<Store, Kept>();

function groupsOf(view: View, column: TableColumnId): readonly { readonly row: number; readonly count: number }[] {
  const { store } = view.capture;
  let known = kept.get(store);
  if (known?.rows !== store.count || known.order !== view.order) {
    known = { rows: store.count, order: view.order, groups: new Map() };
    kept.set(store, known);
  }
  const groups = known.groups.get(column) ?? groupRows(view, column, undefined).slice(0, LOOKED);
  known.groups.set(column, groups);
  return groups;
}
