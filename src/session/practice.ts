/** The drill, as signals: one question after another; what was missed comes back. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { afterAnswer, currentQuestion, type DrillSource, type DrillState, type Question, startDrill, worksheet } from '../explain/drill.ts';
import { sampleRows } from '../explain/drill-sample.ts';

export interface Practice {
  /** How many rows of the reader's own the questions are made of; 0: of the built-in ones. */
  readonly own: number;
  readonly state: ReadonlySignal<DrillState>;
  readonly question: ReadonlySignal<Question | undefined>;
  /** The choice that was made, 0-based; undefined while the question is open. */
  readonly chosen: ReadonlySignal<number | undefined>;
  /** Right answers and answers so far, with the one on the screen. */
  readonly score: ReadonlySignal<{ readonly right: number; readonly answered: number }>;
  answer(choice: number): void;
  next(): void;
  restart(): void;
}

/** The built-in rows: the same for everybody, so that a seed is enough for a sheet. */
export function builtIn(): DrillSource {
  return { rows: sampleRows(), order: 'little', ticksPerSecond: 100 };
}

export function createPractice(own: DrillSource | undefined, seed: () => string): Practice {
  const source = own && own.rows.length > 0 ? own : builtIn();
  const state = signal(startDrill(seed()));
  const chosen = signal<number | undefined>(undefined);
  const question = computed(() => currentQuestion(source, state.value));
  return {
    own: source === own ? own.rows.length : 0,
    state,
    question,
    chosen,
    score: computed(() => {
      const open = chosen.value === undefined;
      const right = !open && chosen.value === question.value?.right;
      return { right: state.value.right + (right ? 1 : 0), answered: state.value.index + (open ? 0 : 1) };
    }),
    answer(choice) {
      if (chosen.value === undefined && question.value?.choices[choice]) chosen.value = choice;
    },
    next() {
      if (chosen.value === undefined || !question.value) return;
      const following = afterAnswer(state.value, question.value, chosen.value);
      chosen.value = undefined;
      state.value = following;
    },
    restart() {
      chosen.value = undefined;
      state.value = startDrill(seed());
    },
  };
}

/** Ten questions fit on one page. */
const SHEET_QUESTIONS = 10;

/** The sheet of a seed, from the built-in rows. */
export function sheetOf(seed: string): readonly Question[] {
  return worksheet(builtIn(), seed, SHEET_QUESTIONS);
}

/** A seed that nobody has: six letters and digits. */
export function freshSeed(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % letters.length]).join('');
}
