/** The line as a ruler: every character belongs to a segment, and every field to one. */
import type { Span } from '../base/span.ts';
import type { Field, Hue } from '../procfs/column.ts';
import { companions } from './explain.ts';

export interface Segment extends Span {
  /** The columns read from it: an address and its port, two values in one number; none between fields. */
  readonly columns: readonly string[];
  /** The kernel's name, once. */
  readonly name: string;
  readonly hue: Hue;
  readonly problem: boolean;
}

/** The segments of `text`, in order, covering it; what stands between fields (blanks, colons) has no columns. */
export function segmentsOf(fields: readonly Field[], text: string): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const group of groupsOf(fields)) {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last || first.start < at) continue;
    if (first.start > at) segments.push(gap(at, first.start));
    segments.push({
      start: first.start,
      end: last.end,
      columns: group.map((field) => field.column.id),
      name: [...new Set(group.map((field) => field.column.name))].join(' '),
      hue: first.column.hue,
      problem: group.some((field) => field.problem !== undefined),
    });
    at = last.end;
  }
  if (at < text.length) segments.push(gap(at, text.length));
  return segments;
}

const gap = (start: number, end: number): Segment => ({ start, end, columns: [], name: '', hue: 'plain', problem: false });

/** Printed fields in the order of the line; those explained together or read from the same characters are one group. */
function groupsOf(fields: readonly Field[]): Field[][] {
  const printed = fields.filter((field) => field.end > field.start).sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: Field[][] = [];
  for (const field of printed) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const same = before && before.start === field.start && before.end === field.end;
    if (before && (same || companions(printed, field.column.id)[0] === before)) last?.push(field);
    else groups.push([field]);
  }
  return groups;
}

/** The columns of the format that this row does not print. */
export function absentColumns(fields: readonly Field[]): Field[] {
  return fields.filter((field) => field.start === field.end && field.value === null);
}

/** The columns whose values come from lines above: what the group's interface is, what the counter is called. */
export function columnsAbove(fields: readonly Field[]): Field[] {
  return fields.filter((field) => field.start === field.end && field.value !== null);
}
