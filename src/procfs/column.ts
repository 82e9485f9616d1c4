/**
 * A column: one value of a row, how the kernel prints it, and what kind of value it is.
 *
 * Columns are data. What can be done with a value (decode, order, show, explain, encode) hangs on its kind, so that a new
 * column of a known kind costs one line here and its sentences in `words/`.
 */
import type { Span } from '../base/span.ts';
import type { Address } from './address.ts';
import type { Bits } from './flags.ts';
import type { ProblemCode } from './problem.ts';

/** The hue, label and underline that a field keeps in every view. */
export type Hue = 'local' | 'remote' | 'state' | 'queue' | 'timer' | 'owner' | 'plain';

/** What a number counts; clock ticks are USER_HZ, 100 a second on most machines. */
export type Unit =
  | 'bytes'
  | 'connections'
  | 'clock ticks'
  | 'segments'
  | 'probes'
  | 'timeouts'
  | 'packets'
  | 'pages'
  | 'seconds'
  | 'hundredths';

export type Kind =
  /** printed in decimal; `signed` where the kernel's conversion is %d */
  | { readonly is: 'decimal'; readonly signed?: boolean; readonly unit?: Unit }
  /** printed in hexadecimal, a number all the same; `bits`: it is explained by them */
  | { readonly is: 'hex'; readonly unit?: Unit; readonly bits?: Bits }
  /** decimal digits kept as digits: inodes may pass 2^53 */
  | { readonly is: 'digits' }
  /** 8 or 32 hexadecimal digits; `order` says whether the machine's byte order shows (host) or not (network, %pi6) */
  | { readonly is: 'address'; readonly order: 'host' | 'network' }
  /** dotted or colon text, or a prefix of it */
  | { readonly is: 'address-text' }
  /** four hexadecimal digits after ntohs(): never reversed */
  | { readonly is: 'port' }
  /** a number that stands for a name; unknown numbers stay numbers */
  | { readonly is: 'code'; readonly base: 10 | 16; readonly names: Readonly<Record<number, string>> }
  /** a number whose bits each mean something; `letters` in the order in which the field's tools print them */
  | { readonly is: 'flags'; readonly base: 10 | 16; readonly bits: Bits }
  /**
   * one of several values that the kernel packs into one number: `(number >> shift) & mask`. Printed in decimal unless `base` says
   * otherwise; `truth`: 1 and 0 are yes and no
   */
  | { readonly is: 'packed'; readonly shift: number; readonly mask: number; readonly base?: 10 | 16; readonly truth?: true }
  /** an opaque token: a hashed pointer */
  | { readonly is: 'token' }
  /** text as it is: a device, a path, a word */
  | { readonly is: 'text' };

export interface Column {
  /** Its key in JSON and in the rest of the program; unique in its format: `local_address`, `tm_when`. */
  readonly id: string;
  /** The kernel's header word or, where the header has none, the kernel's variable: `tm->when`, `snd_cwnd`. */
  readonly name: string;
  /** The kernel's conversion: `%08X`. */
  readonly printed: string;
  readonly kind: Kind;
  readonly hue: Hue;
  /** Kernel file and expression or function that prints it. */
  readonly source: string;
}

/** A decoded value. Names for codes and letters for flags are looked up when it is shown; `null` is a column that this row does not have. */
export type Value = number | string | Address | null;

/** One value in a row, with the characters of the line that it was read from. An absent field has an empty span at the end of the row. */
export interface Field extends Span {
  readonly column: Column;
  readonly value: Value;
  readonly problem?: ProblemCode;
}

/** The value of a column among the fields of an entry; undefined where it has none. */
export function valueIn(fields: readonly Field[], id: string): Value | undefined {
  return fields.find((field) => field.column.id === id)?.value;
}
