/**
 * The fast reader of tcp, udp, udplite, raw and icmp rows: straight from bytes into columns, by layout, without an object or a string.
 *
 *       2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1
 *     └sl └─ 69 characters in a fixed place (117 with two IPv6 addresses) ──────┘└ numbers divided by blanks, padded, newline
 *
 * It takes a row only if the tolerant reader would take it, whole and without a problem; the first line that is anything else ends it.
 * The last row that it could read is left as well, unless the paste ends there: whether the line behind belongs to it is not for this reader
 * to say. Nearly all rows are plainer still and go by plain-rows.ts; what stands here takes the rest of them.
 */
import type { FastPath } from '../paste/reader.ts';
import type { Format } from '../procfs/format.ts';
import { type AddressTable, internAddress } from './address-table.ts';
import { blanksEnd, decimal, digitsEnd, hex4, INVALID, PAIRS } from './fast-digits.ts';
import { addClass, addRow, LINE_STRIDE, type LineIndex } from './line-index.ts';
import { push } from './list.ts';
import { largestOf, setNumber } from './number-column.ts';
import { BLOCK, readPlainRows, type Shape } from './plain-rows.ts';
import { kindOf, type RowKind, reserve, STORED, type Store } from './store.ts';

/** Bytes that must follow the last newline in the buffer: the reader looks that far ahead. */
export const PADDING = 128;

function shapeOf(format: Format): Shape | undefined {
  const match = /^(tcp|udp|udplite|raw|icmp)(6?)$/.exec(format.id);
  return match ? { v6: match[2] === '6', padded: format.padded ?? 0, tail: match[1] === 'tcp' ? 5 : 1 } : undefined;
}

const EVERY = 2 ** STORED.length - 1;

/** Rows until plain ones are tried again where one was not. */
const BETWEEN_TRIES = 16;
/** Offsets of plain rows stay below 2^30: of a longer paste the reader is shown what stands behind the last so many bytes. */
const NEAR = 2 ** 29;
/** Where the rows of a block begin. */
const STARTS = new Int32Array(BLOCK + 1);

/** A fast path into `store` and `lines`. `bytes` must have PADDING bytes behind what it is told to read. */
export function createFastInet(store: Store, lines: LineIndex, near = NEAR): FastPath {
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
    const next = readRows(store, lines, shape, bytes, view, start, end, line, final, near);
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
  if ((h0 | l0 | h1 | l1 | h2 | l2 | h3 | l3) >= INVALID) return -1;
  return internAddress(table, (h0 << 16) | l0, (h1 << 16) | l1, (h2 << 16) | l2, (h3 << 16) | l3);
}

/** Gives the plain rows behind the first `row` ones their IPv6 addresses; returns how many rows have two. */
function internPlain(store: Store, view: DataView, width: number, row: number, rows: number): number {
  const { columns, addresses } = store;
  for (let at = 0; at < rows; at++) {
    const b = (STARTS[at] as number) + width + 2;
    const here = addressAt(addresses, PAIRS, view, b);
    const there = addressAt(addresses, PAIRS, view, b + 38);
    if ((here | there) < 0) {
      clearRows(store, row + at, row + rows);
      return at;
    }
    columns.local.data[row + at] = here;
    columns.remote.data[row + at] = there;
  }
  return rows;
}

/**
 * Whether what stands between the fields of fixed width is what belongs there; `b`: where an address of IPv4 in front of the local port would begin,
 * `c`: the remote one.
 */
function hasMarks(u: Uint8Array, b: number, c: number): boolean {
  return (
    u[b + 8] === 58 &&
    u[b + 13] === 32 &&
    u[c + 22] === 58 &&
    u[c + 27] === 32 &&
    u[c + 30] === 32 &&
    u[c + 39] === 58 &&
    u[c + 48] === 32 &&
    u[c + 51] === 58 &&
    u[c + 60] === 32 &&
    u[c + 69] === 32
  );
}

