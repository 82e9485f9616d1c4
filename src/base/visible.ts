/**
 * Text from outside as it can be shown on one line, of a page or of a terminal. Whoever chose the name of a socket, a process or a user may
 * have put a terminal's escapes in it, a line break, or characters that turn the direction of those behind them round: each gets a shape, and
 * does nothing.
 */
import { fromUtf8 } from './byte-string.ts';

/** Beyond ASCII: what draws nothing, or is obeyed and not drawn (Unicode's general categories Cc, Cf, Zl and Zp, where they stand together). */
const SHAPELESS: readonly (readonly [first: number, last: number])[] = [
  [0x80, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

const hasShape = (code: number): boolean =>
  code < 0x80 ? code >= 0x20 && code !== 0x7f : !SHAPELESS.some(([first, last]) => code >= first && code <= last);

const LETTERS: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r' };

/** As C and JavaScript write it in a string: `\n`, `\x1b`, `\u202e`, `\u{e0041}`. */
function shapeOf(code: number): string {
  const digits = code.toString(16);
  if (code < 0x100) return LETTERS[code] ?? `\\x${digits.padStart(2, '0')}`;
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}

/** The first `limit` characters (one beyond U+FFFF is two), each as one that can be seen; `…` behind them where there are more. */
export function visible(text: string, limit = Number.POSITIVE_INFINITY): string {
  let shown = '';
  let left = limit;
  for (const letter of text) {
    left -= letter.length;
    if (left < 0) return `${shown}…`;
    const code = letter.codePointAt(0) as number;
    shown += hasShape(code) ? letter : shapeOf(code);
  }
  return shown;
}

/** A byte string, as UTF-8, the same way. */
export const visibleBytes = (text: string): string => visible(fromUtf8(text));
