/** Reading the line of one entry once more, as it was read in its place, for whoever shows or explains it. */
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { Field } from '../procfs/column.ts';
import type { Format } from '../procfs/format.ts';
import { lastOf } from './join-lines.ts';
import type { LogicalLine } from './line.ts';

/** The fields of the entry on a line that was one, without the lines around it; undefined where it holds none, or several. */
export function readAgain(format: Format, { text, doubtful }: LogicalLine, order: ByteOrder): readonly Field[] | undefined {
  const reading = format.read(text, order, { ...format.begin?.(), named: true, settled: true });
  if (reading.is !== 'entry') return undefined;
  return doubtful ? withDoubt(reading.fields) : reading.fields;
}

/** The fields without the last of the values, which may have lost digits: unknown, not guessed. */
export function withDoubt(fields: readonly Field[]): readonly Field[] {
  const last = lastOf(fields);
  // one number may hold two values
  const isDoubtful = (field: Field) => field.start === last?.start && field.end === last.end;
  return fields.map((field) => (isDoubtful(field) ? { ...field, value: null, problem: 'row-cut' } : field));
}
