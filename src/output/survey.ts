/**
 * The first of two readings: what must be known before the first entry is written. The byte order is decided by all addresses together,
 * a process map may come last in the paste, and the account of lines stands first in the JSON. Entries themselves are not kept: the
 * second reading writes them as they come, so that a million of them need no more memory than the text.
 */
import type { LineAccount, LineClass } from '../paste/line.ts';
import type { Sink } from '../paste/reader.ts';
import type { Address } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { Field } from '../procfs/column.ts';
import { createFacts, type Facts, learn } from '../procfs/facts.ts';
import type { Format } from '../procfs/format.ts';
import { type PrintedAddress, weighOrder } from '../procfs/order-evidence.ts';
import type { Problem } from '../procfs/problem.ts';

/** `line` is 0-based; the span counts characters of that line from 0. */
export interface LineProblem extends Problem {
  readonly line: number;
}

export interface Survey {
  readonly byteOrder: {
    readonly used: ByteOrder;
    readonly basis: 'given' | 'stated' | 'evidence' | 'assumed';
    readonly evidence: readonly string[];
  };
  readonly clockTicks: { readonly perSecond: number; readonly basis: 'assumed' | 'stated' };
  readonly lines: LineAccount;
  readonly problems: readonly LineProblem[];
  readonly facts: Facts;
  /** Formats with at least one section, in the order of their first. */
  readonly formats: readonly Format[];
  readonly entries: number;
  /** Whether some socket has an IPv6 address: columns of text formats are wider then. */
  readonly wide: boolean;
}

export interface Surveyor extends Sink {
  finish(order: ByteOrder | 'auto'): Survey;
}

/** Distinct addresses that vote on the byte order; more would change nothing. */
const VOTERS = 100_000;
/** USER_HZ of nearly every machine (include/asm-generic/param.h). */
const USUAL_TICKS = 100;

export function createSurveyor(): Surveyor {
  const facts = createFacts();
  const voters = new Map<string | number, { words: readonly number[]; count: number; mask: boolean; group: boolean }>();
  const lines: Record<LineClass | 'total', number> = { total: 0, entry: 0, header: 0, context: 0, blank: 0, notUnderstood: 0 };
  const problems: LineProblem[] = [];
  const formats: Format[] = [];
  let entries = 0;
  let wide = false;

  function vote(field: Field): void {
    const { value, column } = field;
    if (value === null || typeof value !== 'object' || column.kind.is !== 'address' || column.kind.order !== 'host') return;
    const mask = column.id === 'mask';
    const group = column.id === 'group';
    const key = value.family === 4 ? (value.words[0] ?? 0) + (mask ? 2 ** 32 : group ? 2 ** 33 : 0) : value.words.join(' ');
    const known = voters.get(key);
    if (known) known.count++;
    else if (voters.size < VOTERS) voters.set(key, { words: value.words, count: 1, mask, group });
  }

  return {
    section(format) {
      if (!formats.includes(format)) formats.push(format);
    },
    entry(format, fields, _source, line) {
      entries++;
      if (!wide && format.holds === 'sockets') wide = fields.some((field) => isV6(field));
      for (const field of fields) {
        vote(field);
        if (field.problem) problems.push({ line, code: field.problem, start: field.start, end: field.end });
      }
      learn(facts, format, fields);
    },
    line(line, _start, _end, is, problem) {
      lines.total++;
      lines[is]++;
      if (problem) problems.push({ ...problem, line });
      else if (is === 'notUnderstood') problems.push({ line, code: 'not-recognised', start: 0, end: 0 });
    },
    finish(order) {
      return {
        byteOrder: decideOrder(order, facts, voters.values()),
        clockTicks: facts.clockTicks ? { perSecond: facts.clockTicks, basis: 'stated' } : { perSecond: USUAL_TICKS, basis: 'assumed' },
        lines,
        problems: problems.sort((a, b) => a.line - b.line || a.start - b.start),
        facts,
        formats,
        entries,
        wide,
      };
    },
  };
}

const isV6 = (field: Field) => field.value !== null && typeof field.value === 'object' && (field.value as Address).family === 6;

function decideOrder(order: ByteOrder | 'auto', facts: Facts, voters: Iterable<PrintedAddress>): Survey['byteOrder'] {
  const { guess, evidence } = weighOrder(voters, new Set(facts.own.keys()));
  const used = order === 'auto' ? (facts.order ?? guess ?? 'little') : order;
  const basis = order !== 'auto' ? 'given' : facts.order ? 'stated' : guess ? 'evidence' : 'assumed';
  const said = evidence
    .filter((one) => one[used] > 0 && one.kind !== 'reserved' && one.kind !== 'unlikely')
    .map((one) => `${one.kind}: ${one.example} and others like it, ${one[used]} in all`);
  return { used, basis, evidence: said };
}
