/**
 * A step undoes one thing that a terminal, a mail program or a wiki did to a line.
 *
 * It may be wrong: whether the line is better for it, the formats decide, and a step whose result no format understands leaves no trace.
 * So a step need not be careful with what is no procfs text, only with what is: it takes off no character of a row.
 */
import type { Format } from '../../procfs/format.ts';
import type { LogicalLine, Repair } from '../line.ts';

export interface Undone {
  readonly line: LogicalLine;
  /** The files that what was taken off names. */
  readonly names?: readonly Format[];
}

export interface Step {
  /** What the user is told, and may refuse. */
  readonly repair: Repair;
  /** The line without what this step takes off; undefined where there is nothing of it. Never throws; linear in the line. */
  apply(line: LogicalLine): Undone | undefined;
}
