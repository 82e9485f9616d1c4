/**
 * The reader: takes a paste apart into lines, tells the formats, and tells the sink what became of every line.
 *
 * What a line is may hang on the lines after it (a row that a terminal broke, a path with a newline in it), so a line is settled once enough
 * of them are there. Plain rows of a known section go through the fast path, where the caller has one.
 */
import type { Problem } from '../procfs/problem.ts';
import { createBase64Lines } from './base64-lines.ts';
import type { ContextLine } from './context-lines.ts';
import { continuationOf } from './continuations.ts';
import { formatsNamedIn } from './file-names.ts';
import { createJoinFinder, type Head } from './find-joins.ts';
import { interpretLike, type Judged, type Understood } from './interpret.ts';
import { isTwofold } from './join-lines.ts';
import type { Guess, LineClass, LogicalLine } from './line.ts';
import { problemOfLine } from './problem-of-line.ts';
import { withDoubt } from './read-again.ts';
import type { Reader, ReaderOptions, Sink } from './reader.ts';
import { createScreenCut } from './screen-cut.ts';
import { createScreenWidth } from './screen-width.ts';
import { createSections, entriesOf, type Judgement } from './sections.ts';
import { joinSoftBreaks } from './soft-breaks.ts';
import { isBlank } from './steps/blanks.ts';
import { endsInSign, lineEnds } from './steps/line-ends.ts';
import { quotedPrintable } from './steps/quoted-printable.ts';
import type { Step } from './steps/step.ts';
import { undressLike } from './undress.ts';
import { createWindow } from './window.ts';

const LF = 10;
/** How far back the last newline is looked for: no line that the fast path reads is longer. */
const LONGEST_FAST = 0x10000;
/** Bytes of the longest line of prose that is searched for names of files. */
const LONGEST_MENTION = 1000;
const NOTHING_REFUSED: ReadonlySet<Guess> = new Set();

