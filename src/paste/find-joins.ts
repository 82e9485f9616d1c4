/**
 * Finding rows that were broken over several lines, and the proof that they were.
 *
 * A row that is whole once joined, and gains several values by it, proves itself. A row that would gain only its last digits does not: a
 * number on the next line may be anybody's. It needs a second row around that was broken at the same column.
 */
import type { Format } from '../procfs/format.ts';
import { columnsOf } from './columns-of.ts';
import { completesHeader, endsInText, type Joined, joinPieces } from './join-lines.ts';
import type { LogicalLine } from './line.ts';
import type { Judgement, Sections } from './sections.ts';
import { isBlank } from './steps/blanks.ts';
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
/** Lines behind the first whose width is remembered. */
const REMEMBERED = 16;
/** Rows that are broken at the same column prove each other. */
const WITNESSES = 2;

export interface JoinFinder {
  /** The join that begins with the first line of the window, if it is proven. */
  find(head: Head): Joined | undefined;
  /** Whether a whole entry may have lost the end of its last number to the next line, without proof that it did. */
  isDoubtful(head: Head): boolean;
  /** The columns of a line that was settled, for the width of the screen. */
  settled(columns: number): void;
  boundary(): void;
}

export function createJoinFinder(window: Window, sections: Sections): JoinFinder {
  let recent: number[] = [];
  /** The width at which rows are known to be broken. */
  let proven = 0;
  /** The width that was looked for in vain, and up to which line. */
  let surveyed = { width: 0, until: -1 };

  /** The columns of the widest line around, up to the next boundary; `less` are the columns of the marks in front of the lines. */
  function screenWidth(from: number, less: number): number {
    let width = Math.max(0, ...recent);
    for (let n = from; n < window.length; n++) {
      if (n > from && window.context(n)?.boundary) break;
      width = Math.max(width, window.columns(n));
    }
    return width - less;
  }

  function joinAt(from: number, head: Head): Joined | undefined {
    const { judgement, line } = head;
    const format = judgement?.format ?? sections.current?.format;
    if (!judgement && !format && !looksHexadecimal(line.text)) return undefined;
    const judge = (text: string) =>
      (format && sections.judgeAs(format, text)) ?? (judgement || !looksHexadecimal(line.text) ? undefined : sections.judge(text));
    const width = screenWidth(from, window.columns(from) - columnsOf(line.text));
    const pieces = { head: line, alone: judgement, width, judge };
    const isWord = (step: Step) => step.repair === 'line-numbers' || step.repair === 'file-prefix';
    const joined = joinPieces({
      ...pieces,
      follower: (n) =>
        followerAt(
          from,
          n,
          head,
          head.steps.filter((step) => !isWord(step)),
        ),
    });
    if (joined || !head.steps.some(isWord)) return joined;
    return joinPieces({ ...pieces, follower: (n) => followerAt(from, n, head, head.steps) });
  }

  /** The n-th line behind, undressed like the head, if it is nothing by itself. */
  function followerAt(from: number, n: number, head: Head, steps: readonly Step[]): LogicalLine | undefined {
    const at = from + n;
    if (!window.at(at) || window.isTooLong(at) || window.context(at)) return undefined;
    const line = undressLike(window.plain(at), steps);
    if (isBlank(line.text) || beginsAlike(head.line.text, line.text)) return undefined;
    const judgement = sections.judge(line.text);
    return judgement && judgement.rank !== 'broken' ? undefined : line;
  }

  function isProven(from: number, head: Head, joined: Joined): boolean {
    const { judgement } = head;
    const width = screenWidth(from, window.columns(from) - columnsOf(head.line.text));
    if (judgement?.rank === 'whole') {
      if (judgement.reading.is === 'header' && completesHeader(joined.line, head.line, judgement.format)) return true;
      return joined.how === 'column' && fits(head, width) && isScreenWidth(from, width);
    }
    if (joined.judgement.rank === 'flawed') return joined.gained >= PROOF_OF_FLAWED;
    if (joined.gained >= PROOF) {
      if (joined.how === 'column') proven = width;
      return true;
    }
    return joined.how === 'column' && isScreenWidth(from, width);
  }

  /** A whole row goes on only where it fills the screen; a path may have lost a blank or two of its own at the edge. */
  function fits(head: Head, width: number): boolean {
    const missing = width - columnsOf(head.line.text);
    return missing === 0 || (missing <= 2 && head.judgement !== undefined && endsInText(head.judgement, head.line.text));
  }

  /** Whether the lines around prove that rows are broken at this width. Looked for once in a while, so that it costs little per line. */
  function isScreenWidth(from: number, width: number): boolean {
    if (width === proven) return true;
    const number = window.at(from)?.number ?? 0;
    if (surveyed.width === width && number < surveyed.until) return false;
    surveyed = { width, until: number + LOOKAHEAD / 2 };
    let witnesses = 0;
    for (let n = from; n + 1 < window.length && !(n > from && window.context(n)?.boundary); n++) {
      if (window.columns(n) > width || isBlank(window.text(n))) continue;
      const head = { line: window.plain(n), steps: [], judgement: sections.judge(window.text(n)) };
      const joined = joinAt(n, head);
      if (joined?.how !== 'column' || joined.judgement.rank !== 'whole') continue;
      if (head.judgement?.rank !== 'whole' && joined.gained >= PROOF) witnesses += WITNESSES;
      else if (window.columns(n) === width) witnesses++;
      if (witnesses < WITNESSES) continue;
      proven = width;
      return true;
    }
    return false;
  }

  return {
    find(head) {
      const joined = joinAt(0, head);
      return joined && isProven(0, head, joined) && !isUnlikely(head, joined) ? joined : undefined;
    },
    isDoubtful(head) {
      const { judgement } = head;
      const next = followerAt(0, 1, head, head.steps);
      if (!judgement || !next || !/^[0-9a-fA-F]{1,16}[ \t]*$/.test(next.text)) return false;
      if (endsInText(judgement, head.line.text) || screenWidth(0, 0) !== window.columns(0)) return false;
      const joined = sections.judgeAs(judgement.format as Format, head.line.text + next.text);
      return joined?.rank === 'whole';
    },
    settled(columns) {
      recent.push(columns);
      if (recent.length > 2 * REMEMBERED) recent = recent.slice(-REMEMBERED);
    },
    boundary() {
      recent = [];
    },
  };
}

/** Whether a text could be of a row that begins with a number or a pointer: the only ones that are looked for where no section is open. */
function looksHexadecimal(text: string): boolean {
  return /^[ \t]*[0-9a-fA-F]+:?[ \t]/.test(text) && /^[0-9a-fA-F: \t]*$/.test(text);
}

/** Whether two lines begin with the same kind of mark of a row: `0:` or a pointer of the same length. Then the second is no rest of the first. */
function beginsAlike(head: string, line: string): boolean {
  const [a, b] = [head, line].map((text) => /^[ \t]*([0-9a-fA-F]+:?)(?=[ \t]|$)/.exec(text)?.[1] ?? '');
  if (!a || !b) return false;
  if (/^\d+:$/.test(a) && /^\d+:$/.test(b)) return true;
  return a.length >= 8 && a.length === b.length && a.endsWith(':') === b.endsWith(':');
}

/** A number that would go on behind a zero or a minus of the head's: kernels print no `022`. */
function isUnlikely(head: Head, joined: Joined): boolean {
  if (head.judgement?.rank !== 'whole' || endsInText(head.judgement, head.line.text)) return false;
  return joined.count === 2 && /(?:^|[ \t])(?:0|-\d+)$/.test(head.line.text) && head.judgement.reading.is === 'entry';
}
