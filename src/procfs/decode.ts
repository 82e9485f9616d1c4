/** Reading one value of each kind. The digits that a field must have come from the kernel's conversion; more are taken, fewer are a problem. */
import { firstNotDecimal, firstNotHex } from '../base/digits.ts';
import { decodeAddress } from './address.ts';
import type { ByteOrder } from './byte-order.ts';
import type { Column, Kind, Value } from './column.ts';
import { isPointer } from './pointer.ts';
import type { ProblemCode } from './problem.ts';

/** A value, or what is wrong with the text as a whole. `at` counts characters of the text from 0. */
export type Decoded = { readonly value: Value } | { readonly problem: ProblemCode; readonly at: number };

const problem = (code: ProblemCode, at = 0): Decoded => ({ problem: code, at });

/** Least number of digits that a conversion prints: `%08lX` 8, `%02X` 2, `%d` 1. */
export function leastDigits(printed: string): number {
  const zero = printed.indexOf('%0');
  return zero < 0 ? 1 : Number.parseInt(printed.slice(zero + 2), 10);
}

/** Reads `text` as the column's kind. `order` matters to addresses of host order only. */
export function decodeValue(column: Column, text: string, order: ByteOrder): Decoded {
  const kind = column.kind;
  switch (kind.is) {
    case 'address':
      return decodeAddressField(text, kind.order === 'network' ? 'big' : order);
    case 'port':
      return decodePort(text);
    case 'hex':
      return decodeHex(text, leastDigits(column.printed));
    case 'decimal':
      return decodeDecimal(text, kind.signed === true);
    case 'packed':
      return unpack(kind.base === 16 ? decodeHex(text, leastDigits(column.printed)) : decodeDecimal(text, false), kind);
    case 'digits':
      return decodeDigits(text);
    case 'address-text': {
      const wrong = text.search(/[^0-9a-fA-F.:%]/);
      return wrong < 0 || text.lastIndexOf('%', wrong) >= 0 ? { value: text } : problem('address-digits', wrong);
    }
    case 'code':
    case 'flags':
      return kind.base === 16 ? decodeHex(text, leastDigits(column.printed)) : decodeDecimal(text, false);
    case 'token':
      return isPointer(text) ? { value: text } : problem('not-hex', Math.max(0, firstNotHex(text)));
    default:
      return { value: text };
  }
}

function decodeAddressField(text: string, order: ByteOrder): Decoded {
  const wrong = firstNotHex(text);
  if (wrong >= 0) return problem('address-digits', wrong);
  const address = decodeAddress(text, order);
  return address ? { value: address } : problem('address-digits', text.length);
}

function decodePort(text: string): Decoded {
  const wrong = firstNotHex(text);
  if (wrong >= 0) return problem('port-digits', wrong);
  return text.length === 4 ? { value: Number.parseInt(text, 16) } : problem('port-digits', Math.min(4, text.length));
}

/** At most 16 digits (%lX on 64 bits); what a double cannot hold exactly becomes decimal digits. */
function decodeHex(text: string, least: number): Decoded {
  const wrong = firstNotHex(text);
  if (wrong >= 0) return problem('not-hex', wrong);
  if (text.length < least) return problem('not-hex', text.length);
  if (text.length > 16) return problem('too-large', 16);
  const number = Number.parseInt(text, 16);
  return { value: Number.isSafeInteger(number) ? number : BigInt(`0x${text}`).toString() };
}

/** A number; what a double cannot hold exactly stays digits. */
function decodeDecimal(text: string, signed: boolean): Decoded {
  const wrong = firstNotDecimal(text, signed);
  if (wrong >= 0) return problem('not-decimal', wrong);
  if (text.length > 20) return problem('too-large', 20);
  // nothing prints -0
  if (text.startsWith('-0')) return problem('not-decimal', 1);
  const number = Number(text);
  return { value: Number.isSafeInteger(number) ? number : text };
}

function unpack(decoded: Decoded, kind: Extract<Kind, { is: 'packed' }>): Decoded {
  if (!('value' in decoded)) return decoded;
  return { value: Math.floor(Number(decoded.value) / 2 ** kind.shift) & kind.mask };
}

/** Inodes: kept as digits. Kernels of the 2.x line printed them with %d, so a minus is possible. */
function decodeDigits(text: string): Decoded {
  const wrong = firstNotDecimal(text, true);
  if (wrong >= 0) return problem('not-decimal', wrong);
  return text.length <= 20 ? { value: text } : problem('too-large', 20);
}
