/** What is decoded: the FILEs one after the other, standard input, or this machine. */
import { fstatSync, readFileSync } from 'node:fs';
import { formatOfPath } from '../procfs/formats/index.ts';
import { readMachine } from './machine.ts';

export interface Input {
  readonly bytes: Uint8Array;
  /** Lines of ours that stand before the first line of the FILE. */
  readonly before: number;
}

/** Throws an Error whose message is for the user where a FILE cannot be read. */
export async function readInput(files: readonly string[]): Promise<Input> {
  if (files.length === 0 && !isPiped()) return { bytes: readMachine(), before: 0 };
  const names = files.length === 0 ? ['-'] : files;
  const contents: Buffer[] = [];
  for (const name of names) contents.push(name === '-' ? await readStdin() : readOne(name));
  const [only] = names;
  if (names.length > 1) return { bytes: withMarks(names, contents), before: 0 };
  const named = only !== undefined && only !== '-' && !/\s/.test(only) && formatOfPath(only) !== undefined;
  return named ? { bytes: withMarks(names, contents), before: 1 } : { bytes: contents[0] ?? new Uint8Array(0), before: 0 };
}

/** As `tail -n +1 FILE...` prints them: the name may say what the rows do not (raw, udplite). */
function withMarks(names: readonly string[], contents: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [];
  for (const [index, content] of contents.entries()) {
    parts.push(Buffer.from(`==> ${(names[index] ?? '').replace(/\s/g, '_')} <==\n`), content);
    if (index + 1 < contents.length && content.length > 0 && content.at(-1) !== 0x0a) parts.push(Buffer.from('\n'));
  }
  return Buffer.concat(parts);
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

function readOne(name: string): Buffer {
  try {
    return readFileSync(name);
  } catch (error) {
    throw new Error(`${name}: ${reason(error)}`);
  }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  } catch (error) {
    throw new Error(`standard input: ${reason(error)}`);
  }
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GiB',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code || 'cannot be read');
}
