// Files of a capture through the whole of the terminal door: rows as JSON has them.
import { readFileSync } from 'node:fs';
import { ndjsonWriter } from '../../src/output/ndjson.ts';
import { decodePaste, writePaste } from '../../src/terminal/decode.ts';
import type { Row } from './net-tools.ts';

/** `paths` of files that are called as in /proc/net. Byte order is found, not told. */
export function rowsOf(paths: readonly string[]): readonly Row[] {
  const parts = paths.flatMap((path) => [Buffer.from(`==> /proc/net/${path.slice(path.lastIndexOf('/') + 1)} <==\n`), readFileSync(path)]);
  const decoded = decodePaste({ bytes: new Uint8Array(Buffer.concat(parts)) }, 'auto');
  const lines: string[] = [];
  if (decoded) writePaste(decoded, ndjsonWriter, (text) => lines.push(text));
  return lines.map((line) => JSON.parse(line));
}
