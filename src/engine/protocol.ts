/**
 * What can be asked of an engine, and what it answers. One interface, two homes: called directly by tests, the bench and the
 * terminal door, and behind a worker for the page. Everything here survives a structured clone; windows of rows cross, tables do not.
 */

import type { Guess, LineAccount, LineClass, LogicalLine } from '../paste/line.ts';
import type { ByteOrder, OrderBasis } from '../procfs/byte-order.ts';
import type { ClockTicks } from '../procfs/clock-ticks.ts';
import type { Field } from '../procfs/column.ts';
import type { Facts } from '../procfs/facts.ts';
import type { OrderEvidence } from '../procfs/order-evidence.ts';
import type { ProblemCode } from '../procfs/problem.ts';
import type { TableColumnId } from './table-columns.ts';
import type { WaitId } from './waits.ts';

/** Several files are one paste, each under a mark that names it; what one alone is called says the same. */
export type Source =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'files'; readonly files: readonly (Blob & { readonly name?: string })[] };

export interface ByteOrderVerdict {
  readonly used: ByteOrder;
  /** What the evidence alone says, whatever was chosen; undefined where it ties. */
  readonly guess: ByteOrder | undefined;
  readonly basis: OrderBasis;
  readonly evidence: readonly OrderEvidence[];
}

export interface TableSummary {
  /** The format's id: `tcp`, `route`. */
  readonly file: string;
  /** 1-based line of its first line. */
  readonly line: number;
  readonly entries: number;
  readonly holds: 'sockets' | 'records';
}

export interface ListeningPort {
  readonly port: number;
  /** Sockets that listen on it. */
  readonly sockets: number;
  /** Connections waiting in their accept queues. */
  readonly waiting: number;
}

/** Sockets that stand still for want of something. */
export interface Wait {
  readonly is: WaitId;
  /** How many; of `accept` the connections in the accept queues, not the listeners. */
  readonly count: number;
  /** Of `accept` the ports that they came to, by number. */
  readonly ports: readonly number[];
}

export interface StateCount {
  /** The state's name, `LISTEN`; other protocols than TCP have their own: `UNCONNECTED`, `CONNECTED`. */
  readonly state: string;
  readonly count: number;
}

export interface Summary {
  /** False while text is still coming in. */
  readonly done: boolean;
  /** Why it ended before its end, if it did. */
  readonly cut?: WhyUnread | undefined;
  /** Bytes read, and how many there are. */
  readonly bytes: number;
  readonly totalBytes: number;
  readonly lines: LineAccount;
  /** Rows of the socket table. */
  readonly sockets: number;
  readonly tables: readonly TableSummary[];
  readonly states: readonly StateCount[];
  readonly listening: readonly ListeningPort[];
  readonly waits: readonly Wait[];
  /** ListenOverflows and ListenDrops of the whole network namespace, where the paste has them. */
  readonly refused?: { readonly overflows: number; readonly drops: number } | undefined;
  readonly byteOrder: ByteOrderVerdict;
  readonly clockTicks: ClockTicks;
  /** Logical lines that were repaired; rows that the kernel listed twice; rows of a socket that an earlier table has. */
  readonly repaired: number;
  readonly duplicates: number;
  readonly again: number;
  /** What was guessed of lines, and what was refused. */
  readonly guesses: readonly GuessSummary[];
  /** What the paste says of the machine, where it does. */
  readonly machine: Pick<Facts, 'hostname' | 'kernel' | 'arch'>;
}

export interface GuessSummary {
  readonly is: Guess;
  /** Logical lines of which it was guessed. */
  readonly lines: number;
  readonly refused: boolean;
}

/** The answer to `open`. Nothing recognised: the engine keeps what it had, and says what it saw. */
export type Opened =
  | { readonly recognised: true; readonly summary: Summary }
  | {
      readonly recognised: false;
      readonly reason: WhyUnread;
      readonly lines: number;
      readonly bytes: number;
      readonly firstLine: string;
    };

/** Why a paste was not read, or not to its end. */
export type WhyUnread = 'empty' | 'blank' | 'binary' | 'no-procfs' | 'nothing-handed-over' | 'too-large' | 'unreadable' | 'cancelled';

export interface SortLevel {
  readonly column: TableColumnId;
  readonly descending: boolean;
}

export interface Arrangement {
  /** Most significant first; the order of the paste breaks ties. */
  readonly sort: readonly SortLevel[];
  /** In the grammar of `filter/`; empty: everything. */
  readonly filter: string;
}

/** Where a filter is wrong: a span of its characters, and a code. */
export interface FilterProblem {
  readonly start: number;
  readonly end: number;
  readonly code: 'unknown-key' | 'unknown-value' | 'bad-address' | 'bad-number' | 'untold' | 'unexpected' | 'unclosed' | 'incomplete';
  /** What was written there. */
  readonly found: string;
}

export interface Arranged {
  /** Rows that pass; of a wrong filter those that what stands before the problem passes. */
  readonly count: number;
  readonly problem?: FilterProblem | undefined;
}

/** A row of the table as it is drawn. `row` names the entry for good, whatever the order: 0-based, in the order of the paste. */
export interface RowView {
  readonly row: number;
  /** 1-based first physical line. */
  readonly line: number;
  readonly file: string;
  /** The state's name, for its colour. */
  readonly state: string;
  /** Display text by column; an absent column of this row is missing. */
  readonly cells: Readonly<Partial<Record<TableColumnId, string>>>;
  readonly repaired: boolean;
  /** The kernel listed this socket before: counted once. */
  readonly duplicate: boolean;
  /** Whether some field of it could not be read. */
  readonly flawed: boolean;
}

