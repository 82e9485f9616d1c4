/** The facts of a row that change what its columns mean: its state, whether it is a full socket, whether anybody holds it. */
import type { Field } from '../procfs/column.ts';
import { isTcp } from '../procfs/format.ts';
import { TIMERS } from '../procfs/states.ts';

export interface Facts {
  readonly format: string;
  /** The state's name, `LISTEN`; empty where the row has none or its number has no name. */
  readonly state: string;
  /** The name of its timer, `keepalive`; empty where it has none. */
  readonly timer: string;
  /** A tcp row of 12 fields ends after the pointer: a time-wait or SYN_RECV mini socket. */
  readonly mini: boolean;
  /** gVisor printed the row: no kernel has a window of 0, or prints more than a blank before the inode alone. */
  readonly gvisor: boolean;
  readonly pointerZero: boolean;
  /** The inode is printed and is 0. */
  readonly inodeZero: boolean;
  readonly value: (column: string) => Field['value'];
}

export function factsOf(format: string, fields: readonly Field[]): Facts {
  const byColumn = new Map(fields.map((field) => [field.column.id, field]));
  const value = (column: string) => byColumn.get(column)?.value ?? null;
  const st = byColumn.get('st');
  const names = st?.column.kind.is === 'code' ? st.column.kind.names : {};
  const state = typeof st?.value === 'number' ? (names[st.value] ?? '') : '';
  const tail = byColumn.get('rto');
  const mini = isTcp(format) && tail !== undefined && tail.value === null && !tail.problem && value('pointer') !== null;
  const tr = value('tr');
  const timer = typeof tr === 'number' ? (TIMERS[tr] ?? '') : '';
  const pointerZero = /^(?:0x)?0+$/.test(String(value('pointer')));
  const inode = byColumn.get('inode');
  const padded = inode && inode.start - 1 > (byColumn.get('timeout')?.end ?? 0) && inode.end + 1 === byColumn.get('ref')?.start;
  const gvisor = value('snd_cwnd') === 0 || (padded === true && pointerZero);
  return { format, state, timer, mini, gvisor, pointerZero, inodeZero: value('inode') === '0', value };
}
