/**
 * Joining what a terminal or a mail program broke: a row and the lines behind it that are nothing by themselves.
 *
 * A terminal breaks at a column, also inside a number, and copying drops the blanks at the break: with uid 0 a line of 80 columns ends after
 * `00000000` and the next one begins with `0`. So each piece is padded to the width of the screen before it is joined; the width is that of
 * the widest line around. A mail program breaks at a blank. A join counts only where it makes the row whole in its format's own shape.
 */
import type { Field } from '../procfs/column.ts';
import { beginsWide, columnsOf } from './columns-of.ts';
import type { LogicalLine } from './line.ts';
import { joinLines } from './logical-line.ts';
import type { Judgement } from './sections.ts';
import { entriesOf } from './sections.ts';

/** How lines were broken: at a column of the screen, at a blank that is gone, or in the middle with nothing lost. */
export type Break = 'column' | 'blank' | 'nothing';

export interface Joined {
  readonly line: LogicalLine;
  readonly judgement: Judgement;
  /** Physical lines. */
  readonly count: number;
  readonly how: Break;
  /** Values that the first line alone did not have. */
  readonly gained: number;
}

export interface Pieces {
  /** The line that begins the row, without quote marks and the like, and what the formats say of it alone. */
  readonly head: LogicalLine;
  readonly alone: Judgement | undefined;
  /**
   * The n-th line behind it, from 1 on, where it may be a piece of it; undefined where it is a row or a header itself, or the paste ends.
   * With `strictly`, as the row is whole already, only a line that is nothing by itself.
   */
  follower(n: number, strictly: boolean): LogicalLine | undefined;
  /** Columns of the screen, as far as the lines around tell, without what was taken off the front of the n-th line; 0 is the head. */
  widthOf(n: number): number;
  judge(text: string): Judgement | undefined;
}

/** Bytes of a unix path: sun_path, of which an abstract name may fill all. */
export const LONGEST_PATH = 108;
const MOST_PIECES = 128;
const LONGEST = 8192;
/** Pieces in a row that make nothing better: a row or a header that is broken at 40 columns is known after fewer. */
const MOST_IDLE = 6;
/** More columns than this are missing at no break inside a row: the longest run of blanks, in tcp6's header, is shorter. */
const WIDEST_GAP = 32;
/** Columns at which mail programs break lines, RFC 5322's 78 at most. */
const MAIL_WIDTH = 78;
/** And at the end of a whole row, where a path goes on behind blanks of its own. */
export const WIDEST_END = 2;

/** For each way to break lines the longest join that is whole, or failing that the one that gives most; in the order of their likelihood. */
export function joinPieces(pieces: Pieces): Joined[] {
  return (['column', 'blank', 'nothing'] as const).map((how) => joinBy(how, pieces)).filter((joined) => joined !== undefined);
}

/** The longest join of lines that were broken in one way; undefined where none is better than the head alone. */
export function joinBy(how: Break, pieces: Pieces): Joined | undefined {
  const lines = [pieces.head];
  const gaps: string[] = [];
  let best: Joined | undefined;
  let idle = 0;
  for (let n = 1; n < MOST_PIECES && idle < MOST_IDLE; n++, idle++) {
    const last = lines[lines.length - 1];
    const next = pieces.follower(n, last !== undefined && takesAnything(best?.judgement ?? pieces.alone, best?.line ?? pieces.head));
    if (!last || !next) break;
    const width = pieces.widthOf(n - 1);
    if (!mayGoOn(how, last, next, width, isWholeLine(best?.judgement))) break;
    gaps.push(gapBetween(how, last.text, next.text, width));
    lines.push(next);
    const line = joinLines(lines, gaps, 'rejoined');
    if (line.text.length > LONGEST) break;
    const judgement = pieces.judge(line.text);
    const better =
      judgement && betterJoin(best, { line, judgement, count: n + 1, how, gained: valuesOf(judgement) - valuesOf(pieces.alone) });
    if (!better) continue;
    best = better;
    idle = 0;
  }
  return best;
}

