/**
 * Physical lines: where the lines of a paste begin and end.
 *
 * LF, CRLF and a lone CR end a line, as terminals, Windows and old serial consoles write them. The paste grows between calls; each byte is
 * looked at twice at most (once for each of the two characters), however often the splitter is asked and however long a line is.
 */

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

export function createLineSplitter(): LineSplitter {
  let text: Uint8Array = new Uint8Array(0);
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
      const atLf = lf(text, start);
      const atCr = cr(text, start);
      if (atCr >= 0 && (atLf < 0 || atCr < atLf)) {
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

/** Finds the first `byte` at or after `from`, or -1, in a text that only grows and with a `from` that only grows: remembers how far it has looked. */
function finder(byte: number): (text: Uint8Array, from: number) => number {
  let found = -1;
  let looked = 0;
  return (text, from) => {
    if (found >= from) return found;
    const begin = Math.max(from, looked);
    found = begin < text.length ? text.indexOf(byte, begin) : -1;
    looked = found < 0 ? Math.max(begin, text.length) : found + 1;
    return found;
  };
}
