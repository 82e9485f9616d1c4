/** Short ways to write columns down. */
import type { Column, Hue, Kind } from './column.ts';

export type ColumnMaker = (id: string, name: string, printed: string, kind: Kind, of?: string, hue?: Hue) => Column;

/** Makes columns of one kernel function: `of` is the expression or member that it prints. */
export function columnsFrom(source: string): ColumnMaker {
  return (id, name, printed, kind, of = '', hue = 'plain') => ({
    id,
    name,
    printed,
    kind,
    hue,
    source: of === '' ? source : `${source} ${of}`,
  });
}

export const DECIMAL: Kind = { is: 'decimal' };
export const SIGNED: Kind = { is: 'decimal', signed: true };
export const HEX: Kind = { is: 'hex' };
export const TEXT: Kind = { is: 'text' };
export const DIGITS: Kind = { is: 'digits' };
export const POINTER: Kind = { is: 'token' };
export const HOST_ADDRESS: Kind = { is: 'address', order: 'host' };
/** Printed with %pi6: 32 digits in network order on every machine. */
export const NETWORK_ADDRESS: Kind = { is: 'address', order: 'network' };
export const ADDRESS_TEXT: Kind = { is: 'address-text' };
