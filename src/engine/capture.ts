/**
 * A capture: one paste, its bytes, and what the reader made of them. It is the sink of the reader: socket rows go to the store, entries of
 * other files to their section, every line to the index.
 */
import { byteString } from '../base/byte-string.ts';
import { createReader } from '../paste/create-reader.ts';
import { type Guess, guessesOf, type LogicalLine, plainLine } from '../paste/line.ts';
import { readAgain } from '../paste/read-again.ts';
import type { Reader, Sink } from '../paste/reader.ts';
import type { Field } from '../procfs/column.ts';
import { createFacts, type Facts, learn } from '../procfs/facts.ts';
import type { Format } from '../procfs/format.ts';
import { formatOfPath } from '../procfs/formats/index.ts';
import { createFastInet } from './fast-inet.ts';
import { addLine, addRow, createLineIndex, endOfLine, type LineIndex, lineOfRow, offsetOfLine, rowOfLine } from './line-index.ts';
import { appendRow, createStore, kindOfRow, type Store, writeRow } from './store.ts';
import type { TextBuffer } from './text-buffer.ts';

/** Entries of one file that follow one another. */
export interface Section {
  readonly format: Format;
  /** 0-based. */
  readonly line: number;
  /** The first row that is not of an earlier section. */
  readonly firstRow: number;
  /** Entries of a file that is no socket table. */
  readonly records: RecordEntry[];
}

export interface RecordEntry {
  /** 0-based. */
  readonly line: number;
  /** Where it is not just the line. */
  readonly source?: LogicalLine;
  /** Where reading the line alone would not give them again. Addresses as printed. */
  readonly fields?: readonly Field[];
}

export interface Capture {
  /** Of the file, where it is one. */
  readonly name: string;
  readonly buffer: TextBuffer;
  readonly reader: Reader;
  readonly store: Store;
  readonly lines: LineIndex;
  readonly sections: readonly Section[];
  readonly facts: Facts;
  /** The logical lines of rows that are not just their physical line. */
  readonly sources: ReadonlyMap<number, LogicalLine>;
  /** Logical lines that were repaired, and those of which something was guessed, by what it is. */
  readonly counts: { repaired: number; readonly guesses: Map<Guess, number> };
}

const NOTHING: ReadonlySet<Guess> = new Set();

/** `fast`: whether plain rows may be read by layout; the tolerant reader reads them all the same. `refused`: what it must not guess. */
export function createCapture(buffer: TextBuffer, fast = true, refused = NOTHING, name = ''): Capture {
  const store = createStore();
  const lines = createLineIndex();
  const sections: Section[] = [];
  const facts = createFacts();
  const sources = new Map<number, LogicalLine>();
  const counts = { repaired: 0, guesses: new Map<Guess, number>() };
  /** Where the line counted last begins: several entries may come of one. */
  let counted = -1;

  const count = (guesses: readonly Guess[]): void => {
    for (const guess of guesses) counts.guesses.set(guess, (counts.guesses.get(guess) ?? 0) + 1);
  };

  const sink: Sink = {
    section(format, line, entries) {
      sections.push({ format, line, firstRow: store.count - entries, records: [] });
    },
    entry(format, fields, source, line) {
      const plain = isPlain(buffer, source);
      const start = source.pieces[0]?.start ?? -1;
      if (!plain && start !== counted) {
        if (source.repairs.length > 0) counts.repaired++;
        count(guessesOf(source));
        counted = start;
      }
      if (format.holds === 'sockets') {
        const row = appendRow(store, format, fields);
        addRow(lines, row, line);
        if (!plain) sources.set(row, source);
        return;
      }
      learn(facts, format, fields);
      sections.at(-1)?.records.push({ line, ...(plain ? {} : { source }), ...(format.begin ? { fields } : {}) });
    },
    doubt(line) {
      const row = rowOfLine(lines, line, store.count);
      const record = row < 0 ? sections.at(-1)?.records.findLast((one) => one.line === line) : undefined;
      const known = sources.get(row) ?? record?.source ?? physicalLine({ buffer, lines }, line);
      const source = { ...known, doubtful: true } as const;
      const format = row < 0 ? sections.at(-1)?.format : kindOfRow(store, row).format;
      const fields = format && readAgain(format, source, 'big');
      if (!format || !fields || fields.filter(({ problem }) => problem).length !== 1) return;
      if (!known.doubtful) count(['cut']);
      if (row >= 0) {
        sources.set(row, source);
        writeRow(store, row, format, fields);
      } else if (record) Object.assign(record, { source, ...(record.fields ? { fields } : {}) });
    },
    line(line, start, _end, is, problem) {
      addLine(lines, line, start, is, problem);
    },
  };
  const said = formatOfPath(name);
  const reader = createReader(sink, { refused, named: said ? [said] : [], ...(fast ? { fast: createFastInet(store, lines) } : {}) });
  return { name, buffer, reader, store, lines, sections, facts, sources, counts };
}

/** Whether a logical line is a physical one as it stands, without its newline. */
function isPlain({ bytes, end }: TextBuffer, { pieces, repairs, text, doubtful }: LogicalLine): boolean {
  const piece = pieces[0];
  if (doubtful || repairs.length > 0 || pieces.length !== 1 || !piece || piece.end - piece.start !== text.length) return false;
  return (piece.start === 0 || isNewline(bytes[piece.start - 1])) && (piece.end >= end || isNewline(bytes[piece.end]));
}

const isNewline = (byte: number | undefined) => byte === 10 || byte === 13;

/** A physical line that was seen, 0-based, without its newline. */
export function physicalLine({ buffer: { bytes, end }, lines }: Pick<Capture, 'buffer' | 'lines'>, line: number): LogicalLine {
  const start = offsetOfLine(lines, bytes, end, line);
  return plainLine(byteString(bytes, start, endOfLine(bytes, start, end)), start);
}

/** What a row was read from. */
export function sourceOfRow(capture: Capture, row: number): LogicalLine {
  return capture.sources.get(row) ?? physicalLine(capture, lineOfRow(capture.lines, row));
}

/** The fields of a row, read again; addresses as printed. */
export function fieldsOfRow(capture: Capture, row: number): readonly Field[] {
  return readAgain(kindOfRow(capture.store, row).format, sourceOfRow(capture, row), 'big') ?? [];
}

export function fieldsOfRecord(capture: Capture, format: Format, record: RecordEntry): readonly Field[] {
  return record.fields ?? readAgain(format, record.source ?? physicalLine(capture, record.line), 'big') ?? [];
}

/** Reads on: the buffer has more bytes, or (`final`) will have none. */
export function readOn({ reader, buffer }: Capture, final: boolean): void {
  reader.push(buffer.bytes, buffer.end, final);
}
