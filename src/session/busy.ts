/** Whether the engine owes an answer: the tests wait for it, and the page says so to assistive technology. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Engine } from '../engine/protocol.ts';

export interface Watched {
  readonly engine: Engine;
  readonly idle: ReadonlySignal<boolean>;
}

/** The same engine, whose questions are counted until they are answered. */
export function watchEngine(engine: Engine): Watched {
  const pending = signal(0);
  const counted = new Proxy(engine, {
    get(target, name) {
      const verb: unknown = Reflect.get(target, name);
      if (typeof verb !== 'function') return verb;
      return async (...questions: unknown[]) => {
        pending.value++;
        try {
          return await verb.apply(target, questions);
        } finally {
          pending.value--;
        }
      };
    },
  });
  return { engine: counted, idle: computed(() => pending.value === 0) };
}
