/** What was wrong with a text: a code and a place, never a sentence (those are in `words/`) and never thrown. */
import type { Span } from '../base/span.ts';

export type ProblemCode =
  /** no format known here prints a line like this */
  | 'not-recognised'
  /** not 8 or 32 hexadecimal digits */
  | 'address-digits'
  /** not four hexadecimal digits */
  | 'port-digits'
  /** a character that is no hexadecimal digit */
  | 'not-hex'
  /** a character that is no decimal digit */
  | 'not-decimal'
  /** a number larger than its field can be in the kernel */
  | 'too-large'
  /** the row ends before its last field */
  | 'row-cut'
  /** the row has more fields than any kernel prints, or a field is not where it should be */
  | 'row-shape'
  /** longer than any line of procfs could be */
  | 'line-too-long'
  /** bytes of no text */
  | 'binary';

/** A problem in a line: the span counts characters of that line from 0. */
export interface Problem extends Span {
  readonly code: ProblemCode;
}
