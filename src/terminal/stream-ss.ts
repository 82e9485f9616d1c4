/**
 * `--format ss` of a long file of nothing but plain tcp rows, a window at a time: the text is never in memory as a whole, and the columns
 * of one window serve for the next. The beginning is read like any paste and decides the byte order, as it does there. Nothing is written
 * before all of it was read and nothing else is in it; a very long file is then read a second time, of others the columns were kept.
 */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type Capture, createCapture, readOn } from '../engine/capture.ts';
import { createFastInet, PADDING } from '../engine/fast-inet.ts';
import { createLineIndex, offsetOfLine } from '../engine/line-index.ts';
import { createStore, reserve, type Store } from '../engine/store.ts';
import { VOTERS } from '../engine/summary.ts';
import { ssHeader } from '../output/ss.ts';
import type { FastPath } from '../paste/reader.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import { type Format, isTcp } from '../procfs/format.ts';
import { formatOfPath } from '../procfs/formats/index.ts';
import { surveyed } from './decode.ts';
import { createPlainSs, isPlainTcp } from './plain-ss.ts';

/** Bytes of the beginning: more rows than vote on the byte order. */
const HEAD = 2 << 20;
/** Bytes of the beginning that are read at a time. */
const PIECE = 1 << 16;
const WINDOW = 1 << 20;
/** Bytes of the longest file whose columns are kept until they are written: some 64 MB of them. */
const HELD = 1 << 28;
/** Lines of the beginning that go with the last row, which the reader by layout leaves to the tolerant one. */
const FEW = 64;
const LF = 10;

/** Whether it was such a file, and is written. Nothing is written before that is known. A pipe is not opened: what opens one takes what is in it. */
export function streamSs(name: string, order: ByteOrder | 'auto', write: (bytes: Uint8Array) => void, mostHeld = HELD): boolean {
  const named = formatOfPath(name);
  if (named && !isTcp(named.id)) return false;
  let fd: number;
  try {
    if (!statSync(name).isFile()) return false;
    fd = openSync(name, 'r');
  } catch {
    return false;
  }
  try {
    return fstatSync(fd).size > 2 * HEAD && stream(fd, order, write, mostHeld);
  } finally {
    closeSync(fd);
  }
}

function stream(fd: number, order: ByteOrder | 'auto', write: (bytes: Uint8Array) => void, mostHeld: number): boolean {
  // before any row is read: what is compiled for the rows of the beginning counts on stores being as they are
  const store = createStore();
  const fast = createFastInet(store, createLineIndex());
  const head = headOf(fd);
  const format = head?.sections[0]?.format;
  if (!head || !format) return false;
  const { survey } = surveyed(head, order);
  let into = write;
  const rows = createPlainSs(survey, (bytes) => into(bytes));
  if (!rows || survey.byteOrder.basis === 'assumed') return false;
  /** The lines of rows, not written yet; undefined where one of them is not plain. */
  const kept = (of: Store, first: number): Uint8Array[] | undefined => {
    const made: Uint8Array[] = [];
    into = (bytes) => made.push(bytes.slice());
    return rows(of, first, of.count) === of.count ? made : undefined;
  };
  // made now: meanwhile the reader is compiled, and what makes lines is while the reader reads
  const beginning = kept(head.store, 0);
  const from = offsetOfLine(head.lines, head.buffer.bytes, head.buffer.end, head.lines.count);
  const { size } = fstatSync(fd);
  const held = size <= mostHeld;
  reserve(store, Math.ceil((1.05 * (held ? size : 2 * WINDOW) * head.store.count) / from));
  const rest = beginning && eachWindow(fd, from, format, fast, () => held || empty(store));
  const last = rest && tailOf(head, rest);
  const end = last && kept(last.store, last.store.count - 1);
  if (!end) return false;
  into = write;
  write(Buffer.from(ssHeader(survey.wide)));
  beginning.forEach(write);
  if (held) rows(store, 0, store.count);
  else
    eachWindow(fd, from, format, fast, () => {
      rows(store, 0, store.count);
      empty(store);
    });
  end.forEach(write);
  return true;
}

/** The beginning, up to a newline; undefined where it is anything else than one table of plain rows. */
function headOf(fd: number): Capture | undefined {
  const bytes = new Uint8Array(HEAD + PADDING);
  const read = readSync(fd, bytes, 0, HEAD, 0);
  const end = bytes.subarray(0, read).lastIndexOf(LF) + 1;
  const head = createCapture({ bytes, end: 0 });
  // in small pieces: the reader's long loop is compiled for good when it was left and entered again
  for (; head.buffer.end < end; readOn(head, false)) head.buffer.end = Math.min(end, head.buffer.end + PIECE);
  const { sections, store, sources, lines } = head;
  const [section] = sections;
  if (sections.length !== 1 || !section || !isTcp(section.format.id) || store.count < VOTERS || sources.size > 0) return undefined;
  return store.kinds.every(isPlainTcp) && lines.account.notUnderstood === 0 ? head : undefined;
}

/**
 * Reads the rows of the file from an offset on, a window at a time; `take` is told of each. Returns the last line, or
 * undefined as soon as a line is no plain row.
 */
function eachWindow(fd: number, offset: number, format: Format, fast: FastPath, take: () => void): Uint8Array | undefined {
  const bytes = new Uint8Array(2 * WINDOW + PADDING);
  let kept = 0;
  for (let at = offset; ; ) {
    const read = readSync(fd, bytes, kept, WINDOW, at);
    if (read === 0) break;
    at += read;
    const end = kept + read;
    const newline = bytes.subarray(0, end).lastIndexOf(LF);
    const { next } = fast(format, bytes, 0, newline + 1, 0, {});
    // the last row is left each time: it comes again with the next window
    if (newline < 0 || bytes.indexOf(LF, next) !== newline) return undefined;
    take();
    kept = end - next;
    if (kept > WINDOW) return undefined;
    bytes.copyWithin(0, next, end);
  }
  return kept > 0 && bytes[kept - 1] === LF ? bytes.slice(0, kept) : undefined;
}

/** Forgets the rows. The reader by layout stores no zeros where zeros are usual. */
function empty(store: Store): void {
  for (const id of ['rxq', 'txq', 'retrnsmt', 'probes'] as const) store.columns[id].data.fill(0, 0, store.count);
  store.count = 0;
}

/** The last row, read behind a few of the beginning; undefined where it is not plain. */
function tailOf({ buffer, lines }: Capture, line: Uint8Array): Capture | undefined {
  const few = offsetOfLine(lines, buffer.bytes, buffer.end, Math.min(FEW, lines.count));
  const bytes = new Uint8Array(few + line.length + PADDING);
  bytes.set(buffer.bytes.subarray(0, few));
  bytes.set(line, few);
  const tail = createCapture({ bytes, end: few + line.length });
  readOn(tail, true);
  const { store, sources } = tail;
  const plain = store.kinds.every(isPlainTcp) && sources.size === 0 && tail.lines.account.notUnderstood === 0;
  return plain && store.count > 0 ? tail : undefined;
}
