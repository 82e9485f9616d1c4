/** Numbers and ranges of numbers as people write them. */
import type { WrittenRange } from './filter.ts';

/** Digits, with a decimal part for seconds, and a minus for what may be negative. */
export function parseNumber(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** `8`, `8-16`, `>8`, `>=8`, `<8`, `<=8`. */
export function parseRange(text: string, read: (text: string) => number | undefined): WrittenRange | undefined {
  const [, sign = '', rest = ''] = /^([<>]?=?)(.+)$/.exec(text) ?? [];
  const value = read(rest);
  if (value !== undefined) {
    const low = sign.startsWith('<') ? Number.NEGATIVE_INFINITY : value;
    const high = sign.startsWith('>') ? Number.POSITIVE_INFINITY : value;
    return { low, high, open: sign === '>' || sign === '<' };
  }
  const dash = text.indexOf('-', 1);
  const low = read(text.slice(0, dash));
  const high = read(text.slice(dash + 1));
  return dash < 0 || low === undefined || high === undefined ? undefined : { low, high };
}
