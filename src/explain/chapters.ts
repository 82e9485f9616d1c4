/** The steps of an explanation in the few chapters in which a reader takes them in; each has one picture. */
import type { Explanation, Step } from './step.ts';

export interface Chapter {
  /** `address`: digits to an address; `port`; `number`: digits to a number; `meaning`: what it means here; `other`: one step alone. */
  readonly is: 'address' | 'port' | 'number' | 'meaning' | 'other';
  readonly steps: readonly Step[];
  /** Index in the explanation of the first of its steps, 0-based. */
  readonly first: number;
}

const CHAPTER_OF: Partial<Record<Step['is'], Chapter['is']>> = {
  'cut-words': 'address',
  'cut-bytes': 'address',
  'byte-order': 'address',
  'reverse-bytes': 'address',
  'bytes-to-decimal': 'address',
  'join-dotted': 'address',
  'join-groups': 'address',
  'drop-zeros': 'address',
  'shorten-zeros': 'address',
  mapped: 'address',
  'name-address': 'meaning',
  'port-not-reversed': 'port',
  'place-values': 'number',
  state: 'meaning',
  meaning: 'meaning',
};

/** Consecutive steps of one chapter together; the ladder of a port belongs to the port. What things mean is said last. */
export function chaptersOf(explanation: Explanation): Chapter[] {
  const chapters: Chapter[] = [];
  const meanings: Step[] = [];
  let firstMeaning = -1;
  for (const [index, step] of explanation.steps.entries()) {
    const is = CHAPTER_OF[step.is] ?? 'other';
    const last = chapters.at(-1);
    if (is === 'meaning') {
      if (firstMeaning < 0) firstMeaning = index;
      meanings.push(step);
    } else if (last && (last.is === is || (last.is === 'port' && is === 'number')) && is !== 'other') {
      chapters[chapters.length - 1] = { ...last, steps: [...last.steps, step] };
    } else chapters.push({ is, steps: [step], first: index });
  }
  if (meanings.length > 0) chapters.push({ is: 'meaning', steps: meanings, first: firstMeaning });
  return chapters.filter((chapter) => chapter.steps[0]?.is !== 'cut-endpoint' || chapters.length === 1);
}
