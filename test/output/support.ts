// Writes a paste in a format, as the terminal door does: read once to survey, once to write.
import { bytesOf, toUtf8 } from '../../src/base/byte-string.ts';
import { createSurveyor } from '../../src/output/survey.ts';
import type { MakeWriter } from '../../src/output/writer.ts';
import { createReader } from '../../src/paste/create-reader.ts';
import type { Sink } from '../../src/paste/reader.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';

export function written(paste: string, make: MakeWriter, order: ByteOrder | 'auto' = 'auto'): string {
  const bytes = bytesOf(toUtf8(paste));
  const read = (sink: Sink) => createReader(sink).push(bytes, bytes.length, true);
  const surveyor = createSurveyor();
  read(surveyor);
  const parts: string[] = [];
  const writer = make((text) => parts.push(text), surveyor.finish(order));
  read({ section: writer.section, entry: (format, fields, _source, line) => writer.entry(format, fields, line), line() {} });
  writer.end();
  return parts.join('');
}

export const ROW =
  '   2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000  1000        0 6213151 2 0000000000000000 20 4 30 10 -1';
