/**
 * What the rows amount to: how many sockets are in which state, and who listens where. Counted as rows come in, each row once.
 */
import { isTcp } from '../procfs/format.ts';
import { STATE_NAMES } from '../procfs/states.ts';
import { codeText } from './display.ts';
import type { ListeningPort, StateCount } from './protocol.ts';
import type { RowKind, Store } from './store.ts';
import { countWaits, noWaits, type RowWaits } from './waits.ts';

/** TCP_LISTEN, include/net/tcp_states.h. */
const LISTEN = 10;
const STATES = 256;

export interface Tally {
  /** Rows counted so far. */
  rows: number;
  /** By kind, 256 a kind, then state. */
  counts: Int32Array;
  readonly listeners: number[];
  readonly waits: RowWaits;
}

export function createTally(): Tally {
  return { rows: 0, counts: new Int32Array(0), listeners: [], waits: noWaits() };
}

/** Counts the rows that came since the last time. */
export function countOn(tally: Tally, store: Store): void {
  if (tally.counts.length < store.kinds.length * STATES) {
    const longer = new Int32Array(store.kinds.length * STATES);
    longer.set(tally.counts);
    tally.counts = longer;
  }
  const { counts, listeners } = tally;
  const kind = store.kind.data;
  const state = store.columns.state.data;
  const tcp = store.kinds.map(({ format }) => isTcp(format.id));
  for (let row = tally.rows; row < store.count; row++) {
    const k = kind[row] as number;
    const st = state[row] as number;
    counts[k * STATES + (st & 255)] = (counts[k * STATES + (st & 255)] as number) + 1;
    if (st === LISTEN && tcp[k]) listeners.push(row);
  }
  countWaits(tally.waits, store, tally.rows, store.count);
  tally.rows = store.count;
}

/** The name of a state of such rows; empty where they have none. */
export function stateName(kind: RowKind, state: number): string {
  const column = kind.format.columns.find((one) => one.id === 'st');
  if (column?.kind.is !== 'code') return '';
  return column.kind.names[state] ?? codeText(state, column);
}

/** States in the order in which tables show them. `counts` is as in a Tally. */
export function stateCounts(store: Store, counts: Int32Array): StateCount[] {
  const sums = new Map<string, { rank: number; count: number }>();
  for (const [at, count] of counts.entries()) {
    const kind = store.kinds[Math.floor(at / STATES)];
    if (count === 0 || !kind) continue;
    const name = stateName(kind, at % STATES);
    if (name === '') continue;
    const known = sums.get(name);
    if (known) known.count += count;
    else sums.set(name, { rank: stateRank(kind, at % STATES), count });
  }
  return [...sums].sort(([, a], [, b]) => a.rank - b.rank).map(([state, { count }]) => ({ state, count }));
}

/** Where a state stands among all states: by its name, which kinds may share. Those without a name are behind them. */
export function stateRank(kind: RowKind, state: number): number {
  const rank = STATE_NAMES.indexOf(stateName(kind, state));
  return rank < 0 ? state + STATE_NAMES.length : rank;
}

/** Ports on which TCP sockets listen, by number. Rows in `skipped` are not counted. */
export function listeningPorts(tally: Tally, store: Store, skipped: ReadonlySet<number>): ListeningPort[] {
  const ports = new Map<number, { sockets: number; waiting: number }>();
  for (const row of tally.listeners) {
    if (skipped.has(row)) continue;
    const port = store.columns.lport.data[row] ?? 0;
    const waiting = store.columns.rxq.data[row] ?? 0;
    const known = ports.get(port);
    if (known) {
      known.sockets++;
      known.waiting += waiting;
    } else ports.set(port, { sockets: 1, waiting });
  }
  return [...ports].sort(([a], [b]) => a - b).map(([port, sums]) => ({ port, ...sums }));
}
