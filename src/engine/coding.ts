/** How a file was written down, where it is not as the text is. */
export type Coding = 'gzip' | 'utf-16le' | 'utf-16be';

/** Bytes that tell. */
export const HEAD = 4;

/** By its first bytes: a mark, or, as what UTF-16 says without one begins, two ASCII characters with a NUL each. */
export function codingOf(head: Uint8Array): Coding | undefined {
  const bytes = head.subarray(0, HEAD).join();
  if (bytes.startsWith('31,139')) return 'gzip';
  if (/^(255,254|[1-9]\d*,0,[1-9]\d*,0$)/.test(bytes)) return 'utf-16le';
  return /^(254,255|0,[1-9]\d*,0,[1-9])/.test(bytes) ? 'utf-16be' : undefined;
}
