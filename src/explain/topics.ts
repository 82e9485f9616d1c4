/**
 * Which sentences belong to a column of a format. A topic's words (what it is, why it is so) are written once in each language,
 * however many formats share it; test/words/explain.test.ts fails when a column of any format has none.
 */
import { RECORDS } from './record-topics.ts';
import { SOCKETS } from './socket-topics.ts';

type SocketFile = (typeof SOCKETS)[keyof typeof SOCKETS];
type RecordFile = (typeof RECORDS)[keyof typeof RECORDS];
type Named<File> = File extends { readonly columns: infer Columns } ? Columns[keyof Columns] : never;
type Others<File> = File extends { readonly others: infer Topic } ? Topic : never;

type SocketTopic = Named<SocketFile> | 'unknown';
export type RecordTopic = Exclude<Named<RecordFile>, SocketTopic> | Others<RecordFile> | 'ct-reply';
export type Topic = SocketTopic | RecordTopic;

/** What a file is, for the third depth; formats that differ in the family only share one. */
export type FileTopic = (SocketFile | RecordFile)['file'];

interface Entry {
  readonly file: FileTopic;
  /** By the id of a column. */
  readonly columns: Readonly<Record<string, Topic>>;
  /** The topic of the columns that `columns` does not name. */
  readonly others?: Topic;
}

const FILES: Readonly<Record<string, Entry>> = { ...SOCKETS, ...RECORDS };

/** The topic of a column; undefined is a hole in the tables. */
export function topicOf(format: string, column: string): Topic | undefined {
  if (column === 'unknown') return 'unknown';
  const entry = FILES[format];
  if (entry?.file === 'conntrack' && column.startsWith('reply_') && !entry.columns[column]) return 'ct-reply';
  return entry?.columns[column] ?? entry?.others;
}

/** What the file of a format is; undefined is a hole in the tables. */
export function fileTopicOf(format: string): FileTopic | undefined {
  return FILES[format]?.file;
}
