/**
 * The reader: bytes of a paste in, classified lines and entries out.
 *
 * It is told how many bytes there are so far, again and again, and reads as far as it can be sure; what needs a look at the next
 * line waits for it. Every physical line is reported exactly once, in order.
 */
import type { Field } from '../procfs/column.ts';
import type { Format, SectionState } from '../procfs/format.ts';
import type { Problem } from '../procfs/problem.ts';
import type { Guess, LineClass, LogicalLine } from './line.ts';

export interface Sink {
  /** A section begins: a format's header, a mark that names the file, or its first row. `line` is 0-based; so many `entries` of it were read by layout. */
  section(format: Format, line: number, entries: number): void;
  /**
   * An entry of the section's format. Addresses are as printed (decoded as byte order 'big'): a sink that keeps them can turn them later.
   * `line` is the 0-based number of its first physical line.
   */
  entry(format: Format, fields: readonly Field[], source: LogicalLine, line: number): void;
  /** The entry of this line, told of before, ends where a screen cut others: its last value may have lost digits. */
  doubt(line: number): void;
  /**
   * A physical line: bytes [start, end) without its newline. Called before or after the entry that it belongs to, but in order of lines. Where
   * it holds several rows, one of them may be broken: then an entry's line has a problem.
   */
  line(line: number, start: number, end: number, is: LineClass, problem?: Problem): void;
}

/** What a fast path read: `lines` lines, one row each, up to the offset `next`, where the first line begins that it left. */
export interface FastRun {
  readonly next: number;
  readonly lines: number;
}

/**
 * Reads plain rows of a format by layout, as many as it can from the start of a line; the sink is not told of them. `end` is past the
 * last newline, `line` is 0-based. `state` is the section's: what the format would have remembered of the rows is noted there.
 *
 * It leaves the last row before a line that it cannot read, and unless nothing will come behind `end` (`final`) the last row before that: what
 * follows a row may be the rest of it, and only the reader can tell. Where it reads nothing, `next` is `start` and `lines` 0.
 */
export type FastPath = (
  format: Format,
  bytes: Uint8Array,
  start: number,
  end: number,
  line: number,
  state: SectionState,
  final?: boolean,
) => FastRun;

export interface ReaderOptions {
  /** What is not to be done: the lines stay as they are, and are what they are on their own. */
  readonly refused?: ReadonlySet<Guess>;
  /** The files that it is said to come from, as by the name of the file: a hint, as a mark is. */
  readonly named?: readonly Format[];
  readonly fast?: FastPath;
}

export interface Reader {
  /** `bytes` holds the paste so far in [0, end); with `final` there is no more. */
  push(bytes: Uint8Array, end: number, final: boolean): void;
}
