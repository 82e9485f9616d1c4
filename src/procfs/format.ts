/**
 * A format: one procfs file. It is told one line at a time and says what that line is to it.
 *
 * «Not mine» and «mine, but broken here» are different answers: the first lets another format try, the second is shown to the user.
 */
import type { ByteOrder } from './byte-order.ts';
import type { Column, Field } from './column.ts';
import type { Problem, ProblemCode } from './problem.ts';

export interface Format {
  /** The file's name below /proc/net, or a name of ours for what is no file there: `tcp`, `unix`, `fd-sockets`. */
  readonly id: string;
  /** What this is a table of: rows of sockets go into the one socket table, the others have a table each. */
  readonly holds: 'sockets' | 'records';
  /** In the order of the row. */
  readonly columns: readonly Column[];
  /** Kernel file and function. */
  readonly source: string;
  /** The words of its header are no names of columns: any may stand there. */
  readonly titles?: true;
  /** Characters to which the kernel fills rows up with blanks: a shorter row that ends in blanks was cut. */
  readonly padded?: number | undefined;
  /** Whether an entry may go on in the lines behind it: `read` answers 'continuation'. */
  readonly continues?: true;
  /**
   * What this line is to this format. `text` is a byte string without its newline. `state` is what `begin` made, one for each section.
   * Never throws; linear in the length of the line.
   */
  read(text: string, order: ByteOrder, state: SectionState): Reading;
  /** A fresh state for a section; formats whose lines do not depend on each other leave it out. */
  begin?(): SectionState;
}

/** What a format remembers from one line of a section to the next. */
export interface SectionState {
  /** Whether a header or a mark such as `==> /proc/net/udp <==` named the format; otherwise it must be recognised by the shape of rows alone. */
  named?: boolean;
  /** The line was read as this format's before and is read again, without the lines around it. */
  settled?: boolean;
  [remembered: string]: unknown;
}

export type Reading =
  | { readonly is: 'not-mine' }
  | { readonly is: 'header' }
  | { readonly is: 'entry'; readonly fields: readonly Field[] }
  /** Several entries on one line: a line of counters (snmp, sockstat) is a table of names and values. */
  | { readonly is: 'entries'; readonly entries: readonly (readonly Field[])[] }
  /**
   * Not a line of this format by its shape, but it may be the rest of the entry above, which ended in a newline of its own: a unix path may
   * hold one. If nothing else knows the line, join it to that entry's line with '\n' and read the whole again.
   */
  | { readonly is: 'continuation' }
  /** A line that belongs to the format and holds no entry of its own. */
  | { readonly is: 'context' }
  | { readonly is: 'broken'; readonly problem: Problem };

export const NOT_MINE: Reading = { is: 'not-mine' };

/** A row of the format that cannot be read: why, and where. */
export const broken = (code: ProblemCode, start: number, end: number): Reading => ({ is: 'broken', problem: { code, start, end } });

/** Whether a format's id is that of tcp or tcp6. */
export const isTcp = (id: string): boolean => id === 'tcp' || id === 'tcp6';
