/** Cutting a row at its blanks. The kernel's widths are minimums, so fields are found by the blanks between them, never by offset. */
import type { Span } from '../base/span.ts';

export interface Token extends Span {
  readonly text: string;
}

const SPACE = 0x20;
const TAB = 0x09;

/** The runs of characters between blanks (space, tab), in order; spans count characters of `text` from 0. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (code !== SPACE && code !== TAB) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      tokens.push({ start, end: at, text: text.slice(start, at) });
      start = -1;
    }
  }
  return tokens;
}
