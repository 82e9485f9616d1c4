/**
 * Byte strings: a string with one character per byte (U+0000 to U+00FF).
 *
 * The core reads text this way so that an offset in a line is an offset in the bytes of the paste, whatever the bytes are:
 * a unix path may hold any byte but NUL. Characters come back at the edge, by `fromUtf8`.
 */

const CHUNK = 0x8000;

/** The bytes [start, end) as a byte string. */
export function byteString(bytes: Uint8Array, start = 0, end = bytes.length): string {
  if (end - start <= CHUNK) return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
  let text = '';
  for (let at = start; at < end; at += CHUNK) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(end, at + CHUNK)) as unknown as number[]);
  }
  return text;
}

/** The bytes of a byte string; the inverse of `byteString`. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A byte string read as UTF-8; bytes that are none become U+FFFD. ASCII comes back as it is. */
export function fromUtf8(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return utf8.decode(bytesOf(text));
  return text;
}

/** How many characters a byte string is, read so: one beyond U+FFFF is one. */
export const lettersIn = (text: string): number => fromUtf8(text).replace(/[\udc00-\udfff]/g, '').length;

/** A string as a byte string of its UTF-8; the inverse of `fromUtf8` for well-formed text. */
export function toUtf8(text: string): string {
  return byteString(new TextEncoder().encode(text));
}
