/**
 * An explanation: how a field's characters become its meaning, as data.
 *
 * A step says what is done and to which characters; how it is said is `words/`, how it is drawn is `ui/`. No markup, no sentence here.
 * Spans count characters of the entry's logical line from 0.
 */
import type { Span } from '../base/span.ts';
import type { AddressClass } from '../procfs/address.ts';
import type { ByteOrder, OrderBasis } from '../procfs/byte-order.ts';
import type { ClockTicks } from '../procfs/clock-ticks.ts';
import type { Hue, Unit } from '../procfs/column.ts';
import type { ProblemCode } from '../procfs/problem.ts';
import type { MeaningCase } from './meaning.ts';

/** One digit of a number in a place-value system: 11 · 16^1. */
export interface Place {
  readonly digit: string;
  readonly value: number;
  readonly power: number;
  /** Where the digit stands. */
  readonly span: Span;
}

/** A 32-bit word of an address: four pairs of digits as printed, and the bytes they become. */
export interface Word {
  /** As printed, left to right, two digits each. */
  readonly pairs: readonly string[];
  readonly spans: readonly Span[];
  /** In network order: the order in memory, the same on every machine. */
  readonly bytes: readonly number[];
  /** For each byte in network order, the index of the pair that holds it: 3 2 1 0 where the machine is little-endian. */
  readonly from: readonly number[];
}

export type StepData =
  | { readonly is: 'cut-endpoint'; readonly address: string; readonly port: string }
  /** 32 digits in four words; `network` where the file prints bytes and no numbers (%pi6), so that there is nothing to reverse. */
  | { readonly is: 'cut-words'; readonly words: readonly string[] }
  | { readonly is: 'cut-bytes'; readonly words: readonly Word[] }
  | { readonly is: 'byte-order'; readonly order: ByteOrder; readonly basis: OrderBasis; readonly printed: 'numbers' | 'bytes' }
  /** The picture of the crossing bytes; one word for IPv4, four for IPv6. Big-endian: nothing crosses. */
  | { readonly is: 'reverse-bytes'; readonly order: ByteOrder; readonly words: readonly Word[] }
  | { readonly is: 'bytes-to-decimal'; readonly pairs: readonly string[]; readonly bytes: readonly number[] }
  | { readonly is: 'join-dotted'; readonly text: string }
  | { readonly is: 'join-groups'; readonly groups: readonly string[] }
  | { readonly is: 'drop-zeros'; readonly groups: readonly string[] }
  | {
      readonly is: 'shorten-zeros';
      readonly groups: readonly string[];
      readonly text: string;
      readonly at: number;
      readonly length: number;
    }
  | { readonly is: 'mapped'; readonly text: string; readonly v4: string }
  | { readonly is: 'name-address'; readonly text: string; readonly class: AddressClass }
  | { readonly is: 'port-not-reversed'; readonly digits: string }
  | { readonly is: 'place-values'; readonly places: readonly Place[]; readonly result: string }
  | { readonly is: 'look-up-name'; readonly code: string; readonly number: number; readonly name: string | null }
  | {
      readonly is: 'ticks-to-seconds';
      readonly ticks: number;
      readonly perSecond: number;
      readonly basis: ClockTicks['basis'];
      readonly seconds: string;
    }
  /** `digits` with each set bit and its letter. */
  | { readonly is: 'split-bits'; readonly digits: string; readonly bits: readonly { readonly bit: number; readonly letter: string }[] }
  /** Two values in one number: shift right, keep some low bits. */
  | {
      readonly is: 'unpack';
      readonly base: 10 | 16;
      readonly digits: string;
      readonly shift: number;
      readonly mask: number;
      readonly result: number;
    }
  | { readonly is: 'decimal'; readonly text: string }
  | { readonly is: 'digits-as-they-are'; readonly text: string }
  | { readonly is: 'text-as-it-is'; readonly text: string }
  | { readonly is: 'token'; readonly text: string }
  /** What the value means in this row. */
  | { readonly is: 'meaning'; readonly case: MeaningCase; readonly value: string; readonly state: string; readonly timer: string }
  /** What the name of a state or timer stands for. */
  | { readonly is: 'state'; readonly table: StateTable; readonly name: string }
  | { readonly is: 'problem'; readonly code: ProblemCode; readonly found: string }
  /** The row has no such column, and why. */
  | { readonly is: 'absent'; readonly reason: 'time-wait' | 'syn-recv' | 'cut' | 'not-printed' };

export type StateTable = 'tcp' | 'datagram' | 'unix' | 'timer';

export type Step = StepData & {
  /** Characters of the line that this step is about. */
  readonly spans: readonly Span[];
};

export type StepOf<K extends Step['is']> = Extract<Step, { readonly is: K }>;

export interface Explanation {
  readonly format: string;
  /** The column asked for. */
  readonly column: string;
  /** The columns explained together: an address and its port. */
  readonly columns: readonly string[];
  readonly hue: Hue;
  readonly steps: readonly Step[];
  /** The short answer, `127.0.0.1:8888`; empty where there is none. */
  readonly answer: string;
  /** What the answer counts, where it counts. */
  readonly unit: Unit | undefined;
}

/** How a sentence is built: plain text and parts with a look of their own. Never HTML; what was pasted is only ever in `code` or `text` values. */
export type Part =
  | string
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly hue: Exclude<Hue, 'plain'>; readonly text: string };
export type Said = readonly Part[];
