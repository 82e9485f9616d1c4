/** The words of the explainer: what each language must have for what the core tells apart. Sentences are parts, so that code and hues keep their look. */
import type { MeaningCase } from '../explain/meaning.ts';
import type { Said, Step, StepOf } from '../explain/step.ts';
import type { FileTopic, Topic } from '../explain/topics.ts';
import type { AddressClass } from '../procfs/address.ts';
import type { Unit } from '../procfs/column.ts';
import type { ProblemCode } from '../procfs/problem.ts';
import type { labels } from './en/explain.ts';
import type { enTeach } from './en/explain-teach.ts';
import type { Widen } from './words.ts';

export interface TopicWords {
  /** The heading: «Local address». */
  readonly title: string;
  /** One line: what it is. */
  readonly what: Said;
  /** Why it is so: one short paragraph each; none where what the file is says enough. */
  readonly why: readonly Said[];
}

export interface Fact {
  readonly value: string;
  readonly state: string;
  /** Name of the timer of the row: `keepalive`. */
  readonly timer: string;
}

export interface PictureFacts {
  readonly family: 4 | 6;
  readonly order: 'little' | 'big';
  readonly printed: 'numbers' | 'bytes';
}

export interface ExplainWords {
  readonly labels: Widen<typeof labels>;
  /** The sentence of each step when it stands alone. */
  readonly steps: { readonly [K in Exclude<Step['is'], 'meaning' | 'state'>]: (step: StepOf<K>) => Said };
  /** What leads in a chapter that has one picture for several steps, and the reason below it. */
  readonly chapters: {
    readonly address: (facts: PictureFacts) => Said;
    readonly addressWhy: (facts: PictureFacts) => Said;
    readonly port: Said;
  };
  /** The picture of the bytes in words, for those who do not see it. */
  readonly pictureText: (pairs: readonly string[], bytes: readonly string[], decimal: readonly number[]) => string;
  readonly meanings: { readonly [K in MeaningCase]: (fact: Fact) => Said };
  readonly states: {
    readonly tcp: Readonly<Record<string, Said>>;
    readonly datagram: Readonly<Record<string, Said>>;
    readonly unix: Readonly<Record<string, Said>>;
    readonly timer: Readonly<Record<string, Said>>;
  };
  readonly classes: { readonly [K in AddressClass]: { readonly short: string; readonly said: Said } };
  readonly units: { readonly [K in Unit]: (count: string) => string };
  readonly problems: { readonly [K in ProblemCode]: string };
  readonly topics: { readonly [K in Topic]: TopicWords };
  /** What each file is, in one sentence. */
  readonly files: { readonly [K in FileTopic]: Said };
  /** The ways to look at a field beyond the overview. */
  readonly teach: Widen<typeof enTeach>;
}
