/**
 * The tail of plain rows, straight from the bytes: for sorting a large table by rto or cwnd, without taking a million rows apart field by field.
 * A row that is not laid out as the kernel prints it is left to the tolerant reader.
 */
import type { Capture } from './capture.ts';
import { endOfLine, lineOfRow, offsetOfLine } from './line-index.ts';
import type { RowKind } from './store.ts';

const BLANK = 32;
const COLON = 58;
/** Fields between the block of fixed width and the tail: uid, timeout, inode, ref, pointer. */
const BEFORE_TAIL = 5;
const MOST = BEFORE_TAIL + 5;

/**
 * A reader of rows in ascending order. It puts the numbers of a row into `values`, in the order of COLD, NaN for what the row has not, and
 * says whether it could.
 */
export function coldFields(capture: Capture, values: Float64Array): (row: number, kind: RowKind) => boolean {
  const { lines, sources, buffer } = capture;
  const u = buffer.bytes;
  const starts = new Int32Array(MOST);
  const ends = new Int32Array(MOST);
  let before = -2;
  let next = 0;

  return (row, kind) => {
    // first: the line of rows that lost their newlines is as long as they all are
    if ((kind.local !== 'v4' && kind.local !== 'v6') || kind.flawed || sources.has(row)) return false;
    const line = lineOfRow(lines, row);
    const start = line === before + 1 ? next : offsetOfLine(lines, u, buffer.end, line);
    const end = endOfLine(u, start, buffer.end);
    before = line;
    next = u[end] === 13 && u[end + 1] === 10 ? end + 2 : end + 1;
    let colon = start;
    while (u[colon] === BLANK) colon++;
    const sl = colon;
    while (isDigit(u[colon] as number)) colon++;
    const digits = kind.local === 'v4' ? 8 : 32;
    const b = colon + 2;
    const block = b + 2 * digits + 53;
    if (colon === sl || u[colon] !== COLON || u[b + digits] !== COLON || u[b + digits + 5] !== BLANK) return false;
    if (u[b + 2 * digits + 6] !== COLON || u[b + 2 * digits + 11] !== BLANK || block >= end || u[block] !== BLANK) return false;
    const fields = cut(u, block, end, starts, ends);
    if (fields !== MOST && fields !== BEFORE_TAIL + 1 && fields !== BEFORE_TAIL) return false;
    if (fields !== MOST) values.fill(Number.NaN);
    values[0] = decimal(u, sl, colon);
    values[1] = decimal(u, starts[3] as number, ends[3] as number);
    values[2] = hexadecimal(u, starts[4] as number, ends[4] as number);
    values[9] = fields === BEFORE_TAIL + 1 ? decimal(u, starts[5] as number, ends[5] as number) : Number.NaN;
    if (fields === MOST) tail(u, starts, ends, values);
    return true;
  };

  function tail(bytes: Uint8Array, from: Int32Array, to: Int32Array, into: Float64Array): void {
    into[3] = decimal(bytes, from[5] as number, to[5] as number);
    into[4] = decimal(bytes, from[6] as number, to[6] as number);
    const packed = decimal(bytes, from[7] as number, to[7] as number);
    into[5] = Math.floor(packed / 2);
    into[6] = packed % 2;
    into[7] = decimal(bytes, from[8] as number, to[8] as number);
    into[8] = decimal(bytes, from[9] as number, to[9] as number);
  }
}

const isDigit = (code: number) => (code - 48) >>> 0 < 10;

/** Cuts [at, end) at its blanks; more fields than there is room for are counted only. */
function cut(u: Uint8Array, at: number, end: number, starts: Int32Array, ends: Int32Array): number {
  let fields = 0;
  let p = at;
  for (;;) {
    while (p < end && u[p] === BLANK) p++;
    if (p >= end) return fields;
    starts[fields] = p;
    while (p < end && u[p] !== BLANK) p++;
    ends[fields++] = p;
  }
}

function decimal(u: Uint8Array, from: number, to: number): number {
  const negative = u[from] === 45;
  let value = 0;
  for (let p = negative ? from + 1 : from; p < to; p++) {
    const code = u[p] as number;
    if (!isDigit(code)) return Number.NaN;
    value = value * 10 + code - 48;
  }
  return negative ? -value : value;
}

function hexadecimal(u: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let p = from; p < to; p++) {
    const code = u[p] as number;
    const letter = (code | 32) - 97;
    if (!isDigit(code) && letter >>> 0 > 5) return Number.NaN;
    value = value * 16 + (isDigit(code) ? code - 48 : letter + 10);
  }
  return value;
}
