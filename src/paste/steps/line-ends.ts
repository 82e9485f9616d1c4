/**
 * What `cat -A` shows of a line: `$` where it ends, `^M$` where a carriage return stands before that, `^I` for a tab.
 *
 * A path may end in `$` too. So a row that is whole is read like this only below a line that was nothing else, such as a header, or where
 * an output begins and most of its lines end so.
 */
import { editLine } from '../logical-line.ts';
import type { Step } from './step.ts';

const SHOWN = /\^I|(?:\^M)?\$$/g;

export const endsInSign = (text: string): boolean => text.endsWith('$');

export const lineEnds: Step = {
  repair: 'line-ends',
  apply(line) {
    if (!endsInSign(line.text)) return undefined;
    const edits = Array.from(line.text.matchAll(SHOWN), ({ index, 0: sign }) => ({
      start: index,
      end: index + sign.length,
      text: sign === '^I' ? '\t' : '',
    }));
    return { line: editLine(line, edits, 'line-ends') };
  },
};
