/** A source as bytes, a chunk at a time: text as UTF-8, a file as it is, a gzip file decompressed. */
import type { Source } from './protocol.ts';

export interface Chunks {
  /** How many bytes there will be, as far as can be said. */
  readonly total: number;
  next(): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Lets go of the file. */
  stop(): Promise<void>;
}

/** Characters of text encoded at a time; each becomes at most three bytes. */
const CHARACTERS = 1 << 18;

export async function chunksOf(source: Source): Promise<Chunks> {
  return source.kind === 'text' ? textChunks(source.text) : fileChunks(source.file);
}

function textChunks(text: string): Chunks {
  const encoder = new TextEncoder();
  let at = 0;
  return {
    total: text.length,
    async next() {
      if (at >= text.length) return undefined;
      const buffer = new Uint8Array(CHARACTERS);
      const { read, written } = encodeSome(encoder, text, at, buffer);
      at += read;
      return buffer.subarray(0, written);
    },
    stop: async () => {},
  };
}

/** Encodes as many characters from `at` on as fit, at least one. */
export function encodeSome(encoder: TextEncoder, text: string, at: number, into: Uint8Array): { read: number; written: number } {
  const end = at + into.length;
  // the two halves of a character beyond U+FFFF must be encoded together
  const cut = end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800 ? end - 1 : end;
  return encoder.encodeInto(text.slice(at, cut), into);
}

export async function fileChunks(file: Blob): Promise<Chunks> {
  const magic = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const zipped = magic[0] === 0x1f && magic[1] === 0x8b;
  const stream = zipped ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const reader = stream.getReader();
  return {
    total: zipped ? await unzippedSize(file) : file.size,
    async next() {
      const { done, value } = await reader.read();
      return done ? undefined : value;
    },
    stop: () => reader.cancel(),
  };
}

/** The last four bytes of a gzip file: its size before compression, modulo 2^32. A hint only; a small file cannot hold gigabytes. */
async function unzippedSize(file: Blob): Promise<number> {
  const tail = await file.slice(Math.max(0, file.size - 4)).arrayBuffer();
  if (tail.byteLength < 4) return 0;
  const size = new DataView(tail).getUint32(0, true);
  return size > file.size * 1100 ? 0 : size;
}
