/** What is decoded: the FILEs one after the other, standard input, or this machine. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
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

export type WholeInput = Input & { readonly end: number };

/** Something to be copied to its place: a file is read there, so that it is never in memory twice. */
interface Part {
  readonly length: number;
  /** Returns where it ends: a file may have become shorter. */
  copy(target: Uint8Array, at: number): number;
  readonly newline: boolean;
}

/** Throws an Error whose message is for the user where a FILE cannot be read, or what there is does not fit into memory. */
export async function readInput(files: readonly string[]): Promise<WholeInput> {
  if (files.length === 0 && !isPiped()) return joined([textPart(readMachine())]);
  const names = files.length === 0 ? ['-'] : files;
  const contents: Part[] = [];
  for (const name of names) contents.push(name === '-' ? textPart(await readStdin()) : openOne(name));
  return names.length > 1 ? joined(withMarks(names, contents)) : { ...joined(contents), name: names[0] };
}

/** As `tail -n +1 FILE...` prints them. */
function withMarks(names: readonly string[], contents: readonly Part[]): Part[] {
  return contents.flatMap((content, index) => [
    textPart(Buffer.from(`==> ${(names[index] ?? '').replace(/\s/g, '_')} <==\n`)),
    index + 1 < contents.length ? { ...content, newline: true } : content,
  ]);
}

function joined(parts: readonly Part[]): WholeInput {
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

/** A file; one that does not know its size (procfs, a pipe) is read at once. */
function openOne(name: string): Part {
  try {
    const fd = openSync(name, 'r');
    const { size } = fstatSync(fd);
    if (!fstatSync(fd).isFile() || size === 0) return textPart(plain(readWhole(fd)));
    const head = Buffer.alloc(HEAD);
    readSync(fd, head, 0, HEAD, 0);
    if (codingOf(head)) return textPart(plain(readWhole(fd)));
    return {
      length: size,
      copy(target, at) {
        let end = at;
        for (let read = 1; read > 0 && end < at + size; end += read)
          read = readSync(fd, target, end, Math.min(PIECE, at + size - end), null);
        closeSync(fd);
        return end;
      },
      newline: false,
    };
  } catch (error) {
    throw new Error(`${visible(name)}: ${reason(error)}`);
  }
}

/** All members of a gzip file decompressed, UTF-16 as UTF-8. */
function plain(bytes: Buffer): Buffer {
  const coding = codingOf(bytes);
  if (coding === 'gzip') return gunzipSync(bytes);
  return coding ? Buffer.from(new TextDecoder(coding).decode(bytes)) : bytes;
}

function readWhole(fd: number): Buffer {
  try {
    return readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Whether standard input is a pipe, a file or a socket; a terminal or /dev/null has nothing for us. */
function isPiped(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    return false;
  }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return plain(Buffer.concat(chunks));
  } catch (error) {
    throw new Error(`standard input: ${reason(error)}`);
  }
}
