/** What was guessed of lines, and refusing it, in English. */
import type { Guess } from '../../paste/line.ts';
import { thousands } from '../count.ts';

export const repairs = {
  label: 'Repairs',
  /** Each as what was done to a line. */
  kinds: {
    rejoined: 'joined again where it was broken',
    escapes: 'escape sequences undone: colours, \\t',
    quoting: 'quote marks taken off',
    'file-prefix': 'file name taken off',
    'line-numbers': 'line numbers taken off',
    'line-ends': 'line ends of cat -A taken off',
    markup: 'HTML decoded',
    'quoted-printable': 'quoted-printable decoded',
    base64: 'base64 decoded',
    resplit: 'cut into rows',
    continued: 'joined where a path has newlines in it',
    cut: 'last value left out, as it is in doubt',
  } satisfies Record<Guess, string>,
  rows: (count: number) => `${thousands(count)} ${count === 1 ? 'row' : 'rows'}`,
  done: (what: string, rows: string) => `${what} (${rows})`,
  refused: (count: number) => `${count} ${count === 1 ? 'kind' : 'kinds'} refused`,
  why: 'What a terminal, a mail or a page did to these rows is guessed from the text, and was undone before they were read. Untick a kind that is wrong: all its lines are then read as they were pasted, and those that are no rows by themselves count as not understood.',
  leave: 'Read all such lines as pasted',
};
