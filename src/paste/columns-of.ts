/** How wide a text is on a screen, in columns: terminals break lines by columns, not by bytes. `text` is a byte string that may be UTF-8. */

import { letterWidth } from '../base/letter-width.ts';

/** Tabs go to the next multiple of 8, a byte that is no UTF-8 takes one column. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      columns = code === 9 ? (columns >> 3) * 8 + 8 : columns + 1;
      at++;
      continue;
    }
    const length = sequenceLength(text, at);
    columns += length === 1 ? 1 : letterWidth(letterAt(text, at, length));
    at += length;
  }
  return columns;
}

/** Whether the first character takes two columns. */
export function beginsWide(text: string): boolean {
  const length = text.charCodeAt(0) >= 0x80 ? sequenceLength(text, 0) : 1;
  return length > 1 && letterWidth(letterAt(text, 0, length)) === 2;
}

/** Bytes of the UTF-8 sequence at `at`, or 1 where there is none that a screen draws. */
function sequenceLength(text: string, at: number): number {
  const lead = text.charCodeAt(at);
  const length = lead >= 0xf0 && lead < 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
  for (let next = 1; next < length; next++) if ((text.charCodeAt(at + next) & 0xc0) !== 0x80) return 1;
  return length;
}

function letterAt(text: string, at: number, length: number): string {
  let code = text.charCodeAt(at) & (0xff >> (length + 1));
  for (let next = 1; next < length; next++) code = (code << 6) | (text.charCodeAt(at + next) & 0x3f);
  return String.fromCodePoint(code);
}
