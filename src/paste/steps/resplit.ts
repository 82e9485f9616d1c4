/**
 * Lines that hold several: all newlines lost (a chat, a one-line input, `echo $(cat …)`), spelled `\n` in a JSON string, a list of strings, or
 * a page's `<br>`.
 *
 * A line is cut at newlines, real ones of a page or spelled ones, and where a row or a header of a socket table begins: shapes that occur
 * nowhere inside a row.
 */
import type { Span } from '../../base/span.ts';
import type { LogicalLine } from '../line.ts';
import { cutLines } from '../logical-line.ts';
import { rowStarts } from '../row-starts.ts';

/** Two rows are longer than this, whatever was left out of them. */
const SHORTEST = 60;
/** Spelled newlines, also those of a string in a string, and what stands between the strings of a list. */
const SPELLED = /(?:\\{1,4}r)?\\{1,4}n(?:['"], ?[bu]?['"])?|['"], ?[bu]?['"]/g;
/** A list of strings, one a line, as Python's readlines() and splitlines() give it. */
const LIST = /\[[bu]?(?=["'])/;

/** The lines that `line` holds, two or a string's one; undefined where it is one. Left out are newlines, blanks and what is around a string. */
export function resplit(line: LogicalLine): readonly LogicalLine[] | undefined {
  const spans: Span[] = [];
  for (const [start, end] of stretches(line.text)) {
    const stretch = line.text.slice(start, end);
    const starts = rowStarts(stretch);
    const cuts = stretch.slice(0, starts[0]).trim() === '' ? [0, ...starts.slice(1)] : [0, ...starts];
    for (const [index, from] of cuts.entries()) {
      const next = cuts[index + 1];
      // the blank in front of a row stands for the newline
      const to = next === undefined ? stretch.length : next - 1;
      if (stretch.slice(from, to).trim() !== '') spans.push({ start: start + from, end: start + to });
    }
  }
  return spans.length > (line.text.includes('\\n') ? 0 : 1) ? cutLines(line, spans, 'resplit') : undefined;
}

/** Whether a line holds more than one: cheap, for asking of every line. */
export function holdsSeveral(text: string): boolean {
  return text.length > SHORTEST && (text.includes('\n') || text.includes('\\n') || LIST.test(text) || rowStarts(text).length > 1);
}

/** Between newlines: half-open. Spelled ones stand in a string: what is around its quotes is no line. */
function stretches(text: string): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  let end = text.length;
  const isReal = text.includes('\n');
  const spelled = text.indexOf('\\n');
  const list = LIST.exec(text);
  if (!isReal && (list || spelled > 0)) {
    const isList = list && spelled < 0;
    const open = isList ? list.index + list[0].length : Math.max(text.lastIndexOf('"', spelled), text.lastIndexOf("'", spelled));
    const quote = text.charAt(open);
    const close = isList ? text.lastIndexOf(`${quote}]`) : quote === '' ? -1 : text.indexOf(quote, text.lastIndexOf('\\n'));
    start = open + 1;
    if (close > open) end = close;
  }
  for (const newline of text.matchAll(isReal ? /\n/g : SPELLED)) {
    if (newline.index < start || newline.index >= end) continue;
    found.push([start, newline.index]);
    start = newline.index + newline[0].length;
  }
  found.push([start, end]);
  return found;
}
