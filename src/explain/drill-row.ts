/** What questions are made of: a row of tcp or tcp6 whose ends and state were read without a problem. */
import type { Address } from '../procfs/address.ts';
import type { Field } from '../procfs/column.ts';
import { isTcp } from '../procfs/format.ts';
import { type Token, tokenAt } from '../procfs/tokens.ts';
import { printerOf } from './sources.ts';

/** What a caller has: the logical line, its format's id and its fields. */
export interface RowSource {
  readonly format: string;
  readonly text: string;
  readonly fields: readonly Field[];
}

/** Characters of the line, and what in the kernel prints them. */
export interface Digits extends Token {
  readonly source: string;
}

export interface DrillEnd {
  readonly address: Address;
  readonly port: number;
  readonly addressDigits: Digits;
  readonly portDigits: Digits;
}

export interface DrillRow {
  readonly format: string;
  /** The logical line. */
  readonly text: string;
  readonly local: DrillEnd;
  readonly remote: DrillEnd;
  readonly state: number;
  readonly stateDigits: Digits;
  /** Code and clock ticks; undefined where no timer runs. `digits` is `02:000002BB`. */
  readonly timer: { readonly code: number; readonly ticks: number; readonly digits: Digits } | undefined;
  /** sl to st, as printed, without the blanks before it: enough to know a row by. */
  readonly head: string;
}

/** The row for questions, or undefined where it is of another format or something in it could not be read. */
export function drillRow({ format, text, fields }: RowSource): DrillRow | undefined {
  if (!isTcp(format)) return undefined;
  const field = (id: string) => fields.find((one) => one.column.id === id);
  const printer = printerOf(format, fields);
  const digitsOf = ({ start, end, column }: Field, last = end): Digits => ({
    ...tokenAt(text, start, last),
    source: printer ?? column.source,
  });
  const local = endOf(digitsOf, field('local_address'), field('local_port'));
  const remote = endOf(digitsOf, field('rem_address'), field('rem_port'));
  const st = field('st');
  if (!local || !remote || typeof st?.value !== 'number') return undefined;
  const timer = timerOf(digitsOf, field('tr'), field('tm_when'));
  const head = text.slice(0, st.end).trim();
  return { format, text, local, remote, state: st.value, stateDigits: digitsOf(st), timer, head };
}

type DigitsOf = (field: Field, last?: number) => Digits;

function endOf(digitsOf: DigitsOf, address: Field | undefined, port: Field | undefined): DrillEnd | undefined {
  if (!address || !port || typeof address.value !== 'object' || !address.value || typeof port.value !== 'number') return undefined;
  return { address: address.value, port: port.value, addressDigits: digitsOf(address), portDigits: digitsOf(port) };
}

function timerOf(digitsOf: DigitsOf, tr: Field | undefined, when: Field | undefined): DrillRow['timer'] {
  if (typeof tr?.value !== 'number' || typeof when?.value !== 'number' || tr.value === 0) return undefined;
  return { code: tr.value, ticks: when.value, digits: digitsOf(tr, when.end) };
}
