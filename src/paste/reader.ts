/**
 * The reader: bytes of a paste in, classified lines and entries out.
 *
 * It is told how many bytes there are so far, again and again, and reads as far as it can be sure; what needs a look at the next
 * line waits for it. Every physical line is reported exactly once, in order.
 */
import type { Field } from '../procfs/column.ts';
import type { Format } from '../procfs/format.ts';
import type { Problem } from '../procfs/problem.ts';
import type { LineClass, LogicalLine, Repair } from './line.ts';

export interface Sink {
  /** A section begins: a format's header, a mark that names the file, or its first row. `line` is 0-based. */
  section(format: Format, line: number): void;
  /**
   * An entry of the section's format. Addresses are as printed (decoded as byte order 'big'): a sink that keeps them can turn them later.
   * `line` is the 0-based number of its first physical line.
   */
  entry(format: Format, fields: readonly Field[], source: LogicalLine, line: number): void;
  /** A physical line: bytes [start, end) without its newline. Called before or after the entry that it belongs to, but in order of lines. */
  line(line: number, start: number, end: number, is: LineClass, problem?: Problem): void;
}

/**
 * Reads plain rows of a format by layout, as many as it can from the start of a line, and returns the offset of the first line that it
 * did not read (`start` if none); `lines` of what it read are one a row, and the sink is not told of them. `end` is past the last newline.
 */
export type FastPath = (format: Format, bytes: Uint8Array, start: number, end: number, line: number) => number;

export interface ReaderOptions {
  /** Repairs that the user refused. */
  readonly refused?: ReadonlySet<Repair>;
  readonly fast?: FastPath;
}

export interface Reader {
  /** `bytes` holds the paste so far in [0, end); with `final` there is no more. */
  push(bytes: Uint8Array, end: number, final: boolean): void;
}
