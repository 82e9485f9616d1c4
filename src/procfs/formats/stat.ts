/**
 * /proc/N/stat of a process
 *
 *     1234 (sh) S 1 1234 1234 34816 1234 4194304 … 195362 …
 *     │     │   │ └ppid                              └starttime, ticks since boot: the 22nd value
 *     │     │   └state
 *     │     └comm, which may hold blanks and brackets: it ends at the last )
 *     └pid
 *
 * fs/proc/array.c do_task_stat(). What comes after starttime is shown as one, where it is all that kernels print since 3.5 (proc_pid_stat(5)).
 */
import type { Column, Field } from '../column.ts';
import { columnsFrom, SIGNED, TEXT } from '../columns.ts';
import { broken, type Format, NOT_MINE, type Reading } from '../format.ts';
import { readField } from '../row-format.ts';
import { tokenAt, tokenise } from '../tokens.ts';

const SOURCE = 'fs/proc/array.c do_task_stat()';
const column = columnsFrom(SOURCE);
const pid = column('pid', 'pid', '%d', SIGNED, '', 'owner');
const comm = column('comm', 'comm', '(%s)', TEXT, '', 'owner');
const taskState = column('state', 'state', '%c', TEXT, '', 'state');
const NUMBERS: readonly Column[] = [
  ...['ppid', 'pgrp', 'session', 'tty_nr', 'tpgid', 'flags', 'minflt', 'cminflt', 'majflt', 'cmajflt', 'utime', 'stime'],
  ...['cutime', 'cstime', 'priority', 'nice', 'num_threads', 'itrealvalue', 'starttime'],
].map((id) => column(id, id, '%ld', /time$/.test(id) ? { is: 'decimal', signed: true, unit: 'clock ticks' } : SIGNED));
const rest = column('rest', 'vsize …', '%s', TEXT);
/** How many numbers kernels print. */
const COMPLETE = 49;
/** proc_task_name() has a buffer of so many bytes. */
const LONGEST_NAME = 64;

export const stat: Format = {
  id: 'stat',
  holds: 'records',
  columns: [pid, comm, taskState, ...NUMBERS, rest],
  source: SOURCE,
  read(text, _order, state): Reading {
    const head = /^(\d{1,10}) \(/.exec(text);
    const close = text.lastIndexOf(') ');
    if (!head?.[1] || close < head[0].length - 1 || close - head[0].length > LONGEST_NAME || text.length > 4000) return NOT_MINE;
    const tokens = tokenise(text.slice(close + 1)).map((token) => ({
      start: token.start + close + 1,
      end: token.end + close + 1,
      text: token.text,
    }));
    const [letter, ...numbers] = tokens;
    if (!letter || !/^[A-Zt]$/i.test(letter.text) || !numbers.every((token) => /^-?\d+$/.test(token.text))) return NOT_MINE;
    if (numbers.length < NUMBERS.length) return state.named === true ? broken('row-cut', letter.start, text.length) : NOT_MINE;
    const end = numbers.at(-1)?.end ?? text.length;
    const after = numbers[NUMBERS.length]?.start ?? end;
    return {
      is: 'entry',
      fields: [
        readField(pid, tokenAt(text, 0, head[1].length)),
        readField(comm, tokenAt(text, head[0].length, close)),
        readField(taskState, letter),
        // the kernel prints more after every one of these, so one that nothing follows may have lost digits
        ...NUMBERS.map((one, at) => readField(one, numbers[at] ?? letter)).map((field) => cutUnless(field.end < text.length, field)),
        cutUnless(numbers.length === COMPLETE, readField(rest, tokenAt(text, after, end))),
      ],
    };
  },
};

function cutUnless(whole: boolean, field: Field): Field {
  return whole ? field : { ...field, value: null, problem: 'row-cut' };
}
