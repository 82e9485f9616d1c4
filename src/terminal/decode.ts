/** A paste through the engine, and out through a writer. */
import { arrangeRows } from '../engine/arrange.ts';
import { type Capture, createCapture, fieldsOfRecord, readOn } from '../engine/capture.ts';
import { PADDING } from '../engine/fast-inet.ts';
import type { FilterProblem } from '../engine/protocol.ts';
import { createSurvey, surveyAgain, ticksOf, verdictOf } from '../engine/summary.ts';
import type { TextBuffer } from '../engine/text-buffer.ts';
import { problemsOf, walkCapture } from '../engine/walk.ts';
import type { Survey } from '../output/survey.ts';
import type { MakeWriter, Write } from '../output/writer.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { OrderEvidence } from '../procfs/order-evidence.ts';
import { UNKNOWN_COLUMN } from '../procfs/row-end.ts';
import type { Input } from './input.ts';
import type { PlainRows } from './plain-ss.ts';

/** Bytes that are decoded at once. */
const PIECE = 1 << 19;

export interface Decoded {
  readonly capture: Capture;
  readonly survey: Survey;
  /** Sockets that the kernel listed before. */
  readonly duplicates: ReadonlySet<number>;
}

export function decodePaste({ bytes, end, name }: Input, order: ByteOrder | 'auto'): Decoded {
  const buffer = end === undefined ? withRoom(bytes) : { bytes, end };
  const capture = createCapture({ bytes: buffer.bytes, end: 0 }, true, undefined, name);
  // in pieces: the reader's long loop is compiled for good when it is entered again, and a piece is in the processor's cache
  for (; capture.buffer.end < buffer.end; readOn(capture, false)) capture.buffer.end = Math.min(buffer.end, capture.buffer.end + PIECE);
  readOn(capture, true);
  return surveyed(capture, order);
}

/** A capture with what its writer must know of it. */
export function surveyed(capture: Capture, order: ByteOrder | 'auto'): Decoded {
  const known = createSurvey();
  surveyAgain(known, capture, true);
  const choice = { order, clockTicks: 'auto', refused: [] } as const;
  const verdict = verdictOf(capture, known, choice);
  const survey: Survey = {
    byteOrder: { used: verdict.used, basis: verdict.basis, evidence: evidenceFor(verdict.evidence, verdict.used) },
    clockTicks: ticksOf(capture, choice),
    lines: capture.lines.account,
    problems: problemsOf(capture),
    facts: capture.facts,
    formats: [...new Set(capture.sections.map((section) => section.format))],
    columns: columnsOf(capture),
    wide: capture.store.kinds.some((kind) => kind.local === 'v6'),
  };
  return { capture, survey, duplicates: known.duplicates };
}

/** The columns of every section, those that only its header names too. */
function columnsOf(capture: Capture): string[] {
  const ids = capture.sections.flatMap(({ format, records: [first] }) => [
    ...format.columns.map((column) => column.id),
    ...(first ? fieldsOfRecord(capture, format, first).map((field) => field.column.id) : []),
  ]);
  return [...new Set(ids)].filter((id) => id !== UNKNOWN_COLUMN.id);
}

function withRoom(bytes: Uint8Array): TextBuffer {
  const longer = new Uint8Array(bytes.length + PADDING);
  longer.set(bytes);
  return { bytes: longer, end: bytes.length };
}

/** What speaks for the order that was used. */
function evidenceFor(evidence: readonly OrderEvidence[], used: ByteOrder): string[] {
  const other = used === 'little' ? 'big' : 'little';
  return evidence.flatMap(({ kind, example, ...many }) => {
    const against = kind === 'reserved' || kind === 'unlikely';
    if (against ? many[other] <= many[used] : many[used] === 0) return [];
    return [`${kind}${against ? ' in the other order' : ''}: ${example} and others like it, ${many[against ? other : used]} in all`];
  });
}

/** The sockets that pass a filter, or what is wrong with it. */
export function filterSockets({ capture, survey, duplicates }: Decoded, filter: string): ReadonlySet<number> | FilterProblem {
  const view = { capture, order: survey.byteOrder.used, perSecond: survey.clockTicks.perSecond, duplicates, texts: new Map() };
  const { rows, answer } = arrangeRows(view, { sort: [], filter });
  return answer.problem ?? new Set(rows ?? Array.from({ length: capture.store.count }, (_, row) => row));
}

/** Writes every entry; with `only`, of the sockets these, and nothing else. `plain` may write rows instead, where every row is wanted. */
export function writePaste(
  { capture, survey, duplicates }: Decoded,
  make: MakeWriter,
  write: Write,
  only?: ReadonlySet<number>,
  plain?: PlainRows,
): void {
  const writer = make(write, survey);
  walkCapture(capture, {
    section(format, line) {
      if (!only || format.holds === 'sockets') writer.section(format, line);
    },
    entry(format, fields, line, row) {
      if (!only || only.has(row)) writer.entry(format, fields, line, duplicates.has(row));
    },
    rows(from, until) {
      if (only || !plain || from === until) return from;
      writer.begin?.();
      return plain(capture.store, from, until);
    },
  });
  writer.end();
}
