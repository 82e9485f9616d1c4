/**
 * Questions from real rows, the same for the same seed; what was missed comes back until it is known.
 *
 * A question is data: what is asked, four different answers, which is right, and for each wrong one what was misunderstood.
 */

import type { Span } from '../base/span.ts';
import { classifyAddress, formatAddress } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import { secondsText } from '../procfs/clock-ticks.ts';
import { TCP_STATES } from '../procfs/states.ts';
import { type Random, seededRandom, shuffled } from './drill-random.ts';
import type { DrillEnd, DrillRow } from './drill-row.ts';
import {
  type Misconception,
  timerText,
  type Wrong,
  wrongIPv4,
  wrongIPv6,
  wrongPort,
  wrongPrinted,
  wrongState,
  wrongTimer,
} from './drill-wrong.ts';
import { encodeEndpoint } from './encode.ts';
import { formatEndpoint } from './encode-text.ts';

export const QUESTION_KINDS = ['address', 'port', 'state', 'ipv6', 'timer', 'row', 'machine'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface Choice {
  readonly text: string;
  /** What was misunderstood by who gives this answer; absent in the right one. */
  readonly misconception?: Misconception;
}

export interface Question {
  readonly kind: QuestionKind;
  /** The characters asked about: `0100007F`, `22B8`, `0A`, `02:000002BB`; a port in decimal (row); an endpoint as it is written (machine). */
  readonly given: string;
  /** The machine that printed it, or (machine) the one asked about. */
  readonly order: ByteOrder;
  readonly ticksPerSecond: number;
  /** The line that `given` stands in, and where; absent where no line is shown. */
  readonly line?: (Span & { readonly text: string }) | undefined;
  /** Kernel file and function that the answer is read from. */
  readonly source: string;
  /** Four, all different. */
  readonly choices: readonly Choice[];
  /** Index of the right choice, 0-based. */
  readonly right: number;
}

/** What questions are made of. */
export interface DrillSource {
  readonly rows: readonly DrillRow[];
  readonly order: ByteOrder;
  /** Clock ticks (USER_HZ) a second. */
  readonly ticksPerSecond: number;
}

const WRONG_CHOICES = 3;

/** A question of this kind, the same for the same rows and seed; undefined where no row is fit for it. */
export function makeQuestion(source: DrillSource, kind: QuestionKind, seed: string): Question | undefined {
  const random = seededRandom(`${seed} ${kind}`);
  for (const row of shuffled(source.rows, random)) {
    const draft = DRAFTS[kind](row, source, random);
    const question = draft && finish(kind, draft, source, random);
    if (question) return question;
  }
  return undefined;
}

interface Draft {
  readonly given: string;
  readonly order: ByteOrder;
  readonly source: string;
  readonly line?: Question['line'];
  readonly answer: string;
  /** The first is the most telling, and always offered. */
  readonly wrong: readonly Wrong[];
}

/** Three different wrong answers and the right one, in a chance order; undefined where there are not as many. */
function finish(kind: QuestionKind, draft: Draft, { ticksPerSecond }: DrillSource, random: Random): Question | undefined {
  const wrong = new Map<string, Wrong>();
  for (const one of draft.wrong) if (one.text !== draft.answer && !wrong.has(one.text)) wrong.set(one.text, one);
  const [telling, ...others] = wrong.values();
  if (!telling || wrong.size < WRONG_CHOICES) return undefined;
  const choices = shuffled<Choice>([{ text: draft.answer }, telling, ...shuffled(others, random).slice(0, WRONG_CHOICES - 1)], random);
  const right = choices.findIndex((choice) => choice.misconception === undefined);
  return { kind, given: draft.given, order: draft.order, ticksPerSecond, source: draft.source, line: draft.line, choices, right };
}

type Drafter = (row: DrillRow, source: DrillSource, random: Random) => Draft | undefined;

const LISTEN = 10;
const STATES = 'include/net/tcp_states.h';

const anEnd = (row: DrillRow, random: Random) => (random() < 0.5 ? row.local : row.remote);
const inLine = (row: DrillRow, { start, end }: Span) => ({ text: row.text, start, end });

const DRAFTS: Readonly<Record<QuestionKind, Drafter>> = {
  address: (row, { order }, random) => addressDraft(row, anEnd(row, random), order, 4),
  ipv6: (row, { order }, random) => addressDraft(row, anEnd(row, random), order, 6),
  port(row, { order }, random) {
    const end = anEnd(row, random);
    if (end.port === 0) return undefined;
    const { text, source } = end.portDigits;
    return { given: text, order, source, line: inLine(row, end.portDigits), answer: String(end.port), wrong: wrongPort(text) };
  },
  state(row, { order }) {
    const answer = TCP_STATES[row.state];
    return answer && row.state < 12
      ? { given: row.stateDigits.text, order, source: STATES, line: inLine(row, row.stateDigits), answer, wrong: wrongState(row.state) }
      : undefined;
  },
  timer(row, { order, ticksPerSecond }) {
    if (!row.timer || row.timer.ticks === 0) return undefined;
    const { code, ticks, digits } = row.timer;
    const answer = timerText(code, secondsText(ticks, ticksPerSecond));
    const wrong = wrongTimer(code, digits.text.slice(digits.text.indexOf(':') + 1), ticksPerSecond);
    return { given: digits.text, order, source: digits.source, line: inLine(row, digits), answer, wrong };
  },
  row: rowDraft,
  machine(row, _, random) {
    const end = anEnd(row, random);
    const order: ByteOrder = random() < 0.5 ? 'big' : 'little';
    if (end.address.family === 6 || end.port === 0) return undefined;
    const wrong = wrongPrinted(end.address, end.port, order);
    return { given: formatEndpoint(end), order, source: end.addressDigits.source, answer: encodeEndpoint(end, order), wrong };
  },
};

function addressDraft(row: DrillRow, end: DrillEnd, order: ByteOrder, family: 4 | 6): Draft | undefined {
  if (end.address.family !== family || classifyAddress(end.address) === 'unspecified') return undefined;
  const { text, source } = end.addressDigits;
  const wrong = family === 4 ? wrongIPv4(text, order) : wrongIPv6(text, order);
  return { given: text, order, source, line: inLine(row, end.addressDigits), answer: formatAddress(end.address), wrong };
}

/** Which row is the server on a port: the others are its clients, what it accepted, and servers on other ports. */
function rowDraft(row: DrillRow, { rows, order }: DrillSource, random: Random): Draft | undefined {
  if (row.state !== LISTEN || row.local.port === 0) return undefined;
  const port = row.local.port;
  const wrong = shuffled(rows, random).flatMap((other): Wrong[] => {
    const misconception = wrongRow(other, port);
    return misconception ? [{ text: other.head, misconception }] : [];
  });
  const first = ['other-end', 'not-listening'].flatMap((each) => wrong.find((one) => one.misconception === each) ?? []);
  const servers = wrong.filter((one) => one.misconception === 'other-server');
  return {
    given: String(port),
    order,
    source: STATES,
    answer: row.head,
    wrong: [...first, ...servers.slice(0, WRONG_CHOICES - first.length)],
  };
}

function wrongRow(row: DrillRow, port: number): Misconception | undefined {
  if (row.state === LISTEN) return row.local.port === port ? undefined : 'other-server';
  if (row.local.port === port) return 'not-listening';
  return row.remote.port === port ? 'other-end' : undefined;
}

/** `count` questions of every kind in turn, none twice; fewer where the rows hold no more. */
export function worksheet(source: DrillSource, seed: string, count: number): Question[] {
  const questions = new Map<string, Question>();
  const limit = count * 8;
  for (let index = 0; index < limit && questions.size < count; index++) {
    const kind = QUESTION_KINDS[index % QUESTION_KINDS.length] as QuestionKind;
    const question = makeQuestion(source, kind, `${seed} ${index}`);
    if (question && !questions.has(keyOf(question))) questions.set(keyOf(question), question);
  }
  return [...questions.values()];
}

const keyOf = (question: Question) => `${question.kind} ${question.given} ${question.order}`;

interface Missed {
  readonly kind: QuestionKind;
  readonly misconception: Misconception;
  /** The number of the question with which it comes back. */
  readonly due: number;
}

/** How a drill stands. */
export interface DrillState {
  readonly seed: string;
  /** The number of the question, 0-based: how many were answered. */
  readonly index: number;
  readonly right: number;
  readonly missed: readonly Missed[];
}

export function startDrill(seed: string): DrillState {
  return { seed, index: 0, right: 0, missed: [] };
}

/** After how many other questions something missed comes back. */
const COMES_BACK_AFTER = 2;
const TRIES = 12;

/** The question that this state asks; undefined where no row is fit for any. What was missed comes first when it is due. */
export function currentQuestion(source: DrillSource, state: DrillState): Question | undefined {
  const due = dueOf(state);
  if (due) {
    const tries = Array.from({ length: TRIES }, (_, each) => makeQuestion(source, due.kind, `${state.seed} ${state.index} again ${each}`));
    const same = tries.find((question) => question?.choices.some((choice) => choice.misconception === due.misconception));
    if (same ?? tries[0]) return same ?? tries[0];
  }
  for (let shift = 0; shift < QUESTION_KINDS.length; shift++) {
    const kind = QUESTION_KINDS[(state.index + shift) % QUESTION_KINDS.length] as QuestionKind;
    const question = makeQuestion(source, kind, `${state.seed} ${state.index}`);
    if (question) return question;
  }
  return undefined;
}

const dueOf = (state: DrillState) => state.missed.find((missed) => missed.due <= state.index);

/** The state after `choice` (0-based) was given to `question`, which must be the current one. */
export function afterAnswer(state: DrillState, question: Question, choice: number): DrillState {
  const misconception = question.choices[choice]?.misconception;
  const asked = dueOf(state);
  const open = state.missed.filter((missed) => missed !== asked || missed.kind !== question.kind);
  const missed = misconception ? [...open, { kind: question.kind, misconception, due: state.index + 1 + COMES_BACK_AFTER }] : open;
  return { seed: state.seed, index: state.index + 1, right: state.right + (misconception ? 0 : 1), missed };
}
