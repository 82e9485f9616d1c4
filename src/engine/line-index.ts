/**
 * Every physical line of the paste: where it stands, what became of it, and which row was read from it.
 *
 * A million plain rows in sequence are one run of one class and one run of rows; where a line begins is kept for every 16th only and
 * found by walking newlines from there. So an index of a clean dump costs a few bytes a line, and one of a messy paste grows with its mess.
 */
import { LINE_CLASSES, type LineClass } from '../paste/line.ts';
import type { Problem, ProblemCode } from '../procfs/problem.ts';
import { createList, type List, lastAtMost, push } from './list.ts';

/** Lines between two kept offsets: a power of two. */
export const LINE_STRIDE = 16;
const LF = 10;
const CR = 13;

export interface LineIndex {
  /** Lines seen. */
  count: number;
  /** Offset of every 16th line. */
  readonly offsets: List;
  /** Runs of lines of one class: the first line of each, and its class as an index of LINE_CLASSES. */
  readonly classLines: List;
  readonly classes: List;
  /** Runs of rows on consecutive lines: the first row of each, and its line. */
  readonly runRows: List;
  readonly runLines: List;
  /** Lines not understood, and those of several rows of which one was not, in order, with what was wrong: code, start and end in characters of the line. */
  readonly problemLines: List;
  readonly problemStarts: List;
  readonly problemEnds: List;
  readonly problemCodes: ProblemCode[];
  readonly account: Record<LineClass | 'total', number>;
}

export function createLineIndex(): LineIndex {
  return {
    count: 0,
    offsets: createList(),
    classLines: createList(),
    classes: createList(),
    runRows: createList(),
    runLines: createList(),
    problemLines: createList(),
    problemStarts: createList(),
    problemEnds: createList(),
    problemCodes: [],
    account: { entry: 0, header: 0, context: 0, blank: 0, notUnderstood: 0, total: 0 },
  };
}

/** The next physical line, 0-based, and what became of it. */
export function addLine(index: LineIndex, line: number, start: number, is: LineClass, problem?: Problem): void {
  if ((line & (LINE_STRIDE - 1)) === 0) push(index.offsets, start);
  addClass(index, line, 1, is);
  if (is !== 'notUnderstood' && !problem) return;
  push(index.problemLines, line);
  push(index.problemStarts, problem?.start ?? 0);
  push(index.problemEnds, problem?.end ?? 0);
  index.problemCodes.push(problem?.code ?? 'not-recognised');
}

/** `many` lines of one class, whose offsets were kept by whoever read them. */
export function addClass(index: LineIndex, line: number, many: number, is: LineClass): void {
  const code = LINE_CLASSES.indexOf(is);
  const last = index.classes.length - 1;
  if (last < 0 || index.classes.data[last] !== code) {
    push(index.classLines, line);
    push(index.classes, code);
  }
  index.account[is] += many;
  index.account.total += many;
  index.count = line + many;
}

/** Says that `row` was read from `line` (its first). Rows come in order; those on the line after the row before cost nothing. */
export function addRow(index: LineIndex, row: number, line: number): void {
  const last = index.runRows.length - 1;
  if (last >= 0 && line - (index.runLines.data[last] ?? 0) === row - (index.runRows.data[last] ?? 0)) return;
  push(index.runRows, row);
  push(index.runLines, line);
}

/** The 0-based line of a row. */
export function lineOfRow(index: LineIndex, row: number): number {
  const run = lastAtMost(index.runRows, row);
  return (index.runLines.data[run] ?? 0) + row - (index.runRows.data[run] ?? 0);
}

/** The first row read from a line, or -1. `rows` is how many there are. */
export function rowOfLine(index: LineIndex, line: number, rows: number): number {
  let run = lastAtMost(index.runLines, line);
  if (run < 0) return -1;
  while (run > 0 && index.runLines.data[run - 1] === line) run--;
  const row = (index.runRows.data[run] ?? 0) + line - (index.runLines.data[run] ?? 0);
  const end = run + 1 < index.runRows.length ? (index.runRows.data[run + 1] ?? 0) : rows;
  return row < end ? row : -1;
}

export function classOfLine(index: LineIndex, line: number): LineClass {
  const run = lastAtMost(index.classLines, line);
  return LINE_CLASSES[index.classes.data[run] ?? 0] ?? 'notUnderstood';
}

/** The problem of a line, or undefined. */
export function problemOfLine(index: LineIndex, line: number): Problem | undefined {
  const at = lastAtMost(index.problemLines, line);
  if (at < 0 || index.problemLines.data[at] !== line) return undefined;
  return {
    code: index.problemCodes[at] ?? 'not-recognised',
    start: index.problemStarts.data[at] ?? 0,
    end: index.problemEnds.data[at] ?? 0,
  };
}

/** Where a line that was seen begins, in bytes; `end` is where the paste does. */
export function offsetOfLine(index: LineIndex, bytes: Uint8Array, end: number, line: number): number {
  const near = Math.min(Math.floor(line / LINE_STRIDE), index.offsets.length - 1);
  let at = index.offsets.data[near] ?? 0;
  for (let skip = line - near * LINE_STRIDE; skip > 0; skip--) at = afterNewline(bytes, endOfLine(bytes, at, end));
  return at;
}

/** Where a line that begins at `start` ends: at its LF, CR LF or lone CR, or with the paste at `end`. */
export function endOfLine(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}

function afterNewline(bytes: Uint8Array, at: number): number {
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}
