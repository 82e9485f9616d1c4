// Writes a paste in a format, as the terminal door does.
import { bytesOf, toUtf8 } from '../../src/base/byte-string.ts';
import type { MakeWriter } from '../../src/output/writer.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';
import { decodePaste, writePaste } from '../../src/terminal/decode.ts';

export function written(paste: string, make: MakeWriter, order: ByteOrder | 'auto' = 'auto'): string {
  const decoded = decodePaste({ bytes: bytesOf(toUtf8(paste)) }, order);
  const parts: string[] = [];
  if (decoded) writePaste(decoded, make, (text) => parts.push(text));
  return parts.join('');
}

export const ROW =
  '   2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000  1000        0 6213151 2 0000000000000000 20 4 30 10 -1';