/** Reads rows from `start` until one is nothing for this reader, room runs out or `end` is reached; returns the offset of the first line not read. */
function readRows(
  store: Store,
  lines: LineIndex,
  shape: Shape,
  u: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  firstLine: number,
  final: boolean,
  most: number,
): number {
  const { v6, padded, tail } = shape;
  const { columns, addresses, capacity } = store;
  const { local, remote, lport, rport, state, timer, retrnsmt, probes, rxq, txq, when, uid, inode } = columns;
  const [mostTries, mostUid, mostProbes, mostInode] = [retrnsmt, uid, probes, inode].map(({ data }) => largestOf(data)) as [
    number,
    number,
    number,
    number,
  ];
  const pairs = PAIRS;
  // numbers are kept in 32 bits with a sign while they are read; stored as 32 bits they are right, as a double they would be negative
  const doubles = [local, remote, rxq, txq, when, retrnsmt].some(({ data }) => data.BYTES_PER_ELEMENT === 8);
  let row = store.count;
  let line = firstLine;
  let s = start;
  let last = start;
  let width = 0;
  let length = 0;
  let retry = firstLine;
  let base = 0;
  let near = u;
  let nearView = view;
  while (s < end && row < capacity) {
    // what is plain goes without this loop, a block at a time; where it was not, not every row is tried
    if (line >= retry && width > 3 && width < 8 && !doubles) {
      if (s - base > most) {
        base = s;
        near = u.subarray(base);
        nearView = new DataView(view.buffer, view.byteOffset + base);
      }
      const before = line;
      let rows: number;
      do {
        rows = readPlainRows(store, shape, width, length, near, nearView, s - base, end - base, row, STARTS);
        if (v6) rows = internPlain(store, nearView, width, row, rows);
        for (let at = -line & (LINE_STRIDE - 1); at < rows; at += LINE_STRIDE) push(lines.offsets, base + (STARTS[at] as number));
        if (rows > 0) last = base + (STARTS[rows - 1] as number);
        s = base + (STARTS[rows] as number);
        row += rows;
        line += rows;
      } while (rows === BLOCK && s - base <= most);
      retry = line + (line > before ? 1 : BETWEEN_TRIES);
      if (line > before) continue;
    }

    // sl, a colon and a blank
    let from = blanksEnd(u, s);
    let p = digitsEnd(u, from);
    if (p === from || p - from > 10 || u[p] !== 58 || u[p + 1] !== 32) break;
    width = p - s;
    const a = p + 2;
    // a row of IPv6 has 24 characters more in each address
    const b = v6 ? a + 24 : a;
    const c = v6 ? a + 48 : a;
    if (c + 69 >= end || !hasMarks(u, b, c)) break;
    const lp = hex4(pairs, view.getInt32(b + 9, true));
    const rp = hex4(pairs, view.getInt32(c + 23, true));
    const st = pairs[view.getUint16(c + 28, true)] as number;
    const tr = pairs[view.getUint16(c + 49, true)] as number;
    const txHigh = hex4(pairs, view.getInt32(c + 31, true));
    const txLow = hex4(pairs, view.getInt32(c + 35, true));
    const rxHigh = hex4(pairs, view.getInt32(c + 40, true));
    const rxLow = hex4(pairs, view.getInt32(c + 44, true));
    const whenHigh = hex4(pairs, view.getInt32(c + 52, true));
    const whenLow = hex4(pairs, view.getInt32(c + 56, true));
    const triesHigh = hex4(pairs, view.getInt32(c + 61, true));
    const triesLow = hex4(pairs, view.getInt32(c + 65, true));
    const bad = lp | rp | st | tr | txHigh | txLow | rxHigh | rxLow | whenHigh | whenLow | triesHigh | triesLow;
    const tx = (txHigh << 16) | txLow;
    const rx = (rxHigh << 16) | rxLow;
    const ticks = (whenHigh << 16) | whenLow;
    const tries = (triesHigh << 16) | triesLow;
    let here: number;
    let there: number;
    if (v6) {
      here = addressAt(addresses, pairs, view, a);
      there = addressAt(addresses, pairs, view, a + 38);
      if ((here | there) < 0) break;
    } else {
      const h = hex4(pairs, view.getInt32(a, true));
      const l = hex4(pairs, view.getInt32(a + 4, true));
      const rh = hex4(pairs, view.getInt32(a + 14, true));
      const rl = hex4(pairs, view.getInt32(a + 18, true));
      if ((h | l | rh | rl) >= INVALID) break;
      here = (h << 16) | l;
      there = (rh << 16) | rl;
    }
    if (bad >= INVALID || tries >>> 0 > mostTries) break;
    if (doubles && (here | there | tx | rx | ticks | tries) < 0) break;
    if (tail === 5 && st === 7) break;

    // uid, timeout and inode
    from = blanksEnd(u, c + 70);
    p = digitsEnd(u, from);
    const user = decimal(u, from, p);
    if (u[p] !== 32 || p === from || p - from > 15 || user > mostUid) break;
    from = blanksEnd(u, p);
    p = digitsEnd(u, from);
    const unanswered = decimal(u, from, p);
    if (u[p] !== 32 || p === from || p - from > 10 || unanswered > mostProbes) break;
    from = blanksEnd(u, p);
    p = digitsEnd(u, from);
    const number = decimal(u, from, p);
    if (u[p] !== 32 || p === from || p - from > 15 || number > mostInode) break;

    // ref and pointer: digits, then 8 or 16 hexadecimal ones
    from = p + 1;
    p = digitsEnd(u, from);
    if (u[p] !== 32 || p === from || p - from > 19) break;
    let pointer = hex4(pairs, view.getInt32(p + 1, true)) | hex4(pairs, view.getInt32(p + 5, true));
    p += 9;
    if ((u[p] as number) > 32) {
      pointer |= hex4(pairs, view.getInt32(p, true)) | hex4(pairs, view.getInt32(p + 4, true));
      p += 8;
    }
    if (pointer >= INVALID) break;

    // the tail: five numbers, the last perhaps negative, or one (drops), or none in tcp's short rows; then blanks
    let numbers = 0;
    let after = blanksEnd(u, p);
    while (after > p && numbers <= tail) {
      from = numbers === 4 && u[after] === 45 && u[after + 1] !== 48 ? after + 1 : after;
      const to = digitsEnd(u, from);
      if (to === from || to - from > 19) break;
      p = to;
      numbers++;
      after = blanksEnd(u, p);
    }
    if (numbers !== tail && (numbers !== 0 || tail === 1 || (st !== 6 && st !== 5 && st !== 3))) break;
    const newline = u[after] === 13 ? after + 1 : after;
    // fewer blanks than the kernel pads with: a screen cut the row
    if (u[newline] !== 10 || newline >= end || (after > p && after - s < padded)) break;
    length = newline - s;

    local.data[row] = here;
    remote.data[row] = there;
    lport.data[row] = lp;
    rport.data[row] = rp;
    state.data[row] = st;
    timer.data[row] = tr;
    if (tries !== 0) retrnsmt.data[row] = tries;
    if (unanswered !== 0) probes.data[row] = unanswered;
    if (rx !== 0) rxq.data[row] = rx;
    if (tx !== 0) txq.data[row] = tx;
    when.data[row] = ticks;
    uid.data[row] = user;
    inode.data[row] = number;
    if ((line & (LINE_STRIDE - 1)) === 0) push(lines.offsets, s);
    row++;
    line++;
    last = s;
    s = newline + 1;
  }
  if (final && s === end) {
    store.count = row;
    return s;
  }
  return giveBackLast(store, lines, row, line, last, s);
}

/** Columns begin as zeros, and where there is one none is stored. */
function clearRows(store: Store, from: number, to: number): void {
  for (const id of STORED) store.columns[id].data.fill(0, from, to);
}

/** Forgets the last row that was read, so that the tolerant reader sees it together with the line behind it. */
function giveBackLast(store: Store, lines: LineIndex, rows: number, line: number, last: number, stop: number): number {
  if (rows === store.count) return stop;
  clearRows(store, rows - 1, rows);
  if (((line - 1) & (LINE_STRIDE - 1)) === 0) lines.offsets.length--;
  store.count = rows - 1;
  return last;
}
