/** What a writer must know before its first entry: all addresses decide the byte order together, a process map may come last in the paste. */
import type { LineAccount } from '../paste/line.ts';
import type { ByteOrder, OrderBasis } from '../procfs/byte-order.ts';
import type { ClockTicks } from '../procfs/clock-ticks.ts';
import type { Facts } from '../procfs/facts.ts';
import type { Format } from '../procfs/format.ts';
import type { Problem } from '../procfs/problem.ts';

export interface Survey {
  readonly byteOrder: {
    readonly used: ByteOrder;
    readonly basis: OrderBasis;
    /** Sentences for a reader of the JSON. */
    readonly evidence: readonly string[];
  };
  readonly clockTicks: ClockTicks;
  readonly lines: LineAccount;
  /** `line` is 0-based; the span counts characters of that line from 0. */
  readonly problems: readonly (Problem & { readonly line: number })[];
  readonly facts: Facts;
  /** Formats with at least one section, in the order of their first. */
  readonly formats: readonly Format[];
  /** Ids of the columns of all of them, each once; of a table whose header says more than the format knows, those too. */
  readonly columns: readonly string[];
  /** Whether some socket has an IPv6 address: columns of text formats are wider then. */
  readonly wide: boolean;
}
