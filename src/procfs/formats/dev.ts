/**
 * /proc/net/dev: interfaces and their counters
 *
 *     Inter-|   Receive                                                |  Transmit
 *      face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
 *       eth0:    1238      13    0    0    0     0          0         0     1418      17    0    0    0     0       0          0
 *       └face    └received: bytes packets errs drop fifo frame …            └sent: bytes packets errs drop fifo colls …
 *
 * net/core/net-procfs.c dev_seq_printf_stats(). A name may hold a colon (eth0:1) and no blank, so the last one before a blank ends it; old
 * kernels print no blank after it.
 */

import type { Unit } from '../column.ts';
import { columnsFrom, TEXT } from '../columns.ts';
import { rowFormat } from '../row-format.ts';
import { type Token, tokenAt, tokenise } from '../tokens.ts';

const SOURCE = 'net/core/net-procfs.c dev_seq_printf_stats()';
const column = columnsFrom(SOURCE);

const RECEIVE = ['bytes', 'packets', 'errs', 'drop', 'fifo', 'frame', 'compressed', 'multicast'];
const TRANSMIT = ['bytes', 'packets', 'errs', 'drop', 'fifo', 'colls', 'carrier', 'compressed'];

function counters(direction: 'rx' | 'tx', words: readonly string[]) {
  const unit = (word: string): Unit => (word === 'bytes' ? 'bytes' : 'packets');
  return words.map((word) => column(`${direction}_${word}`, word, '%llu', { is: 'decimal', unit: unit(word) }, 'dev_get_stats()'));
}

/** The name up to the last colon of the first word, then what blanks divide. */
function cut(text: string): readonly Token[] {
  const [first, ...rest] = tokenise(text);
  const colon = first?.text.lastIndexOf(':') ?? -1;
  // without a colon it is the header, or no line of this file
  if (!first || colon < 0) return text.includes('|') ? tokenise(text) : [];
  if (colon === 0) return [];
  const { start, end } = first;
  const name = tokenAt(text, start, start + colon);
  const number = tokenAt(text, name.end + 1, end);
  return number.text === '' ? [name, ...rest] : [name, number, ...rest];
}

const isHeader = (words: readonly string[]) =>
  (words[0] === 'inter-|' && words[1] === 'receive') || (words[0] === 'face' && (words[1] ?? '').startsWith('|bytes'));

export const dev = rowFormat({
  id: 'dev',
  holds: 'records',
  source: SOURCE,
  columns: [column('face', 'face', '%6s', TEXT, 'dev->name'), ...counters('rx', RECEIVE), ...counters('tx', TRANSMIT)],
  identity: 17,
  header: isHeader,
  claims: (tokens) => tokens.length === 17 && !/\s/.test(tokens[0]?.text ?? ' '),
  cut,
});
