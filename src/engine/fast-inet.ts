/**
 * The fast reader of plain tcp, udp, udplite, raw and icmp rows: straight from bytes into columns, by layout.
 *
 *       2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1
 *     └sl └─ 69 characters in a fixed place (117 with two IPv6 addresses) ──────┘└ numbers divided by blanks, padded, newline
 *
 * It takes a row only if the tolerant reader would take it, whole and without a problem; the first line that is anything else ends it.
 * The last row that it could read is left as well: whether the line behind belongs to it is not for this reader to say.
 *
 * How it is fast: four characters a load and two a table look-up, eight zeros a comparison, one test a row for all digits, no store for a
 * zero (typed arrays begin as zeros), no object, no string.
 */
import type { FastPath } from '../paste/reader.ts';
import type { Format } from '../procfs/format.ts';
import { internAddress } from './address-table.ts';
import { addClass, addRow, LINE_STRIDE, type LineIndex } from './line-index.ts';
import { push } from './list.ts';
import { kindOf, type RowKind, reserve, STORED, type Store } from './store.ts';

/** Bytes that must follow the last newline in the buffer: the reader looks that far ahead. */
export const PADDING = 128;

/** Two hexadecimal characters (the first in the low byte) to their value; anything else to a number above 255. */
const INVALID = 0x10000;
const PAIRS = pairTable();

function pairTable(): Int32Array {
  const table = new Int32Array(65536).fill(INVALID);
  const digits = '0123456789ABCDEFabcdef';
  for (const high of digits) {
    for (const low of digits) table[high.charCodeAt(0) | (low.charCodeAt(0) << 8)] = Number.parseInt(high + low, 16);
  }
  return table;
}

/** Four characters, as loaded little-endian, to their value; at least 0x10000 where one is no digit. */
function hex4(characters: number): number {
  return ((PAIRS[characters & 0xffff] as number) << 8) | (PAIRS[characters >>> 16] as number);
}

function eightOf(character: string): number {
  return new DataView(new TextEncoder().encode(character.repeat(8)).buffer).getFloat64(0, true);
}
/** Eight characters as one double: ASCII is never NaN, so === compares them all. */
const ZEROS = eightOf('0');
const BLANKS = eightOf(' ');

/** What the reader must know of a format: how many words an address has, and how many fields follow the pointer. */
interface Shape {
  readonly v6: boolean;
  readonly tail: 1 | 5;
}

function shapeOf(format: Format): Shape | undefined {
  const match = /^(tcp|udp|udplite|raw|icmp)(6?)$/.exec(format.id);
  return match ? { v6: match[2] === '6', tail: match[1] === 'tcp' ? 5 : 1 } : undefined;
}

const EVERY = 2 ** STORED.length - 1;

