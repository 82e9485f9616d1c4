/**
 * `--format ss` of plain tcp rows, straight from columns to bytes: the same lines as output/ss.ts writes, which has the last word on everything
 * else (test/terminal/plain-ss.test.ts holds the two together).
 *
 * How it is fast: the buffer is full of blanks, so that padding is only a larger offset; what is short and frequent (an octet, a port, a state,
 * a time) stands ready in words of four characters, filled up with blanks, of which the next thing overwrites what it needs.
 */
import { type AddressTable, wordsOf } from '../engine/address-table.ts';
import { type RowKind, STORED, type Store } from '../engine/store.ts';
import { durationText, stateText, WIDE, WIDTH } from '../output/ss.ts';
import type { Survey } from '../output/survey.ts';
import { formatAddress, inOrder } from '../procfs/address.ts';
import { isTcp } from '../procfs/format.ts';
import { TCP_STATES, TIMERS } from '../procfs/states.ts';

const EVERY = 2 ** STORED.length - 1;
/** Rows that are written at a time. Few: a long loop is compiled for good when it was left and entered again. */
const ROWS = 512;
/** No line is longer: its numbers have at most 16 digits, its addresses 45 characters. */
const LONGEST = 400;
/** Ticks of ten minutes; of what is longer ss names the minutes alone. */
const TICKS = 60_000;

/** Texts of at most `words` * 4 characters, by number, each filled up with blanks. */
interface Texts {
  readonly words: Uint32Array;
  readonly lengths: Uint8Array;
}

/** Writes rows of a store from `from` on, as far as they are plain; returns the first that is not, or `until`. */
export type PlainRows = (store: Store, from: number, until: number) => number;

/** A row of tcp with everything that ss prints in its columns. */
export function isPlainTcp({ format, local, remote, present, flawed }: RowKind): boolean {
  return isTcp(format.id) && !flawed && present === EVERY && local === remote && (local === 'v4' || local === 'v6');
}

