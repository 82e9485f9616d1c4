/**
 * The inner loop of the reader by layout: rows just as a kernel prints them today, of which nearly every table is made.
 *
 *       2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000   101        0 62131510 2 00000000a1b2c3d4 20 4 30 10 -1
 *     └sl ┴ 69 characters in a fixed place (117 with two IPv6 addresses) ──────┴ uid ┴ 0 ────┴ 1-8 ───┴ 1 ┴ 16 ───────────┴ below 16, padded
 *
 * It takes a row only if readRows of fast-inet.ts would take it and read the same; anything less plain it leaves to that.
 *
 * How it is fast: it calls nothing that is not put in place and hangs no branch on a character, so that the engine keeps what it knows in registers;
 * what is wrong with a row is gathered in two numbers and asked for twice. It is called for a block of rows at a time: a function that is called
 * often is compiled as a whole, one that loops for long only from the middle of its loop on, with less known.
 */
import {
  CLASSES,
  EIGHTS,
  fourDigits,
  hex4,
  INVALID,
  LEFTS,
  onesOf,
  PAIRS,
  POWERS,
  padded4,
  RIGHTS,
  trailingZeros,
  WORTH,
} from './fast-digits.ts';
import type { Store } from './store.ts';

/** Rows of one call. */
export const BLOCK = 256;
/** Bytes that may be looked at behind the start of a row. */
const LONGEST = 512;

/** What rows of one format look like: whether addresses are of IPv6, the width they are padded to, and how many fields follow the pointer. */
export interface Shape {
  readonly v6: boolean;
  readonly padded: number;
  readonly tail: 1 | 5;
}

/**
 * Reads at most a block of rows from `start` into the store, behind its first `row` ones; returns how many. Their offsets, and the offset behind the
 * last, go into `starts`. `width` and `length` are of the row before: the characters in front of its colon, and of the whole of it. IPv6 addresses are
 * left to the caller.
 */
