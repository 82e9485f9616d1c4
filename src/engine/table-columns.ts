/** The columns of the socket table: what they are made of and how they line up. Labels are in `words/`. */
import type { Hue } from '../procfs/column.ts';

interface TableColumn {
  readonly id: string;
  readonly hue: Hue;
  /** Lines up at its end, as numbers do; a port begins at the colon behind its address. */
  readonly atEnd: boolean;
  /** Shown before anybody chooses, where the paste has it. */
  readonly shown: boolean;
  /** The column ids of formats that it shows; the first is what a click selects for the explanation. */
  readonly of: readonly string[];
}

export const TABLE_COLUMNS = [
  { id: 'proto', hue: 'plain', atEnd: false, shown: true, of: [] },
  { id: 'state', hue: 'state', atEnd: false, shown: true, of: ['st'] },
  { id: 'rxq', hue: 'queue', atEnd: true, shown: true, of: ['rx_queue', 'rmem'] },
  { id: 'txq', hue: 'queue', atEnd: true, shown: true, of: ['tx_queue', 'wmem'] },
  { id: 'local', hue: 'local', atEnd: true, shown: true, of: ['local_address', 'path', 'iface', 'eth'] },
  { id: 'lport', hue: 'local', atEnd: false, shown: true, of: ['local_port', 'pid'] },
  { id: 'remote', hue: 'remote', atEnd: true, shown: true, of: ['rem_address'] },
  { id: 'rport', hue: 'remote', atEnd: false, shown: true, of: ['rem_port'] },
  { id: 'timer', hue: 'timer', atEnd: false, shown: true, of: ['tr'] },
  { id: 'when', hue: 'timer', atEnd: true, shown: true, of: ['tm_when'] },
  { id: 'retrnsmt', hue: 'timer', atEnd: true, shown: false, of: ['retrnsmt'] },
  { id: 'probes', hue: 'timer', atEnd: true, shown: false, of: ['timeout'] },
  { id: 'uid', hue: 'owner', atEnd: true, shown: true, of: ['uid', 'user'] },
  { id: 'user', hue: 'owner', atEnd: false, shown: false, of: [] },
  { id: 'inode', hue: 'owner', atEnd: true, shown: true, of: ['inode'] },
  { id: 'process', hue: 'owner', atEnd: false, shown: false, of: [] },
  { id: 'drops', hue: 'queue', atEnd: true, shown: true, of: ['drops'] },
  { id: 'rto', hue: 'timer', atEnd: true, shown: false, of: ['rto'] },
  { id: 'ato', hue: 'timer', atEnd: true, shown: false, of: ['ato'] },
  { id: 'quick', hue: 'plain', atEnd: true, shown: false, of: ['quick'] },
  { id: 'pingpong', hue: 'plain', atEnd: true, shown: false, of: ['pingpong'] },
  { id: 'cwnd', hue: 'plain', atEnd: true, shown: false, of: ['snd_cwnd'] },
  { id: 'ssthresh', hue: 'plain', atEnd: true, shown: false, of: ['ssthresh'] },
  { id: 'ref', hue: 'plain', atEnd: true, shown: false, of: ['ref', 'refcount', 'refcnt', 'locks'] },
  { id: 'pointer', hue: 'plain', atEnd: false, shown: false, of: ['pointer', 'num', 'sk'] },
  { id: 'sl', hue: 'plain', atEnd: true, shown: false, of: ['sl'] },
  { id: 'line', hue: 'plain', atEnd: true, shown: false, of: [] },
] as const satisfies readonly TableColumn[];

export type TableColumnId = (typeof TABLE_COLUMNS)[number]['id'];
