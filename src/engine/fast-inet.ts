/**
 * The fast reader of plain tcp, udp, udplite, raw and icmp rows: straight from bytes into columns, by layout.
 *
 *       2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1
 *     └sl └─ 69 characters in a fixed place (117 with two IPv6 addresses) ──────┘└ numbers divided by blanks, padded, newline
 *
 * It takes a row only if the tolerant reader would take it, whole and without a problem; the first line that is anything else ends it.
 * The last row that it could read is left as well, unless the paste ends there: whether the line behind belongs to it is not for this reader
 * to say.
 *
 * How it is fast: four characters a load and two a table look-up, eight zeros a comparison, one test a row for all digits, no store for a
 * zero (typed arrays begin as zeros), no object, no string.
 */
import type { FastPath } from '../paste/reader.ts';
import type { Format } from '../procfs/format.ts';
import { type AddressTable, internAddress } from './address-table.ts';
import {
  areDigits,
  areRightDigits,
  BLANKS,
  CLASSES,
  decimal,
  digitsEnd,
  fourDigits,
  hasNoDecimal,
  hex4,
  INVALID,
  onesOf,
  PAIRS,
  POWERS,
  trailingZeros,
  ZEROS,
} from './fast-digits.ts';
import { addClass, addRow, LINE_STRIDE, type LineIndex } from './line-index.ts';
import { push } from './list.ts';
import { setNumber } from './number-column.ts';
import { kindOf, type RowKind, reserve, STORED, type Store } from './store.ts';

/** Bytes that must follow the last newline in the buffer: the reader looks that far ahead. */
export const PADDING = 128;

/** What the reader must know of a format: how many words an address has, and how many fields follow the pointer. */
interface Shape {
  readonly v6: boolean;
  readonly padded: number;
  readonly tail: 1 | 5;
}

function shapeOf(format: Format): Shape | undefined {
  const match = /^(tcp|udp|udplite|raw|icmp)(6?)$/.exec(format.id);
  return match ? { v6: match[2] === '6', padded: format.padded ?? 0, tail: match[1] === 'tcp' ? 5 : 1 } : undefined;
}

const EVERY = 2 ** STORED.length - 1;

/** A fast path into `store` and `lines`. `bytes` must have PADDING bytes behind what it is told to read. */
export function createFastInet(store: Store, lines: LineIndex): FastPath {
  const shapes = new Map<Format, Shape | undefined>();
  let view: DataView | undefined;
  return (format, bytes, start, end, line, state, final = false) => {
    if (!shapes.has(format)) shapes.set(format, shapeOf(format));
    const shape = shapes.get(format);
    if (!shape || bytes.length < end + PADDING) return { next: start, lines: 0 };
    if (view?.buffer !== bytes.buffer || view.byteOffset !== bytes.byteOffset)
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (store.count === store.capacity) reserveFor(store, bytes, start, end);
    const first = store.count;
    const next = readRows(store, lines, shape, bytes, view, start, end, line, final);
    const rows = store.count - first;
    if (rows > 0) {
      const tag = shape.v6 ? 'v6' : 'v4';
      const kind: RowKind = { format, local: tag, remote: tag, present: EVERY, flawed: false };
      setNumber(store.kind, first, kindOf(store, kind));
      store.kind.data.fill(kindOf(store, kind), first, store.count);
      addRow(lines, first, line);
      addClass(lines, line, rows, 'entry');
      state.streams ||= store.columns.state.data.subarray(first, store.count).some((st) => st !== 1 && st !== 7);
    }
    return { next, lines: rows };
  };
}

/** Room for as many rows as may come, judged by the length of the first. */
function reserveFor(store: Store, bytes: Uint8Array, start: number, end: number): void {
  const newline = bytes.indexOf(10, start);
  const length = newline > start ? newline - start + 1 : 150;
  reserve(store, store.count + Math.ceil((1.05 * (Math.max(end, bytes.length - PADDING) - start)) / length) + 16);
}

/** The id of the IPv6 address whose 32 digits begin at `at`; -1 where one is none. */
function addressAt(table: AddressTable, pairs: Int32Array, view: DataView, at: number): number {
  const h0 = hex4(pairs, view.getInt32(at, true));
  const l0 = hex4(pairs, view.getInt32(at + 4, true));
  const h1 = hex4(pairs, view.getInt32(at + 8, true));
  const l1 = hex4(pairs, view.getInt32(at + 12, true));
  const h2 = hex4(pairs, view.getInt32(at + 16, true));
  const l2 = hex4(pairs, view.getInt32(at + 20, true));
  const h3 = hex4(pairs, view.getInt32(at + 24, true));
  const l3 = hex4(pairs, view.getInt32(at + 28, true));
  if ((h0 | l0 | h1 | l1 | h2 | l2 | h3 | l3) >>> 16 !== 0) return -1;
  return internAddress(table, (h0 << 16) | l0, (h1 << 16) | l1, (h2 << 16) | l2, (h3 << 16) | l3);
}

