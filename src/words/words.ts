/** Every sentence. English is the type: a language in which one is missing does not compile. */
import type { Part } from '../explain/step.ts';
import type { en } from './en.ts';
import type { ExplainWords } from './explain-words.ts';

export interface Words {
  readonly interface: Widen<typeof en.interface>;
  readonly explain: ExplainWords;
  /** What the reader does alone: the way back, the drill, the script. */
  readonly practice: Widen<typeof en.practice>;
  /** The page that stands alone. */
  readonly learn: Widen<typeof en.learn>;
}

/** Widens the literals of `en` so that another language may say it otherwise, with the same arguments. */
export type Widen<T> = T extends string
  ? string
  : T extends readonly Part[]
    ? T
    : T extends (...args: infer A) => infer R
      ? (...args: A) => Widen<R>
      : { readonly [K in keyof T]: Widen<T[K]> };
