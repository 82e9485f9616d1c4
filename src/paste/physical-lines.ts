/**
 * Physical lines: where the lines of a paste begin and end.
 *
 * LF, CRLF and a lone CR end a line, as terminals, Windows and old serial consoles write them. The paste grows between calls; each byte is
 * looked at twice at most (once for each of the two characters), however often the splitter is asked and however long a line is.
 */
import type { Span } from '../base/span.ts';

const LF = 10;
const CR = 13;

/** A line is the bytes [start, end) without its newline; `next` is where the next one begins. `number` is 0-based. */
export interface PhysicalLine {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

export interface LineSplitter {
  /** The paste so far is bytes [0, end); with `final` there is no more. */
  feed(bytes: Uint8Array, end: number, final: boolean): void;
  /** The next line, or undefined where it has not ended yet. A newline at the very end begins no further line. */
  next(): PhysicalLine | undefined;
  /** Goes on from `start`, which is the beginning of line `number` and not before what was split already. */
  skipTo(start: number, number: number): void;
}

const NOTHING: Uint8Array = new Uint8Array(0);

export function createLineSplitter(): LineSplitter {
  let text = NOTHING;
  let complete = false;
  let start = 0;
  let number = 0;
  const lf = finder(LF);
  const cr = finder(CR);

  const line = (end: number, next: number): PhysicalLine => {
    const found = { number, start, end, next };
    start = next;
    number++;
    return found;
  };

  return {
    feed(bytes, end, final) {
      text = bytes.subarray(0, end);
      complete = final;
    },
    next() {
      const atLf = lf(text, start, text.length);
      const atCr = cr(text, start, atLf < 0 ? text.length : atLf);
      if (atCr >= 0) {
        if (atCr + 1 < text.length) return line(atCr, text[atCr + 1] === LF ? atCr + 2 : atCr + 1);
        return complete ? line(atCr, atCr + 1) : undefined;
      }
      if (atLf >= 0) return line(atLf, atLf + 1);
      return complete && start < text.length ? line(text.length, text.length) : undefined;
    },
    skipTo(to, lineNumber) {
      start = to;
      number = lineNumber;
    },
  };
}

/** No line that is looked back at is longer. */
const LONGEST_BEFORE = 0x2000;

/** The line that ends where one begins at `start`, without its newline; undefined at the beginning, or where it is very long. */
export function lineBefore(bytes: Uint8Array, start: number): Span | undefined {
  if (start === 0) return undefined;
  let end = start - 1;
  if (bytes[end] === LF && bytes[end - 1] === CR) end--;
  let at = end;
  while (at > 0 && bytes[at - 1] !== LF && bytes[at - 1] !== CR) if (end - --at > LONGEST_BEFORE) return undefined;
  return { start: at, end };
}

/** Bytes that are looked through at once: a view of a part of the text costs as much as some lines. */
const STRETCH = 1 << 14;

/**
 * Finds the first `byte` in [from, limit) of a text that only grows, or -1, for a `from` that only grows: remembers how far it has looked.
 * The limit matters: most pastes have no CR at all, and looking for one through all of a large paste would cost as much as reading it.
 */
function finder(byte: number): (text: Uint8Array, from: number, limit: number) => number {
  let found = -1;
  let looked = 0;
  return (text, from, limit) => {
    if (found < from && Math.max(from, looked) < limit) {
      const start = Math.max(from, looked);
      const end = Math.max(limit, Math.min(text.length, start + STRETCH));
      found = (end === text.length ? text : text.subarray(0, end)).indexOf(byte, start);
      looked = found < 0 ? end : found + 1;
    }
    return found >= from && found < limit ? found : -1;
  };
}
