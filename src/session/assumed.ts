/** What the files do not say of the machine, so that it is assumed, matters only where something that was read depends on it. */
import type { Summary } from '../engine/protocol.ts';
import { formatOf } from '../procfs/formats/index.ts';

export interface Assumed {
  /** The byte order: an address is printed as a number of the machine. */
  readonly order: boolean;
  /** The clock ticks: a time is counted in them. */
  readonly ticks: boolean;
}

export function assumedOf({ tables }: Summary): Assumed {
  const files = new Set(tables.map(({ file }) => file));
  const columns = [...files].flatMap((file) => formatOf(file)?.columns ?? []);
  return {
    order: columns.some(({ kind }) => kind.is === 'address' && kind.order === 'host'),
    ticks: columns.some(({ kind }) => 'unit' in kind && kind.unit === 'clock ticks'),
  };
}
