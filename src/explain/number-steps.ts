/** From digits to a number, and from a number of clock ticks to seconds. */

import { hexDigit } from '../base/digits.ts';
import type { Span } from '../base/span.ts';
import { type ClockTicks, secondsText } from '../procfs/clock-ticks.ts';
import type { Place, Step } from './step.ts';

/** Each digit of hexadecimal `digits` (well-formed, at `start` of the line) with its value and power of 16; leading zeros too. */
function placesOf(digits: string, start: number): Place[] {
  return Array.from(digits, (digit, index) => ({
    digit,
    value: hexDigit(digit.charCodeAt(0)),
    power: digits.length - 1 - index,
    span: { start: start + index, end: start + index + 1 },
  }));
}

/** The place-value ladder: the number is exact however long the digits are. */
export function placeValues(digits: string, start: number): Step {
  const spans = [{ start, end: start + digits.length }];
  return { is: 'place-values', places: placesOf(digits, start), result: BigInt(`0x${digits}`).toString(), spans };
}

/** Clock ticks as seconds; `perSecond` is USER_HZ. */
export function ticksToSeconds(ticks: number, perSecond: number, basis: ClockTicks['basis'], spans: readonly Span[]): Step {
  return { is: 'ticks-to-seconds', ticks, perSecond, basis, seconds: secondsText(ticks, perSecond), spans };
}
