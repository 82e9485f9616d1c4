/** What every output format is: told sections and entries in the order of the paste, it writes text as it goes. */
import type { Field } from '../procfs/column.ts';
import type { Format } from '../procfs/format.ts';
import type { Survey } from './survey.ts';

export interface Writer {
  /** A section begins; `line` is 0-based. */
  section(format: Format, line: number): void;
  /**
   * An entry of it. Addresses are as printed (read with byte order 'big'). `line` is 0-based; `again`: the kernel listed this socket before.
   */
  entry(format: Format, fields: readonly Field[], line: number, again: boolean): void;
  /** Writes what stands above the first socket, where it is not written yet: somebody else may write sockets from here on. */
  begin?(): void;
  /** There is no more. */
  end(): void;
}

export type Write = (text: string) => void;

export type MakeWriter = (write: Write, survey: Survey) => Writer;
