/** The columns of the socket table: what they are made of and how they line up. Labels are in `words/`. */
import type { Hue } from '../procfs/column.ts';

interface TableColumn {
  readonly id: string;
  readonly hue: Hue;
  readonly numeric: boolean;
  /** Shown before anybody chooses. */
  readonly shown: boolean;
  /** The column ids of formats that it shows; the first is what a click selects for the explanation. */
  readonly of: readonly string[];
}

export const TABLE_COLUMNS = [
  { id: 'proto', hue: 'plain', numeric: false, shown: true, of: [] },
  { id: 'state', hue: 'state', numeric: false, shown: true, of: ['st'] },
  { id: 'rxq', hue: 'queue', numeric: true, shown: true, of: ['rx_queue', 'rmem'] },
  { id: 'txq', hue: 'queue', numeric: true, shown: true, of: ['tx_queue', 'wmem'] },
  { id: 'local', hue: 'local', numeric: true, shown: true, of: ['local_address', 'path', 'iface', 'eth'] },
  { id: 'lport', hue: 'local', numeric: true, shown: true, of: ['local_port', 'pid'] },
  { id: 'remote', hue: 'remote', numeric: true, shown: true, of: ['rem_address'] },
  { id: 'rport', hue: 'remote', numeric: true, shown: true, of: ['rem_port'] },
  { id: 'timer', hue: 'timer', numeric: false, shown: true, of: ['tr'] },
  { id: 'when', hue: 'timer', numeric: true, shown: true, of: ['tm_when'] },
  { id: 'retrnsmt', hue: 'timer', numeric: true, shown: false, of: ['retrnsmt'] },
  { id: 'probes', hue: 'timer', numeric: true, shown: false, of: ['timeout'] },
  { id: 'uid', hue: 'owner', numeric: true, shown: true, of: ['uid', 'user'] },
  { id: 'user', hue: 'owner', numeric: false, shown: false, of: [] },
  { id: 'inode', hue: 'owner', numeric: true, shown: true, of: ['inode'] },
  { id: 'process', hue: 'owner', numeric: false, shown: false, of: [] },
  { id: 'drops', hue: 'queue', numeric: true, shown: false, of: ['drops'] },
  { id: 'rto', hue: 'timer', numeric: true, shown: false, of: ['rto'] },
  { id: 'ato', hue: 'timer', numeric: true, shown: false, of: ['ato'] },
  { id: 'quick', hue: 'plain', numeric: true, shown: false, of: ['quick'] },
  { id: 'pingpong', hue: 'plain', numeric: true, shown: false, of: ['pingpong'] },
  { id: 'cwnd', hue: 'plain', numeric: true, shown: false, of: ['snd_cwnd'] },
  { id: 'ssthresh', hue: 'plain', numeric: true, shown: false, of: ['ssthresh'] },
  { id: 'ref', hue: 'plain', numeric: true, shown: false, of: ['ref', 'refcount', 'refcnt', 'locks'] },
  { id: 'pointer', hue: 'plain', numeric: false, shown: false, of: ['pointer', 'num', 'sk'] },
  { id: 'sl', hue: 'plain', numeric: true, shown: false, of: ['sl'] },
  { id: 'line', hue: 'plain', numeric: true, shown: false, of: [] },
] as const satisfies readonly TableColumn[];

export type TableColumnId = (typeof TABLE_COLUMNS)[number]['id'];
