/**
 * Marks in front of a line, and those that close it: mail quotes, comments, diffs, list marks, string literals, the bars of a table.
 *
 *     > >   0: 0100007F:…      //   0: …      #  0: …      + 0: …      - 0: …      * 0: …      "  0: …\n",      | 0: | 0100007F:… |
 *
 * Marks of one kind are taken off at once (`>>`, `> >`), another kind behind them in the next round. One blank behind the marks goes with
 * them, so that columns keep their places.
 */
import type { LogicalLine } from '../line.ts';
import { cutLine, editLine } from '../logical-line.ts';
import type { Step } from './step.ts';

/** In the order in which they are tried. Byte strings: • ‣ » stand as their UTF-8. */
const LEADING: readonly RegExp[] = [
  /^[ \t]*(?:>[ \t]?)+/,
  /^[ \t]*[A-Za-z]{1,3}>[ \t]?/,
  /^[ \t]*\/(?:\/+|\*+)[ \t]?/,
  /^[ \t]*(?:#+|%+|;+|!+|--+)[ \t]?/,
  /^[ \t]*[-+*|][ \t]?/,
  /^[ \t]*(?:\xe2\x80\xa2|\xe2\x80\xa3|\xc2\xb7|\xc2\xbb|\xc2\xac|\xe2\x94\x82)[ \t]?/,
  /^[ \t]*[rubf]{0,2}["'`]{1,3}/,
];
/** Closes what a mark opened: the end of a comment, of a literal, of a table's row. */
const TRAILING = /(?:\\r)?(?:\\n)?["'`]{1,3}[ \t]*[,;+\\)]*[ \t]*$|\*\/[ \t]*$|[ \t]?\|[ \t]*$|\\n?\\?[ \t]*$/;
/** At the beginning, or behind the number of the row or of the line. */
const FIRST_BAR = /^[ \t]*(?:\d{1,10}:[ \t]*)?(?:\||\xe2\x94\x82)/;
const BAR = /[ \t]{0,99}(?:\||\xe2\x94\x82)[ \t]{0,99}/g;

export const quoting: Step = {
  repair: 'quoting',
  apply(line) {
    const table = withoutBars(line);
    if (table) return { line: table };
    for (const mark of LEADING) {
      const found = mark.exec(line.text);
      if (found) return { line: unquoted(line, found[0].length, /["'`*|]/.test(found[0])) };
    }
    return undefined;
  },
};

function unquoted(line: LogicalLine, start: number, closed: boolean): LogicalLine {
  const trailing = closed ? TRAILING.exec(line.text.slice(-40)) : null;
  const end = trailing ? line.text.length - trailing[0].length : line.text.length;
  return cutLine(line, start, Math.max(start, end), 'quoting');
}

/** A row of a table in Markdown or box-drawing characters: each bar and the blanks around it become one. Three bars at least, one of them at the beginning. */
function withoutBars(line: LogicalLine): LogicalLine | undefined {
  const { text } = line;
  if (!FIRST_BAR.test(text)) return undefined;
  const edits = Array.from(text.matchAll(BAR), ({ index, 0: bar }) => {
    const end = index + bar.length;
    return { start: index, end, text: end < text.length ? ' ' : '' };
  });
  return edits.length > 2 ? editLine(line, edits, 'quoting') : undefined;
}
