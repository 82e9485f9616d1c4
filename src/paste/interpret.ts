/**
 * Interpreting a line: what it is once everything that was done to it is undone, as far as the formats can tell.
 *
 * The line as it stands comes first, then what the steps make of it. The first that a format understands as a whole is taken; failing that
 * the best, and of equals the one with the fewest steps.
 */
import { type ContextLine, readContext, readMark } from './context-lines.ts';
import type { LogicalLine, Repair } from './line.ts';
import { cutLine } from './logical-line.ts';
import { isBetter, type Judgement, type Sections } from './sections.ts';
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
  for (const candidate of undress(line, refused)) {
    const parts = refused.has('resplit') ? undefined : partsOf(candidate, sections, refused);
    if (parts) return { is: 'several', parts };
    const bare = withoutNewlines(candidate.line);
    if (candidate.steps.length > 0 && isBlank(bare.text)) return best ?? { is: 'blank' };
    const mark = readMark(bare.text);
    if (mark) return { is: 'context', context: mark };
    const judgement = sections.judge(bare.text, candidate.names);
    if (judgement && (!best || isBetter(judgement.rank, best.judgement.rank))) {
      best = { is: 'judged', line: bare, steps: candidate.steps, judgement };
    }
    if (judgement?.rank === 'whole') return best;
    const context = best && best.judgement.rank !== 'broken' ? undefined : readContext(bare.text);
    if (context) return { is: 'context', context };
  }
  return best;
}

/** The lines that a candidate holds, where one of them is procfs text. */
function partsOf(candidate: Candidate, sections: Sections, refused: ReadonlySet<Repair>): readonly LogicalLine[] | undefined {
  if (!holdsSeveral(candidate.line.text)) return undefined;
  const parts = resplit(candidate.line);
  return parts?.some((part) => isProcfs(part, sections, refused)) ? parts : undefined;
}

function isProcfs(part: LogicalLine, sections: Sections, refused: ReadonlySet<Repair>): boolean {
  const understood = interpret(part, sections, new Set([...refused, 'resplit']));
  return understood?.is === 'judged' && understood.judgement.rank !== 'broken';
}

/** A page's newline at either end of a line says nothing. */
function withoutNewlines(line: LogicalLine): LogicalLine {
  if (!line.text.includes('\n')) return line;
  const start = line.text.search(/[^\n]/);
  const end = line.text.replace(/\n+$/, '').length;
  return start > 0 || end < line.text.length ? cutLine(line, Math.max(0, start), end) : line;
}
