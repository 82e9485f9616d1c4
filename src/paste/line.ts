/**
 * Lines: what stands in the paste, and what was made of it.
 *
 * A physical line is what stands between two newlines. A logical line is what the formats are told: usually the physical line
 * without its newline; after a repair (prompt or quote mark taken off, wrap rejoined, entity decoded) it is made of pieces.
 */
import type { Span } from '../base/span.ts';

/** What became of a physical line; the classes of all lines add up to their number. */
export const LINE_CLASSES = ['entry', 'header', 'context', 'blank', 'notUnderstood'] as const;
export type LineClass = (typeof LINE_CLASSES)[number];

export type LineAccount = Readonly<Record<LineClass | 'total', number>>;

/** Part of a logical line: `text[at …]` was read from the bytes [start, end) of the paste. Where lengths differ, something was decoded or inserted. */
export interface Piece extends Span {
  readonly at: number;
  /** Characters of the logical line. */
  readonly length: number;
}

/** What was done to make a logical line: shown with the entry, and can be refused. */
export type Repair =
  /** a line that a terminal or mail program broke was joined again */
  | 'rejoined'
  /** terminal colours or other escape sequences were taken off, a spelled tab was decoded */
  | 'escapes'
  /** quote marks, comment marks, list marks or a table's bars were taken off */
  | 'quoting'
  /** a file name in front of the row, as grep prints it, was taken off */
  | 'file-prefix'
  /** line numbers were taken off */
  | 'line-numbers'
  /** signs at the ends of lines and for tabs, as cat -A prints them, were taken off */
  | 'line-ends'
  /** HTML entities or tags were decoded */
  | 'markup'
  /** quoted-printable was decoded */
  | 'quoted-printable'
  /** base64 was decoded */
  | 'base64'
  /** a line that held several rows was cut */
  | 'resplit'
  /** lines were taken for the rest of a path with newlines in it */
  | 'continued';

/** What may be wrong about an entry and can be refused: its repairs, and that its last value was cut or is one of two. */
export type Guess = Repair | 'cut';

export interface LogicalLine {
  /** A byte string without its newline. */
  readonly text: string;
  /** In order, covering `text`. */
  readonly pieces: readonly Piece[];
  readonly repairs: readonly Repair[];
  /** The end of its last value may be lost, or that value another one, although it reads as whole. */
  readonly doubtful?: true;
}

/** What was guessed of a line; nothing of one that stands as it was pasted. */
export function guessesOf({ repairs, doubtful }: LogicalLine): readonly Guess[] {
  return doubtful ? [...repairs, 'cut'] : repairs;
}

/** The logical line of a physical one that needed no repair. `start` is its offset in the paste. */
export function plainLine(text: string, start: number): LogicalLine {
  return { text, pieces: [{ at: 0, length: text.length, start, end: start + text.length }], repairs: [] };
}

/** Where the characters `span` of a logical line stand in the paste: spans of bytes, one a piece, in order. */
export function toPaste(line: LogicalLine, span: Span): Span[] {
  const spans: Span[] = [];
  for (const piece of line.pieces) {
    const from = Math.max(span.start, piece.at);
    const to = Math.min(span.end, piece.at + piece.length);
    if (from >= to) continue;
    const exact = piece.end - piece.start === piece.length;
    spans.push(exact ? { start: piece.start + from - piece.at, end: piece.start + to - piece.at } : { start: piece.start, end: piece.end });
  }
  return spans;
}
