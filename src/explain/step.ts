/**
 * An explanation: how a field's characters become its meaning, as data.
 *
 * A step says what is done and to which characters; how it is said is `words/`, how it is drawn is `ui/`. No markup, no sentence here.
 * Spans count characters of the entry's logical line from 0.
 */
import type { Span } from '../base/span.ts';
import type { AddressClass } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { Value } from '../procfs/column.ts';

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
  /** In network order. */
  readonly bytes: readonly number[];
}

type StepData =
  | { readonly is: 'cut-endpoint'; readonly address: string; readonly port: string }
  | { readonly is: 'cut-words'; readonly words: readonly string[] }
  | { readonly is: 'cut-bytes'; readonly pairs: readonly string[] }
  /** The picture of the crossing bytes; one word for IPv4, four for IPv6. Big-endian: nothing crosses. */
  | { readonly is: 'reverse-bytes'; readonly order: ByteOrder; readonly words: readonly Word[] }
  | { readonly is: 'bytes-to-decimal'; readonly pairs: readonly string[]; readonly bytes: readonly number[] }
  | { readonly is: 'join-dotted'; readonly text: string }
  | { readonly is: 'join-groups'; readonly groups: readonly string[] }
  | { readonly is: 'drop-zeros'; readonly groups: readonly string[] }
  | { readonly is: 'shorten-zeros'; readonly text: string; readonly at: number; readonly length: number }
  | { readonly is: 'mapped'; readonly text: string; readonly v4: string }
  | { readonly is: 'name-address'; readonly text: string; readonly class: AddressClass; readonly side: 'local' | 'remote' | 'other' }
  | { readonly is: 'port-not-reversed'; readonly digits: string }
  | { readonly is: 'place-values'; readonly base: 10 | 16; readonly places: readonly Place[]; readonly result: string }
  | { readonly is: 'look-up-name'; readonly table: string; readonly code: string; readonly name: string | null }
  | { readonly is: 'ticks-to-seconds'; readonly ticks: number; readonly perSecond: number; readonly assumed: boolean; readonly seconds: string }
  | { readonly is: 'split-bits'; readonly digits: string; readonly bits: readonly { readonly bit: number; readonly letter: string }[] }
  | { readonly is: 'digits-as-they-are'; readonly text: string }
  | { readonly is: 'text-as-it-is'; readonly text: string }
  /** What the value means in this row: the sentence is chosen by format, column and a few facts of the row. */
  | { readonly is: 'meaning'; readonly meaning: Meaning }
  /** The row has no such column, and why. */
  | { readonly is: 'absent'; readonly reason: 'time-wait' | 'syn-recv' | 'cut' | 'old-kernel' };

/** Facts of the row that a sentence on its meaning may need; which sentences exist for a column is in `words/`. */
export interface Meaning {
  readonly format: string;
  readonly column: string;
  readonly value: Value;
  readonly state: string;
  /** Set by `explain` where a rule of the kernel's makes this row special, e.g. 'listen', 'inode-0-waiting', 'orphan', 'time-wait'. */
  readonly case: string;
}

export type Step = StepData & {
  /** Characters of the line that this step is about. */
  readonly spans: readonly Span[];
};

export interface Explanation {
  readonly format: string;
  readonly column: string;
  readonly steps: readonly Step[];
  /** The short answer, `127.0.0.1:8888`. */
  readonly answer: string;
}

/** How a sentence is built: plain text and parts with a look of their own. Never HTML; what was pasted is only ever in `code` or `text` values. */
export type Part = string | { readonly code: string } | { readonly strong: string } | { readonly hue: 'local' | 'remote' | 'state' | 'queue' | 'timer' | 'owner'; readonly text: string };
