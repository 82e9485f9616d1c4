/** What waits, and for what: each can be asked for by name, and is then the end of the filter, which shows it. */
import { parseFilter } from '../engine/filter/parse.ts';
import type { Engine } from '../engine/protocol.ts';
import { WAITS, type WaitId } from '../engine/waits.ts';
import type { Arrangement } from './arrangement.ts';
import type { Selection } from './selection.ts';
import { withTerm } from './state-filter.ts';

export interface Waits {
  /** Whether the filter ends with the one that shows just these. */
  isShown(wait: WaitId): boolean;
  /** Shows just these, of what else the filter passes, and explains in the first of them what tells of the wait; where it did, the rest of the filter stays. */
  toggle(wait: WaitId): Promise<void>;
}

export function createWaits(engine: Pick<Engine, 'rows'>, { filter, setFilter }: Arrangement, selection: Selection): Waits {
  /** What stands before the filter of a wait, where the whole is the one narrowed by the other. */
  const restOf = (wait: WaitId) => {
    const own = WAITS[wait].filter;
    const rest = filter.value.slice(0, -own.length).trim();
    return parseFilter(rest).filter && withTerm(rest, own) === filter.value ? rest : undefined;
  };
  const isShown = (wait: WaitId) => restOf(wait) !== undefined;
  return {
    isShown,
    async toggle(wait) {
      const shown = (Object.keys(WAITS) as WaitId[]).find(isShown);
      const rest = (shown && restOf(shown)) ?? filter.value;
      if (shown === wait) return setFilter(rest);
      await setFilter(withTerm(rest, WAITS[wait].filter));
      const [first] = await engine.rows(0, 1);
      if (first && isShown(wait)) await selection.choose(first.row, WAITS[wait].tells, true);
    },
  };
}
