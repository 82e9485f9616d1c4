/**
 * Interpreting a line: what it is once everything that was done to it is undone, as far as the formats can tell.
 *
 * The line as it stands comes first, then what the steps make of it. The first that a format understands as a whole is taken; failing that
 * the best, and of equals the one with the fewest steps.
 */
import { type ContextLine, readContext, readMark, readPrompt } from './context-lines.ts';
import type { LogicalLine, Repair } from './line.ts';
import { cutLine } from './logical-line.ts';
import { rowStarts } from './row-starts.ts';
import { isBetter, type Judgement, type Rank, type Sections } from './sections.ts';
import { isBlank } from './steps/blanks.ts';
import { holdsSeveral, resplit } from './steps/resplit.ts';
import type { Step } from './steps/step.ts';
import { type Candidate, undress } from './undress.ts';

export interface Judged {
  readonly is: 'judged';
  readonly line: LogicalLine;
  readonly steps: readonly Step[];
  readonly judgement: Judgement;
}

export type Understood =
  | Judged
  | { readonly is: 'blank' }
  | { readonly is: 'context'; readonly context: ContextLine }
  /** Several lines in one, of which at least one is procfs text. */
  | { readonly is: 'several'; readonly parts: readonly LogicalLine[] };

/** What `line` is, or undefined where nothing knows it. Judges, and changes nothing. */
export function interpret(line: LogicalLine, sections: Sections, refused: ReadonlySet<Repair>): Understood | undefined {
  let best: Judged | undefined;
  let several: readonly LogicalLine[] | undefined;
  for (const candidate of undress(line, refused)) {
    const parts = refused.has('resplit') ? undefined : partsOf(candidate, sections, refused);
    if (parts?.whole) return { is: 'several', parts: parts.lines };
    several ??= parts?.lines;
    const bare = withoutNewlines(candidate.line);
    if (candidate.steps.length > 0 && isBlank(bare.text)) return best ?? { is: 'blank' };
    const mark = readMark(bare.text) ?? readPrompt(bare.text);
    if (mark) return { is: 'context', context: mark };
    const judgement = judgeCandidate(bare, candidate, sections);
    if (judgement && (!best || isBetter(judgement.rank, best.judgement.rank))) {
      best = { is: 'judged', line: bare, steps: candidate.steps, judgement };
    }
    if (judgement?.rank === 'whole' && !parts) return best;
    const context = best && best.judgement.rank !== 'broken' ? undefined : readContext(bare.text);
    if (context) return { is: 'context', context };
  }
  return several ? { is: 'several', parts: several } : best;
}

/**
 * What the formats say of a candidate. Once something was taken off the front of a line, numbers in anybody's text may look like a row of
 * few and short fields: so a section does not begin with such a row, unless a name speaks for it or its shape is unmistakable.
 */
function judgeCandidate(line: LogicalLine, candidate: Candidate, sections: Sections): Judgement | undefined {
  const judgement = sections.judge(line.text, candidate.names);
  if (!judgement || judgement.reading.is === 'header' || !candidate.steps.some(takesOffTheFront)) return judgement;
  if (sections.expects(judgement.format) || candidate.names.includes(judgement.format)) return judgement;
  return rowStarts(line.text).length > 0 ? judgement : undefined;
}

const takesOffTheFront = ({ repair }: Step): boolean => repair === 'quoting' || repair === 'file-prefix' || repair === 'line-numbers';

/** The lines that a candidate holds, where one of them is procfs text; `whole` where all that is, is whole. */
function partsOf(candidate: Candidate, sections: Sections, refused: ReadonlySet<Repair>) {
  const lines = holdsSeveral(candidate.line.text) ? resplit(candidate.line) : undefined;
  const ranks = lines?.map((line) => rankOfPart(line, sections, refused)) ?? [];
  const known = ranks.filter((rank) => isBetter(rank, 'broken'));
  return lines && known.length > 0 ? { lines, whole: known.every((rank) => rank === 'whole') } : undefined;
}

function rankOfPart(part: LogicalLine, sections: Sections, refused: ReadonlySet<Repair>): Rank {
  const understood = interpret(part, sections, new Set([...refused, 'resplit']));
  return understood?.is === 'judged' ? understood.judgement.rank : 'none';
}

/** A page's newline at either end of a line says nothing. */
function withoutNewlines(line: LogicalLine): LogicalLine {
  if (!line.text.includes('\n')) return line;
  const start = line.text.search(/[^\n]/);
  const end = line.text.replace(/\n+$/, '').length;
  return start > 0 || end < line.text.length ? cutLine(line, Math.max(0, start), end) : line;
}
