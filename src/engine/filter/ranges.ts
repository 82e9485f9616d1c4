/** Numbers and ranges of numbers as people write them. */
import type { WrittenRange } from './filter.ts';
import type { Comparison } from './lexer.ts';

/** Digits, with a decimal part for seconds, and a minus for what may be negative. */
export function parseNumber(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** `8`, `8-16`, `>8`, `>=8`, `<8`, `<=8`. */
export function parseRange(text: string, read: (text: string) => number | undefined): WrittenRange | undefined {
  const compared = /^(>=|<=|>|<|=)(.+)$/.exec(text);
  if (compared) {
    const value = read(compared[2] ?? '');
    return value === undefined ? undefined : comparedRange(compared[1] as Comparison, value);
  }
  const single = read(text);
  if (single !== undefined) return { low: single, high: single };
  const dash = text.indexOf('-', 1);
  const low = dash < 0 ? undefined : read(text.slice(0, dash));
  const high = dash < 0 ? undefined : read(text.slice(dash + 1));
  return low === undefined || high === undefined ? undefined : { low, high };
}

export function comparedRange(sign: Comparison, value: number): WrittenRange {
  const open = sign === '>' || sign === '<';
  return {
    low: sign.startsWith('<') ? Number.NEGATIVE_INFINITY : value,
    high: sign.startsWith('>') ? Number.POSITIVE_INFINITY : value,
    open,
  };
}
