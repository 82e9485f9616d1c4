/**
 * What stands still, and what it waits for. Every wait is what a filter passes, so that whoever asks for its sockets gets those that were
 * counted; counted they are as rows come in, each once.
 */
import type { ListeningPort, StateCount, Wait } from './protocol.ts';
import type { Store } from './store.ts';

/** The filter of each wait, and the column that tells of it. RFC 9293, section 3.3.2, says of the states what they wait for. */
export const WAITS = {
  /** sk_ack_backlog stands as rx_queue of a listener: get_tcp4_sock(). */
  accept: { filter: 'state:listen rxq:>0', tells: 'rx_queue' },
  /** One without an inode was not accepted yet: nobody could close it. */
  close: { filter: 'state:close_wait inode:>0', tells: 'st' },
  answer: { filter: 'state:syn_sent', tells: 'st' },
  /** icsk_retransmits is set back to 0 once something is acknowledged: tcp_ack(). num_timeout of a half-open one: get_openreq4(). */
  acknowledgement: { filter: 'timer:on retrnsmt:>0 -state:syn_sent', tells: 'retrnsmt' },
  /** ICSK_TIME_PROBE0. */
  room: { filter: 'timer:persist', tells: 'tr' },
  /** icsk_probes_out, set back to 0 by whatever the other side sends: tcp_ack(). */
  alive: { filter: 'timer:keepalive probes:>0', tells: 'timeout' },
} as const;
export type WaitId = keyof typeof WAITS;

/** Those that the count of a state does not show. */
export type RowWaits = Record<'close' | 'acknowledgement' | 'room' | 'alive', number>;

export const noWaits = (): RowWaits => ({ close: 0, acknowledgement: 0, room: 0, alive: 0 });

/** include/net/tcp_states.h */
const SYN_SENT = 2;
const CLOSE_WAIT = 8;

/** Counts what rows [from, to) wait for; `by` -1 takes them out again. */
export function countWaits(waits: RowWaits, store: Store, from: number, to: number, by = 1): void {
  const timer = store.columns.timer.data;
  const state = store.columns.state.data;
  const retrnsmt = store.columns.retrnsmt.data;
  const probes = store.columns.probes.data;
  const inode = store.columns.inode.data;
  for (let row = from; row < to; row++) {
    if (state[row] === CLOSE_WAIT && (inode[row] as number) > 0) waits.close += by;
    const code = timer[row] as number;
    if (code === 1 && (retrnsmt[row] as number) > 0 && state[row] !== SYN_SENT) waits.acknowledgement += by;
    else if (code === 2 && (probes[row] as number) > 0) waits.alive += by;
    else if (code === 4) waits.room += by;
  }
}

/** What there is of waits, in the order of WAITS. Rows in `skipped` are not counted; in `states` and `listening` they are not either. */
export function waitsOf(
  counted: RowWaits,
  store: Store,
  skipped: ReadonlySet<number>,
  states: readonly StateCount[],
  listening: readonly ListeningPort[],
): Wait[] {
  const once = { ...counted };
  for (const row of skipped) countWaits(once, store, row, row + 1, -1);
  const full = listening.filter(({ waiting }) => waiting > 0);
  const counts: Record<WaitId, number> = {
    accept: full.reduce((sum, { waiting }) => sum + waiting, 0),
    answer: states.find(({ state }) => state === 'SYN_SENT')?.count ?? 0,
    ...once,
  };
  return (Object.keys(WAITS) as WaitId[])
    .filter((is) => counts[is] > 0)
    .map((is) => ({ is, count: counts[is], ports: is === 'accept' ? full.map(({ port }) => port) : [] }));
}
