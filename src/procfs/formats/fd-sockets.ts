/**
 * Which process holds which socket, one a line with its whole path: what the collector prints, `find /proc -lname 'socket:*' -printf …`,
 * `ls -l /proc/N/fd/*`, `find -ls`
 *
 *     /proc/5/fd/3 -> socket:[78475] web-server
 *           │    │              │     └comm, which may hold blanks; only some of these print it
 *           │    └fd            └inode
 *           └pid
 *
 * fs/proc/fd.c, net/socket.c sockfs_dname(). Whatever stands before the path is the business of ls.
 */
import type { Column, Field } from '../column.ts';
import { columnsFrom, DECIMAL, DIGITS, TEXT } from '../columns.ts';
import { broken, type Format, NOT_MINE, type Reading } from '../format.ts';
import { absentField, readField } from '../row-format.ts';
import { tokenAt, withoutEnd } from '../tokens.ts';

export const SOURCE = 'fs/proc/fd.c proc_readfd(), net/socket.c sockfs_dname()';
const column = columnsFrom(SOURCE);
export const pid = column('pid', 'pid', '%d', DECIMAL, '', 'owner');
export const fd = column('fd', 'fd', '%d', DECIMAL, '', 'owner');
export const inode = column('inode', 'inode', 'socket:[%lu]', DIGITS, '', 'owner');
const comm = column('comm', 'comm', '%s', TEXT, '', 'owner');

const PATH = /^\/proc\/(\d{1,10})\/(?:task\/\d{1,10}\/)?fd\/(\d{1,10})(?= |\t|$)/;
const ARROW = /^(?:[ \t]+->)?[ \t]+/;
const SOCKET = /^'?socket:\[(-?\d+)\]'?(?=[ \t]|$)/;

export const fdSockets: Format = {
  id: 'fd-sockets',
  holds: 'records',
  columns: [pid, fd, inode, comm],
  source: SOURCE,
  read(text): Reading {
    const at = text.indexOf('/proc/');
    if (at < 0 || at > 200) return NOT_MINE;
    const path = PATH.exec(text.slice(at, at + 80));
    if (!path) return NOT_MINE;
    const afterPath = at + path[0].length;
    const arrow = ARROW.exec(text.slice(afterPath, afterPath + 40))?.[0] ?? '';
    const target = afterPath + arrow.length;
    const socket = SOCKET.exec(text.slice(target, target + 60));
    if (!socket) return arrow.includes('->') && text.length > target ? { is: 'context' } : cutOrNotMine(text, afterPath);
    const number = (one: Column, digits: string, from: number): Field => {
      const start = text.indexOf(digits, from);
      return readField(one, tokenAt(text, start, start + digits.length));
    };
    const [, pidDigits = '', fdDigits = ''] = path;
    const end = target + socket[0].length;
    return {
      is: 'entry',
      fields: [
        number(pid, pidDigits, at),
        number(fd, fdDigits, afterPath - fdDigits.length),
        number(inode, socket[1] ?? '', target + 'socket:['.length),
        commField(text, end),
      ],
    };
  },
};

/** All that follows one blank. */
function commField(text: string, end: number): Field {
  const rest = withoutEnd(text).slice(end + 1);
  return rest === '' ? absentField(comm, text.length) : readField(comm, tokenAt(text, end + 1, end + 1 + rest.length));
}

function cutOrNotMine(text: string, from: number): Reading {
  const rest = text.slice(from).trim();
  const cut = rest.startsWith('->') || 'socket:['.startsWith(rest) || /^socket:\[\d*$/.test(rest);
  return cut ? broken('row-cut', from, text.length) : NOT_MINE;
}
