/**
 * Arrays of words that nobody needs any more, for the next question. A sort of a million rows wants sixteen megabytes for a moment, and
 * memory that was never written to costs more than the sorting.
 */
const spare: ArrayBufferLike[] = [];
const KEPT = 5;

/** Room for `count` words, which may hold anything. */
export function someWords(count: number): Uint32Array {
  const at = spare.findIndex((buffer) => buffer.byteLength >= 4 * count);
  const [buffer] = at < 0 ? [] : spare.splice(at, 1);
  return buffer ? new Uint32Array(buffer, 0, count) : new Uint32Array(count);
}

/** Nobody has this array any more, nor any part of it. */
export function giveBack(words: Uint32Array | undefined): void {
  if (words && words.length > 0 && spare.length < KEPT) spare.push(words.buffer);
}

/** What comes has another size. */
export function forgetSpareWords(): void {
  spare.length = 0;
}
