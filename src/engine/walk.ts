/** A capture, entry by entry in the order of the paste: for who writes all of it. */
import { lettersIn } from '../base/byte-string.ts';
import { type LogicalLine, toPaste } from '../paste/line.ts';
import type { Field } from '../procfs/column.ts';
import type { Format } from '../procfs/format.ts';
import type { Problem } from '../procfs/problem.ts';
import { type Capture, fieldsOfRecord, fieldsOfRow, physicalLine } from './capture.ts';
import { lineOfRow, offsetOfLine, problemOfLine } from './line-index.ts';
import { rowsUntil } from './summary.ts';

export interface Visitor {
  /** `line` is 0-based. */
  section(format: Format, line: number): void;
  /** Addresses as printed. `line` is 0-based; `row` is the number of a socket, or -1. */
  entry(format: Format, fields: readonly Field[], line: number, row: number): void;
  /** Takes rows from `from` on as it likes, without their fields; returns the first that it did not take, or `until`. */
  rows?(from: number, until: number): number;
}

export function walkCapture(capture: Capture, visitor: Visitor): void {
  for (const [index, section] of capture.sections.entries()) {
    const { format } = section;
    visitor.section(format, section.line);
    for (const record of section.records) visitor.entry(format, fieldsOfRecord(capture, format, record), record.line, -1);
    if (format.holds !== 'sockets') continue;
    const until = rowsUntil(capture.sections, index, capture.store.count);
    for (
      let row = visitor.rows?.(section.firstRow, until) ?? section.firstRow;
      row < until;
      row = visitor.rows?.(row + 1, until) ?? row + 1
    )
      visitor.entry(format, fieldsOfRow(capture, row), lineOfRow(capture.lines, row), row);
  }
}

/** A problem with the 0-based physical line that it is in; its span counts characters of that line, as UTF-8. */
export interface LineProblem extends Problem {
  readonly line: number;
}

/** What was wrong with lines, and with fields of entries, in order. */
export function problemsOf(capture: Capture): LineProblem[] {
  const { lines, store, sections } = capture;
  const problems: LineProblem[] = [];
  const offsets = new Map<number, number>();
  const offsetOf = (line: number): number => {
    const offset = offsets.get(line) ?? offsetOfLine(lines, capture.buffer.bytes, capture.buffer.end, line);
    offsets.set(line, offset);
    return offset;
  };
  for (let at = 0; at < lines.problemLines.length; at++) {
    const line = lines.problemLines.data[at] ?? 0;
    const problem = problemOfLine(lines, line);
    if (problem) problems.push({ ...problem, line });
  }
  const take = (fields: readonly Field[], line: number, source: LogicalLine | undefined) => {
    for (const { problem, start, end } of fields)
      if (problem) problems.push(inPaste(lines.count, offsetOf, { line, code: problem, start, end }, source));
  };
  for (const { format, records } of sections)
    for (const record of records) take(fieldsOfRecord(capture, format, record), record.line, record.source);
  const flawed = store.kinds.map((kind) => kind.flawed);
  for (let row = 0; flawed.includes(true) && row < store.count; row++) {
    if (flawed[store.kind.data[row] as number]) take(fieldsOfRow(capture, row), lineOfRow(lines, row), capture.sources.get(row));
  }
  return inCharacters(
    capture,
    problems.sort((a, b) => a.line - b.line || a.start - b.start),
  );
}

/** Places in bytes of their lines, in order, as places in characters. Many may be in one line: mostly one whose bytes are characters. */
function inCharacters(capture: Capture, problems: readonly LineProblem[]): LineProblem[] {
  let [line, text, plain] = [-1, '', true];
  /** So many characters stand before this place, at which one begins. */
  let [counted, at] = [0, 0];
  const lettersBefore = (place: number) => counted + lettersIn(text.slice(at, place));
  return problems.map((problem) => {
    if (problem.line !== line) {
      line = problem.line;
      text = physicalLine(capture, line).text;
      plain = lettersIn(text) === text.length;
      [counted, at] = [0, 0];
    }
    if (plain) return problem;
    if (text.charCodeAt(problem.start) < 0x80) [counted, at] = [lettersBefore(problem.start), problem.start];
    return { ...problem, start: lettersBefore(problem.start), end: lettersBefore(problem.end) };
  });
}

/** A problem of a repaired line at its place in the paste; what stands at the end of a line, or nowhere, is behind the character before it. */
function inPaste(lines: number, offsetOf: (line: number) => number, problem: LineProblem, source: LogicalLine | undefined): LineProblem {
  if (!source) return problem;
  const [place] = toPaste(source, problem);
  const before = place ? undefined : toPaste(source, { start: problem.start - 1, end: problem.start }).at(-1);
  const at = place?.start ?? before?.end ?? source.pieces[0]?.start ?? 0;
  let { line } = problem;
  while (line + 1 < lines && offsetOf(line + 1) <= at) line++;
  const start = at - offsetOf(line);
  return { ...problem, line, start, end: start + (place ? place.end - place.start : 0) };
}
