/**
 * Escapes: colours, titles, cursor movements, as `grep --color`, `script` and CI logs leave them in the text, and tabs as strings spell them.
 *
 *     ESC [01;31m ESC [K 0100007F ESC [m     ECMA-48: ESC [, parameters, intermediates, one final character
 *     ESC ] 0;title BEL                      an operating system command, up to BEL or ESC \
 *     [01;31m[K0100007F[m[K                  what is left where a program dropped the ESC; also ^[, \e, \033, \x1b, \u001b for it
 *     x BS x                                 overstrike, as in manual pages
 *     \t                                     a tab in a string of JSON or Python
 *
 * ESC [ n C moves right over blanks that Windows consoles do not write: it is read as n blanks.
 */
import { type Edit, editLine } from '../logical-line.ts';
import type { Step } from './step.ts';

const ESC = '\u001b';
const BEL = '\u0007';
const ST = `${ESC}\\`;
const BACKSPACE = '\b';
/** Widest screen that a cursor crosses in one movement. */
const MOST_BLANKS = 500;

/** What one of them begins with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SIGN = /[\x07\x08\x0e\x0f\x1b[^\\]/;
const SPELLED = /(?:\^\[|\\e|\\033|\\x1b|\\u001b)?\[[0-9;]{0,30}[mK]/iy;

export const escapes: Step = {
  repair: 'escapes',
  apply(line) {
    const { text } = line;
    if (!SIGN.test(text)) return undefined;
    const edits: Edit[] = [];
    const ends = [nextOf(text, BEL), nextOf(text, ST)] as const;
    for (let at = 0; at < text.length; ) {
      const edit = editAt(text, at, ends);
      if (edit) edits.push(edit);
      at = edit ? edit.end : at + 1;
    }
    return edits.length > 0 ? { line: editLine(line, edits, 'escapes') } : undefined;
  },
};

type Next = (from: number) => number;

/** Where the next one stands, asked from left to right: no character is searched twice, whatever many strings never end. */
function nextOf(text: string, sign: string): Next {
  let found = -1;
  return (from) => {
    if (found < from) found = text.indexOf(sign, from);
    if (found < 0) found = Number.POSITIVE_INFINITY;
    return found;
  };
}

function editAt(text: string, at: number, ends: readonly [bel: Next, st: Next]): Edit | undefined {
  const character = text.charAt(at);
  if (character === ESC) return escapeAt(text, at, ends);
  if (character === BEL || character === '\u000e' || character === '\u000f') return { start: at, end: at + 1, text: '' };
  if (text.charAt(at + 1) === BACKSPACE) return { start: at, end: at + 2, text: '' };
  if (character !== '[' && character !== '^' && character !== '\\') return undefined;
  if (text.startsWith('\\t', at)) return { start: at, end: at + 2, text: '\t' };
  SPELLED.lastIndex = at;
  const spelled = SPELLED.exec(text);
  return spelled ? { start: at, end: at + spelled[0].length, text: '' } : undefined;
}

function escapeAt(text: string, start: number, [bel, st]: readonly [bel: Next, st: Next]): Edit {
  const kind = text.charAt(start + 1);
  if (kind === '[') {
    let end = start + 2;
    while (end < text.length && text.charAt(end) >= ' ' && text.charAt(end) < '@') end++;
    const moves = text.charAt(end) === 'C' ? Math.min(Number(text.slice(start + 2, end)) || 1, MOST_BLANKS) : 0;
    return { start, end: Math.min(end + 1, text.length), text: ' '.repeat(moves) };
  }
  if (kind !== '' && ']PX^_'.includes(kind)) {
    const from = start + 2;
    const end = Math.min(bel(from) + BEL.length, st(from) + ST.length);
    // where neither comes, only the two characters that began it are taken off
    return { start, end: end < Number.POSITIVE_INFINITY ? end : from, text: '' };
  }
  return { start, end: Math.min(start + (kind !== '' && '()*+-./#%'.includes(kind) ? 3 : 2), text.length), text: '' };
}