/** Everything needed to read one entry again on the page: the same core takes it apart there. */
export interface EntryView {
  /** A row of the socket table, or where `table` is given, an entry of that table; 0-based. */
  readonly row: number;
  /** The table of records that it stands in, an index of `Summary.tables`. */
  readonly table?: number;
  readonly line: number;
  readonly file: string;
  readonly source: LogicalLine;
  /** Where the line alone does not give them: lines above it count, or it holds several entries. In the byte order of the moment. */
  readonly fields?: readonly Field[] | undefined;
  readonly processes: readonly Process[];
  readonly user?: string | undefined;
  /** The paste says which process holds which socket, and names none for this one. */
  readonly unseen?: true | undefined;
  readonly local?: AddressView;
  readonly remote?: AddressView;
  readonly duplicate: boolean;
}

/** What the rest of the paste says of an address. */
export interface AddressView {
  /** As RFC 5952 writes it; an IPv4 address written as IPv6 as the IPv4 address that it is. */
  readonly text: string;
  /** Its first name in /etc/hosts. */
  readonly name?: string;
  /** It is this machine's own; the interface, or the interface that its network is on (`network`), where the paste says it, else ''. */
  readonly own?: { readonly device: string; readonly network?: string };
  /** The way to it: several where equal ones are listed. */
  readonly routes?: readonly RouteView[];
  /** What arp has on it, or on the router before it. */
  readonly neighbour?: NeighbourView;
}

export interface RouteView {
  /** As in `Route`. */
  readonly is: 'direct' | 'gateway' | 'unsaid' | 'nowhere';
  /** `10.0.0.0/24`. */
  readonly network: string;
  readonly device: string;
  readonly gateway?: string;
}

export interface NeighbourView {
  readonly address: string;
  readonly hardware: string;
  readonly device: string;
  /** Whether the hardware address is known to be right. */
  readonly answered: boolean;
}

export interface Process {
  readonly pid: number;
  readonly fd: number;
  readonly comm: string;
}

/** A physical line in the source view. */
export interface LineView {
  /** 1-based. */
  readonly line: number;
  readonly class: LineClass;
  /** As UTF-8; cut at 2000 characters, `length` is the whole. */
  readonly text: string;
  readonly length: number;
  /** The row of the socket table that was read from it, if one was; else the first entry of a table of records. */
  readonly row?: number;
  readonly record?: { readonly table: number; readonly index: number };
  readonly file?: string;
  readonly guesses: readonly Guess[];
  /** Columns 1-based and in characters, end exclusive. `before` and `after`: some characters up to the place and from it on, also where `text` is cut. */
  readonly problem?: {
    readonly code: ProblemCode;
    readonly column: number;
    readonly endColumn: number;
    readonly before: string;
    readonly after: string;
  };
}

/** A network: the /24 of IPv4, the /64 of IPv6. */
export type GroupBy = TableColumnId | 'local-net' | 'remote-net';

export interface Group {
  readonly key: string;
  readonly count: number;
}

/** An entry of a table of records: display text by the columns of its format, and last what no kernel we know of prints; empty where it has none. */
export type RecordRow = readonly string[];

export interface Engine {
  /** Replaces what was open unless nothing is recognised. `progress` gets summaries while text comes in; rows so far can be asked for. */
  open(source: Source, progress?: (summary: Summary) => void): Promise<Opened>;
  /** What `open` would answer, as soon as that is known: nothing that is open changes, and an `open` under way goes on. */
  look(source: Source): Promise<Opened>;
  /** Stops an `open` under way; what was read so far stays, and the summary says it is done. */
  cancel(): Promise<void>;
  /** Back to what was open before the last `open`, which ends if it is under way; the same call again undoes the undo. Undefined where there is nothing. */
  undo(): Promise<Summary | undefined>;
  setByteOrder(order: ByteOrder | 'auto'): Promise<Summary>;
  setClockTicks(perSecond: number | 'auto'): Promise<Summary>;
  /** Reads the paste again without these guesses: rows may be others, and have other numbers. Does nothing while text is still coming in. */
  refuse(guesses: readonly Guess[]): Promise<Summary>;
  arrange(arrangement: Arrangement): Promise<Arranged>;
  /** Rows [from, to) of the arrangement. */
  rows(from: number, to: number): Promise<readonly RowView[]>;
  /** Where an entry stands in the arrangement, or -1. */
  position(row: number): Promise<number>;
  entry(row: number): Promise<EntryView | undefined>;
  /** Physical lines [from, to), 0-based. */
  lines(from: number, to: number): Promise<readonly LineView[]>;
  /** 0-based numbers of lines not understood, in order: at most `limit` from the `from`-th on. */
  notUnderstood(from: number, limit: number): Promise<readonly number[]>;
  /** Rows of the arrangement counted by a column or by network, most frequent first. */
  groups(by: GroupBy, limit: number): Promise<readonly Group[]>;
  /** What may be written next in the filter, with counts. */
  suggest(filter: string, at: number): Promise<readonly Suggestion[]>;
  /** Entries [from, to) of the table of records with this index in `Summary.tables`. */
  records(table: number, from: number, to: number): Promise<readonly RecordRow[]>;
  /** An entry of a table, for the explainer. */
  record(table: number, index: number): Promise<EntryView | undefined>;
}

export interface Suggestion {
  readonly text: string;
  /** Replaces this span of the filter. */
  readonly start: number;
  readonly end: number;
  readonly count?: number;
}
