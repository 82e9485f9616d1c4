/** What a value looks like in a cell of the table: the shortest text that is still exact. */
import { fromUtf8 } from '../base/byte-string.ts';
import { formatAddress, inOrder, plainAddress } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import { secondsText } from '../procfs/clock-ticks.ts';
import type { Column, Field, Value } from '../procfs/column.ts';
import { leastDigits } from '../procfs/decode.ts';
import { flagText } from '../procfs/flags.ts';

/** What the text depends on besides the field. `perSecond` is USER_HZ. */
export interface Reading {
  readonly order: ByteOrder;
  readonly perSecond: number;
}

/** The text of a field that was read with byte order 'big' (addresses as printed); undefined where the row has none. */
export function displayField({ column, value }: Field, reading: Reading): string | undefined {
  return value === null ? undefined : displayValue(column, value, reading);
}

function displayValue(column: Column, value: Exclude<Value, null>, { order, perSecond }: Reading): string {
  const { kind } = column;
  if (typeof value === 'object') return formatAddress(kind.is === 'address' && kind.order === 'host' ? inOrder(value, order) : value);
  if (typeof value === 'string') return kind.is === 'address-text' ? plainAddress(value) : fromUtf8(value);
  switch (kind.is) {
    case 'code':
      return kind.names[value] ?? codeText(value, column);
    case 'flags':
      return flagText(value, kind.bits);
    case 'hex':
    case 'decimal':
      return kind.unit === 'clock ticks' ? `${secondsText(value, perSecond)}s` : String(value);
    default:
      return String(value);
  }
}

/** A number that has no name, as the kernel prints it. */
export function codeText(value: number, { kind, printed }: Column): string {
  if (kind.is !== 'code' || kind.base === 10) return String(value);
  const digits = value.toString(16).padStart(leastDigits(printed), '0');
  return printed.endsWith('X') ? digits.toUpperCase() : digits;
}
