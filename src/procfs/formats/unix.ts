/**
 * /proc/net/unix
 *
 *     Num       RefCount Protocol Flags    Type St Inode Path
 *     00000000e75639b7: 00000002 00000000 00010000 0001 01 1984547 /tmp/zoo-sock/listen.sock
 *     └num              └ref     └protocol └flags  └type └st └inode └path: all that follows one blank
 *
 * net/unix/af_unix.c unix_seq_show(). A path is printed as it is: it may hold blanks, bytes that are no UTF-8, and newlines, so that one
 * socket takes several lines, and a line may be forged. An abstract name begins with @, as may a path; its NULs are printed as @ too, by old
 * kernels as they are.
 */

import type { ByteOrder } from '../byte-order.ts';
import type { Column, Field } from '../column.ts';
import { columnsFrom, DIGITS, HEX, POINTER, TEXT } from '../columns.ts';
import { leastDigits } from '../decode.ts';
import { broken, type Format, NOT_MINE, type Reading, type SectionState } from '../format.ts';
import { isPointer } from '../pointer.ts';
import { markEnd } from '../row-end.ts';
import { absentField, isShaped, readField } from '../row-format.ts';
import { UNIX_STATES } from '../states.ts';
import { type Token, tokenise } from '../tokens.ts';

const SOURCE = 'net/unix/af_unix.c unix_seq_show()';
const column = columnsFrom(SOURCE);

/** include/linux/net.h enum sock_type */
const TYPES: Readonly<Record<number, string>> = { 1: 'STREAM', 2: 'DGRAM', 3: 'RAW', 5: 'SEQPACKET' };
/** __SO_ACCEPTCON, include/linux/net.h */
const ACCEPTS_SHIFT = 16;

const num = column('num', 'Num', '%pK', POINTER, 's');
const flags = column(
  'flags',
  'Flags',
  '%08X',
  { is: 'hex', bits: [[1 << ACCEPTS_SHIFT, '__SO_ACCEPTCON']] },
  'sk_state == TCP_LISTEN ? __SO_ACCEPTCON : 0',
  'state',
);
const listening = column(
  'listening',
  'Flags',
  '%08X',
  { is: 'packed', base: 16, shift: ACCEPTS_SHIFT, mask: 1, truth: true },
  '__SO_ACCEPTCON',
  'state',
);
const type = column('type', 'Type', '%04X', { is: 'code', base: 16, names: TYPES }, 'sk_type');
const st = column('st', 'St', '%02X', { is: 'code', base: 16, names: UNIX_STATES }, 'sk_state == TCP_ESTABLISHED, by sk_socket', 'state');
const inode = column('inode', 'Inode', '%5lu', DIGITS, 'sock_i_ino(s)', 'owner');
const path = column('path', 'Path', '%s', TEXT, 'u->addr->name', 'local');
const hexColumns: readonly Column[] = [
  column('refcount', 'RefCount', '%08X', HEX, 'sk_refcnt'),
  column('protocol', 'Protocol', '%08X', HEX, '0'),
  flags,
  type,
  st,
];

/** Values before the inode. */
const IDENTITY = 1 + hexColumns.length;

export const unix: Format = {
  id: 'unix',
  holds: 'sockets',
  columns: [num, ...hexColumns.slice(0, 3), listening, type, st, inode, path],
  source: SOURCE,
  continues: true,
  begin: () => ({}),
  read(text, order, state): Reading {
    const tokens = firstTokens(text);
    if (isHeader(tokens)) {
      state.inodes = tokens.some((token) => token.text.toLowerCase() === 'inode');
      return { is: 'header' };
    }
    const right = signs(tokens);
    if (right < IDENTITY) return damaged(text, tokens, right, state);
    const fields = readFields(text, tokens, order, state);
    state.path = fields.some((field) => field.column === path && field.value !== null);
    return { is: 'entry', fields };
  },
};

/** The values before the path: a path may be long and hold anything. */
function firstTokens(text: string): Token[] {
  const newline = text.indexOf('\n');
  return tokenise(newline < 0 ? text : text.slice(0, newline)).slice(0, IDENTITY + 3);
}

function isHeader(tokens: readonly Token[]): boolean {
  const words = tokens.map((token) => token.text.toLowerCase());
  return words[0] === 'num' && words[1] === 'refcount';
}

/** How many of the first values have their shape, up to the first that has not. None of them can be longer than its least. */
function signs(tokens: readonly Token[]): number {
  const first = tokens[0]?.text ?? '';
  if (!first.endsWith(':') || !isPointer(first.slice(0, -1))) return 0;
  const wrong = hexColumns.findIndex((one, at) => {
    const text = tokens[at + 1]?.text ?? '';
    return text.length !== leastDigits(one.printed) || !isShaped(one, text);
  });
  return wrong < 0 ? IDENTITY : wrong + 1;
}

/** A line that is no row: cut, or the rest of the path above, or somebody else's. */
function damaged(text: string, tokens: readonly Token[], right: number, state: SectionState): Reading {
  const token = tokens[right];
  if (right > 1 && (!token || token.end === text.length)) {
    return broken('row-cut', token?.start ?? text.length, text.length);
  }
  if (right > 2 && token) return broken('row-shape', token.start, token.end);
  return state.path === true ? { is: 'continuation' } : NOT_MINE;
}

function readFields(text: string, tokens: readonly Token[], order: ByteOrder, state: SectionState): readonly Field[] {
  const fields: Field[] = [];
  const [first] = tokens;
  if (first) fields.push({ column: num, value: first.text.slice(0, -1), start: first.start, end: first.end - 1 });
  for (const [at, one] of hexColumns.entries()) {
    const token = tokens[at + 1];
    if (!token) continue;
    fields.push(readField(one, token, order));
    if (one === flags) fields.push(readField(listening, token, order));
  }
  const token = tokens[IDENTITY];
  const hasInode = token !== undefined && state.inodes !== false && isShaped(inode, token.text);
  fields.push(hasInode ? readField(inode, token, order) : absentField(inode, text.length));
  const next = IDENTITY + Number(hasInode);
  const from = tokens[next - 1]?.end ?? text.length;
  // column -t puts two blanks and more where the kernel prints one
  const isAligned = text[(first?.end ?? 0) + 1] === ' ';
  const end = pathField(text, isAligned ? (tokens[next]?.start ?? from + 1) - 1 : from);
  if (end.value !== null) return [...fields, end];
  // unix_listen() refuses a socket without a name
  const listens = fields.some((field) => field.column === listening && field.value === 1);
  const values = state.inodes === false ? IDENTITY : IDENTITY + Number(listens) + 1;
  return [...markEnd([values], fields, tokens, text), listens ? { ...end, problem: 'row-cut' } : end];
}

/** What follows one blank. A row that ends in blanks alone has no path: a terminal padded it. */
function pathField(text: string, from: number): Field {
  const start = from + 1;
  if (/^[ \t\r]*$/.test(text.slice(from))) return absentField(path, text.length);
  return { column: path, value: text.slice(start), start, end: text.length };
}
