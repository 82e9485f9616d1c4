/** What waits, and for what: each can be asked for by name, and is then the filter that shows it. */
import type { Engine } from '../engine/protocol.ts';
import { WAITS, type WaitId } from '../engine/waits.ts';
import type { Arrangement } from './arrangement.ts';
import type { Selection } from './selection.ts';

export interface Waits {
  /** Whether the table shows just these. */
  isShown(wait: WaitId): boolean;
  /** Shows just these, and explains in the first of them what tells of the wait; shows everything again where it did. */
  toggle(wait: WaitId): Promise<void>;
}

export function createWaits(engine: Pick<Engine, 'rows'>, { filter, setFilter }: Arrangement, selection: Selection): Waits {
  const isShown = (wait: WaitId) => filter.value === WAITS[wait].filter;
  return {
    isShown,
    async toggle(wait) {
      if (isShown(wait)) return setFilter('');
      await setFilter(WAITS[wait].filter);
      const [first] = await engine.rows(0, 1);
      if (first && isShown(wait)) await selection.choose(first.row, WAITS[wait].tells, true);
    },
  };
}