export function createReader(sink: Sink, options: ReaderOptions = {}): Reader {
  const refused = options.refused ?? NOTHING_REFUSED;
  const window = createWindow();
  const sections = createSections((format, line, entries) => sink.section(format, line, entries));
  sections.boundary(options.named ?? []);
  const width = createScreenWidth(window);
  const joins = createJoinFinder(window, sections, width);
  const screen = createScreenCut(window, sections, width);
  const makeReader = (inner: Sink): Reader => createReader(inner, { refused, named: sections.names() });
  const base64 = createBase64Lines(window, sink, makeReader, () => boundary({ boundary: true, names: [] }));
  let isQuotedPrintable = false;
  /** What was done to the lines above. */
  let lastSteps: readonly Step[] = [];

  function take(is: LineClass, count = 1, problem?: Problem): void {
    for (let n = 0; n < count; n++) width.settled(window.columns(n));
    for (const line of window.take(count)) sink.line(line.number, line.start, line.end, is, problem);
  }

  function boundary({ boundary, names }: ContextLine): void {
    if (!boundary) return;
    sections.boundary(names);
    width.boundary();
    screen.boundary();
  }

  /** «Here is my /proc/net/raw:» is no mark, but says what follows. */
  function mention(text: string): void {
    const names = text.length < LONGEST_MENTION && text.includes('/proc/') ? formatsNamedIn(text) : [];
    if (names.length > 0) boundary({ boundary: true, names });
  }

  /** Rows by layout, from the first line of the window on, as long as nothing of what is known by now bears on a plain row. */
  function readFast(bytes: Uint8Array, end: number, final: boolean): boolean {
    const head = window.at(0);
    const section = sections.current();
    // the first row that nothing names decides what the section is of
    const isNamed = section?.announced || (section?.headers.size ?? 0) > 0;
    const isPlain = !base64.isOpen() && !lastSteps.some(touchesRows) && !screen.isKnown();
    if (!options.fast || !isPlain || !head || !section || !isNamed || head.start >= end) return false;
    const run = options.fast(section.format, bytes, head.start, end, head.number, section.state, final);
    if (run.lines === 0) return false;
    sections.skipped(run.lines);
    window.skipTo(run.next, head.number + run.lines);
    width.skipped(run.lines);
    return true;
  }

  /** Settles the first line of the window, and those that belong to it. */
  function readUnit(): void {
    const length = (window.at(0)?.end ?? 0) - (window.at(0)?.start ?? 0);
    if (window.isTooLong(0)) take('notUnderstood', 1, { code: 'line-too-long', start: 0, end: length });
    else if (!refused.has('base64') && base64.take()) return;
    else if (isBlank(window.text(0))) take('blank');
    else readText();
  }

  function readText(): void {
    const joined = joinSoftBreaks(window, sections, refused);
    if (joined) {
      isQuotedPrintable = true;
      settle(joined.understood, joined.count);
      return;
    }
    const { understood, usual } = interpretLike(bareHead(), usualSteps(), sections, refused);
    lastSteps = usual;
    settle(understood, 1);
  }

  /** The first line, decoded where the paste has shown that it is quoted-printable. */
  function bareHead(): LogicalLine {
    const line = window.plain(0);
    return (isQuotedPrintable ? quotedPrintable.apply(line)?.line : undefined) ?? line;
  }

  /** What was done to the lines above; where an output begins, signs at the ends of most lines are nobody's path. */
  function usualSteps(): readonly Step[] {
    if (sections.current() || refused.has('line-ends') || !endsInSign(window.text(0))) return lastSteps;
    let signs = 0;
    for (let n = 0; n < window.count(); n++) signs += Number(endsInSign(window.text(n)));
    return signs > 2 && signs * 2 > window.count() ? [lineEnds] : lastSteps;
  }

  /** `count` physical lines went into what was understood. */
  function settle(understood: Understood | undefined, count: number): void {
    if (understood?.is === 'blank') take('blank', count);
    else if (understood?.is === 'context') {
      boundary(understood.context);
      take('context', count);
    } else if (understood?.is === 'several') settleParts(understood.parts, count);
    else if (!settleJoined(understood, count)) settleLine(understood, count);
  }

  /** Lines in one physical line, each with sections and rows of its own. The first that is not understood is the line's problem. */
  function settleParts(parts: readonly LogicalLine[], count: number): void {
    const line = window.at(0)?.number ?? 0;
    let is: LineClass = 'context';
    let problem: Problem | undefined;
    let usual: readonly Step[] = [];
    for (const part of parts) {
      const read = interpretLike(part, usual, sections, new Set([...refused, 'resplit']));
      const { understood } = read;
      usual = read.usual;
      if (understood?.is === 'context') boundary(understood.context);
      if (understood?.is !== 'judged' || understood.judgement.rank === 'broken') {
        const isLost = understood ? understood.is === 'judged' : !isBlank(part.text);
        if (isLost) problem ??= problemOfLine(window, understood, part);
        continue;
      }
      accept(understood.judgement, understood.line, line);
      if (entriesOf(understood.judgement.reading).length > 0) is = 'entry';
      else if (is === 'context' && understood.judgement.reading.is === 'header') is = 'header';
    }
    take(problem && is !== 'entry' ? 'notUnderstood' : is, count, problem);
  }

  function settleJoined(understood: Judged | undefined, count: number): boolean {
    if (count > 1 || refused.has('rejoined')) return false;
    for (const head of understood ? [understood] : unknownHeads()) {
      const joined = joins.find(head);
      if (!joined) continue;
      const doubtful = !refused.has('cut') && isTwofold(head, joined.line);
      accept(joined.judgement, doubtful ? { ...joined.line, doubtful } : joined.line, window.at(0)?.number ?? 0);
      take(classOf(joined.judgement), joined.count);
      return true;
    }
    return false;
  }

  /** A line that nothing knows may be the first piece of a row, as it stands or behind the same marks as the row above it. */
  function unknownHeads(): Head[] {
    const line = window.plain(0);
    const heads: Head[] = [{ line, steps: [], judgement: undefined }];
    if (lastSteps.length > 0) heads.push({ line: undressLike(line, lastSteps), steps: lastSteps, judgement: undefined });
    return heads;
  }

  function settleLine(understood: Judged | undefined, count: number): void {
    if (!understood || understood.judgement.rank === 'broken') {
      mention(window.text(0));
      take('notUnderstood', count, problemOfLine(window, understood, window.plain(0)));
      return;
    }
    const { judgement, line, steps } = understood;
    const isAsPasted = count === 1 && steps.length === 0;
    const continued = isAsPasted && !refused.has('continued') ? continuationOf(judgement, line, window, sections) : undefined;
    // where the end of a line is shown, nothing was cut
    const mayBeCut = count === 1 && !refused.has('cut') && !steps.includes(lineEnds);
    const doubtful = mayBeCut && !continued && judgement.rank === 'whole' && (joins.isDoubtful(understood) || screen.isAtEdge(judgement));
    const number = window.at(0)?.number ?? 0;
    if (mayBeCut) for (const before of screen.notice(judgement, line.text)) sink.doubt(before);
    if (continued) accept(continued.judgement, continued.line, number);
    else accept(judgement, doubtful ? { ...line, doubtful } : line, number);
    take(classOf(judgement), continued?.count ?? count);
  }

  function accept(judgement: Judgement, line: LogicalLine, number: number): void {
    sections.accept(judgement, line.text, number);
    for (const fields of entriesOf(judgement.reading))
      sink.entry(judgement.format, line.doubtful ? withDoubt(fields) : fields, line, number);
  }

  return {
    push(bytes, end, final) {
      window.feed(bytes, end, final);
      const fastEnd = options.fast ? lastNewline(bytes, end) + 1 : 0;
      while (readFast(bytes, fastEnd, final && fastEnd === end) || window.isReady()) if (window.isReady()) readUnit();
      if (!final) return;
      base64.finish();
      sections.boundary([]);
    },
  };
}

/** Whether a step may find something in a plain row: the others look for characters that none has. */
const touchesRows = ({ repair }: Step): boolean => repair === 'line-numbers' || repair === 'file-prefix';

function classOf({ reading }: Judgement): LineClass {
  return reading.is === 'header' || reading.is === 'context' ? reading.is : 'entry';
}

/** Where the last newline stands, or -1. */
function lastNewline(bytes: Uint8Array, end: number): number {
  const from = Math.max(0, end - LONGEST_FAST);
  const found = bytes.subarray(from, end).lastIndexOf(LF);
  return found < 0 ? -1 : from + found;
}
