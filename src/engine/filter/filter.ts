/** What a filter means, as data: a tree of tests. Made by the parser, turned into marks on rows by the compiler. */
import type { Address, AddressClass } from '../../procfs/address.ts';
import type { TableColumnId } from '../table-columns.ts';

export type Side = 'local' | 'remote';

export const SIDES = ['local', 'remote'] as const;

export const portOn = (side: Side) => (side === 'local' ? 'lport' : 'rport');

/** Inclusive. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** As it is written, perhaps in seconds; `open`: without its ends. */
export interface WrittenRange extends Range {
  readonly open?: boolean;
}

export type Filter =
  | { readonly is: 'all'; readonly of: readonly Filter[] }
  | { readonly is: 'any'; readonly of: readonly Filter[] }
  | { readonly is: 'not'; readonly of: Filter }
  /** Searched for in addresses, ports, state, inode and path. */
  | { readonly is: 'word'; readonly text: string }
  /** The column's number lies in the range. */
  | {
      readonly is: 'number';
      readonly column: TableColumnId;
      readonly range: WrittenRange;
      readonly seconds?: boolean | undefined;
    }
  /** The first `bits` bits of the address are those of `address`. */
  | { readonly is: 'address'; readonly side: Side; readonly address: Address; readonly bits: number }
  /** The address is of one of these classes, an IPv4-mapped one by its IPv4 address. */
  | { readonly is: 'class'; readonly side: Side; readonly names: readonly AddressClass[] }
  /** The path contains this, or `whole`: is this. */
  | { readonly is: 'text'; readonly side: Side; readonly text: string; readonly whole?: boolean }
  /** `bySs`: a unix socket that listens is LISTEN, and not UNCONNECTED as the kernel has it. */
  | { readonly is: 'states'; readonly names: ReadonlySet<string>; readonly bySs?: boolean }
  | { readonly is: 'protocol'; readonly names: ReadonlySet<string> }
  /** The cell of the address, path or number is this. */
  | { readonly is: 'same'; readonly side: Side; readonly text: string }
  /** The same of another cell. */
  | { readonly is: 'cell'; readonly column: 'user' | 'process' | 'pointer'; readonly text: string; readonly whole: boolean }
  | { readonly is: 'mark'; readonly mark: 'duplicate' | 'repaired' | 'flawed' };
