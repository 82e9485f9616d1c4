/**
 * Which sentences belong to a column of a format. A topic's words (what it is, why it is so) are written once in each language,
 * however many formats share it; test/words/explain.test.ts fails when a column of any format has none.
 */
import { RECORD_TOPICS, RECORDS } from './record-topics.ts';
import { SOCKET_TOPICS, SOCKETS } from './socket-topics.ts';

export const TOPICS = [...SOCKET_TOPICS, ...RECORD_TOPICS] as const;

export type Topic = (typeof TOPICS)[number];

/** What a file is, for the third depth; formats that differ in the family only share one. */
export const FILES = [
  'tcp',
  'udp',
  'raw',
  'icmp',
  'unix',
  'packet',
  'netlink',
  'route',
  'rt_cache',
  'ipv6_route',
  'if_inet6',
  'arp',
  'dev',
  'igmp',
  'fib_trie',
  'sockstat',
  'counters',
  'conntrack',
  'protocols',
  'ptype',
  'softnet',
  'processes',
  'machine',
] as const;

export type FileTopic = (typeof FILES)[number];

/** By the id of a column. */
export type Topics = Readonly<Record<string, Topic>>;

export interface Entry {
  readonly file: FileTopic;
  readonly columns: Topics;
  /** The topic of the columns that `columns` does not name. */
  readonly others?: Topic;
}

const entryOf = (format: string): Entry | undefined => SOCKETS[format] ?? RECORDS[format];

/** The topic of a column; undefined is a hole in the tables. */
export function topicOf(format: string, column: string): Topic | undefined {
  if (column === 'unknown') return 'unknown';
  const entry = entryOf(format);
  if (entry?.file === 'conntrack' && column.startsWith('reply_') && !entry.columns[column]) return 'ct-reply';
  return entry?.columns[column] ?? entry?.others;
}

/** What the file of a format is; undefined is a hole in the tables. */
export function fileTopicOf(format: string): FileTopic | undefined {
  return entryOf(format)?.file;
}
