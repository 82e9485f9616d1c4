/**
 * The end of a row: where it was cut, and what it has beyond the last column that is known here.
 *
 * A screen or a log may have cut a row anywhere. A last number that nothing follows may have lost digits: unless the row is complete
 * there, it is unknown, not guessed.
 */
import type { Column, Field } from './column.ts';
import { leastDigits } from './decode.ts';
import type { Token } from './tokens.ts';

/** What the row has that no kernel known here named: shown, not dropped. */
export const UNKNOWN_COLUMN: Column = { id: 'unknown', name: '?', printed: '', kind: { is: 'text' }, hue: 'plain', source: '' };

/** What people put where they left something out; `\xe2\x80\xa6` is … in UTF-8. */
const ELISIONS: ReadonlySet<string> = new Set(['...', '....', '\xe2\x80\xa6', '[...]', '(...)']);
const LONGEST_ELISION = 5;

/** The tokens before an elision: what stands behind one could be the value of any column. */
export function upToElision(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ start, end, text }) => end - start <= LONGEST_ELISION && ELISIONS.has(text));
  return at < 0 ? tokens : tokens.slice(0, at);
}

/**
 * `fields` with what is wrong about the row's end. `complete` are the numbers of blank-separated fields with which a row may end, ascending;
 * `tokens` are the row's, a missing first one included.
 */
export function markEnd(complete: readonly number[], fields: readonly Field[], tokens: readonly Token[], text: string): readonly Field[] {
  const last = tokens[tokens.length - 1];
  const longest = complete[complete.length - 1] ?? 0;
  if (tokens.length > longest) {
    const start = tokens[longest]?.start ?? text.length;
    const end = last?.end ?? text.length;
    return [...fields, { column: UNKNOWN_COLUMN, value: text.slice(start, end), start, end }];
  }
  if (!last) return fields;
  const open = last.end === text.length;
  if (complete.includes(tokens.length) && !(open && endsInCutPointer(fields, last))) return fields;
  const cut = fields.map((field) =>
    open && field.start >= last.start && mayBeCut(field) ? { ...field, value: null, problem: 'row-cut' as const } : field,
  );
  if (cut.some((field) => field.problem === 'row-cut')) return cut;
  const absent = cut.findIndex((field) => field.value === null && !field.problem && field.column.id !== 'sl');
  return cut.map((field, index) => (index === absent ? { ...field, problem: 'row-cut' } : field));
}

/** A row may be complete with its pointer, but then the pointer is whole. */
function endsInCutPointer(fields: readonly Field[], last: Token): boolean {
  return fields.some((field) => field.start >= last.start && field.column.kind.is === 'token' && mayBeCut(field));
}

/** Whether a field of the last token, with nothing behind it, may have lost digits: decimal always, hexadecimal when it is short. */
function mayBeCut(field: Field): boolean {
  if (field.value === null && !field.problem) return false;
  const kind = field.column.kind;
  if (kind.is === 'decimal' || kind.is === 'digits' || kind.is === 'text' || kind.is === 'address-text') return true;
  if (kind.is === 'code' || kind.is === 'flags' || kind.is === 'packed') return kind.is === 'packed' ? kind.base !== 16 : kind.base === 10;
  if (kind.is === 'token') return /^[0-9a-f]*$/.test(String(field.value)) && ![8, 16].includes(field.end - field.start);
  return field.problem !== undefined || field.end - field.start < leastDigits(field.column.printed);
}
