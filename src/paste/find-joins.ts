/**
 * Finding rows that were broken over several lines, and the proof that they were.
 *
 * A row that is whole once joined, and gains several values by it, proves itself. A row that would gain only its last digits does not: a
 * number on the next line may be anybody's. It needs a second row around that was broken at the same column.
 */
import { FORMATS } from '../procfs/formats/index.ts';
import { columnsOf } from './columns-of.ts';
import { endsInText, type Joined, joinBy, joinPieces, LONGEST_PATH, lastField, type Pieces, textLength, WIDEST_END } from './join-lines.ts';
import type { LogicalLine } from './line.ts';
import { beginsLikeRow, rowStarts } from './row-starts.ts';
import type { ScreenWidth } from './screen-width.ts';
import type { Judgement, Sections } from './sections.ts';
import { isBlank } from './steps/blanks.ts';
import { lineNumbers } from './steps/line-numbers.ts';
import type { Step } from './steps/step.ts';
import { undressLike } from './undress.ts';
import { LOOKAHEAD, type Window } from './window.ts';

/** A line of the window as it is after some steps, and what the formats say of it. */
export interface Head {
  readonly line: LogicalLine;
  readonly steps: readonly Step[];
  readonly judgement: Judgement | undefined;
}

/** Values that a row must gain to prove that its lines belong together, when it is whole then, and when it is not. */
const PROOF = 3;
const PROOF_OF_FLAWED = 4;
/** A path that ends at the last column of a screen goes on in the next line likelier than behind a newline of its own. */
const NARROWEST = 80;
/** Rows that are broken at the same column prove each other. Where all of them lost a blank there, the screen is wider by one than any line. */
const WITNESSES = 2;

export interface JoinFinder {
  /** The join that begins with the first line of the window, if it is proven. */
  find(head: Head): Joined | undefined;
  /** Whether a whole entry may have lost the end of its last number to the next line, without proof that it did. */
  isDoubtful(head: Head): boolean;
}

