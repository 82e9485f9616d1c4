/** The keys of `key:value` terms: what each looks at. The first name of several is the one that is suggested. */
import type { TableColumnId } from '../table-columns.ts';
import { portOn, SIDES, type Side } from './filter.ts';

export type Key =
  | { readonly is: 'number'; readonly column: TableColumnId; readonly seconds?: boolean }
  | { readonly is: 'port' | 'host'; readonly sides: readonly Side[] }
  | { readonly is: 'state' | 'proto' | 'timer' | 'is' | 'path' }
  | { readonly is: 'cell'; readonly column: 'user' | 'process' | 'pointer' };

const NAMED: readonly (readonly [names: readonly string[], key: Key])[] = [
  [['state', 'st'], { is: 'state' }],
  [['port'], { is: 'port', sides: SIDES }],
  [['lport', 'sport', 'local_port'], { is: 'port', sides: ['local'] }],
  [['rport', 'dport', 'rem_port'], { is: 'port', sides: ['remote'] }],
  [['local', 'src', 'local_address'], { is: 'host', sides: ['local'] }],
  [['remote', 'dst', 'rem_address'], { is: 'host', sides: ['remote'] }],
  [['addr', 'address', 'ip'], { is: 'host', sides: SIDES }],
  [['proto', 'protocol'], { is: 'proto' }],
  [['is'], { is: 'is' }],
  [['uid'], { is: 'number', column: 'uid' }],
  [['user'], { is: 'cell', column: 'user' }],
  [['process', 'comm', 'pid'], { is: 'cell', column: 'process' }],
  [['inode'], { is: 'number', column: 'inode' }],
  [['rxq', 'rx_queue', 'recvq', 'recv-q'], { is: 'number', column: 'rxq' }],
  [['txq', 'tx_queue', 'sendq', 'send-q'], { is: 'number', column: 'txq' }],
  [['timer', 'tr'], { is: 'timer' }],
  [['when', 'tm->when', 'tm_when'], { is: 'number', column: 'when', seconds: true }],
  [['retrnsmt', 'retrans'], { is: 'number', column: 'retrnsmt' }],
  [['probes', 'timeout'], { is: 'number', column: 'probes' }],
  [['drops'], { is: 'number', column: 'drops' }],
  [['path'], { is: 'path' }],
  [['rto'], { is: 'number', column: 'rto', seconds: true }],
  [['ato'], { is: 'number', column: 'ato', seconds: true }],
  [['cwnd', 'snd_cwnd'], { is: 'number', column: 'cwnd' }],
  [['ssthresh'], { is: 'number', column: 'ssthresh' }],
  [['quick'], { is: 'number', column: 'quick' }],
  [['pingpong'], { is: 'number', column: 'pingpong' }],
  [['ref'], { is: 'number', column: 'ref' }],
  [['pointer'], { is: 'cell', column: 'pointer' }],
  [['sl'], { is: 'number', column: 'sl' }],
  [['line'], { is: 'number', column: 'line' }],
];

const BY_NAME = new Map(NAMED.flatMap(([names, key]) => names.map((name) => [name, key] as const)));

/** Names to suggest, in the order of their use. */
export const KEY_NAMES: readonly string[] = NAMED.map(([names]) => names[0] as string);

export function keyNamed(name: string): Key | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** Columns of the table whose cells are values of the key. */
export function columnsOf(key: Key): readonly TableColumnId[] {
  switch (key.is) {
    case 'number':
    case 'cell':
      return [key.column];
    case 'port':
      return key.sides.map(portOn);
    case 'host':
      return key.sides;
    case 'state':
    case 'proto':
    case 'timer':
      return [key.is];
    default:
      return ['local'];
  }
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
