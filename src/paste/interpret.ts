/**
 * Interpreting a line: what it is once everything that was done to it is undone, as far as the formats can tell.
 *
 * The line as it stands comes first, then what the steps make of it. The first that a format understands as a whole is taken; failing that
 * the best, and of equals the one with the fewest steps.
 */
import { type ContextLine, readContext, readMark, readPrompt } from './context-lines.ts';
import { valuesOf } from './join-lines.ts';
import type { Guess, LogicalLine } from './line.ts';
import { cutLine } from './logical-line.ts';
import { rowStarts } from './row-starts.ts';
import { entriesOf, isBetter, type Judgement, RANKS, type Sections } from './sections.ts';
import { isBlank } from './steps/blanks.ts';
import { isLineNumber, lineNumbers } from './steps/line-numbers.ts';
import { holdsSeveral, resplit } from './steps/resplit.ts';
import type { Step } from './steps/step.ts';
import { type Candidate, undress, undressLike } from './undress.ts';

export interface Judged {
  readonly is: 'judged';
  readonly line: LogicalLine;
  readonly steps: readonly Step[];
  readonly judgement: Judgement;
}

export type Understood =
  | Judged
  | { readonly is: 'blank' }
  | { readonly is: 'context'; readonly context: ContextLine; readonly steps: readonly Step[] }
  /** Several lines in one, of which at least one is procfs text. */
  | { readonly is: 'several'; readonly parts: readonly LogicalLine[] };

/** What `line` is, or undefined where nothing knows it. Judges, and changes nothing. */
export function interpret(line: LogicalLine, sections: Sections, refused: ReadonlySet<Guess>): Understood | undefined {
  return firstOf(undress(line, refused), sections, refused);
}

/**
 * The same for a line below one that needed the steps `usual`. Where they leave as much of this one, they are what was done to it too,
 * although it may read as whole without them; below numbered lines a number alone is that of a blank one. `usual` of the answer are those for
 * the line below: steps that find nothing here say nothing.
 */
export function interpretLike(
  line: LogicalLine,
  usual: readonly Step[],
  sections: Sections,
  refused: ReadonlySet<Guess>,
): { readonly understood: Understood | undefined; readonly usual: readonly Step[] } {
  const row = usual.length > 0 && rowBelow(line, usual, sections);
  if (row) return { understood: row, usual };
  const plain = interpret(line, sections, refused);
  const own = plain?.is === 'judged' || plain?.is === 'context' ? plain.steps : usual;
  if (usual.length === 0 || (plain && plain.is !== 'judged')) return { understood: plain, usual: own };
  const bare = undressLike(line, usual);
  if (!plain && usual.includes(lineNumbers) && isLineNumber(`${bare.text} `)) return { understood: { is: 'blank' }, usual };
  if (bare.text.trim() === line.text.trim()) return { understood: plain, usual: own.length > 0 ? own : usual };
  const again = firstOf([{ line: bare, names: [], steps: usual }], sections, refused);
  const isLikely =
    again?.is === 'several' ||
    (again?.is === 'judged' && (!plain || (again.line.text.trim() !== plain.line.text.trim() && worth(again) >= worth(plain))));
  return isLikely ? { understood: again, usual } : { understood: plain, usual: own };
}

/**
 * The next row of the section, where each of the steps finds something and nothing but that row is left. What begins unmistakably and is whole
 * is what everything else would come to as well: a log of rows is not asked about at length line by line.
 */
function rowBelow(line: LogicalLine, usual: readonly Step[], sections: Sections): Judged | undefined {
  let bare = line;
  for (const step of usual) {
    const undone = step.apply(bare);
    if (!undone || undone.names?.some((format) => format !== sections.current()?.format)) return undefined;
    bare = undone.line;
  }
  bare = withoutNewlines(bare);
  if (holdsSeveral(bare.text)) return undefined;
  const [start] = rowStarts(bare.text);
  if (start === undefined || bare.text.slice(0, start).trim() !== '') return undefined;
  const judgement = sections.judgeNext(bare.text);
  return judgement?.rank === 'whole' && judgement.reading.is === 'entry'
    ? { is: 'judged', line: bare, steps: usual, judgement }
    : undefined;
}

/** More values than a line has. */
const MOST_VALUES = 1000;
const worth = ({ judgement }: Judged): number => RANKS.indexOf(judgement.rank) * MOST_VALUES + valuesOf(judgement);

/**
 * The first candidate that is a whole row, or the best. A header is one whatever stands around its words: of those the barest is taken, as it
 * shows what was done to the rows as well.
 */
function firstOf(candidates: Iterable<Candidate>, sections: Sections, refused: ReadonlySet<Guess>): Understood | undefined {
  let best: Judged | undefined;
  let several: ReturnType<typeof partsOf>;
  for (const candidate of candidates) {
    const { steps } = candidate;
    const parts = refused.has('resplit') ? undefined : partsOf(candidate, sections, refused);
    if (parts?.whole) return { is: 'several', parts: parts.lines };
    if (parts && (!several || parts.known > several.known)) several = parts;
    const bare = withoutNewlines(candidate.line);
    if (steps.length > 0 && isBlank(bare.text)) return best ?? { is: 'blank' };
    const known = readMark(bare.text) ?? readPrompt(bare.text);
    if (known) return { is: 'context', context: known, steps };
    const judgement = judgeCandidate(bare, candidate, sections);
    if (judgement && (!best || isBetter(judgement.rank, best.judgement.rank))) best = { is: 'judged', line: bare, steps, judgement };
    // one row of several, the others taken for what stands around it, is less
    if (judgement?.rank === 'whole' && !parts && (several?.known ?? 0) < 2) {
      if (judgement.reading.is !== 'header') return best;
      if (best && bare.text.trim() !== best.line.text.trim()) best = { is: 'judged', line: bare, steps, judgement };
    }
    const context = best && best.judgement.rank !== 'broken' ? undefined : readContext(bare.text);
    if (context) return { is: 'context', context, steps };
  }
  return several ? { is: 'several', parts: several.lines } : best;
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

/** The lines that a candidate holds, where one of them is procfs text; `whole` where all that is, is whole, and it is not just headers. */
function partsOf(candidate: Candidate, sections: Sections, refused: ReadonlySet<Guess>) {
  const lines = holdsSeveral(candidate.line.text) ? resplit(candidate.line) : undefined;
  const all = lines?.map((line) => interpret(line, sections, new Set([...refused, 'resplit']))) ?? [];
  const known = all.filter((part) => part?.is === 'judged').filter(({ judgement }) => isBetter(judgement.rank, 'broken'));
  if (!lines || known.length === 0) return undefined;
  const isText = known.length === lines.length || known.some(({ judgement }) => entriesOf(judgement.reading).length > 0);
  return { lines, known: known.length, whole: isText && known.every(({ judgement }) => judgement.rank === 'whole') };
}

/** A page's newline at either end of a line says nothing. */
function withoutNewlines(line: LogicalLine): LogicalLine {
  const { text } = line;
  let start = 0;
  let end = text.length;
  while (text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return end - start < text.length ? cutLine(line, start, end) : line;
}
