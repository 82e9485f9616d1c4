/**
 * Which process holds which socket, as lsof(8) prints it
 *
 *     COMMAND   PID     USER   FD   TYPE             DEVICE SIZE/OFF    NODE NAME
 *     dnsmasq    33     root    4u  IPv4            1983487      0t0     UDP 127.0.0.53:53
 *     dnsmasq    33     root   28u  unix 0x00000000e75639b7      0t0 1984547 /tmp/zoo-sock/listen.sock type=STREAM (LISTEN)
 *     └comm      └pid   └user  └fd  └type            └device      └size   └node └name
 *
 * lsof 4.x on Linux: the inode stands under DEVICE for IPv4 and IPv6, under NODE for every other socket. TID and TASKCMD, PGID and the like
 * may stand between PID and USER. COMMAND is cut at 9 characters.
 */
import type { Column, Field } from '../column.ts';
import { columnsFrom, DECIMAL, DIGITS, TEXT } from '../columns.ts';
import { type Format, NOT_MINE, type Reading } from '../format.ts';
import { readField } from '../row-format.ts';
import { type Token, tokenAt, tokenise } from '../tokens.ts';

const column = columnsFrom('lsof 4.x, lib/dialects/linux/dsock.c');
const comm = column('comm', 'COMMAND', '%-9s', TEXT, '', 'owner');
const pid = column('pid', 'PID', '%d', DECIMAL, '', 'owner');
const user = column('user', 'USER', '%s', TEXT, '', 'owner');
const fd = column('fd', 'FD', '%d', DECIMAL, '', 'owner');
const mode = column('mode', 'FD', '%c', TEXT);
const type = column('type', 'TYPE', '%s', TEXT);
const device = column('device', 'DEVICE', '%s', TEXT);
const size = column('size', 'SIZE/OFF', '%s', TEXT);
const inode = column('inode', 'NODE', '%lu', DIGITS, '', 'owner');
const node = column('node', 'NODE', '%s', TEXT);
const name = column('name', 'NAME', '%s', TEXT, '', 'local');

const TYPES = /^(IPv4|IPv6|unix|sock|netlink|pack|raw6?|icmp)$/;
const DESCRIPTOR = /^(\d{1,10})([rwu-]?[A-Za-z]?)$/;
const OTHERS = /^(cwd|rtd|txt|mem|DEL|NOFD|ltx|\d+[rwu-]?[A-Za-z]?)$/;
/** Tokens before TYPE: COMMAND PID USER FD, and up to four more that options add. */
const LATEST_TYPE = 9;

export const lsof: Format = {
  id: 'lsof',
  holds: 'records',
  columns: [comm, pid, user, fd, mode, type, device, inode, size, node, name],
  source: 'lsof 4.x',
  begin: () => ({}),
  read(text, _order, state): Reading {
    if (text.length > 20000) return NOT_MINE;
    const tokens = tokenise(text);
    const [first, second] = tokens;
    if (first?.text === 'COMMAND' && second?.text === 'PID') return { is: 'header' };
    if (!first || !second || !/^\d{1,10}$/.test(second.text)) return state.named && first?.text === 'lsof:' ? { is: 'context' } : NOT_MINE;
    const at = tokens.findIndex((token, index) => index > 2 && index <= LATEST_TYPE && TYPES.test(token.text));
    const descriptor = DESCRIPTOR.exec(tokens[at - 1]?.text ?? '');
    if (at >= 0 && descriptor) return readSocket(text, tokens, at, descriptor);
    return state.named && tokens.slice(3, LATEST_TYPE).some((token) => OTHERS.test(token.text)) ? { is: 'context' } : NOT_MINE;
  },
};

function readSocket(text: string, tokens: readonly Token[], at: number, descriptor: RegExpExecArray): Reading {
  const fdToken = tokens[at - 1] as Token;
  const digits = descriptor[1] ?? '';
  const middle = fdToken.start + digits.length;
  const head = [readField(comm, tokens[0] as Token), readField(pid, tokens[1] as Token)];
  const owner = at > 3 ? [readField(user, tokens[at - 2] as Token)] : [];
  const found = readTail(text, tokens, at);
  if (!found) return NOT_MINE;
  return {
    is: 'entry',
    fields: [
      ...head,
      ...owner,
      readField(fd, tokenAt(text, fdToken.start, middle)),
      { column: mode, value: descriptor[2] || null, start: middle, end: fdToken.end },
      readField(type, tokens[at] as Token),
      ...found,
    ],
  };
}

/** From DEVICE to NAME. DEVICE may be empty (raw), so what follows is found by SIZE/OFF, which is 0t0 for every socket. */
function readTail(text: string, tokens: readonly Token[], at: number): Field[] | undefined {
  const sized = tokens.findIndex((token, index) => index > at && index <= at + 2 && /^0t\d+$/.test(token.text));
  const deviceToken = sized === at + 2 ? tokens[at + 1] : undefined;
  const sizeToken = tokens[sized];
  const nodeToken = tokens[sized + 1];
  if (!sizeToken || !nodeToken) return undefined;
  const inet = /^IPv[46]$/.test(tokens[at]?.text ?? '');
  const inodeToken = inet ? deviceToken : nodeToken;
  if (!inodeToken || !/^\d+$/.test(inodeToken.text)) return undefined;
  const put = (one: Column, token: Token | undefined) => (token ? [readField(one, token)] : []);
  const first = inet ? put(inode, deviceToken) : put(device, deviceToken);
  const second = inet ? put(node, nodeToken) : put(inode, nodeToken);
  const rest = tokens[sized + 2];
  const end = tokens.at(-1)?.end ?? text.length;
  const named = rest ? [readField(name, tokenAt(text, rest.start, end))] : [];
  const fields = [...first, ...put(size, sizeToken), ...second, ...named];
  if (rest || end < text.length) return fields;
  return fields.map((field) => (field.end === text.length ? { ...field, value: null, problem: 'row-cut' } : field));
}
