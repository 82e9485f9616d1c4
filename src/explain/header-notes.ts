/**
 * Where header and row disagree: a header that names twelve things over ten, a name that says something else, columns without a name.
 *
 * net/ipv4/tcp_ipv4.c tcp4_seq_show() prints the header, get_tcp4_sock() the row; two hands.
 */
import type { Field } from '../procfs/column.ts';
import { isTcp } from '../procfs/format.ts';
import { TCP_HEADER } from '../procfs/tcp-header.ts';
import { isDatagram } from './meaning.ts';

export type LineNote = 'one-token' | 'not-a-timeout' | 'not-a-hash-slot' | 'remote-address' | 'protocol-number' | 'echo-id';

const HEADER = TCP_HEADER.trim().split(/ +/);
const DATAGRAM_HEADER = [...HEADER, 'ref', 'pointer', 'drops'];

export interface HeaderMatch {
  /** The word that the file's header has for it; undefined: none. */
  readonly word: string | undefined;
  readonly note: LineNote | undefined;
}

/** The header's words of this format, in order; undefined where its rows are not of the tcp kind. */
export function headerWords(format: string): readonly string[] | undefined {
  const words = isTcp(format) ? HEADER : isDatagram(format) ? DATAGRAM_HEADER : undefined;
  return format.endsWith('6') ? words?.map((word) => (word === 'rem_address' ? 'remote_address' : word)) : words;
}

/** What the header says of a field of the row, and what to know about it. */
export function matchHeader(format: string, field: Field): HeaderMatch {
  const words = headerWords(format);
  const name = field.column.name;
  if (!words) return { word: name, note: undefined };
  const word = words.includes(name) ? name : name === 'rem_address' && words.includes('remote_address') ? 'remote_address' : undefined;
  return { word, note: noteOf(format, field.column.id) };
}

function noteOf(format: string, column: string): LineNote | undefined {
  if (column === 'rx_queue' || column === 'tm_when') return 'one-token';
  if (column === 'timeout' && isTcp(format)) return 'not-a-timeout';
  if (column === 'sl' && isTcp(format)) return 'not-a-hash-slot';
  if (column === 'rem_address' && format.endsWith('6')) return 'remote-address';
  if (column === 'local_port' || column === 'local_address') {
    if (format.startsWith('raw')) return 'protocol-number';
    if (format.startsWith('icmp')) return 'echo-id';
  }
  return undefined;
}
