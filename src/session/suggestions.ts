/** What may be written next in the filter: asked for as the reader types, one question at a time, and only the last one counts. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Engine, Suggestion } from '../engine/protocol.ts';

export interface Suggestions {
  /** Empty while the list is closed. */
  readonly list: ReadonlySignal<readonly Suggestion[]>;
  /** Index of the one that the arrow keys are at, or -1. */
  readonly active: ReadonlySignal<number>;
  /** For the word at `at` of a filter. */
  ask(filter: string, at: number): Promise<void>;
  move(by: 1 | -1): void;
  close(): void;
}

/** What is written in the place of a suggestion. A value is done with: a blank follows it where nothing does. */
export function writtenOf(filter: string, { text, end }: Suggestion): { readonly text: string; readonly done: boolean } {
  const done = !/[: ]$/.test(text);
  return { text: done && end === filter.length ? `${text} ` : text, done };
}

export function createSuggestions(engine: Pick<Engine, 'suggest'>): Suggestions {
  const list = signal<readonly Suggestion[]>([]);
  const active = signal(-1);
  let wanted: readonly [filter: string, at: number] | undefined;
  let asking = false;
  const show = (next: readonly Suggestion[]) => {
    list.value = next;
    active.value = -1;
  };
  return {
    list,
    active,
    async ask(filter, at) {
      wanted = [filter, at];
      if (asking) return;
      asking = true;
      try {
        while (wanted) {
          const [text, caret]: readonly [string, number] = wanted;
          const found = await engine.suggest(text, caret);
          if (!wanted || wanted[0] !== text || wanted[1] !== caret) continue;
          wanted = undefined;
          // what is written already needs no suggestion
          show(found.filter((one) => text.slice(one.start, one.end) !== one.text));
        }
      } finally {
        asking = false;
      }
    },
    move(by) {
      const { length } = list.value;
      if (length > 0) active.value = ((active.value + by + length + 1 + 1) % (length + 1)) - 1;
    },
    close() {
      wanted = undefined;
      show([]);
    },
  };
}
