/**
 * Blanks that are no ASCII: what web pages, word processors and input methods put in the place of a space, as UTF-8.
 *
 *     C2 A0 no-break space · E3 80 80 ideographic space · E2 80 80-8A, E2 80 AF, E2 81 9F spaces of some width: a blank each
 *     E2 80 8B-8F, E2 81 A0, EF BB BF zero-width spaces, joiners and the byte order mark: nothing
 *
 * A byte A0 alone is the no-break space of a text that never was UTF-8.
 */
import { type Edit, editLine } from '../logical-line.ts';
import type { Step } from './step.ts';

export const blanks: Step = {
  repair: 'markup',
  apply(line) {
    const edits: Edit[] = [];
    for (let at = 0; at < line.text.length; at++) {
      const edit = line.text.charCodeAt(at) >= 0x80 ? blankAt(line.text, at) : undefined;
      if (!edit) continue;
      edits.push(edit);
      at = edit.end - 1;
    }
    return edits.length > 0 ? { line: editLine(line, edits, 'markup') } : undefined;
  },
};

/** What the bytes from `start` on are, if they are a blank or nothing. */
function blankAt(text: string, start: number): Edit | undefined {
  const [a, b, c] = [text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2)];
  const edit = (length: number, is: string): Edit => ({ start, end: start + length, text: is });
  if (a === 0xc2 && b === 0xa0) return edit(2, ' ');
  if (a === 0xa0 && !(text.charCodeAt(start - 1) >= 0x80)) return edit(1, ' ');
  if (a === 0xe3 && b === 0x80 && c === 0x80) return edit(3, ' ');
  if (a === 0xef && b === 0xbb && c === 0xbf) return edit(3, '');
  if (a !== 0xe2) return undefined;
  if (b === 0x80 && ((c >= 0x80 && c <= 0x8a) || c === 0xaf)) return edit(3, ' ');
  if (b === 0x81 && c === 0x9f) return edit(3, ' ');
  if ((b === 0x80 && c >= 0x8b && c <= 0x8f) || (b === 0x81 && c === 0xa0)) return edit(3, '');
  return undefined;
}

/** Whether a line holds blanks of any kind and nothing else. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0c)) continue;
    const edit = code >= 0x80 ? blankAt(text, at) : undefined;
    if (!edit) return false;
    at = edit.end - 1;
  }
  return true;
}
