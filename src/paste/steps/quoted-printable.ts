/**
 * Quoted-printable (RFC 2045, 6.7), as mailing list archives and .eml files have it: `=3D` for `=`, `=20` for a blank at the end, and
 * a `=` at the end of a line that goes on in the next one. A soft break may stand inside a field.
 */
import { hexDigit } from '../../base/digits.ts';
import type { LogicalLine } from '../line.ts';
import { cutLine, type Edit, editLine, joinLines } from '../logical-line.ts';
import type { Step } from './step.ts';

/** What programs encode: `=`, blanks at the end of a line, and characters that are no ASCII. Anything else is somebody's `dport=80`. */
const ENCODED = /=3[Dd]|=(?:20|09)(?=[ \t]*$)|(?:=[89A-Fa-f][0-9A-Fa-f]){2,64}/g;

export const quotedPrintable: Step = {
  repair: 'quoted-printable',
  apply(line) {
    if (!line.text.includes('=')) return undefined;
    const edits: Edit[] = [];
    for (const found of line.text.matchAll(ENCODED))
      edits.push({ start: found.index, end: found.index + found[0].length, text: decode(found[0]) });
    return edits.length > 0 ? { line: editLine(line, edits, 'quoted-printable') } : undefined;
  },
};

function decode(encoded: string): string {
  const code = (at: number) => hexDigit(encoded.charCodeAt(at)) * 16 + hexDigit(encoded.charCodeAt(at + 1));
  let text = '';
  for (let at = 1; at < encoded.length; at += 3) text += String.fromCharCode(code(at));
  return text;
}

/** Whether the line goes on in the next one: one of 76 characters at most. Mail programs add blanks behind the sign on the way; `<==` is no such sign. */
export function hasSoftBreak(text: string): boolean {
  return text.lastIndexOf('=') < 76 && /(?:^|[^=])=[ \t]{0,80}$/.test(text.slice(-100));
}

/** Lines of which all but the last have a soft break, as the one line that they were. */
export function withoutSoftBreaks(lines: readonly LogicalLine[]): LogicalLine {
  const cut = lines.map((line, index) => (index + 1 < lines.length ? cutLine(line, 0, line.text.lastIndexOf('=')) : line));
  const joined = joinLines(cut, [], 'quoted-printable');
  return quotedPrintable.apply(joined)?.line ?? joined;
}
