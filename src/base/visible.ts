/**
 * Text from outside as it can be shown on one line, of a page or of a terminal. Whoever chose the name of a socket, a process or a user may
 * have put a terminal's escapes in it, a line break, or characters that turn the direction of those behind them round: each gets a shape, and
 * does nothing.
 */
import { fromUtf8 } from './byte-string.ts';

/** What draws nothing, or is obeyed and not drawn, by Unicode's general categories. */
const SHAPELESS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const LETTERS: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r' };

/** As C and JavaScript write it in a string: `\n`, `\x1b`, `\u202e`, `\u{e0041}`. */
function shapeOf(code: number): string {
  const digits = code.toString(16);
  if (code < 0x100) return LETTERS[code] ?? `\\x${digits.padStart(2, '0')}`;
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}

/** The first `limit` characters (one beyond U+FFFF is two), each as one that can be seen; `…` behind them where there are more. */
export function visible(text: string, limit = Number.POSITIVE_INFINITY): string {
  if (text.length <= limit && !SHAPELESS.test(text)) return text;
  let shown = '';
  let left = limit;
  for (const letter of text) {
    left -= letter.length;
    if (left < 0) return `${shown}…`;
    shown += SHAPELESS.test(letter) ? shapeOf(letter.codePointAt(0) as number) : letter;
  }
  return shown;
}

/** A byte string, as UTF-8, the same way. */
export const visibleBytes = (text: string): string => visible(fromUtf8(text));