export function createJoinFinder(window: Window, sections: Sections, width: ScreenWidth): JoinFinder {
  let judged = { version: -1, lines: new Map<number, Judgement | undefined>() };
  /** Widths that were looked for in vain, and up to which line. */
  const surveyed = new Map<number, number>();

  /** Columns of the marks that were taken off a line. */
  const less = (n: number, line: LogicalLine): number => Math.max(0, window.columns(n) - columnsOf(line.text));

  /** What the formats say of a line as it stands: asked often while nothing is settled. */
  function judgeAt(n: number): Judgement | undefined {
    const number = window.at(n)?.number ?? -1;
    if (judged.version !== sections.version()) judged = { version: sections.version(), lines: new Map() };
    if (!judged.lines.has(number)) judged.lines.set(number, sections.judge(window.text(n)));
    return judged.lines.get(number);
  }

  /** What is needed to join the lines from `from` on, of which `head` is the first; undefined where it begins nothing that we could know. */
  function piecesAt(from: number, head: Head, steps: readonly Step[], extra: number): Pieces | undefined {
    const { judgement, line } = head;
    const format = judgement?.format ?? sections.current()?.format;
    const isUnmistakable = !judgement && (looksHexadecimal(line.text) || looksLikeHeader(line.text));
    if (!judgement && !format && !isUnmistakable) return undefined;
    const isOpen = judgement ? format !== sections.current()?.format || judgement.reading.is === 'header' : isUnmistakable;
    let screen = -1;
    return {
      head: line,
      alone: judgement,
      widthOf(n) {
        if (screen < 0) screen = width.edge() + extra;
        return screen - (n === 0 ? less(from, line) : less(from + n, undressLike(window.plain(from + n), steps)));
      },
      follower: (n, strictly) => followerAt(from + n, head, steps, strictly),
      judge(text) {
        const read = format && sections.judgeAs(format, text);
        return read?.rank === 'whole' || !isOpen ? read : (sections.judge(text) ?? read);
      },
    };
  }

  /** How the pieces of a row may be dressed: with numbers in front as its first line has, or without. None where nothing follows. */
  function dressesOf(head: Head): (readonly Step[])[] {
    const dresses = head.steps.includes(lineNumbers) ? [head.steps.filter((step) => step !== lineNumbers), head.steps] : [head.steps];
    return dresses.filter((steps) => followerAt(1, head, steps, false));
  }

  /** Joins from the first line on. */
  function joinsOf(head: Head, dresses: readonly (readonly Step[])[], extra: number): Joined[] {
    return dresses.flatMap((steps) => {
      const pieces = piecesAt(0, head, steps, extra);
      return pieces ? joinPieces(pieces) : [];
    });
  }

  /** The line, undressed like the head, if it may be a piece of the head's row. Few and short fields look like many a format's row. */
  function followerAt(at: number, head: Head, steps: readonly Step[], strictly: boolean): LogicalLine | undefined {
    if (!window.at(at) || window.isTooLong(at) || window.context(at)) return undefined;
    const like = undressLike(window.plain(at), head.steps);
    const first = firstKind(head.judgement);
    if (first !== 'hex' && beginsAlike(head.line.text, like.text) && (first !== 'address' || rowStarts(like.text).length > 0))
      return undefined;
    const line = steps === head.steps ? like : undressLike(window.plain(at), steps);
    if (isBlank(line.text)) return undefined;
    if (head.judgement?.reading.is === 'header' && /[ \t]-?\d/.test(line.text)) return undefined;
    const judgement = steps.length === 0 ? judgeAt(at) : sections.judge(line.text);
    if (!judgement || judgement.rank === 'broken') return line;
    if (strictly || judgement.reading.is !== 'entry' || judgement.format === head.judgement?.format) return undefined;
    return sections.expects(judgement.format) || rowStarts(line.text).length > 0 ? undefined : line;
  }

  function isProven(head: Head, joined: Joined, extra: number): boolean {
    const { judgement } = head;
    const { format } = joined.judgement;
    const isExpected = sections.expects(format) || (judgement?.rank === 'flawed' && judgement.format === format);
    if (joined.judgement.reading.is !== 'header' && !isExpected && rowStarts(joined.line.text).length === 0) return false;
    // lines of as many numbers each may be what awk printed of as many rows
    const isEven = window.columns(0) === window.columns(joined.count - 1);
    if (isEven && judgement?.rank === 'broken' && firstKind(judgement) === 'hex') return false;
    const screen = width.edge() + extra;
    const missing = screen - window.columns(0);
    const isScreen = (): boolean => joined.how === 'column' && isScreenWidth(screen, extra, head.steps);
    if (extra > 0) return joined.judgement.rank === 'whole' && (judgement?.rank !== 'whole' || missing <= WIDEST_END) && isScreen();
    // a path that no blank stands in front of any more; with one in it, it may be what somebody wrote below the row
    if (joined.how === 'blank' && joined.gained > 0 && /^[/@]\S*$/.test(lastValue(joined))) return true;
    if (judgement?.rank === 'whole') {
      if (judgement.reading.is === 'header') {
        if (format.titles && (joined.how === 'blank' || missing < WITNESSES)) return true;
        // the word that was broken, and those behind it
        return areOfHeaders(wordsOf(joined.line.text.slice(joined.line.text.lastIndexOf(' ', head.line.text.length) + 1)));
      }
      const isPath = endsInText(judgement, head.line.text);
      if ((joined.gained >= PROOF && !isPath) || (missing <= WIDEST_END && isScreen())) return true;
      return isPath && !missing && screen >= NARROWEST && beginsLikeRow(window.text(joined.count));
    }
    if (joined.judgement.rank === 'flawed') return joined.gained >= PROOF_OF_FLAWED;
    if (joined.gained >= PROOF || (joined.gained === PROOF - 1 && joined.how === 'column' && missing === 0)) {
      if (joined.how === 'column') width.prove(screen);
      return true;
    }
    return isScreen();
  }

  /** Whether the lines around prove that rows are broken at this width. Looked for once in a while, so that it costs little per line. */
  function isScreenWidth(screen: number, extra: number, steps: readonly Step[]): boolean {
    if (width.breaks(screen)) return true;
    const number = window.at(0)?.number ?? 0;
    if (number < (surveyed.get(screen) ?? -1)) return false;
    surveyed.set(screen, number + LOOKAHEAD / 2);
    let witnesses = 0;
    for (let n = 0; n + 1 < window.count() && !(n > 0 && window.context(n)?.boundary); n++) {
      if (window.columns(n) > screen || isBlank(window.text(n))) continue;
      const line = undressLike(window.plain(n), steps);
      const head = { line, steps, judgement: steps.length === 0 ? judgeAt(n) : sections.judge(line.text) };
      const pieces = piecesAt(n, head, steps, extra);
      const joined = pieces && joinBy('column', pieces);
      if (joined?.judgement.rank !== 'whole') continue;
      if (head.judgement?.rank !== 'whole' && joined.gained >= PROOF) witnesses += WITNESSES;
      else if (head.judgement?.rank !== 'whole' || screen - window.columns(n) <= extra) witnesses++;
      if (witnesses < WITNESSES) continue;
      width.prove(screen);
      return true;
    }
    return false;
  }

  return {
    find(head) {
      const dresses = dressesOf(head);
      if (dresses.length === 0) return undefined;
      for (const extra of width.isProven() ? [0] : [0, 1]) {
        const joins = joinsOf(head, dresses, extra).filter((joined) => !isUnlikely(head, joined) && isProven(head, joined, extra));
        const whole = joins.filter(({ judgement }) => judgement.rank === 'whole').sort((a, b) => b.gained - a.gained || b.count - a.count);
        const best = whole[0] ?? joins.find(({ how }) => how !== 'nothing');
        if (best) return best;
      }
      return undefined;
    },
    isDoubtful(head) {
      const { judgement, line } = head;
      const next = followerAt(1, head, head.steps, false);
      if (!judgement || !next || width.edge() !== window.columns(0)) return false;
      if (!window.at(2) && isBeginning(line.text, next.text)) return false;
      if (endsInText(judgement, line.text))
        return !/[ \t]/.test(next.text) && textLength(judgement, line) + next.text.length <= LONGEST_PATH;
      return /^[0-9a-fA-F]{1,16}[ \t]*$/.test(next.text) && sections.judgeAs(judgement.format, line.text + next.text)?.rank === 'whole';
    },
  };
}

