/** The bytes of a paste: one array, in the end a little larger than the paste is said to be, with room behind for readers that look ahead. */
import { PADDING } from './fast-inet.ts';

/** More than this is refused before anything is read: offsets are kept in 32 bits, and browsers end typed arrays about here. */
const MAX_BYTES = 2 ** 31 - 1 - PADDING;

export interface TextBuffer {
  bytes: Uint8Array;
  /** How much of it is the paste so far. */
  end: number;
  /** How much the paste is said to be in all. */
  readonly expected?: number;
}

/** Room for a paste of `expected` bytes, of which `first` at once; undefined where that is more than can be held. */
export function createTextBuffer(expected: number, first = expected): TextBuffer | undefined {
  const bytes = expected > MAX_BYTES ? undefined : allocate(Math.min(expected, first));
  return bytes && { bytes, end: 0, expected };
}

/** Adds bytes; false where there is no room and none can be had. */
export function append(buffer: TextBuffer, chunk: Uint8Array): boolean {
  const end = buffer.end + chunk.length;
  if (end + PADDING > buffer.bytes.length) {
    const { expected = 0 } = buffer;
    // the marks between several files are not in what is said
    const most = Math.min(MAX_BYTES, Math.ceil(end <= expected ? expected * 1.001 : buffer.end * 1.5));
    const longer = allocate(Math.max(end, most)) ?? allocate(end);
    if (!longer) return false;
    longer.set(buffer.bytes.subarray(0, buffer.end));
    buffer.bytes = longer;
  }
  buffer.bytes.set(chunk, buffer.end);
  buffer.end = end;
  return true;
}

function allocate(length: number): Uint8Array | undefined {
  if (length > MAX_BYTES) return undefined;
  try {
    return new Uint8Array(length + PADDING);
  } catch {
    return undefined;
  }
}
