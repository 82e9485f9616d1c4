// Prints a value as the kernel's conversion does: the way back from what a column decoded, written from printf(3) and lib/vsprintf.c and
// not from the decoder. For tests only.
import { encodeAddress } from '../../src/procfs/address.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';
import type { Field } from '../../src/procfs/column.ts';

/** The characters that the kernel prints for a field, without the blanks that pad it. `shared` are the fields that stand in the same place. */
export function printField(field: Field, shared: readonly Field[], order: ByteOrder): string {
  const { value, column } = field;
  const kind = column.kind;
  if (value === null) return '';
  if (typeof value === 'object') {
    return kind.is === 'address' && kind.order === 'network' ? encodeAddress(value, 'big').toLowerCase() : encodeAddress(value, order);
  }
  if (kind.is === 'text') return String(value);
  if (kind.is === 'packed' && typeof value === 'number') return printPacked(field, shared);
  return conversion(column.printed, value);
}

/** The number that several columns were unpacked from; a hexadecimal one has a column of its own that holds all of it. */
function printPacked(field: Field, shared: readonly Field[]): string {
  const whole = shared.find((one) => one.column.kind.is === 'hex' && typeof one.value === 'number');
  if (whole) return conversion(whole.column.printed, whole.value as number);
  const sum = [field, ...shared].reduce((total, one) => {
    const kind = one.column.kind;
    return kind.is === 'packed' ? total + (one.value as number) * 2 ** kind.shift : total;
  }, 0);
  return conversion(field.column.printed, sum);
}

/** One conversion of printf: %08X %lu %-6d %04x %s. What stands around it (`socket:[%lu]`, `src=%s`) is not the field's. */
function conversion(printed: string, value: number | string): string {
  const found = /%(-?)(0?)(\d*)(?:ll|l|z)?([duxXcsp])/.exec(printed);
  if (!found) throw new Error(`this printer does not know ${printed}`);
  const [, , zero = '', width = '', letter = 's'] = found;
  if (letter === 's' || letter === 'c' || letter === 'p' || !/^-?\d+$/.test(String(value))) return String(value);
  const number = BigInt(value);
  const digits = letter === 'x' ? number.toString(16) : letter === 'X' ? number.toString(16).toUpperCase() : number.toString();
  return zero === '' ? digits : digits.padStart(Number(width), '0');
}
