/** What was guessed of lines, and refusing it: the paste is read again without. Where that is chosen is one place, to which others lead. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { GuessSummary } from '../engine/protocol.ts';
import type { Guess } from '../paste/line.ts';
import type { Capture } from './capture.ts';
import type { Selection } from './selection.ts';

export interface Repairs {
  readonly list: ReadonlySignal<readonly GuessSummary[]>;
  /** Whether the choices are shown. */
  readonly shown: Signal<boolean>;
  /** The choice that is led to, until it is reached. */
  readonly at: Signal<Guess | undefined>;
  set(guess: Guess, refused: boolean): Promise<void>;
  /** Refuses, and leads to where that is taken back. */
  refuse(guess: Guess): Promise<void>;
  /** Another paste: the choices are shown no more. */
  close(): void;
}

export function createRepairs({ summary, setRefused }: Capture, { chosen, choose }: Selection): Repairs {
  const list = computed(() => summary.value?.guesses ?? []);
  const shown = signal(false);
  const at = signal<Guess | undefined>(undefined);
  const set = (guess: Guess, refused: boolean) => {
    const others = list.value.filter((one) => one.refused && one.is !== guess).map((one) => one.is);
    return setRefused(refused ? [...others, guess] : others);
  };
  return {
    list,
    shown,
    at,
    set,
    async refuse(guess) {
      await set(guess, true);
      const entry = chosen.value;
      // on a narrow screen the explanation would cover the choices
      if (entry) await choose(entry.row, entry.column, true, entry.table);
      at.value = guess;
      shown.value = true;
    },
    close() {
      shown.value = false;
      at.value = undefined;
    },
  };
}
