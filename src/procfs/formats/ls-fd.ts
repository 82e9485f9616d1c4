/**
 * Which process holds which socket, as `ls -l /proc/N/fd` prints it: a heading for each process, then its descriptors
 *
 *     /proc/33/fd:
 *           └pid
 *     total 0
 *     lrwx------ 1 root root 64 Nov 24 03:06 10 -> socket:[1984520]
 *                                            └fd           └inode
 *
 * fs/proc/fd.c proc_readfd(). GNU ls may quote the target. Without a heading (one directory) the process is unknown.
 */
import { type Format, NOT_MINE, type Reading, type SectionState } from '../format.ts';
import { absentField, readField } from '../row-format.ts';
import { tokenAt } from '../tokens.ts';
import { fd, inode, pid, SOURCE } from './fd-sockets.ts';

const HEADING = /^'?\/proc\/(\d{1,10}|self)\/(?:task\/\d{1,10}\/)?fd\/?'?:?$/;
const MODE = /^[l-][r-][w-][x-]/;
/** Of the part before the arrow, its last word. */
const NUMBER = /(?:^|[ \t])(\d{1,10})$/;
const SOCKET = /^'?socket:\[(-?\d+)\]'?\s*$/;

export const lsFd: Format = {
  id: 'ls-fd',
  holds: 'records',
  columns: [pid, fd, inode],
  source: SOURCE,
  begin: () => ({}),
  read(text, _order, state): Reading {
    if (text.length > 5000) return NOT_MINE;
    const line = text.trim();
    const heading = HEADING.exec(line);
    if (heading) {
      state.pid = heading[1] === 'self' ? '' : (heading[1] ?? '');
      return { is: 'context' };
    }
    if (isSurrounding(line, state)) return { is: 'context' };
    return MODE.test(line) ? readLink(text, state) : NOT_MINE;
  },
};

/** The same for one process, whose directory a command named: `ls -l /proc/33/fd` prints no heading. */
export function lsFdOf(process: string): Format {
  return { ...lsFd, begin: () => ({ pid: process }) };
}

/** What ls prints around the links: the sum, the directory itself and its parent, and complaints. */
function isSurrounding(line: string, state: SectionState): boolean {
  if (state.pid === undefined) return false;
  return /^total \d+$/.test(line) || (/^d[r-]/.test(line) && / \.{1,2}\/?$/.test(line)) || line.startsWith('ls: ');
}

function readLink(text: string, state: SectionState): Reading {
  const arrow = text.indexOf(' -> ');
  const number = NUMBER.exec(arrow < 0 ? '' : text.slice(0, arrow));
  if (!number?.[1]) return NOT_MINE;
  const target = arrow + 4;
  const socket = SOCKET.exec(text.slice(target));
  if (!socket?.[1]) return { is: 'context' };
  const digits = arrow - number[1].length;
  const start = text.indexOf('[', target) + 1;
  const said = typeof state.pid === 'string' && state.pid !== '' ? Number(state.pid) : null;
  return {
    is: 'entry',
    fields: [
      { ...absentField(pid, digits), value: said },
      readField(fd, tokenAt(text, digits, arrow)),
      readField(inode, tokenAt(text, start, start + socket[1].length)),
    ],
  };
}
