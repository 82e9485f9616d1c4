/** The keys of `key:value` terms: what each looks at. The first name of several is the one that is suggested. */
import type { TableColumnId } from '../table-columns.ts';
import { portOn, SIDES, type Side } from './filter.ts';

export type Key =
  | { readonly is: 'number'; readonly column: TableColumnId; readonly seconds?: boolean }
  | { readonly is: 'port' | 'host'; readonly sides: readonly Side[] }
  | { readonly is: 'state' | 'proto' | 'timer' | 'is' | 'path' }
  | { readonly is: 'cell'; readonly column: 'user' | 'process' | 'pointer' };

/** Without a key: the numbers of the column that is called like this. */
type Named = readonly [names: readonly [TableColumnId, ...string[]]] | readonly [names: readonly string[], key: Key];

const NAMED: readonly Named[] = [
  [['state', 'st'], { is: 'state' }],
  [['port'], { is: 'port', sides: SIDES }],
  [['lport', 'sport', 'local_port'], { is: 'port', sides: ['local'] }],
  [['rport', 'dport', 'rem_port'], { is: 'port', sides: ['remote'] }],
  [['local', 'src', 'local_address'], { is: 'host', sides: ['local'] }],
  [['remote', 'dst', 'rem_address'], { is: 'host', sides: ['remote'] }],
  [['addr', 'address', 'ip'], { is: 'host', sides: SIDES }],
  [['proto', 'protocol'], { is: 'proto' }],
  [['is'], { is: 'is' }],
  [['uid']],
  [['user'], { is: 'cell', column: 'user' }],
  [['process', 'comm', 'pid'], { is: 'cell', column: 'process' }],
  [['inode']],
  [['rxq', 'rx_queue', 'recvq', 'recv-q']],
  [['txq', 'tx_queue', 'sendq', 'send-q']],
  [['timer', 'tr'], { is: 'timer' }],
  [['when', 'tm->when', 'tm_when'], { is: 'number', column: 'when', seconds: true }],
  [['retrnsmt', 'retrans']],
  [['probes', 'timeout']],
  [['drops']],
  [['path'], { is: 'path' }],
  [['rto'], { is: 'number', column: 'rto', seconds: true }],
  [['ato'], { is: 'number', column: 'ato', seconds: true }],
  [['cwnd', 'snd_cwnd']],
  [['ssthresh']],
  [['quick']],
  [['pingpong']],
  [['ref']],
  [['pointer'], { is: 'cell', column: 'pointer' }],
  [['sl']],
  [['line']],
];

const BY_NAME = new Map(
  NAMED.flatMap(([names, key = { is: 'number', column: names[0] as TableColumnId }]) => names.map((name) => [name, key] as const)),
);

/** Names to suggest, in the order of their use. */
export const KEY_NAMES: readonly string[] = NAMED.map(([names]) => names[0] as string);

export function keyNamed(name: string): Key | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** Columns of the table whose cells are values of the key. */
export function columnsOf(key: Key): readonly TableColumnId[] {
  if (key.is === 'port') return key.sides.map(portOn);
  if (key.is === 'host') return key.sides;
  if (key.is === 'is') return [];
  return ['column' in key ? key.column : key.is === 'path' ? 'local' : key.is];
}

/** Values of `is:`. */
export const IS_NAMES = [
  'listening',
  'loopback',
  'wildcard',
  'private',
  'global',
  'link-local',
  'multicast',
  'mapped',
  'ipv4',
  'ipv6',
  'orphan',
  'duplicate',
  'repaired',
  'flawed',
] as const;
