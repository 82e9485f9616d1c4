/**
 * The same for programs: `lsof -F`, a field a line, or a set a line with `-F0`
 *
 *     p33                      process, then c command, u uid, L login
 *     f4                       descriptor, then t type, d device, i inode, P protocol, n name, T…
 *     tIPv4
 *     d1983487                 the inode of IPv4 and IPv6; other sockets have it in i
 *
 * lsof(8), "OUTPUT FOR OTHER PROGRAMS". An entry is the field that holds the inode; process and descriptor come from lines above it.
 */
import type { Column, Field } from '../column.ts';
import { columnsFrom, DECIMAL, DIGITS, TEXT } from '../columns.ts';
import { type Format, NOT_MINE, type Reading, type SectionState } from '../format.ts';
import { readField } from '../row-format.ts';
import { type Token, tokenAt, withoutEnd } from '../tokens.ts';

const column = columnsFrom('lsof 4.x -F');
const pid = column('pid', 'p', '%d', DECIMAL, '', 'owner');
const comm = column('comm', 'c', '%s', TEXT, '', 'owner');
const fd = column('fd', 'f', '%d', DECIMAL, '', 'owner');
const type = column('type', 't', '%s', TEXT);
const inode = column('inode', 'i', '%lu', DIGITS, '', 'owner');

/** What may follow each letter: strict, since a letter and a word is what every line of prose begins with. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  p: /^\d{1,10}$/,
  c: /^\S.{0,63}$/,
  g: /^\d{1,10}$/,
  R: /^\d{1,10}$/,
  u: /^\d{1,10}$/,
  L: /^\S{1,64}$/,
  f: /^(\d{1,10}|cwd|rtd|txt|mem|DEL|ltx|NOFD)$/,
  a: /^[rwu ]?$/,
  l: /^.?$/,
  t: /^[A-Za-z0-9]{2,10}$/,
  D: /^0x[0-9a-f]+$/,
  d: /^(0x[0-9a-f]+|\d+(,\d+)?)$/,
  G: /^0x[0-9a-f]+(;0x[0-9a-f]+)?$/,
  i: /^\d+$/,
  k: /^\d+$/,
  o: /^0[tx][0-9a-f]+$/,
  s: /^\d+$/,
  P: /^[A-Z0-9]{2,10}$/,
  n: /^/,
  T: /^(ST|QR|QS|SO|SS|TF|WR|WW)=/,
};

function cut(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const nul = text.indexOf('\0', start);
    const end = nul < 0 ? text.length : nul;
    if (end > start) tokens.push(tokenAt(text, start, end));
    start = end + 1;
  }
  return tokens;
}

const isField = ({ text }: Token) => FIELDS[text.charAt(0)]?.test(text.slice(1)) === true;

export const lsofFields: Format = {
  id: 'lsof-fields',
  holds: 'records',
  columns: [pid, comm, fd, type, inode],
  source: 'lsof 4.x -F',
  begin: () => ({}),
  read(text, _order, state): Reading {
    const tokens = cut(withoutEnd(text));
    const [first] = tokens;
    if (!first || (state.pid === undefined && !/^p\d{1,10}$/.test(first.text)) || !tokens.every(isField)) return NOT_MINE;
    const found = tokens.find((token) => take(token, state));
    return found ? { is: 'entry', fields: fieldsOf(found, state) } : { is: 'context' };
  },
};

/** Remembers a field; whether it is the inode of a socket. */
function take(token: Token, state: SectionState): boolean {
  const letter = token.text.charAt(0);
  const value = token.text.slice(1);
  if (letter === 'p') Object.assign(state, { pid: value, comm: '', fd: '', type: '' });
  else if (letter === 'f') Object.assign(state, { fd: value, type: '' });
  else if (letter === 'c') state.comm = value;
  else if (letter === 't') state.type = value;
  const inet = state.type === 'IPv4' || state.type === 'IPv6';
  if (letter === 'd') return inet && /^\d+$/.test(value);
  return letter === 'i' && /^(unix|sock|netlink|pack|raw6?|icmp)$/.test(String(state.type));
}

function fieldsOf(found: Token, state: SectionState): Field[] {
  const said = (one: Column, value: unknown): Field => {
    const text = typeof value === 'string' ? value : '';
    const known =
      text === '' || (one.kind.is === 'decimal' && !/^\d+$/.test(text)) ? null : one.kind.is === 'decimal' ? Number(text) : text;
    return { column: one, value: known, start: found.start, end: found.start };
  };
  return [
    said(pid, state.pid),
    said(comm, state.comm),
    said(fd, state.fd),
    said(type, state.type),
    readField(inode, { start: found.start + 1, end: found.end, text: found.text.slice(1) }),
  ];
}