/** Undefined where rows have more to say than their columns do: who holds them. */
export function createPlainSs(survey: Survey, write: (bytes: Uint8Array) => void): PlainRows | undefined {
  if (survey.facts.holders.size > 0) return undefined;
  const { perSecond } = survey.clockTicks;
  const order = survey.byteOrder.used;
  const little = order === 'little';
  const width = (survey.wide ? WIDE : WIDTH) + 1;
  const octets = texts(256, 1, (octet) => `${octet}.`);
  const states = texts(256, 4, (code) => `tcp   ${stateText(TCP_STATES[code] ?? String(code))}`);
  const timers = texts(256, 5, (code) => `timer:(${TIMERS[code] ?? code},`);
  // these are many, and made where they are met
  const ports = noTexts(65536, 2);
  const times = noTexts(TICKS, 3);
  const upToFour = noTexts(10_000, 1);
  const four = noTexts(10_000, 1);
  let table: AddressTable | undefined;
  let addresses: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const u = new Uint8Array(ROWS * LONGEST);
  const view = new DataView(u.buffer);

  function digits(at: number, value: number): number {
    if (value < 10_000) {
      if (upToFour.lengths[value] === 0) put(upToFour, value, 1, String(value));
      view.setUint32(at, upToFour.words[value] as number, true);
      return at + (upToFour.lengths[value] as number);
    }
    const high = Math.floor(value / 10_000);
    const low = value - high * 10_000;
    const next = digits(at, high);
    if (four.lengths[low] === 0) put(four, low, 1, String(low).padStart(4, '0'));
    view.setUint32(next, four.words[low] as number, true);
    return next + 4;
  }

  function endpoint(at: number, address: number, port: number, v6: boolean): number {
    let p = at;
    if (v6) {
      addresses[address] ??= encoder.encode(
        `[${formatAddress(inOrder({ family: 6, words: wordsOf(table as AddressTable, address) }, order))}]`,
      );
      const text = addresses[address] as Uint8Array;
      for (let from = 0; from < text.length; from++) u[p++] = text[from] as number;
    } else {
      for (let octet = 0; octet < 4; octet++) {
        const value = (address >>> (8 * (little ? octet : 3 - octet))) & 255;
        view.setUint32(p, octets.words[value] as number, true);
        p += octets.lengths[value] as number;
      }
      p--;
    }
    if (ports.lengths[port] === 0) put(ports, port, 2, port === 0 ? ':*' : `:${port}`);
    view.setUint32(p, ports.words[2 * port] as number, true);
    view.setUint32(p + 4, ports.words[2 * port + 1] as number, true);
    return p + (ports.lengths[port] as number);
  }

  function time(at: number, ticks: number): number {
    const slot = ticks < TICKS ? ticks : 0;
    if (ticks >= TICKS || times.lengths[slot] === 0) put(times, slot, 3, durationText(ticks / perSecond));
    view.setUint32(at, times.words[3 * slot] as number, true);
    view.setUint32(at + 4, times.words[3 * slot + 1] as number, true);
    view.setUint32(at + 8, times.words[3 * slot + 2] as number, true);
    const length = times.lengths[slot] as number;
    if (ticks >= TICKS) times.lengths[0] = 0;
    return at + length;
  }

  function some(store: Store, from: number, until: number): number {
    const plain = Uint8Array.from(store.kinds, (kind) => Number(isPlainTcp(kind)));
    const six = Uint8Array.from(store.kinds, (kind) => Number(kind.local === 'v6'));
    const kinds = store.kind.data;
    const [local, remote, lport, rport] = [
      store.columns.local.data,
      store.columns.remote.data,
      store.columns.lport.data,
      store.columns.rport.data,
    ];
    const [state, timer, when, rxq, txq] = [
      store.columns.state.data,
      store.columns.timer.data,
      store.columns.when.data,
      store.columns.rxq.data,
      store.columns.txq.data,
    ];
    const [retrnsmt, probes, uid, inode] = [
      store.columns.retrnsmt.data,
      store.columns.probes.data,
      store.columns.uid.data,
      store.columns.inode.data,
    ];
    if (table !== store.addresses) addresses = [];
    table = store.addresses;
    u.fill(32);
    let row = from;
    let p = 0;
    for (; row < until; row++) {
      const kind = kinds[row] as number;
      const st = state[row] as number;
      const tr = timer[row] as number;
      const ino = inode[row] as number;
      const owner = uid[row] as number;
      if (!plain[kind] || ino > 1e15 || owner > 1e15) break;
      view.setUint32(p, states.words[4 * st] as number, true);
      view.setUint32(p + 4, states.words[4 * st + 1] as number, true);
      view.setUint32(p + 8, states.words[4 * st + 2] as number, true);
      view.setUint32(p + 12, states.words[4 * st + 3] as number, true);
      p += 17;
      p = Math.max(p + 6, digits(p, rxq[row] as number)) + 1;
      p = Math.max(p + 6, digits(p, txq[row] as number)) + 1;
      p = Math.max(p + width, endpoint(p, local[row] as number, lport[row] as number, six[kind] === 1) + 1);
      p = Math.max(p + width, endpoint(p, remote[row] as number, rport[row] as number, six[kind] === 1) + 1);
      if (tr !== 0) {
        for (let word = 0; word < 5; word++) view.setUint32(p + 4 * word, timers.words[5 * tr + word] as number, true);
        p = time(p + (timers.lengths[tr] as number), when[row] as number);
        u[p] = 44;
        p = digits(p + 1, (tr === 1 ? retrnsmt : probes)[row] as number);
        u[p] = 41;
        p += 2;
      }
      if (owner !== 0) {
        view.setUint32(p, 0x3a646975, true);
        p = digits(p + 4, owner) + 1;
      }
      view.setUint32(p, 0x3a6f6e69, true);
      p = digits(p + 4, ino);
      u[p++] = 10;
    }
    if (p > 0) write(u.subarray(0, p));
    return row;
  }

  return (store, from, until) => {
    for (let row = from; row < until; ) {
      const end = Math.min(row + ROWS, until);
      const next = some(store, row, end);
      if (next < end) return next;
      row = next;
    }
    return until;
  };
}

/** The texts of the numbers below `count`. */
function texts(count: number, words: number, textOf: (number: number) => string): Texts {
  const made = noTexts(count, words);
  for (let number = 0; number < count; number++) put(made, number, words, textOf(number));
  return made;
}

const noTexts = (count: number, words: number): Texts => ({ words: new Uint32Array(count * words), lengths: new Uint8Array(count) });

function put(into: Texts, number: number, words: number, text: string): void {
  into.lengths[number] = text.length;
  for (let word = 0; word < words; word++) {
    let value = 0;
    for (let at = 3; at >= 0; at--) value = (value << 8) | (4 * word + at < text.length ? text.charCodeAt(4 * word + at) : 32);
    into.words[number * words + word] = value;
  }
}
