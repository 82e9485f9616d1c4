/** What is decoded: the FILEs one after the other, standard input, or this machine. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { visible } from '../base/visible.ts';
import { codingOf, HEAD } from '../engine/coding.ts';
import { createTextBuffer } from '../engine/text-buffer.ts';
import { readMachine } from './machine.ts';
import { reason } from './reason.ts';

/** Bytes that are read at once. */
const PIECE = 1 << 24;

export interface Input {
  readonly bytes: Uint8Array;
  /** Where they end, if there is room for the readers behind them. */
  readonly end?: number;
  /** Of the FILE, where there is one: it may say what the rows do not. */
  readonly name?: string | undefined;
}

export interface WholeInput extends Input {
  readonly end: number;
  /** How many lines name FILEs and are none of theirs. */
  readonly marks: number;
  /** Sentences about what could not be read, or not to its end. */
  readonly faults: readonly string[];
}

/** Something to be copied to its place: a file is read there, so that it is never in memory twice. */
interface Part {
  readonly length: number;
  /** Returns where it ends: a file may have become shorter. */
  copy(target: Uint8Array, at: number): number;
  readonly newline: boolean;
}

/** Throws an Error whose message is for the user where what there is does not fit into memory. A FILE that cannot be read is left out. */
export async function readInput(files: readonly string[]): Promise<WholeInput> {
  const faults: string[] = [];
  if (files.length === 0 && !isGiven()) return { ...joined([textPart(readMachine())]), marks: 0, faults };
  const names = files.length === 0 ? ['-'] : files;
  const contents: (readonly [name: string, content: Part])[] = [];
  for (const name of names) {
    const tell = (error: unknown) => void faults.push(`${name === '-' ? 'standard input' : visible(name)}: ${reason(error)}`);
    try {
      contents.push([name, name === '-' ? textPart(await plain(await readStdin(), tell)) : await openOne(name, tell)]);
    } catch (error) {
      tell(error);
    }
  }
  if (names.length > 1) return { ...joined(withMarks(contents)), marks: contents.length, faults };
  return { ...joined(contents.map(([, content]) => content)), name: names[0], marks: 0, faults };
}

/** As `tail -n +1 FILE...` prints them, without its blank lines. */
function withMarks(contents: readonly (readonly [name: string, content: Part])[]): Part[] {
  return contents.flatMap(([name, content], index) => [
    textPart(Buffer.from(`==> ${name.replace(/\s/g, '_')} <==\n`)),
    index + 1 < contents.length ? { ...content, newline: true } : content,
  ]);
}

function joined(parts: readonly Part[]): { readonly bytes: Uint8Array; readonly end: number } {
  const most = parts.reduce((sum, part) => sum + part.length + 1, 0);
  const buffer = createTextBuffer(most);
  if (!buffer) throw new Error('the input does not fit into memory');
  const { bytes } = buffer;
  let end = 0;
  for (const part of parts) {
    const start = end;
    end = part.copy(bytes, end);
    if (part.newline && end > start && bytes[end - 1] !== 0x0a) bytes[end++] = 0x0a;
  }
  return { bytes, end };
}

function textPart(text: Uint8Array): Part {
  return {
    length: text.length,
    copy(target, at) {
      target.set(text, at);
      return at + text.length;
    },
    newline: false,
  };
}

type Tell = (error: unknown) => void;

/** A file; one that does not know its size (procfs, a pipe) is read at once. */
async function openOne(name: string, tell: Tell): Promise<Part> {
  const fd = openSync(name, 'r');
  const { size } = fstatSync(fd);
  if (!fstatSync(fd).isFile() || size === 0) return textPart(await plain(readWhole(fd), tell));
  const head = Buffer.alloc(HEAD);
  readSync(fd, head, 0, HEAD, 0);
  if (codingOf(head)) return textPart(await plain(readWhole(fd), tell));
  return {
    length: size,
    copy(target, at) {
      let end = at;
      for (let read = 1; read > 0 && end < at + size; end += read) read = readSync(fd, target, end, Math.min(PIECE, at + size - end), null);
      closeSync(fd);
      return end;
    },
    newline: false,
  };
}

/** Codings of one file at most: UTF-16 in gzip in gzip. */
const CODINGS = 3;

/**
 * All members of a gzip file decompressed, UTF-16 as UTF-8, one in the other too. Of a gzip file that is damaged or ends before its end the
 * lines that it holds, as `zcat` prints them: the last one may have lost digits.
 */
async function plain(bytes: Buffer, tell: Tell): Promise<Buffer> {
  let text = bytes;
  let cut = false;
  for (let times = 0; times < CODINGS; times++) {
    const coding = codingOf(text);
    if (!coding) break;
    try {
      text = coding === 'gzip' ? gunzipSync(text) : Buffer.from(new TextDecoder(coding).decode(text));
    } catch (error) {
      if (!isFault(error)) throw error;
      text = await heldBy(text);
      cut = true;
      tell(error);
    }
  }
  return cut ? text.subarray(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1) : text;
}

const isFault = (error: unknown) => error instanceof Error && 'code' in error && /^Z_(BUF|DATA)_ERROR$/.test(String(error.code));

/** What a gzip file holds before its fault. */
async function heldBy(bytes: Buffer): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const gunzip = createGunzip({ chunkSize: 1 << 10, finishFlush: constants.Z_SYNC_FLUSH });
  gunzip.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => gunzip.on('error', resolve).on('end', resolve).end(bytes));
  return Buffer.concat(chunks);
}

function readWhole(fd: number): Buffer {
  try {
    return readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Whether something was given as standard input; a terminal or /dev/null has nothing for us. */
function isGiven(): boolean {
  try {
    return !fstatSync(0).isCharacterDevice();
  } catch {
    return false;
  }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
