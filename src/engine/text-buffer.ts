/** The bytes of a paste: one array, as large as the paste is said to be, with room behind for readers that look ahead. */
import { PADDING } from './fast-inet.ts';

/** More than this is refused before anything is read: offsets are kept in 32 bits, and browsers end typed arrays about here. */
const MAX_BYTES = 2 ** 31 - 1 - PADDING;

export interface TextBuffer {
  bytes: Uint8Array;
  /** How much of it is the paste so far. */
  end: number;
}

/** Room for `expected` bytes; undefined where the host has not that much. */
export function createTextBuffer(expected: number): TextBuffer | undefined {
  const bytes = allocate(expected);
  return bytes && { bytes, end: 0 };
}

/** Adds bytes; false where there is no room and none can be had. */
export function append(buffer: TextBuffer, chunk: Uint8Array): boolean {
  const end = buffer.end + chunk.length;
  if (end + PADDING > buffer.bytes.length) {
    const longer = allocate(Math.min(MAX_BYTES, Math.max(end, Math.ceil(buffer.end * 1.5)))) ?? allocate(end);
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
