/** The words of the explainer: what each language must have. Sentences are parts, so that code and hues keep their look; the core gives facts only. */
import type { Conversion } from '../explain/conversion.ts';
import type { LineNote } from '../explain/header-notes.ts';
import type { Lane, Way } from '../explain/lanes.ts';
import type { MeaningCase } from '../explain/meaning.ts';
import type { Said, Step, StepOf } from '../explain/step.ts';
import type { FileTopic, Topic } from '../explain/topics.ts';
import type { AddressClass } from '../procfs/address.ts';
import type { Unit } from '../procfs/column.ts';
import type { ProblemCode } from '../procfs/problem.ts';

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
  readonly labels: {
    readonly panel: string;
    readonly where: (row: number, line: number, file: string) => string;
    readonly ruler: string;
    readonly why: string;
    readonly answer: string;
    readonly asPrinted: string;
    /** In two short lines. */
    readonly inMemory: readonly string[];
    readonly notPrintedHere: string;
    readonly above: string;
    readonly printedWith: string;
    /** What the conversion asks for. */
    readonly conversion: (conversion: Conversion) => string;
    /** Before more kernel sources. */
    readonly alsoSee: string;
    readonly pieces: (pieces: number) => string;
    readonly repairedLine: string;
    readonly processes: string;
    readonly process: (comm: string, pid: number, fd: number) => string;
    readonly user: (name: string) => string;
    readonly duplicate: string;
    readonly digit: string;
    readonly weight: string;
    readonly product: string;
    readonly sum: string;
    readonly registered: (service: string) => string;
  };
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
  readonly teach: TeachWords;
}

type Order = 'little' | 'big';

/** The ways to look at a field beyond the overview. */
export interface TeachWords {
  readonly ways: {
    readonly label: string;
    readonly names: { readonly [K in 'overview' | 'steps' | 'lanes' | 'order' | 'states' | 'timers' | 'line']: string };
  };
  readonly stepper: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly at: (step: number, of: number) => string;
    readonly all: string;
    readonly keys: Said;
    readonly from: string;
    readonly to: string;
    readonly shell: string;
  };
  readonly lanes: {
    readonly label: string;
    readonly intro: (family: 4 | 6) => Said;
    readonly names: { readonly [K in Lane['is']]: string };
    readonly cell: (lane: string, letter: string) => string;
    readonly keys: Said;
    readonly edit: string;
  };
  readonly shelf: {
    readonly title: string;
    readonly intro: Said;
    readonly machine: string;
    readonly order: { readonly [K in Order]: string };
    readonly rule: { readonly [K in Order]: Said };
    /** Which of the four words of an IPv6 address is shown, from 1. */
    readonly word: (number: number) => string;
    readonly place: string;
    readonly weight: string;
    readonly sum: (terms: readonly string[], number: string) => Said;
    readonly printed: (digits: string) => Said;
    readonly yours: Said;
    readonly notYours: (digits: string) => Said;
  };
  readonly bench: {
    readonly title: string;
    readonly intro: Said;
    readonly label: string;
    readonly names: { readonly [K in Way]: string };
    readonly said: { readonly [K in Way]: Said };
    readonly right: string;
    readonly wrong: string;
    readonly picture: (way: string, address: string) => string;
  };
  readonly contrast: {
    readonly title: string;
    readonly intro: Said;
    readonly machine: { readonly [K in Order]: string };
    readonly yours: string;
    readonly evidence: string;
    readonly switchTo: { readonly [K in Order]: string };
  };
  readonly states: {
    readonly title: string;
    readonly intro: Said;
    readonly picture: (present: string) => string;
    readonly weClose: string;
    readonly theyClose: string;
    readonly code: string;
    readonly name: string;
    readonly count: string;
    readonly filter: (state: string, count: number) => string;
    readonly none: string;
    readonly udp: Said;
  };
  readonly timers: {
    readonly title: string;
    readonly rate: string;
    readonly rateUnit: string;
    readonly netstat: (text: string) => Said;
    readonly counts: Said;
  };
  readonly line: {
    readonly title: string;
    readonly counts: (names: number, values: number) => Said;
    readonly header: string;
    readonly text: string;
    readonly is: string;
    readonly unnamed: string;
    readonly notes: { readonly [K in LineNote]: Said };
  };
}
