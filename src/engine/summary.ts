/** The summary of a capture, while it comes in and when it is whole. */
import type { Guess } from '../paste/line.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { ClockTicks } from '../procfs/clock-ticks.ts';
import { type OrderVotes, weighOrder } from '../procfs/order-evidence.ts';
import type { Capture, Section } from './capture.ts';
import { type Duplicates, findDuplicates } from './duplicates.ts';
import { refusedConnections } from './joins.ts';
import type { ByteOrderVerdict, GuessSummary, Summary, TableSummary } from './protocol.ts';
import { countOn, createTally, listeningPorts, stateCounts, type Tally } from './tally.ts';
import { votersOf } from './voters.ts';
import { waitsOf } from './waits.ts';

/** USER_HZ of nearly every machine (include/asm-generic/param.h). */
const USUAL_TICKS = 100;

/** Sockets whose addresses vote on the byte order; in a longer table the rest would say the same, and is asked only if these are silent. */
export const VOTERS = 8000;

/** What the user chose for a capture. */
export interface Choice {
  order: ByteOrder | 'auto';
  clockTicks: number | 'auto';
  /** What the capture was read without. */
  readonly refused: readonly Guess[];
}

/** What is known of a capture besides its rows. */
export interface Survey extends Duplicates {
  readonly tally: Tally;
  votes: OrderVotes;
}

export function createSurvey(): Survey {
  return { tally: createTally(), duplicates: new Set(), again: 0, votes: { guess: undefined, evidence: [] } };
}

/** Weighs the byte order again, and (`whole`) looks for rows listed twice. */
export function surveyAgain(survey: Survey, capture: Capture, whole: boolean): void {
  const own = new Set(capture.facts.own.keys());
  survey.votes = weighOrder(votersOf(capture, VOTERS), own);
  if (survey.votes.guess === undefined && capture.store.count > VOTERS)
    survey.votes = weighOrder(votersOf(capture, capture.store.count), own);
  if (whole) Object.assign(survey, findDuplicates(capture.store, capture.sections));
}

export function summarise(
  capture: Capture,
  survey: Survey,
  choice: Choice,
  progress: Pick<Summary, 'done' | 'cut'> & { total: number },
): Summary {
  const { store, facts } = capture;
  countOn(survey.tally, store);
  const states = stateCounts(store, withoutDuplicates(survey, capture));
  const listening = listeningPorts(survey.tally, store, survey.duplicates);
  return {
    done: progress.done,
    cut: progress.cut,
    bytes: capture.buffer.end,
    totalBytes: Math.max(progress.total, capture.buffer.end),
    lines: { ...capture.lines.account },
    sockets: store.count,
    tables: tablesOf(capture),
    states,
    listening,
    waits: waitsOf(survey.tally.waits, store, survey.duplicates, states, listening),
    refused: refusedConnections(capture),
    byteOrder: verdictOf(capture, survey, choice),
    clockTicks: ticksOf(capture, choice),
    repaired: capture.counts.repaired,
    duplicates: survey.duplicates.size,
    again: survey.again,
    guesses: guessesOf(capture, choice),
    machine: { hostname: facts.hostname, kernel: facts.kernel, arch: facts.arch },
  };
}

function guessesOf({ counts: { guesses } }: Capture, { refused }: Choice): GuessSummary[] {
  const all = new Set([...guesses.keys(), ...refused]);
  return [...all].sort().map((is) => ({ is, lines: guesses.get(is) ?? 0, refused: refused.includes(is) }));
}

function withoutDuplicates({ tally, duplicates }: Survey, { store }: Capture): Int32Array {
  if (duplicates.size === 0) return tally.counts;
  const counts = tally.counts.slice();
  for (const row of duplicates) {
    const at = (store.kind.data[row] as number) * 256 + ((store.columns.state.data[row] as number) & 255);
    counts[at] = (counts[at] as number) - 1;
  }
  return counts;
}

export function verdictOf({ facts }: Capture, { votes }: Survey, { order }: Choice): ByteOrderVerdict {
  const used = order === 'auto' ? (facts.order ?? votes.guess ?? 'little') : order;
  const basis = order !== 'auto' ? 'given' : facts.order ? 'stated' : votes.guess ? 'evidence' : 'assumed';
  return { used, guess: votes.guess, basis, evidence: votes.evidence };
}

export function ticksOf({ facts }: Capture, { clockTicks }: Choice): ClockTicks {
  if (clockTicks !== 'auto') return { perSecond: clockTicks, basis: 'given' };
  return facts.clockTicks === undefined ? { perSecond: USUAL_TICKS, basis: 'assumed' } : { perSecond: facts.clockTicks, basis: 'stated' };
}

function tablesOf({ sections, store }: Capture): TableSummary[] {
  return sections.map((section, index) => ({
    file: section.format.id,
    line: section.line + 1,
    entries: section.format.holds === 'records' ? section.records.length : rowsUntil(sections, index, store.count) - section.firstRow,
    holds: section.format.holds,
  }));
}

/** The row after the last of a section of sockets. */
export function rowsUntil(sections: readonly Section[], index: number, rows: number): number {
  return sections[index + 1]?.firstRow ?? rows;
}
