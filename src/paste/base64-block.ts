/**
 * A block of base64: the collector's output sent through `base64`, so that no terminal and no chat can hurt it.
 *
 * The decoded bytes are read by a reader of their own, and its entries point back at the base64 that they came from. The lines of the block
 * are physical lines of the paste and are counted once: a line in which an entry begins is an entry's, all others are context. What inside
 * the block is no entry has therefore no line of its own in the account.
 */
import { bytesOf } from '../base/byte-string.ts';
import type { LogicalLine, Piece } from './line.ts';
import type { PhysicalLine } from './physical-lines.ts';
import type { Reader, Sink } from './reader.ts';

/** Of every browser and of Node; the core is compiled without their libraries. */
declare function atob(digits: string): string;

/** Shorter lines are words, hashes, keys. The last line of a block may be shorter. */
const SHORTEST_FIRST = 40;
/** Bytes that are decoded to see whether there is procfs text in a block. */
const SAMPLE = 3000;

/** Whether a line holds base64 and nothing else; `first` where it would begin a block. */
export function isBase64(text: string, first: boolean): boolean {
  if (first && text.length < SHORTEST_FIRST) return false;
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && (!first || text.length % 4 === 0);
}

/** The bytes of base64 digits; digits at the end that make no whole byte are left out. */
const decodeBase64 = (digits: string): Uint8Array => bytesOf(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits));

export type MakeReader = (sink: Sink) => Reader;

/** Whether the lines, of which there may be more, decode to text in which a format finds a header or an entry. */
export function holdsProcfs(lines: readonly string[], makeReader: MakeReader): boolean {
  const bytes = decodeBase64((lines.join('').split('=', 1)[0] ?? '').slice(0, SAMPLE));
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  let found = false;
  const noticed = () => {
    found = true;
  };
  makeReader({ section: noticed, entry: noticed, doubt: () => {}, line: () => {} }).push(bytes, bytes.length, true);
  return found;
}

export interface Base64Block {
  add(line: PhysicalLine, text: string): void;
  /** Reads what is left and reports the lines of the block. */
  finish(): void;
}

export function createBase64Block(sink: Sink, makeReader: MakeReader): Base64Block {
  const lines: { readonly line: PhysicalLine; readonly digits: number; entry: boolean }[] = [];
  let digits = 0;
  let rest = '';
  let bytes = new Uint8Array(4096);
  let length = 0;

  /** The line that holds the digit with this index. */
  const holderOf = (digit: number): number => {
    let low = 0;
    for (let high = lines.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((lines[middle]?.digits ?? 0) <= digit) low = middle;
      else high = middle;
    }
    return low;
  };
  /** Where a digit stands in the paste. */
  const offsetOf = (digit: number): number => {
    const holder = lines[holderOf(digit)];
    return holder ? holder.line.start + digit - holder.digits : 0;
  };
  const encoded = (piece: Piece): Piece => ({
    ...piece,
    start: offsetOf(Math.floor((piece.start * 4) / 3)),
    end: offsetOf(Math.max(0, Math.ceil((piece.end * 4) / 3) - 1)) + 1,
  });
  const lineAt = (byte: number): number => holderOf(Math.floor((byte * 4) / 3));
  /** Where the lines of the decoded text begin, as far as they were read, and the one after them. */
  const starts: number[] = [];
  let next = 0;

  const reader = makeReader({
    section: (format, line, entries) => sink.section(format, lines[lineAt(starts[line] ?? next)]?.line.number ?? 0, entries),
    entry(format, fields, source, _line) {
      const holder = lines[lineAt(source.pieces[0]?.start ?? 0)];
      if (!holder) return;
      holder.entry = true;
      const line: LogicalLine = { text: source.text, pieces: source.pieces.map(encoded), repairs: ['base64', ...source.repairs] };
      sink.entry(format, fields, line, holder.line.number);
    },
    // no screen has cut what was encoded
    doubt: () => {},
    line(number, start, end) {
      starts[number] = start;
      next = end + 1;
    },
  });

  return {
    add(line, text) {
      lines.push({ line, digits, entry: false });
      const clean = text.replace(/=+$/, '');
      digits += clean.length;
      const whole = rest + clean;
      const even = whole.length - (whole.length % 4);
      rest = whole.slice(even);
      append(decodeBase64(whole.slice(0, even)));
      reader.push(bytes, length, false);
    },
    finish() {
      append(decodeBase64(rest));
      reader.push(bytes, length, true);
      for (const { line, entry } of lines) sink.line(line.number, line.start, line.end, entry ? 'entry' : 'context');
    },
  };

  function append(more: Uint8Array): void {
    if (length + more.length > bytes.length) {
      const larger = new Uint8Array(2 * (length + more.length));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(more, length);
    length += more.length;
  }
}
