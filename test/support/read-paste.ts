// Reads a paste as the engine does and keeps everything that the reader said, so that a test can ask.
import { bytesOf, toUtf8 } from '../../src/base/byte-string.ts';
import { createReader } from '../../src/paste/create-reader.ts';
import type { LineClass, LogicalLine } from '../../src/paste/line.ts';
import { withDoubt } from '../../src/paste/read-again.ts';
import type { ReaderOptions } from '../../src/paste/reader.ts';
import type { Field, Value } from '../../src/procfs/column.ts';
import type { Problem } from '../../src/procfs/problem.ts';

export interface ReadEntry {
  readonly file: string;
  readonly line: number;
  readonly fields: readonly Field[];
  readonly source: LogicalLine;
}

export interface ReadLine {
  readonly text: string;
  readonly is: LineClass;
  readonly problem: Problem | undefined;
}

export interface ReadPaste {
  readonly sections: readonly { readonly file: string; readonly line: number }[];
  readonly entries: readonly ReadEntry[];
  readonly lines: readonly ReadLine[];
}

export interface How extends ReaderOptions {
  /** Bytes that each push adds; all at once if left out. */
  readonly step?: number;
}

/** Reads text (as UTF-8) or bytes. Throws where the reader breaks its contract: a line left out, twice, out of order or not where it stands. */
export function readPaste(paste: string | Uint8Array, { step, ...options }: How = {}): ReadPaste {
  const bytes = typeof paste === 'string' ? bytesOf(toUtf8(paste)) : paste;
  const sections: { file: string; line: number }[] = [];
  const entries: ReadEntry[] = [];
  const lines: ReadLine[] = [];
  let at = 0;
  const reader = createReader(
    {
      section: (format, line) => sections.push({ file: format.id, line }),
      entry: (format, fields, source, line) => entries.push({ file: format.id, line, fields, source }),
      doubt(line) {
        const at = entries.findIndex((entry) => entry.line === line);
        const entry = entries[at];
        if (entry?.fields.every(({ problem }) => problem === undefined)) entries[at] = { ...entry, fields: withDoubt(entry.fields) };
      },
      line(number, start, end, is, problem) {
        if (number !== lines.length) throw new Error(`line ${number} was reported when line ${lines.length} was due`);
        if (start < at || !/^[\r\n]{0,2}$/.test(latin1(bytes, at, start))) throw new Error(`line ${number} begins at ${start}, not ${at}`);
        at = end;
        lines.push({ text: latin1(bytes, start, end), is, problem });
      },
    },
    options,
  );
  for (let end = step ?? bytes.length; end < bytes.length; end += step ?? bytes.length) reader.push(bytes, end, false);
  reader.push(bytes, bytes.length, true);
  if (!/^[\r\n]{0,2}$/.test(latin1(bytes, at, bytes.length))) throw new Error(`nothing was said of the bytes from ${at} on`);
  return { sections, entries, lines };
}

const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', start, end);

/** The classes of lines, in order. */
export function classes(read: ReadPaste): LineClass[] {
  return read.lines.map((line) => line.is);
}

/** The value of an entry's column; addresses as they were printed. */
export function value(entry: ReadEntry | undefined, column: string): Value | undefined {
  return entry?.fields.find((field) => field.column.id === column)?.value;
}

/** Each entry as one string of its values, for comparing what two pastes hold: without lines and places. */
export function contents(read: ReadPaste): string[] {
  return read.entries.map((entry) => `${entry.file} ${entry.fields.map((field) => `${field.column.id}=${show(field.value)}`).join(' ')}`);
}

/** A value as text: an address as its words. */
export function show(of: Value): string {
  return typeof of === 'object' && of !== null ? of.words.map((word) => word.toString(16).padStart(8, '0')).join('') : String(of);
}
