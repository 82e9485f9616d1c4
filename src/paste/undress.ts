/**
 * Undressing a line: the steps one after the other, and the line after each of them, for the formats to judge.
 *
 * The steps are gone through a few times, as marks stand in front of marks. Every candidate is derived from the one before it.
 */
import type { Format } from '../procfs/format.ts';
import type { Guess, LogicalLine } from './line.ts';
import { STEPS } from './steps/index.ts';
import type { Step } from './steps/step.ts';

/** Nobody quotes deeper and numbers the lines each time. */
const MOST_ROUNDS = 4;

export interface Candidate {
  readonly line: LogicalLine;
  /** The files that what was taken off names. */
  readonly names: readonly Format[];
  /** What was done, in order: the same can be done to the lines that go with this one. */
  readonly steps: readonly Step[];
}

/** What grep puts on either side of what it found: a colour, and the rest of the line cleared. A path takes it as it takes anything. */
const COLOUR_OF_GREP = 'm\x1b[K';

/** The line as it stands, but for grep's colours, and then after each step that found something. What was refused stays, and nothing behind it is reached. */
export function* undress(line: LogicalLine, refused: ReadonlySet<Guess>): Generator<Candidate> {
  let candidate: Candidate = { line, names: [], steps: [] };
  if (refused.has('escapes') || !line.text.includes(COLOUR_OF_GREP)) yield candidate;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = candidate;
    for (const step of STEPS) {
      const undone = step.apply(candidate.line);
      if (!undone) continue;
      if (refused.has(step.repair)) return;
      candidate = { line: undone.line, names: undone.names ?? candidate.names, steps: [...candidate.steps, step] };
      yield candidate;
    }
    if (candidate === before) return;
  }
}

/** The same steps on another line, each where it finds something. */
export function undressLike(line: LogicalLine, steps: readonly Step[]): LogicalLine {
  return steps.reduce((bare, step) => step.apply(bare)?.line ?? bare, line);
}
