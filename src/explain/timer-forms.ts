/** A row's timer as netstat -o prints it: word (seconds/retrnsmt/timeout), net-tools netstat.c tcp_do_one(). */

const WORDS: readonly string[] = ['off', 'on', 'keepalive', 'timewait', 'probe'];

export interface TimerFacts {
  readonly tr: number;
  /** Clock ticks. */
  readonly when: number;
  readonly perSecond: number;
  readonly retrnsmt: number;
  /** The column headed `timeout`. */
  readonly probes: number;
}

/** `keepalive (11.85/0/0)`. */
export function netstatTimer({ tr, when, perSecond, retrnsmt, probes }: TimerFacts): string {
  return `${WORDS[tr] ?? `unkn-${tr}`} (${(when / perSecond).toFixed(2)}/${retrnsmt}/${probes})`;
}