/** The longer join, if it is worth more than the best so far: whole, or with more values and nothing wrong but its end. */
function betterJoin(best: Joined | undefined, joined: Joined): Joined | undefined {
  const { rank } = joined.judgement;
  if (rank === 'whole') return joined;
  if (rank !== 'flawed' || best?.judgement.rank === 'whole' || !isOnlyCut(joined.judgement)) return undefined;
  return !best || joined.gained > best.gained ? joined : undefined;
}

/**
 * Whether `last` can have been broken. Once the line is whole, only a line goes on that fills the screen to its last column, or one of a mail
 * in which the next word had no room.
 */
function mayGoOn(how: Break, last: LogicalLine, next: LogicalLine, width: number, whole: boolean): boolean {
  const columns = columnsOf(last.text);
  if (how === 'column') return width - columns >= 0 && width - columns <= (whole ? WIDEST_END : WIDEST_GAP);
  if (how === 'nothing' || !whole) return !whole;
  const word = /^[^ \t]{1,200}/.exec(next.text)?.[0] ?? '';
  return word.length > 0 && columns >= MAIL_WIDTH / 2 && columns + 1 + columnsOf(word) > Math.min(width, MAIL_WIDTH);
}

/** What stood between two pieces. A wide character that did not fit leaves one column empty. */
function gapBetween(how: Break, last: string, next: string, width: number): string {
  if (how === 'nothing') return '';
  if (how === 'blank') return /[ \t]$/.test(last) || /^[ \t]/.test(next) ? '' : ' ';
  const missing = Math.max(0, width - columnsOf(last));
  return missing === 1 && beginsWide(next) ? '' : ' '.repeat(missing);
}

/** A header of any words may end anywhere. */
const isWholeLine = (judgement: Judgement | undefined): boolean =>
  judgement?.rank === 'whole' && (judgement.format.titles ?? judgement.reading.is !== 'header');

/** Whether the row is whole and any text would fit behind it. */
const takesAnything = (judgement: Judgement | undefined, line: LogicalLine): boolean =>
  judgement?.rank === 'whole' && endsInText(judgement, line.text);

/** Fields that hold a value. */
export function valuesOf(judgement: Judgement | undefined): number {
  if (!judgement) return 0;
  return entriesOf(judgement.reading).reduce((sum, fields) => sum + fields.filter((field) => field.value !== null).length, 0);
}

function isOnlyCut(judgement: Judgement): boolean {
  return entriesOf(judgement.reading).every((fields) =>
    fields.every((field) => field.problem === undefined || field.problem === 'row-cut'),
  );
}

/** Whether an entry ends in text of any length, as a unix socket in its path: then every join reads as whole. */
export function endsInText(judgement: Judgement, text: string): boolean {
  const last = lastField(judgement);
  return last !== undefined && last.column.kind.is === 'text' && last.end === text.length;
}

/** Whether a whole row goes on in its path behind blanks that nobody saw: a path with a newline in it looks the same. */
export function isTwofold(head: { readonly line: LogicalLine; readonly judgement: Judgement | undefined }, joined: LogicalLine): boolean {
  const at = head.line.text.length;
  const gap = joined.pieces.find((piece) => piece.at === at && piece.length === WIDEST_END);
  if (!gap || head.judgement?.rank !== 'whole' || !endsInText(head.judgement, head.line.text)) return false;
  return joined.text.slice(at, at + WIDEST_END).trim() === '';
}

/** Characters of the text that an entry ends in. */
export function textLength(judgement: Judgement, line: LogicalLine): number {
  return line.text.length - (lastField(judgement)?.start ?? line.text.length);
}

/** The last field that holds a value. */
export function lastField(judgement: Judgement): Field | undefined {
  return lastOf(entriesOf(judgement.reading).at(-1) ?? []);
}

export const lastOf = (fields: readonly Field[]): Field | undefined => fields.findLast((field) => field.value !== null);
