/** Soft line breaks of a mail: lines that end in `=`, joined where a row comes of it. */
import { interpret, type Judged } from './interpret.ts';
import type { Guess } from './line.ts';
import { rowStarts } from './row-starts.ts';
import type { Sections } from './sections.ts';
import { isBlank } from './steps/blanks.ts';
import { hasSoftBreak, withoutSoftBreaks } from './steps/quoted-printable.ts';
import { LOOKAHEAD, type Window } from './window.ts';

/** What the first line of the window and those after it say without the breaks, and how many lines they are; undefined where they are no mail's. */
export function joinSoftBreaks(
  window: Window,
  sections: Sections,
  refused: ReadonlySet<Guess>,
): { readonly understood: Judged; readonly count: number } | undefined {
  if (refused.has('quoted-printable') || !hasSoftBreak(window.text(0)) || window.context(0)) return undefined;
  let count = 1;
  while (count < LOOKAHEAD / 2 && hasSoftBreak(window.text(count - 1)) && goesOn(window, count)) count++;
  if (count === 1) return undefined;
  const line = withoutSoftBreaks(Array.from({ length: count }, (_, n) => window.plain(n)));
  const understood = interpret(line, sections, refused);
  if (understood?.is !== 'judged' || understood.judgement.rank === 'broken') return undefined;
  // behind a name (`dport=`) a terminal broke a row of conntrack: what becomes of that without the sign is no whole row
  if (understood.judgement.rank !== 'whole' && /[a-z]=[ \t]*$/.test(window.text(0).slice(-100))) return undefined;
  return { understood, count };
}

/** A path may end in the sign: behind it there is a row, a prompt, a blank line or nothing. */
function goesOn(window: Window, n: number): boolean {
  const text = window.text(n);
  return !isBlank(text) && !window.context(n) && rowStarts(text).length === 0;
}
