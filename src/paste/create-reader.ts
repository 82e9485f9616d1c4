/**
 * The reader: takes a paste apart into lines, tells the formats, and tells the sink what became of every line.
 *
 * It works on a window of lines: what a line is may hang on the lines after it (a row that a terminal broke, a path with a newline in it),
 * so a line is settled once enough of them are there. Plain rows of a known section go through the fast path, where the caller has one.
 */
import { byteString } from '../base/byte-string.ts';
import type { Problem } from '../procfs/problem.ts';
import { readContext, readMark } from './context-lines.ts';
import { type LineClass, type LogicalLine, plainLine } from './line.ts';
import { joinLines } from './logical-line.ts';
import { createLineSplitter, type PhysicalLine } from './physical-lines.ts';
import type { Reader, ReaderOptions, Sink } from './reader.ts';
import { createSections, entriesOf, type Judgement } from './sections.ts';

/** Lines that must be there before one is settled, unless the paste ends. */
const LOOKAHEAD = 64;
/** Bytes of the longest line that is read: no line of procfs comes near. */
const LONGEST_LINE = 0x100000;
/** Bytes of a unix path, sun_path without its NUL: a path that goes on behind a newline is not longer either. */
const LONGEST_PATH = 107;
const MOST_CONTINUATIONS = 8;
const LF = 10;

interface WindowLine extends PhysicalLine {
  text?: string;
}

export function createReader(sink: Sink, options: ReaderOptions = {}): Reader {
  const splitter = createLineSplitter();
  const sections = createSections((format, line) => sink.section(format, line));
  const queue: WindowLine[] = [];
  let bytes: Uint8Array = new Uint8Array(0);
  /** Past the last newline, for the fast path. */
  let fastEnd = 0;

  const textOf = (line: WindowLine): string => {
    line.text ??= byteString(bytes, line.start, line.end);
    return line.text;
  };
  const isTooLong = (line: PhysicalLine): boolean => line.end - line.start > LONGEST_LINE;

  function fill(): void {
    while (queue.length < LOOKAHEAD) {
      const line = splitter.next();
      if (!line) return;
      queue.push(line);
    }
  }

  function take(is: LineClass, count = 1, problem?: Problem): void {
    for (const line of queue.splice(0, count)) sink.line(line.number, line.start, line.end, is, problem);
  }

  function readFast(): boolean {
    const section = sections.current;
    const head = queue[0];
    if (!options.fast || !section?.announced || !head || head.start >= fastEnd) return false;
    const run = options.fast(section.format, bytes, head.start, fastEnd, head.number);
    if (run.lines === 0) return false;
    section.entries += run.lines;
    while (queue[0] && queue[0].start < run.next) queue.shift();
    if (queue.length === 0) splitter.skipTo(run.next, head.number + run.lines);
    return true;
  }

  /** Settles the first line of the window, and those that belong to it. */
  function readUnit(head: WindowLine): void {
    if (isTooLong(head)) {
      take('notUnderstood', 1, { code: 'line-too-long', start: 0, end: head.end - head.start });
      return;
    }
    const text = textOf(head);
    const mark = readMark(text);
    const judgement = mark ? undefined : sections.judge(text);
    const context = mark ?? (judgement && judgement.rank !== 'broken' ? undefined : readContext(text));
    if (isBlank(text)) take('blank');
    else if (context) {
      if (context.boundary) sections.boundary(context.names);
      take('context');
    } else if (judgement && judgement.rank !== 'broken') settle(judgement, plainLine(text, head.start), head.number);
    else take('notUnderstood', 1, problemOf(judgement, text));
  }

  function settle(judgement: Judgement, source: LogicalLine, line: number): void {
    const continued = judgement.reading.is === 'entry' ? continuationOf(source, judgement) : undefined;
    const { reading, format } = continued?.judgement ?? judgement;
    const from = continued?.source ?? source;
    sections.accept(continued?.judgement ?? judgement, from.text, line);
    for (const fields of entriesOf(reading)) sink.entry(format, fields, from, line);
    take(reading.is === 'header' || reading.is === 'context' ? reading.is : 'entry', continued?.count ?? 1);
  }

  /**
   * A unix path may hold newlines: the lines up to the next row of the same format are the rest of it, where the format says they may be,
   * nothing else knows them, and the path stays as short as a path is. Without a row after them they are nothing that we could be sure of.
   */
  function continuationOf(source: LogicalLine, judgement: Judgement) {
    const { format } = judgement;
    const lines = [source];
    for (let count = 1; count <= MOST_CONTINUATIONS; count++) {
      const line = queue[count];
      if (!line || isTooLong(line)) return undefined;
      const text = textOf(line);
      const next = format.read(text, 'big', { ...judgement.state });
      if (next.is === 'entry') {
        if (count === 1) return undefined;
        const whole = joinLines(
          lines,
          lines.map(() => '\n'),
        );
        const read = sections.judge(whole.text);
        return read?.rank === 'whole' && read.format === format ? { source: whole, judgement: read, count } : undefined;
      }
      if (next.is !== 'continuation' || isBlank(text) || readMark(text) || readContext(text) || sections.judge(text)) return undefined;
      lines.push(plainLine(text, line.start));
      if (lines.reduce((sum, part) => sum + part.text.length + 1, 0) > source.text.length + LONGEST_PATH) return undefined;
    }
    return undefined;
  }

  return {
    push(paste, end, final) {
      bytes = paste;
      splitter.feed(paste, end, final);
      fastEnd = options.fast ? lastNewline(paste, end) + 1 : 0;
      for (fill(); queue.length > 0; fill()) {
        if (readFast()) continue;
        const head = queue[0];
        if (!head || (queue.length < LOOKAHEAD && !final)) break;
        readUnit(head);
      }
      if (final) sections.boundary([]);
    },
  };
}

/** Where the last newline stands, or -1; looks back no further than the longest line. */
function lastNewline(bytes: Uint8Array, end: number): number {
  const from = Math.max(0, end - LONGEST_LINE);
  const found = bytes.subarray(from, end).lastIndexOf(LF);
  return found < 0 ? -1 : from + found;
}

/** Blanks, tabs, and what a form feed leaves. */
function isBlank(text: string): boolean {
  return !/[^ \t\v\f]/.test(text);
}

function problemOf(judgement: Judgement | undefined, text: string): Problem {
  const control = firstControl(text);
  if (control >= 0) return { code: 'binary', start: control, end: control + 1 };
  if (judgement?.reading.is === 'broken') return judgement.reading.problem;
  return { code: 'not-recognised', start: 0, end: text.length };
}

const ESC = 0x1b;

/** The first control character that no text has, or -1; backspace to carriage return and ESC come from terminals. */
function firstControl(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 8 || (code > 13 && code < 32 && code !== ESC)) return at;
  }
  return -1;
}
