/**
 * Quoted-printable (RFC 2045, 6.7), as mailing list archives and .eml files have it: `=3D` for `=`, `=20` for a blank at the end, and
 * a `=` at the end of a line that goes on in the next one. A soft break may stand inside a field.
 */
import { hexDigit } from '../../base/digits.ts';
import type { LogicalLine } from '../line.ts';
import { cutLine, type Edit, editLine, joinLines } from '../logical-line.ts';
import type { Step } from './step.ts';

export const quotedPrintable: Step = {
  name: 'quoted-printable',
  repair: 'quoted-printable',
  apply(line) {
    const edits: Edit[] = [];
    const { text } = line;
    for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
      const code = hexDigit(text.charCodeAt(at + 1)) * 16 + hexDigit(text.charCodeAt(at + 2));
      if (!/^[0-9A-Fa-f]{2}/.test(text.slice(at + 1, at + 3))) continue;
      edits.push({ start: at, end: at + 3, text: String.fromCharCode(code) });
      at += 2;
    }
    return edits.length > 0 ? { line: editLine(line, edits, 'quoted-printable') } : undefined;
  },
};

/** Whether the line goes on in the next one. Mail programs add blanks behind the sign on the way. */
export function hasSoftBreak(text: string): boolean {
  return /=[ \t]{0,80}$/.test(text.slice(-100));
}

/** Lines of which all but the last have a soft break, as the one line that they were. */
export function withoutSoftBreaks(lines: readonly LogicalLine[]): LogicalLine {
  const cut = lines.map((line, index) => (index + 1 < lines.length ? cutLine(line, 0, line.text.lastIndexOf('=')) : line));
  const joined = joinLines(cut, [], 'quoted-printable');
  return quotedPrintable.apply(joined)?.line ?? joined;
}