/** Reads rows from `start` until one is not plain, room runs out or `end` is reached; returns the offset of the first line not read. */
function readRows(
  store: Store,
  lines: LineIndex,
  { v6, padded, tail }: Shape,
  u: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  firstLine: number,
  final: boolean,
): number {
  const { columns, addresses, capacity } = store;
  const pairs = PAIRS;
  const classOf = CLASSES;
  const powers = POWERS;
  const zeros = ZEROS;
  const blanks = BLANKS;
  const local = columns.local.data;
  const remote = columns.remote.data;
  const lport = columns.lport.data;
  const rport = columns.rport.data;
  const state = columns.state.data;
  const timer = columns.timer.data;
  const retrnsmt = columns.retrnsmt.data;
  const probes = columns.probes.data;
  const rxq = columns.rxq.data;
  const txq = columns.txq.data;
  const when = columns.when.data;
  const uid = columns.uid.data;
  const inode = columns.inode.data;
  // numbers are kept in 32 bits with a sign while they are read; stored as 32 bits they are right, as a double they would be negative
  const doubles = [local, remote, rxq, txq, when, retrnsmt].some((data) => data.BYTES_PER_ELEMENT === 8);
  const tooMany = retrnsmt.BYTES_PER_ELEMENT === 1 ? ~0xff : retrnsmt.BYTES_PER_ELEMENT === 2 ? ~0xffff : 0;
  const mostProbes = probes.BYTES_PER_ELEMENT === 1 ? 0xff : probes.BYTES_PER_ELEMENT === 2 ? 0xffff : 0xffffffff;
  const mostInode = inode.BYTES_PER_ELEMENT === 8 ? Number.MAX_SAFE_INTEGER : 0xffffffff;
  const mostUid = uid.BYTES_PER_ELEMENT === 8 ? Number.MAX_SAFE_INTEGER : 0xffffffff;
  const block = v6 ? 117 : 69;
  let row = store.count;
  let line = firstLine;
  let s = start;
  let last = start;
  let width = 4;
  let length = 0;
  while (s < end && row < capacity) {
    // sl: as many digits as in the row before, or blanks and digits; a colon and a blank
    let p = s + width;
    if (u[p] !== 58 || !areDigits(view.getInt32(s, true)) || !areDigits(view.getInt32(p - 4, true))) {
      p = s;
      while (u[p] === 32) p++;
      const sl = p;
      p = digitsEnd(u, p);
      if (u[p] !== 58 || p === sl || p - sl > 10) break;
      width = p - s >= 4 && p - s <= 8 ? p - s : 4;
    }
    if (u[p + 1] !== 32) break;
    let b = p + 2;
    if (b + block >= end) break;

    // the two endpoints: address, colon, port, blank
    let bad = 0;
    let here: number;
    let there: number;
    if (v6) {
      here = addressAt(addresses, pairs, view, b);
      there = addressAt(addresses, pairs, view, b + 38);
      if ((here | there) < 0) break;
      b += 24;
    } else {
      const h = hex4(pairs, view.getInt32(b, true));
      const l = hex4(pairs, view.getInt32(b + 4, true));
      const rh = hex4(pairs, view.getInt32(b + 14, true));
      const rl = hex4(pairs, view.getInt32(b + 18, true));
      bad = h | l | rh | rl;
      here = (h << 16) | l;
      there = (rh << 16) | rl;
    }
    const l0 = view.getInt32(b + 8, true);
    const l1 = view.getInt32(b + 10, true);
    const lp = ((pairs[(l0 >>> 8) & 0xffff] as number) << 8) | (pairs[(l1 >>> 8) & 0xffff] as number);
    if (v6) b += 24;
    const r0 = view.getInt32(b + 22, true);
    const r1 = view.getInt32(b + 24, true);
    const rp = ((pairs[(r0 >>> 8) & 0xffff] as number) << 8) | (pairs[(r1 >>> 8) & 0xffff] as number);
    const z = view.getInt32(b + 27, true);
    const st = pairs[(z >>> 8) & 0xffff] as number;
    const y = view.getInt32(b + 48, true);
    const tr = pairs[(y >>> 8) & 0xffff] as number;
    bad |= lp | rp | ((st | tr) & INVALID);
    const marks =
      ((l0 & 0xff) ^ 58) |
      ((l1 >>> 24) ^ 32) |
      ((r0 & 0xff) ^ 58) |
      ((r1 >>> 24) ^ 32) |
      ((z & 0xff0000ff) ^ 0x20000020) |
      ((y & 0xff0000ff) ^ 0x3a000020) |
      ((u[b + 39] as number) ^ 58) |
      ((u[b + 60] as number) ^ 32) |
      ((u[b + 69] as number) ^ 32);

    // the numbers of eight digits
    let tx = 0;
    let rx = 0;
    let tries = 0;
    if (view.getFloat64(b + 31, true) !== zeros) {
      const h = hex4(pairs, view.getInt32(b + 31, true));
      const l = hex4(pairs, view.getInt32(b + 35, true));
      bad |= h | l;
      tx = (h << 16) | l;
    }
    if (view.getFloat64(b + 40, true) !== zeros) {
      const h = hex4(pairs, view.getInt32(b + 40, true));
      const l = hex4(pairs, view.getInt32(b + 44, true));
      bad |= h | l;
      rx = (h << 16) | l;
    }
    const whenHigh = hex4(pairs, view.getInt32(b + 52, true));
    const whenLow = hex4(pairs, view.getInt32(b + 56, true));
    bad |= whenHigh | whenLow;
    const ticks = (whenHigh << 16) | whenLow;
    if (view.getFloat64(b + 61, true) !== zeros) {
      const h = hex4(pairs, view.getInt32(b + 61, true));
      const l = hex4(pairs, view.getInt32(b + 65, true));
      bad |= h | l;
      tries = (h << 16) | l;
    }
    if ((marks | (bad >>> 16) | (tries & tooMany)) !== 0) break;
    if (doubles && (here | there | tx | rx | ticks | tries) < 0) break;
    if (tail === 5 && st === 7) break;

    // uid and timeout: `%5u %8d`, mostly at most four digits and no probes; then the blank before the inode
    const narrow = view.getInt32(b + 71, true);
    p = b + 84;
    if (u[b + 70] === 32 && areRightDigits(narrow) && view.getFloat64(b + 75, true) === blanks && view.getInt16(b + 83, true) === 0x2030)
      uid[row] = fourDigits(narrow);
    else {
      let from = b + 70;
      while (u[from] === 32) from++;
      p = digitsEnd(u, from);
      const user = decimal(u, from, p);
      if (u[p] !== 32 || p === from || p - from > 15 || user > mostUid) break;
      uid[row] = user;
      from = p;
      while (u[from] === 32) from++;
      p = digitsEnd(u, from);
      const unanswered = decimal(u, from, p);
      if (u[p] !== 32 || p === from || p - from > 10 || unanswered > mostProbes) break;
      if (unanswered !== 0) probes[row] = unanswered;
    }
    let from = p + 1;
    while (u[from] === 32) from++;
    const early = view.getInt32(from, true);
    const late = view.getInt32(from + 4, true);
    const notEarly = (early & 0xf0f0f0f0) ^ 0x30303030;
    const notLate = (late & 0xf0f0f0f0) ^ 0x30303030;
    if (notEarly !== 0) {
      const digits = trailingZeros(notEarly) >>> 3;
      const right = early << (32 - digits * 8);
      if (digits === 0 || hasNoDecimal(right)) break;
      inode[row] = fourDigits(right);
      p = from + digits;
    } else if (((u[from + 8] as number) - 48) >>> 0 >= 10 || notLate !== 0) {
      const digits = notLate === 0 ? 4 : trailingZeros(notLate) >>> 3;
      const right = digits === 0 ? 0 : late << (32 - digits * 8);
      if (hasNoDecimal(early) || hasNoDecimal(right)) break;
      inode[row] = Math.imul(fourDigits(early), powers[digits] as number) + fourDigits(right);
      p = from + 4 + digits;
    } else {
      p = digitsEnd(u, from);
      const long = decimal(u, from, p);
      if (p - from > 15 || long > mostInode) break;
      inode[row] = long;
    }
    if (u[p] !== 32) break;

    // ref and pointer: digits, then 8 or 16 hexadecimal ones
    from = p + 1;
    p = digitsEnd(u, from);
    if (u[p] !== 32 || p === from || p - from > 19) break;
    p++;
    // printed as a hash of 32 bits since 4.15 (lib/vsprintf.c, ptr_to_hashval), so that its upper half is zeros
    let pointer = 0;
    if (view.getFloat64(p, true) !== zeros) pointer = hex4(pairs, view.getInt32(p, true)) | hex4(pairs, view.getInt32(p + 4, true));
    p += 8;
    if ((u[p] as number) > 32) {
      pointer |= hex4(pairs, view.getInt32(p, true)) | hex4(pairs, view.getInt32(p + 4, true));
      p += 8;
    }
    if (pointer >>> 16 !== 0) break;

    // the tail: five numbers, the last perhaps negative, or one (drops), or none in tcp's short rows; mostly within sixteen characters
    const w0 = view.getInt32(p, true);
    const w1 = view.getInt32(p + 4, true);
    const w2 = view.getInt32(p + 8, true);
    const w3 = view.getInt32(p + 12, true);
    const classes =
      (classOf[w0 & 0xffff] as number) |
      ((classOf[w0 >>> 16] as number) << 2) |
      ((classOf[w1 & 0xffff] as number) << 4) |
      ((classOf[w1 >>> 16] as number) << 6) |
      ((classOf[w2 & 0xffff] as number) << 8) |
      ((classOf[w2 >>> 16] as number) << 10) |
      ((classOf[w3 & 0xffff] as number) << 12) |
      ((classOf[w3 >>> 16] as number) << 14);
    // one bit a character, 16 where the window ends
    let others = (~(classes | (classes >>> 16)) & 0xffff) | 0x10000;
    let minus = -1;
    let stop = trailingZeros(others);
    if (u[p + stop] === 45) {
      minus = stop;
      others &= others - 1;
      stop = trailingZeros(others);
    }
    const digits = classes & ((1 << stop) - 1) & 0xffff;
    const starts = digits & ~(digits << 1);
    let numbers = onesOf(starts);
    if (minus >= 0 && (tail !== 5 || u[p + minus - 1] !== 32 || u[p + minus + 1] === 48 || starts >>> (minus + 1) !== 1)) break;
    if ((classes & 1) !== 0) break;
    p += stop;
    if (stop === 16 && u[p - 1] !== 32) {
      // a number may go on behind the window
      const long = digitsEnd(u, p);
      if (long - p > 4) break;
      p = long;
      while (numbers < tail && u[p] === 32) {
        from = p + 1;
        if (numbers === 4 && tail === 5 && u[from] === 45 && u[from + 1] !== 48) from++;
        p = digitsEnd(u, from);
        if (p === from || p - from > 19) break;
        numbers++;
      }
    }
    if (numbers !== tail && (numbers !== 0 || tail === 1 || (st !== 6 && st !== 5 && st !== 3))) break;

    // blanks to the newline, which mostly stands where it stood in the row before
    let newline = s + length;
    if (length >= padded && newline - p >= 8 && u[newline] === 10 && view.getFloat64(newline - 8, true) === blanks) {
      while (newline - p >= 8 && view.getFloat64(p, true) === blanks) p += 8;
      if (newline - p >= 8) break;
    } else {
      const text = p;
      while (u[p] === 32) p++;
      newline = u[p] === 13 ? p + 1 : p;
      // fewer blanks than the kernel pads with: a screen cut the row
      if (u[newline] !== 10 || newline >= end || (p > text && p - s < padded)) break;
      length = newline - s;
    }

    local[row] = here;
    remote[row] = there;
    lport[row] = lp;
    rport[row] = rp;
    state[row] = st;
    timer[row] = tr;
    if (tries !== 0) retrnsmt[row] = tries;
    if (rx !== 0) rxq[row] = rx;
    if (tx !== 0) txq[row] = tx;
    when[row] = ticks;
    if ((line & (LINE_STRIDE - 1)) === 0) push(lines.offsets, s);
    row++;
    line++;
    last = s;
    s = newline + 1;
  }
  if (row < capacity) clearRow(store, row);
  if (final && s === end) {
    store.count = row;
    return s;
  }
  return giveBackLast(store, lines, row, line, last, s);
}

/** A row that was begun and not finished must not leave anything behind. */
function clearRow(store: Store, row: number): void {
  for (const id of STORED) store.columns[id].data[row] = 0;
}

/** Forgets the last row that was read, so that the tolerant reader sees it together with the line behind it. */
function giveBackLast(store: Store, lines: LineIndex, rows: number, line: number, last: number, stop: number): number {
  if (rows === store.count) return stop;
  clearRow(store, rows - 1);
  if (((line - 1) & (LINE_STRIDE - 1)) === 0) lines.offsets.length--;
  store.count = rows - 1;
  return last;
}
