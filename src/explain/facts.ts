/** The facts of a row that change what its columns mean: its state, whether it is a full socket, whether anybody holds it. */
import type { Field } from '../procfs/column.ts';
import { TIMERS } from '../procfs/states.ts';

export interface Facts {
  readonly format: string;
  /** The state's name, `LISTEN`; empty where the row has none or its number has no name. */
  readonly state: string;
  /** The name of its timer, `keepalive`; empty where it has none. */
  readonly timer: string;
  /** A tcp row of 12 fields ends after the pointer: a time-wait or SYN_RECV mini socket. */
  readonly mini: boolean;
  /** The inode is printed and is 0. */
  readonly inodeZero: boolean;
  readonly value: (column: string) => Field['value'];
}

const TCP = new Set(['tcp', 'tcp6']);

export function isTcp(format: string): boolean {
  return TCP.has(format);
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
  return { format, state, timer, mini, inodeZero: value('inode') === '0', value };
}
