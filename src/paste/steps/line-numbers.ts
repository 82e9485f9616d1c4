/**
 * Line numbers in front of a line: `cat -n`, `nl`, `less -N`, `grep -n` (`12:` and, around a match, `12-`), editors, code pages.
 *
 * A number with nothing behind it may be anybody's. Rows of socket tables begin with a number of their own, `0:`; whether the number belongs to
 * the row is for the formats to say, but for the first of many numbers of 8 digits, as softnet_stat has them.
 */
import { cutLine } from '../logical-line.ts';
import type { Step } from './step.ts';

const NUMBER = /^[ \t]*[Ll]?(?!\d{8} [\da-f]{8} )\d{1,9}(?:[:|.)\]-][ \t]?|[ \t]{1,2}\|?[ \t]?)/;

/** Whether a text is such a number and nothing else. */
export function isLineNumber(text: string): boolean {
  return NUMBER.exec(text)?.[0].trimEnd() === text.trimEnd();
}

export const lineNumbers: Step = {
  repair: 'line-numbers',
  apply(line) {
    const found = NUMBER.exec(line.text);
    return found ? { line: cutLine(line, found[0].length, line.text.length, 'line-numbers') } : undefined;
  },
};
