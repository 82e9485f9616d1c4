/** What other files of the paste say of a socket: who holds it, what its owner is called. Joined by inode and uid when asked, never stored. */

import { valueIn } from '../procfs/column.ts';
import type { Capture } from './capture.ts';
import { fieldsOfRow } from './capture.ts';
import type { Process, Summary } from './protocol.ts';
import { bitOf, kindOfRow } from './store.ts';
import type { View } from './view.ts';

/** Every process that holds the socket of a row. */
export function processesOf(capture: Capture, row: number): readonly Process[] {
  const inode = inodeOf(capture, row);
  return inode === undefined ? [] : (capture.facts.holders.get(inode) ?? []);
}

const MAPS = ['fd-sockets', 'ls-fd', 'lsof', 'lsof-fields'];

/** Whether the paste says which process holds which socket, and names none for this row's. */
export function isUnseen(capture: Capture, row: number): boolean {
  if (inodeOf(capture, row) === undefined || processesOf(capture, row).length > 0) return false;
  return capture.sections.some(({ format }) => MAPS.includes(format.id));
}

/** ListenOverflows and ListenDrops (net/ipv4/proc.c snmp4_net_list), as the paste has them last. */
export function refusedConnections({ sections }: Capture): Summary['refused'] {
  const counters = sections.findLast(({ format, records }) => format.id === 'netstat' && records.length > 0)?.records ?? [];
  const values = Object.fromEntries(counters.map(({ fields = [] }) => [valueIn(fields, 'name'), valueIn(fields, 'value')]));
  const { ListenOverflows: overflows, ListenDrops: drops } = values;
  return overflows == null || drops == null ? undefined : { overflows: Number(overflows), drops: Number(drops) };
}

/** The inode as its digits: beyond 2^53 the column is only near it, so the row is read. */
function inodeOf(capture: Capture, row: number): string | undefined {
  const { store } = capture;
  if ((kindOfRow(store, row).present & bitOf('inode')) === 0) return undefined;
  const inode = store.columns.inode.data[row] as number;
  if (Number.isSafeInteger(inode)) return String(inode);
  const digits = valueIn(fieldsOfRow(capture, row), 'inode');
  return typeof digits === 'string' ? digits : undefined;
}

/** The holders of a row's socket in one cell: `nginx 812, nginx 813`. */
export function processText({ capture, texts }: View, row: number): string | undefined {
  // asked for each of a million rows
  if (capture.facts.holders.size === 0) return undefined;
  const processes = processesOf(capture, row);
  if (processes.length === 0) return undefined;
  if (!texts.has(processes)) texts.set(processes, [...new Set(processes.map(({ comm, pid }) => (comm && `${comm} `) + pid))].join(', '));
  return texts.get(processes);
}

/** The uid of a row, and its name where the paste has one. A 0 that stands for no owner (time-wait, and up to Linux 6.12 whatever nobody holds) is not root. */
function ownerOf({ store, facts }: Capture, row: number): { readonly uid: number; readonly name: string | undefined } | undefined {
  const { present } = kindOfRow(store, row);
  if (facts.users.size === 0 || (present & bitOf('uid')) === 0) return undefined;
  const uid = store.columns.uid.data[row] as number;
  const nobody = uid === 0 && store.columns.inode.data[row] === 0 && (present & bitOf('inode')) !== 0;
  return { uid, name: nobody ? undefined : facts.users.get(uid) };
}

export function userName(capture: Capture, row: number): string | undefined {
  return ownerOf(capture, row)?.name;
}

/** As ls -l has it: the number where there is no name. Undefined where the paste names nobody. */
export function userText(capture: Capture, row: number): string | undefined {
  const owner = ownerOf(capture, row);
  return owner && (owner.name ?? String(owner.uid));
}
