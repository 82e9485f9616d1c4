/**
 * A source as bytes, a buffer at a time: text as UTF-8, a file as it is, a gzip file decompressed, UTF-16, as PowerShell saves, as UTF-8. The
 * buffers are the caller's and go round: a long source leaves no second copy of itself behind for the garbage collector.
 */
import { byteString } from '../base/byte-string.ts';
import { codingOf, HEAD } from './coding.ts';
import type { Source } from './protocol.ts';

export interface SourceBytes {
  /** What a file is called: it may say what its rows do not. */
  readonly name?: string | undefined;
  /** How many bytes there will be, as far as can be said. */
  readonly total: number;
  /** Bytes of a buffer that serves well. */
  readonly buffer: number;
  /** Fills the beginning of a buffer, which changes hands: what comes back has it now. Undefined at the end. */
  fill(buffer: ArrayBuffer): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Lets go of the file. */
  stop(): Promise<void>;
}

/** Text is encoded by whoever asks, who has other things to do between; a file is read elsewhere, and each question of it takes its time. */
const TEXT = 1 << 18;
const FILE = 1 << 20;
const LF = 10;

export async function openSource(source: Source): Promise<SourceBytes> {
  return source.kind === 'text' ? openText(source.text) : openFiles(source.files);
}

/** One after the other, as `tail -n +1 FILE...` prints them. */
async function openFiles(files: Extract<Source, { kind: 'files' }>['files']): Promise<SourceBytes> {
  const names = files.map(({ name }) => `${name?.replace(/\s/g, '_')}`);
  const asked = files.map(openFile);
  // of one that cannot be read, as a folder cannot, its place says so, unless none can
  await Promise.any(asked);
  const opened = await Promise.all(asked.map((one, at) => one.catch(() => openText(`tail: error reading '${names[at]}'\n`))));
  const total = opened.reduce((sum, one) => sum + one.total, 0);
  const [first] = opened;
  if (first && (opened.length === 1 || total === 0)) return { ...first, name: files[0]?.name };
  const rest = opened.flatMap((one, at) => [openText(`==> ${names[at]} <==\n`), one]);
  let last: number | undefined;
  return {
    total,
    buffer: FILE,
    async fill(buffer) {
      for (let into = buffer; ; into = new ArrayBuffer(FILE)) {
        const filled = await rest[0]?.fill(into);
        if (filled) last = filled.at(-1);
        if (filled || rest.length === 0) return filled;
        rest.shift();
        if (last !== LF && rest.length > 0) rest.unshift(openText('\n'));
      }
    },
    stop: async () => void (await Promise.all(rest.map((one) => one.stop()))),
  };
}

function openText(text: string): SourceBytes {
  const encoder = new TextEncoder();
  let at = 0;
  return {
    total: text.length,
    buffer: TEXT,
    async fill(buffer) {
      if (at >= text.length) return undefined;
      const end = at + buffer.byteLength;
      // the two halves of a character beyond U+FFFF must be encoded together
      const cut = end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800 ? end - 1 : end;
      const { read, written } = encoder.encodeInto(text.slice(at, cut), new Uint8Array(buffer));
      at += read;
      return new Uint8Array(buffer, 0, written);
    },
    stop: async () => {},
  };
}

/** Chromium collects a stream that somebody waits for and nothing else holds: the answer would never come. */
const underWay = new Set<Read>();

async function openFile(file: Blob): Promise<SourceBytes> {
  const coding = codingOf(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  let read: Read | undefined;
  // not before it is its turn: browsers have only so many streams
  const begin = (): Read => {
    if (coding === 'gzip') return byMember(file);
    let stream = file.stream();
    if (coding) stream = stream.pipeThrough(new TextDecoderStream(coding)).pipeThrough(new TextEncoderStream());
    return bySelf(stream) ?? byCopy(stream);
  };
  return {
    total: coding === 'gzip' ? await unzippedSize(file) : file.size / (coding ? 2 : 1),
    buffer: FILE,
    async fill(buffer) {
      read ??= begin();
      underWay.add(read);
      try {
        return await read.fill(buffer);
      } finally {
        underWay.delete(read);
      }
    },
    stop: async () => read?.stop(),
  };
}

type Read = Pick<SourceBytes, 'fill' | 'stop'>;

/** A stream that fills buffers by itself; undefined where it is none: a decoded file, and any where the browser knows no such streams. */
function bySelf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Read | undefined {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
  return {
    async fill(buffer) {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      return done ? undefined : value;
    },
    stop: () => reader.cancel(),
  };
}

function byCopy(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Read {
  const reader = stream.getReader();
  let rest = new Uint8Array();
  return {
    async fill(buffer) {
      while (rest.length === 0) {
        const { value } = await reader.read();
        if (!value) return undefined;
        rest = value;
      }
      const filled = new Uint8Array(buffer, 0, Math.min(rest.length, buffer.byteLength));
      filled.set(rest.subarray(0, filled.length));
      rest = rest.subarray(filled.length);
      return filled;
    },
    stop: () => reader.cancel(),
  };
}

/**
 * A gzip file, member by member. A DecompressionStream refuses what stands behind a member, does not say where that begins, and may let go of what it
 * had decompressed. So the member ends where another may begin, if the stream, which checks its last eight bytes, agrees.
 */
function byMember(file: Blob): Read {
  let [start, end, given] = [0, file.size, 0];
  let read: Read | undefined;
  return {
    async fill(buffer) {
      for (;;) {
        try {
          if (!read) {
            // nothing at the end, which is taken once all before it was handed on: an end that comes too soon lets go of what was not
            const last = new TransformStream({ flush: (into) => into.enqueue(new Uint8Array()) });
            read = byCopy(file.slice(start, end).stream().pipeThrough(last).pipeThrough(new DecompressionStream('gzip')));
            for (let at = 0; at < given; ) at += (await read.fill(new ArrayBuffer(Math.min(given - at, FILE))))?.length ?? FILE;
          }
          const filled = await read.fill(buffer);
          given += filled?.length ?? 0;
          if (filled || end === file.size) return filled;
          [start, end, given] = [end, file.size, 0];
        } catch (error) {
          end = await findMember(file, (end < file.size ? end : start) + 1);
          if (end < 0) throw error;
        }
        read = undefined;
      }
    },
    stop: async () => read?.stop(),
  };
}

/** Where the next three bytes stand that a member begins with, or -1. */
async function findMember(file: Blob, from: number): Promise<number> {
  for (let at = from; at < file.size; at += FILE) {
    const found = byteString(new Uint8Array(await file.slice(at, at + FILE + 2).arrayBuffer())).indexOf('\x1f\x8b\b');
    if (found >= 0) return at + found;
  }
  return -1;
}

/** The last four bytes of a gzip file: its size before compression, modulo 2^32. A hint only; a small file cannot hold gigabytes. */
async function unzippedSize(file: Blob): Promise<number> {
  const size = new DataView(await file.slice(-4).arrayBuffer()).getUint32(0, true);
  return size > file.size * 1100 ? 0 : size;
}
