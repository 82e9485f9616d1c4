/**
 * Files by name: which procfs files a mark (`==> /proc/net/tcp <==`) or a command (`cat /proc/net/{tcp,udp}6`) speaks of.
 *
 * A name is a hint, no more: dumps are mislabelled, so the words of a header and the shape of rows win over it. It decides where these do
 * not: udplite, raw and icmp print udp's rows.
 */
import type { Format } from '../procfs/format.ts';
import { FORMATS, formatOf, formatOfPath } from '../procfs/formats/index.ts';

const PATH_CHARACTER = /[A-Za-z0-9_./{},*?~$-]/;
/** More names than anybody writes; a bound for `{a,b}{c,d}…`. */
const MOST_NAMES = 64;

/** The formats of the paths in `text`, in order and without repetition. */
export function formatsNamedIn(text: string): Format[] {
  const formats = new Set<Format>();
  for (const path of pathsIn(text)) {
    for (const name of expand(path)) {
      for (const format of name.includes('*') ? globbed(name) : [formatOfPath(name)]) if (format) formats.add(format);
      if (formats.size >= MOST_NAMES) return [...formats];
    }
  }
  for (const [command, id] of COMMANDS) {
    const format = command.test(text) ? formatOf(id) : undefined;
    if (format) formats.add(format);
  }
  return [...formats];
}

/** Commands that print what a file says, without naming it. */
const COMMANDS: readonly (readonly [command: RegExp, id: string])[] = [
  [/^\s*getconf CLK_TCK\b/, 'CLK_TCK'],
  [/^\s*uname -r\b/, 'osrelease'],
  [/^\s*uname -[mp]\b/, 'arch'],
  [/^\s*hostname\s*$/, 'hostname'],
];

/** Absolute paths of system files: what follows a `/proc/`, `/sys/` or `/etc/` up to a character that stands in no such path. */
function pathsIn(text: string): string[] {
  const paths: string[] = [];
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    if (!/^\/(?:proc|sys|etc)\//.test(text.slice(at, at + 6))) continue;
    let end = at;
    while (end < text.length && PATH_CHARACTER.test(text.charAt(end))) end++;
    paths.push(text.slice(at, end).replace(/[.,]+$/, ''));
    at = end - 1;
  }
  return paths;
}

/** `/proc/net/{tcp,udp}6` as the two paths that a shell makes of it; braces do not nest here. */
function expand(path: string): string[] {
  const open = path.indexOf('{');
  const close = path.indexOf('}', open);
  if (open < 0 || close < 0) return [path];
  const names = path
    .slice(open + 1, close)
    .split(',')
    .slice(0, MOST_NAMES);
  return names.map((name) => path.slice(0, open) + name + path.slice(close + 1).replace(/[{}]/g, ''));
}

/** `/proc/net/tcp*`: the formats whose names begin so, in the order in which a shell lists them. */
function globbed(path: string): Format[] {
  const last = path.slice(path.lastIndexOf('/') + 1);
  const begin = last.slice(0, last.indexOf('*'));
  if (begin === '') return [];
  return FORMATS.filter((format) => format.id.startsWith(begin)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
