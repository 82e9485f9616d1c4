/** Times that the kernel prints in clock ticks (USER_HZ a second): jiffies_to_clock_t(), kernel/time/time.c. */
import type { OrderBasis } from './byte-order.ts';

/** Ticks as seconds, with the decimals that tell a tick from the next, whatever the number, so that a column of them is aligned: 53.00, 6.99. */
export function secondsText(ticks: number, perSecond: number): string {
  return (ticks / perSecond).toFixed(String(perSecond - 1).length);
}

/** Clock ticks (USER_HZ) a second, and where that is from. */
export interface ClockTicks {
  readonly perSecond: number;
  readonly basis: Exclude<OrderBasis, 'evidence'>;
}
