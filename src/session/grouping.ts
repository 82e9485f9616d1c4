/** By what the table's rows can be counted, and the term of the filter that means a group. */
import { asWritten } from '../engine/filter/lexer.ts';
import type { GroupBy } from '../engine/protocol.ts';

export const GROUPINGS = [
  'remote',
  'remote-net',
  'rport',
  'local',
  'local-net',
  'lport',
  'state',
  'proto',
  'process',
  'uid',
] as const satisfies readonly GroupBy[];
export type Grouping = (typeof GROUPINGS)[number];

/** Columns of text, where a value without a sign is found in other cells too: `proto:tcp` is tcp6, `remote:10.0.0.1` the mapped address. */
const EXACT: readonly GroupBy[] = ['remote', 'local', 'proto', 'process'];

/** `remote:10.0.0.0/24`, `state:listen`, `process:="nginx 812"`: text with blanks in quotes. */
export function groupTerm(by: GroupBy, key: string): string {
  const column = by.replace('-net', '');
  // mapped addresses are counted with the IPv4 networks
  if (key === '::/64') return `${column}:::/64 -${column}:::ffff:0:0/96`;
  // no port at all
  const value = key === '*' ? '0' : by === 'state' ? key.toLowerCase() : key;
  return `${column}:${EXACT.includes(by) ? '=' : ''}${asWritten(value)}`;
}
