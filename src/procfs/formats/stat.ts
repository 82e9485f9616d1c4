/**
 * /proc/N/stat of a process
 *
 *     1234 (sh) S 1 1234 1234 34816 1234 4194304 … 195362 …
 *     │     │   │ └ppid                              └starttime, ticks since boot: the 22nd value
 *     │     │   └state
 *     │     └comm, which may hold blanks and brackets: it ends at the last )
 *     └pid
 *
 * fs/proc/array.c do_task_stat(). What comes after starttime is shown as one.
 */
import type { Column, Field } from '../column.ts';
import { columnsFrom, SIGNED, TEXT } from '../columns.ts';
import { type Format, NOT_MINE, type Reading } from '../format.ts';
import { readField } from '../row-format.ts';
import { type Token, tokenAt, tokenise } from '../tokens.ts';

const SOURCE = 'fs/proc/array.c do_task_stat()';
const column = columnsFrom(SOURCE);
const pid = column('pid', 'pid', '%d', SIGNED, '', 'owner');
const comm = column('comm', 'comm', '(%s)', TEXT, '', 'owner');
const state = column('state', 'state', '%c', TEXT, '', 'state');
const NUMBERS: readonly Column[] = [
  ...['ppid', 'pgrp', 'session', 'tty_nr', 'tpgid', 'flags', 'minflt', 'cminflt', 'majflt', 'cmajflt', 'utime', 'stime'],
  ...['cutime', 'cstime', 'priority', 'nice', 'num_threads', 'itrealvalue', 'starttime'],
].map((id) => column(id, id, '%ld', /time$/.test(id) ? { is: 'decimal', signed: true, unit: 'clock ticks' } : SIGNED));
const rest = column('rest', 'vsize …', '%s', TEXT);

export const stat: Format = {
  id: 'stat',
  holds: 'records',
  columns: [pid, comm, state, ...NUMBERS, rest],
  source: SOURCE,
  read(text): Reading {
    const head = /^(\d{1,10}) \(/.exec(text);
    const close = text.lastIndexOf(') ');
    if (!head?.[1] || close < head[0].length - 1 || text.length > 4000) return NOT_MINE;
    const tokens = tokenise(text.slice(close + 1)).map((token) => ({
      start: token.start + close + 1,
      end: token.end + close + 1,
      text: token.text,
    }));
    const [letter, ...numbers] = tokens;
    if (
      !letter ||
      !/^[A-Zt]$/i.test(letter.text) ||
      numbers.length < NUMBERS.length ||
      !numbers.every((token) => /^-?\d+$/.test(token.text))
    )
      return NOT_MINE;
    const after = numbers[NUMBERS.length];
    const end = numbers.at(-1)?.end ?? text.length;
    const tail = after ? [readField(rest, tokenAt(text, after.start, end))] : [];
    return {
      is: 'entry',
      fields: [
        readField(pid, tokenAt(text, 0, head[1].length)),
        readField(comm, tokenAt(text, head[0].length, close)),
        readField(state, letter),
        ...NUMBERS.map((one, at) => readNumber(one, numbers[at] ?? letter, text)),
        ...tail,
      ],
    };
  },
};

/** The kernel prints more after every one of these, so one that nothing follows may have lost digits. */
function readNumber(column: Column, token: Token, text: string): Field {
  const field = readField(column, token);
  return token.end === text.length ? { ...field, value: null, problem: 'row-cut' } : field;
}
