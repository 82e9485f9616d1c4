/** A paste through the engine, and out through a writer. */
import { arrangeRows } from '../engine/arrange.ts';
import type { Capture } from '../engine/capture.ts';
import { createIntake } from '../engine/intake.ts';
import { accountOf } from '../engine/line-index.ts';
import type { Evidence, FilterProblem } from '../engine/protocol.ts';
import { createSurvey, surveyAgain, ticksOf, verdictOf } from '../engine/summary.ts';
import { problemsOf, walkCapture } from '../engine/walk.ts';
import type { Survey } from '../output/survey.ts';
import type { MakeWriter, Write } from '../output/writer.ts';
import type { LineAccount } from '../paste/line.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { Input } from './input.ts';

export interface Decoded {
  /** Lines of ours before the first of the FILE: counted and told nowhere. */
  readonly before: number;
  readonly capture: Capture;
  readonly survey: Survey;
  /** Sockets that the kernel listed before. */
  readonly duplicates: ReadonlySet<number>;
}

/** Undefined where the machine has no room for the bytes. */
export function decodePaste({ bytes, before }: Input, order: ByteOrder | 'auto'): Decoded | undefined {
  const intake = createIntake(bytes.length);
  if (!intake?.push(bytes)) return undefined;
  intake.finish();
  const { capture } = intake;
  const known = createSurvey();
  surveyAgain(known, capture, true);
  const choice = { order, clockTicks: 'auto' } as const;
  const verdict = verdictOf(capture, known, choice);
  const survey: Survey = {
    byteOrder: { used: verdict.used, basis: verdict.basis, evidence: evidenceFor(verdict.evidence, verdict.used) },
    clockTicks: ticksOf(capture, choice),
    lines: withoutContext(accountOf(capture.lines), before),
    problems: problemsOf(capture).map((problem) => ({ ...problem, line: problem.line - before })),
    facts: capture.facts,
    formats: [...new Set(capture.sections.map((section) => section.format))],
    wide: capture.store.kinds.some((kind) => kind.local === 'v6'),
  };
  return { before, capture, survey, duplicates: known.duplicates };
}

/** Marks are context. */
function withoutContext(lines: LineAccount, many: number): LineAccount {
  return { ...lines, context: lines.context - many, total: lines.total - many };
}

/** What speaks for the order that was used. */
function evidenceFor(evidence: readonly Evidence[], used: ByteOrder): string[] {
  return evidence
    .filter((one) => one[used] > 0 && one.kind !== 'reserved' && one.kind !== 'unlikely')
    .map((one) => `${one.kind}: ${one.example} and others like it, ${one[used]} in all`);
}

/** The sockets that pass a filter, or what is wrong with it. */
export function filterSockets({ capture, survey, duplicates }: Decoded, filter: string): ReadonlySet<number> | FilterProblem {
  const view = { capture, order: survey.byteOrder.used, perSecond: survey.clockTicks.perSecond, duplicates };
  const { rows, answer } = arrangeRows(view, { sort: [], filter });
  return answer.problem ?? new Set(rows ?? Array.from({ length: capture.store.count }, (_, row) => row));
}

/** Writes every entry; with `only`, of the sockets these, and nothing else. */
export function writePaste(
  { before, capture, survey, duplicates }: Decoded,
  make: MakeWriter,
  write: Write,
  only?: ReadonlySet<number>,
): void {
  const writer = make(write, survey);
  walkCapture(capture, {
    section(format, line) {
      if (!only || format.holds === 'sockets') writer.section(format, Math.max(0, line - before));
    },
    entry(format, fields, line, row) {
      if (!only || only.has(row)) writer.entry(format, fields, line - before, duplicates.has(row));
    },
  });
  writer.end();
}