/** A fast path into `store` and `lines`. `bytes` must have PADDING bytes behind what it is told to read. */
export function createFastInet(store: Store, lines: LineIndex): FastPath {
  const shapes = new Map<Format, Shape | undefined>();
  let view: DataView = new DataView(new ArrayBuffer(0));
  return (format, bytes, start, end, line) => {
    if (!shapes.has(format)) shapes.set(format, shapeOf(format));
    const shape = shapes.get(format);
    if (!shape || bytes.length < end + PADDING) return { next: start, lines: 0 };
    if (view.buffer !== bytes.buffer || view.byteOffset !== bytes.byteOffset)
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (store.count === store.capacity) reserveFor(store, bytes, start, end);
    const first = store.count;
    const next = readRows(store, lines, shape, bytes, view, start, end, line);
    const rows = store.count - first;
    if (rows > 0) {
      const tag = shape.v6 ? 'v6' : 'v4';
      const kind: RowKind = { format, local: tag, remote: tag, present: EVERY, flawed: false };
      store.kind.data.fill(kindOf(store, kind), first, store.count);
      addRow(lines, first, line);
      addClass(lines, line, rows, 'entry');
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

/** Reads rows from `start` until one is not plain, room runs out or `end` is reached; returns the offset of the first line not read. */
function readRows(
  store: Store,
  lines: LineIndex,
  { v6, tail }: Shape,
  u: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  firstLine: number,
): number {
  const { columns, addresses, capacity } = store;
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
  const narrow = retrnsmt.BYTES_PER_ELEMENT === 1 || probes.BYTES_PER_ELEMENT === 1 ? 0xff : 0xffffffff;
  const wide = inode.BYTES_PER_ELEMENT === 8 ? Number.MAX_SAFE_INTEGER : 0xffffffff;
  const wideUid = uid.BYTES_PER_ELEMENT === 8 ? Number.MAX_SAFE_INTEGER : 0xffffffff;
  const block = v6 ? 117 : 69;
  let row = store.count;
  let line = firstLine;
  let s = start;
  let last = start;
  let localText = Number.NaN;
  let localWord = 0;
  while (s < end && row < capacity) {
    // sl: blanks, digits, a colon and a blank
    let p = s;
    let c = u[p] as number;
    while (c === 32) c = u[++p] as number;
    const sl = p;
    while ((c - 48) >>> 0 < 10) c = u[++p] as number;
    if (c !== 58 || p === sl || p - sl > 10 || u[p + 1] !== 32) break;
    let b = p + 2;
    if (b + block >= end) break;

    // the two endpoints: address, colon, port, blank
    let bad = 0;
    let here: number;
    let there: number;
    if (v6) {
      const a0 = hex4(view.getUint32(b, true));
      const a1 = hex4(view.getUint32(b + 4, true));
      const a2 = hex4(view.getUint32(b + 8, true));
      const a3 = hex4(view.getUint32(b + 12, true));
      const a4 = hex4(view.getUint32(b + 16, true));
      const a5 = hex4(view.getUint32(b + 20, true));
      const a6 = hex4(view.getUint32(b + 24, true));
      const a7 = hex4(view.getUint32(b + 28, true));
      bad = a0 | a1 | a2 | a3 | a4 | a5 | a6 | a7;
      if (bad >= INVALID || bad < 0) break;
      here = internAddress(addresses, (a0 << 16) | a1, (a2 << 16) | a3, (a4 << 16) | a5, (a6 << 16) | a7);
      b += 24;
      const t = b + 14;
      const r0 = hex4(view.getUint32(t, true));
      const r1 = hex4(view.getUint32(t + 4, true));
      const r2 = hex4(view.getUint32(t + 8, true));
      const r3 = hex4(view.getUint32(t + 12, true));
      const r4 = hex4(view.getUint32(t + 16, true));
      const r5 = hex4(view.getUint32(t + 20, true));
      const r6 = hex4(view.getUint32(t + 24, true));
      const r7 = hex4(view.getUint32(t + 28, true));
      bad = r0 | r1 | r2 | r3 | r4 | r5 | r6 | r7;
      if (bad >= INVALID || bad < 0) break;
      there = internAddress(addresses, (r0 << 16) | r1, (r2 << 16) | r3, (r4 << 16) | r5, (r6 << 16) | r7);
    } else {
      const text = view.getFloat64(b, true);
      if (text !== localText) {
        const h = hex4(view.getUint32(b, true));
        const l = hex4(view.getUint32(b + 4, true));
        if ((h | l) >= INVALID || (h | l) < 0) break;
        localWord = ((h << 16) | l) >>> 0;
        localText = text;
      }
      here = localWord;
      if (view.getFloat64(b + 14, true) === ZEROS) there = 0;
      else {
        const h = hex4(view.getUint32(b + 14, true));
        const l = hex4(view.getUint32(b + 18, true));
        bad = h | l;
        there = ((h << 16) | l) >>> 0;
      }
    }
    const l0 = view.getUint32(b + 8, true);
    const l1 = view.getUint32(b + 10, true);
    const lp = ((PAIRS[(l0 >>> 8) & 0xffff] as number) << 8) | (PAIRS[(l1 >>> 8) & 0xffff] as number);
    if (v6) b += 24;
    const r0 = view.getUint32(b + 22, true);
    const r1 = view.getUint32(b + 24, true);
    const rp = ((PAIRS[(r0 >>> 8) & 0xffff] as number) << 8) | (PAIRS[(r1 >>> 8) & 0xffff] as number);
    const z = view.getUint32(b + 27, true);
    const st = PAIRS[(z >>> 8) & 0xffff] as number;
    const y = view.getUint32(b + 48, true);
    const tr = PAIRS[(y >>> 8) & 0xffff] as number;
    bad |= lp | rp | ((st | tr) & INVALID);
    const marks =
      ((l0 & 0xff) ^ 58) |
      ((l1 >>> 24) ^ 32) |
      ((r0 & 0xff) ^ 58) |
      ((r1 >>> 24) ^ 32) |
      ((z & 0xff0000ff) ^ 0x20000020) |
      ((y & 0xff0000ff) ^ 0x3a000020);
    if ((marks | ((u[b + 39] as number) ^ 58) | ((u[b + 60] as number) ^ 32) | ((u[b + 69] as number) ^ 32)) !== 0) break;

    // the numbers of eight digits
    let tx = 0;
    let rx = 0;
    let ticks = 0;
    let tries = 0;
    if (view.getFloat64(b + 31, true) !== ZEROS) {
      const h = hex4(view.getUint32(b + 31, true));
      const l = hex4(view.getUint32(b + 35, true));
      bad |= h | l;
      tx = ((h << 16) | l) >>> 0;
    }
    if (view.getFloat64(b + 40, true) !== ZEROS) {
      const h = hex4(view.getUint32(b + 40, true));
      const l = hex4(view.getUint32(b + 44, true));
      bad |= h | l;
      rx = ((h << 16) | l) >>> 0;
    }
    if (view.getFloat64(b + 52, true) !== ZEROS) {
      const h = hex4(view.getUint32(b + 52, true));
      const l = hex4(view.getUint32(b + 56, true));
      bad |= h | l;
      ticks = ((h << 16) | l) >>> 0;
    }
    if (view.getFloat64(b + 61, true) !== ZEROS) {
      const h = hex4(view.getUint32(b + 61, true));
      const l = hex4(view.getUint32(b + 65, true));
      bad |= h | l;
      tries = ((h << 16) | l) >>> 0;
      if (tries > narrow) break;
    }
    if (bad >= INVALID || bad < 0) break;
    if (tail === 5 && st === 7) break;

    // uid, timeout, inode: decimal, divided by blanks
    p = b + 70;
    if (view.getUint32(p, true) === 0x20202020) p += 4;
    c = u[p] as number;
    while (c === 32) c = u[++p] as number;
    let from = p;
    let user = 0;
    while ((c - 48) >>> 0 < 10) {
      user = user * 10 + c - 48;
      c = u[++p] as number;
    }
    if (c !== 32 || p === from || p - from > 15 || user > wideUid) break;
    if (view.getFloat64(p, true) === BLANKS) p += 7;
    do c = u[++p] as number;
    while (c === 32);
    from = p;
    let unanswered = 0;
    while ((c - 48) >>> 0 < 10) {
      unanswered = unanswered * 10 + c - 48;
      c = u[++p] as number;
    }
    if (c !== 32 || p === from || p - from > 10 || unanswered > narrow) break;
    do c = u[++p] as number;
    while (c === 32);
    from = p;
    let owner = 0;
    while ((c - 48) >>> 0 < 10) {
      owner = owner * 10 + c - 48;
      c = u[++p] as number;
    }
    if (c !== 32 || p === from || p - from > 15 || owner > wide) break;

    // ref and pointer: digits, then 8 or 16 hexadecimal ones
    do c = u[++p] as number;
    while (c === 32);
    from = p;
    while ((c - 48) >>> 0 < 10) c = u[++p] as number;
    if (c !== 32 || p === from || p - from > 20) break;
    do c = u[++p] as number;
    while (c === 32);
    let pointer = hex4(view.getUint32(p, true)) | hex4(view.getUint32(p + 4, true));
    p += 8;
    c = u[p] as number;
    if (c > 32) {
      pointer |= hex4(view.getUint32(p, true)) | hex4(view.getUint32(p + 4, true));
      p += 8;
      c = u[p] as number;
    }
    if (pointer >= INVALID || pointer < 0) break;

    // the tail: five numbers, the last perhaps negative, or one (drops), or none in tcp's short rows; then blanks
    let numbers = 0;
    for (;;) {
      while (c === 32) {
        if (view.getFloat64(p, true) === BLANKS) p += 7;
        c = u[++p] as number;
      }
      if (c < 32) break;
      numbers++;
      if (c === 45 && numbers === 5) c = u[++p] as number;
      from = p;
      while ((c - 48) >>> 0 < 10) c = u[++p] as number;
      if (c > 32 || p === from || p - from > 19) {
        numbers = -1;
        break;
      }
    }
    if (numbers !== tail && (numbers !== 0 || tail === 1 || (st !== 6 && st !== 5 && st !== 3))) break;
    if (c === 13) c = u[++p] as number;
    if (c !== 10 || p >= end) break;

    if (here !== 0) local[row] = here;
    if (there !== 0) remote[row] = there;
    lport[row] = lp;
    if (rp !== 0) rport[row] = rp;
    state[row] = st;
    if (tr !== 0) timer[row] = tr;
    if (tries !== 0) retrnsmt[row] = tries;
    if (unanswered !== 0) probes[row] = unanswered;
    if (rx !== 0) rxq[row] = rx;
    if (tx !== 0) txq[row] = tx;
    if (ticks !== 0) when[row] = ticks;
    if (user !== 0) uid[row] = user;
    if (owner !== 0) inode[row] = owner;
    if ((line & (LINE_STRIDE - 1)) === 0) push(lines.offsets, s);
    row++;
    line++;
    last = s;
    s = p + 1;
  }
  return giveBackLast(store, lines, row, line, last, s);
}

/** Forgets the last row that was read, so that the tolerant reader sees it together with the line behind it. */
function giveBackLast(store: Store, lines: LineIndex, rows: number, line: number, last: number, stop: number): number {
  if (rows === store.count) return stop;
  const row = rows - 1;
  for (const id of STORED) store.columns[id].data[row] = 0;
  if (((line - 1) & (LINE_STRIDE - 1)) === 0) lines.offsets.length--;
  store.count = row;
  return last;
}
