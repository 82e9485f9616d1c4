/** Cutting a row at its blanks. The kernel's widths are minimums, so fields are found by the blanks between them, never by offset. */
import type { Span } from '../base/span.ts';

export interface Token extends Span {
  readonly text: string;
}

/** The characters [start, end) of a text. */
export const tokenAt = (text: string, start: number, end: number): Token => ({ start, end, text: text.slice(start, end) });

const SPACE = 0x20;
const TAB = 0x09;

/**
 * The runs of characters between blanks (space, tab), in order; spans count characters of `text` from 0. Where nothing named a line, every
 * format in turn asks for the same text: the last answer is kept.
 */
export function tokenise(text: string): readonly Token[] {
  if (text !== last.text) last = { text, tokens: cutAtBlanks(text) };
  return last.tokens;
}

/** The text without the blanks at its end. trimEnd() takes the byte A0 for one, in which letters of UTF-8 end. */
export const withoutEnd = (text: string): string => text.slice(0, tokenise(text).at(-1)?.end ?? 0);

let last: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] };

function cutAtBlanks(text: string): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (code !== SPACE && code !== TAB) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      tokens.push(tokenAt(text, start, at));
      start = -1;
    }
  }
  return tokens;
}