/** Whether a text could be a piece of a row that is looked for where no section is open. */
const looksHexadecimal = (text: string): boolean => beginsLikeRow(text) && /^[0-9a-fA-F: \t]*$/.test(text);

const wordsOf = (text: string): string[] => text.toLowerCase().trim().split(/\s+/);

/** tcp6 says remote_address. */
const HEADER_WORDS = new Set(['remote_address', ...FORMATS.flatMap(({ columns }) => columns.flatMap(({ name }) => wordsOf(name)))]);

const areOfHeaders = (words: readonly string[]): boolean => words.every((word) => HEADER_WORDS.has(word));

/** Whether a text is made of names of columns, but for its last word, which may be a piece of one. */
function looksLikeHeader(text: string): boolean {
  const words = wordsOf(text.slice(0, 1000)).slice(0, -1);
  return words.length > 2 && areOfHeaders(words);
}

/** What a row may begin with: `0:`, a pointer, two words that say what it is of, as those of lsof for a process. */
const MARK = /^[ \t]*(?:\d{1,7}:|[\da-f]{8,}:?|\S+[ \t]+\S+)(?=[ \t]|$)/i;

/** Whether two lines begin with the same kind of mark of a row, a pointer as far from the left. Then the second is no rest of the first. */
function beginsAlike(head: string, line: string): boolean {
  const [a, b] = [head, line].map((text) =>
    MARK.exec(text)?.[0]
      .replace(/^[ \t]*\d{1,7}:$/, ':')
      .replace(/[\da-f]{8,}/i, ({ length }) => `${length}`),
  );
  return a !== undefined && a === b;
}

/** What a row begins with. One of numbers alone, or of several addresses, may go on with what it begins with; no row has two pointers. */
const firstKind = (row: Judgement | undefined) => row?.format.columns[0]?.kind.is;

/** Whether a text is what this row begins with: of the last row of a paste it may be all that was copied. */
const isBeginning = (row: string, text: string): boolean => /^[0-9a-f]{8,}$/.test(text) && row.trimStart().startsWith(text);

const lastValue = ({ judgement }: Joined): string => String(lastField(judgement)?.value);

/** A decimal number that would go on behind a zero, or behind -1: kernels print no `022`. A path behind blanks that no kernel prints. */
function isUnlikely({ judgement, line }: Head, joined: Joined): boolean {
  if (lastValue(joined).startsWith(' ')) return true;
  if (judgement?.rank !== 'whole' || judgement.reading.is !== 'entry' || /^[ \t]/.test(joined.line.text.slice(line.text.length)))
    return false;
  const kind = lastField(judgement)?.column.kind.is;
  return (kind === 'decimal' || kind === 'digits' || kind === 'packed') && /(?:^|[ \t])(?:0|-\d+)$/.test(line.text);
}
