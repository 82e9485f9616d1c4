/** By what the table's rows can be counted, and the term of the filter that means a group. */
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

/** `remote:10.0.0.0/24`, `state:listen`; text with blanks in quotes. */
export function groupTerm(by: GroupBy, key: string): string {
  const name = by.replace('-net', '');
  const value = by === 'state' ? key.toLowerCase() : key;
  return /[\s()",]/.test(value) ? `${name}:"${value}"` : `${name}:${value}`;
}
