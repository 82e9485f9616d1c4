/**
 * The window: the lines that are read but not settled. What a line is may hang on those behind it, so some are held back until more come.
 */
import { byteString } from '../base/byte-string.ts';
import { columnsOf } from './columns-of.ts';
import { type ContextLine, readContext, readMark } from './context-lines.ts';
import { type LogicalLine, plainLine } from './line.ts';
import { createLineSplitter, lineBefore, type PhysicalLine } from './physical-lines.ts';

/** Lines that must be there before one is settled, unless the paste ends. */
export const LOOKAHEAD = 64;
/** Bytes of the longest line that is read: no line of procfs comes near. */
const LONGEST_LINE = 0x100000;

export interface Window {
  /** The paste so far is bytes [0, end); with `final` there is no more. */
  feed(bytes: Uint8Array, end: number, final: boolean): void;
  /** Whether enough lines are there to settle the first one. */
  isReady(): boolean;
  /** The n-th line from the first that is not settled, 0-based. */
  at(n: number): PhysicalLine | undefined;
  isTooLong(n: number): boolean;
  /** As a byte string; empty for a line that is too long. */
  text(n: number): string;
  plain(n: number): LogicalLine;
  /** What ends the line: LF, CRLF or CR. */
  newline(n: number): string;
  /** Columns on a screen. */
  columns(n: number): number;
  /** What the line is if it is known to be no procfs text. A format's word on it comes first, but for marks. */
  context(n: number): ContextLine | undefined;
  /** The lines before the first, nearest first, at most so many: what was settled is read again. */
  before(most: number): readonly string[];
  /** How many lines are there, as far as it looks ahead. */
  count(): number;
  /** Settles the first `count` lines and returns them. */
  take(count: number): readonly PhysicalLine[];
  /** Goes on at the beginning of line `number`, which is not before the first. */
  skipTo(start: number, number: number): void;
}

const NOTHING: Uint8Array = new Uint8Array(0);

interface WindowLine extends PhysicalLine {
  text?: string;
  columns?: number;
  context?: ContextLine | null;
}

export function createWindow(): Window {
  const splitter = createLineSplitter();
  let lines: WindowLine[] = [];
  let bytes = NOTHING;
  let complete = false;

  /** Splits off the first `count` lines, as far as there are so many: most go by without anybody looking. */
  function fill(count: number): void {
    while (lines.length < count) {
      const line = splitter.next();
      if (!line) return;
      lines.push(line);
    }
  }
  const lineAt = (n: number): WindowLine | undefined => {
    if (n >= LOOKAHEAD) return undefined;
    fill(n + 1);
    return lines[n];
  };
  const isTooLong = (line: PhysicalLine | undefined) => line !== undefined && line.end - line.start > LONGEST_LINE;
  const textOf = (line: WindowLine | undefined): string => {
    if (!line || isTooLong(line)) return '';
    line.text ??= byteString(bytes, line.start, line.end);
    return line.text;
  };

  return {
    feed(paste, end, final) {
      bytes = paste;
      complete = final;
      splitter.feed(paste, end, final);
    },
    isReady() {
      const least = complete ? 1 : LOOKAHEAD;
      fill(least);
      return lines.length >= least;
    },
    at: lineAt,
    isTooLong: (n) => isTooLong(lineAt(n)),
    text: (n) => textOf(lineAt(n)),
    plain: (n) => plainLine(textOf(lineAt(n)), lineAt(n)?.start ?? 0),
    newline(n) {
      const line = lineAt(n);
      return line ? byteString(bytes, line.end, line.next) : '';
    },
    columns(n) {
      const line = lineAt(n);
      if (!line) return 0;
      line.columns ??= columnsOf(textOf(line));
      return line.columns;
    },
    context(n) {
      const line = lineAt(n);
      if (!line) return undefined;
      if (line.context === undefined) line.context = readMark(textOf(line)) ?? readContext(textOf(line)) ?? null;
      return line.context ?? undefined;
    },
    before(most) {
      const found: string[] = [];
      let start = lineAt(0)?.start ?? 0;
      for (let before = lineBefore(bytes, start); before && found.length < most; before = lineBefore(bytes, start)) {
        found.push(byteString(bytes, before.start, before.end));
        start = before.start;
      }
      return found;
    },
    count() {
      fill(LOOKAHEAD);
      return lines.length;
    },
    take(count) {
      fill(count);
      return lines.splice(0, count);
    },
    skipTo(start, number) {
      lines = lines.filter((line) => line.start >= start);
      if (lines.length === 0) splitter.skipTo(start, number);
    },
  };
}