export function readPlainRows(
  store: Store,
  { v6, padded, tail }: Shape,
  width: number,
  length: number,
  u: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  row: number,
  starts: Int32Array,
): number {
  const { columns } = store;
  const pairs = PAIRS;
  const lefts = LEFTS;
  const rights = RIGHTS;
  const classOf = CLASSES;
  const powers = POWERS;
  const zeros = EIGHTS[0] as number;
  const blanks = EIGHTS[1] as number;
  const local = columns.local.data;
  const remote = columns.remote.data;
  const lport = columns.lport.data;
  const rport = columns.rport.data;
  const state = columns.state.data;
  const timer = columns.timer.data;
  const retrnsmt = columns.retrnsmt.data;
  const rxq = columns.rxq.data;
  const txq = columns.txq.data;
  const when = columns.when.data;
  const uid = columns.uid.data;
  const inode = columns.inode.data;
  const tooMany = retrnsmt.BYTES_PER_ELEMENT === 1 ? ~0xff : retrnsmt.BYTES_PER_ELEMENT === 2 ? ~0xffff : 0;
  const fills = tail === 5 && padded > 0 && length >= padded && length < LONGEST / 2;
  // two addresses of IPv6 have 24 characters more each
  const before = v6 ? 48 : 0;
  const most = Math.min(BLOCK, store.capacity - row);
  const stop = end - LONGEST;
  let rows = 0;
  let next = start;
  while (rows < most && next < stop) {
    // below 2^30, so that no sum of it can be too large; `c`: the colon, `b`: from where the fields behind the remote port are what they are with IPv4
    const s = next & 0x3fffffff;
    const c = s + (width & 7);
    const b = c + 2 + before;

    // what is wrong: values that are none are above 0xffff in `bad`, anything else in `odd`
    let bad = padded4(lefts, rights, view.getInt32(s, true)) | padded4(lefts, rights, view.getInt32(c - 4, true));
    let here = 0;
    let there = 0;
    let odd = view.getInt16(c, true) ^ 0x203a;
    if (!v6) {
      const h = hex4(pairs, view.getInt32(b, true));
      const l = hex4(pairs, view.getInt32(b + 4, true));
      const rh = hex4(pairs, view.getInt32(b + 14, true));
      const rl = hex4(pairs, view.getInt32(b + 18, true));
      bad |= h | l | rh | rl;
      here = (h << 16) | l;
      there = (rh << 16) | rl;
    }
    const l0 = view.getInt32(b + 8 - (before >>> 1), true);
    const l1 = view.getInt32(b + 10 - (before >>> 1), true);
    const r0 = view.getInt32(b + 22, true);
    const r1 = view.getInt32(b + 24, true);
    const lp = ((pairs[(l0 >>> 8) & 0xffff] as number) << 8) | (pairs[(l1 >>> 8) & 0xffff] as number);
    const rp = ((pairs[(r0 >>> 8) & 0xffff] as number) << 8) | (pairs[(r1 >>> 8) & 0xffff] as number);
    const z = view.getInt32(b + 27, true);
    const y = view.getInt32(b + 48, true);
    const st = pairs[(z >>> 8) & 0xffff] as number;
    const tr = pairs[(y >>> 8) & 0xffff] as number;
    bad |= lp | rp | ((st | tr) & INVALID);
    odd |=
      ((l0 & 0xff) ^ 58) |
      ((l1 >>> 24) ^ 32) |
      ((r0 & 0xff) ^ 58) |
      ((r1 >>> 24) ^ 32) |
      ((z & 0xff0000ff) ^ 0x20000020) |
      ((y & 0xff0000ff) ^ 0x3a000020) |
      ((u[b + 39] as number) ^ 58) |
      ((u[b + 60] as number) ^ 32) |
      (view.getInt16(b + 69, true) ^ 0x2020);

    // the numbers of eight digits, mostly zero
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
    if (view.getFloat64(b + 61, true) !== zeros) {
      const h = hex4(pairs, view.getInt32(b + 61, true));
      const l = hex4(pairs, view.getInt32(b + 65, true));
      bad |= h | l;
      tries = (h << 16) | l;
    }

    // uid, no probes, and the blank before the inode
    const user = padded4(lefts, rights, view.getInt32(b + 71, true));
    odd |= view.getInt16(b + 83, true) ^ 0x2030;
    if ((odd | ((bad | user) >>> 16) | (tries & tooMany)) !== 0 || view.getFloat64(b + 75, true) !== blanks) break;

    // inode: up to eight digits. Of each four, how many there are, and then these alone, the last one in the high byte
    const early = view.getInt32(b + 85, true);
    const late = view.getInt32(b + 89, true);
    const notEarly = (early & 0xf0f0f0f0) ^ 0x30303030;
    const notLate = (late & 0xf0f0f0f0) ^ 0x30303030;
    const few = (32 - Math.clz32(~notEarly & (notEarly - 1))) >>> 3;
    const more = ((32 - Math.clz32(~notLate & (notLate - 1))) >>> 3) & -(few >>> 2);
    const first = early << ((32 - few * 8) & 31);
    const second = (late << ((32 - more * 8) & 31)) & (-more >> 31);
    odd = ((((first & 0x0f0f0f0f) + 0x06060606) | ((second & 0x0f0f0f0f) + 0x06060606)) & 0x10101010) | ((few - 1) >> 31);

    // ref of one digit, and the pointer: a hash of 32 bits since 4.15 (lib/vsprintf.c, ptr_to_hashval), so that its upper half is zeros
    const p = b + 85 + few + more;
    const ref = view.getInt32(p, true);
    odd |= ((ref & 0xff00ff) ^ 0x200020) | (((ref >>> 8) & 0xf0) ^ 0x30) | (((ref & 0xf00) + 0x600) & 0x1000);
    bad = hex4(pairs, view.getInt32(p + 11, true)) | hex4(pairs, view.getInt32(p + 15, true));
    if (view.getFloat64(p + 3, true) !== zeros) bad |= hex4(pairs, view.getInt32(p + 3, true)) | hex4(pairs, view.getInt32(p + 7, true));

    // the tail: the numbers of sixteen characters, one bit a character, 16 where none ends them; a minus may stand in front of the last of five
    const t = p + 19;
    const w0 = view.getInt32(t, true);
    const w1 = view.getInt32(t + 4, true);
    const w2 = view.getInt32(t + 8, true);
    const w3 = view.getInt32(t + 12, true);
    const classes =
      (classOf[w0 & 0xffff] as number) |
      ((classOf[w0 >>> 16] as number) << 2) |
      ((classOf[w1 & 0xffff] as number) << 4) |
      ((classOf[w1 >>> 16] as number) << 6) |
      ((classOf[w2 & 0xffff] as number) << 8) |
      ((classOf[w2 >>> 16] as number) << 10) |
      ((classOf[w3 & 0xffff] as number) << 12) |
      ((classOf[w3 >>> 16] as number) << 14);
    const others = (~(classes | (classes >>> 16)) & 0xffff) | 0x10000;
    const sign = trailingZeros(others);
    const minus = (((u[t + sign] as number) ^ 45) - 1) >>> 31;
    const length16 = trailingZeros(others & (others - minus));
    const digits = classes & ((1 << length16) - 1) & 0xffff;
    const starts16 = digits & ~(digits << 1);
    const numbers = onesOf(starts16);
    const notLast =
      ((u[t + sign - 1] as number) ^ 32) | ((starts16 >>> (sign + 1)) ^ 1) | ((((u[t + sign + 1] as number) ^ 48) - 1) >>> 31) | (tail ^ 5);
    // TIME_WAIT, FIN_WAIT2 and SYN_RECV have rows without a tail
    const none = (numbers - 1) >> 31;
    odd |=
      (notLast & -minus) |
      (classes & 1) |
      ((numbers ^ tail) & ~none) |
      (none & ((((0x68 >>> (st & 31)) & 1) ^ 1) | (st >>> 3) | (tail ^ 5)));
    if (tail === 5) odd |= ((st ^ 7) - 1) >>> 31;

    // where it ends: with the text, or behind blanks, no fewer than the kernel pads with; where those are many, where the row before ended
    let newline = t + length16;
    if (fills) {
      newline = s + (length & 0xff);
      const from = t + 16;
      const to = newline - 8;
      const middle = Math.min(from + 8, to);
      odd |= (length16 ^ 16) | ((classes >>> 31) ^ 1) | ((to - from) >> 31) | ((from + 16 - to) >> 31);
      if (view.getFloat64(from, true) !== blanks || view.getFloat64(middle, true) !== blanks || view.getFloat64(to, true) !== blanks) break;
    } else odd |= (((u[newline - 1] as number) ^ 32) - 1) & (newline - s - padded) & ~0x7fffffff;
    if ((odd | (bad >>> 16) | ((u[newline] as number) ^ 10)) !== 0) break;

    if (!v6) {
      local[row] = here;
      remote[row] = there;
    }
    lport[row] = lp;
    rport[row] = rp;
    state[row] = st;
    timer[row] = tr;
    if (tries !== 0) retrnsmt[row] = tries;
    if (rx !== 0) rxq[row] = rx;
    if (tx !== 0) txq[row] = tx;
    when[row] = (whenHigh << 16) | whenLow;
    uid[row] = user & WORTH;
    inode[row] = Math.imul(fourDigits(first), powers[more] as number) + fourDigits(second);
    starts[rows] = s;
    rows++;
    row++;
    next = newline + 1;
  }
  starts[rows] = next;
  return rows;
}
