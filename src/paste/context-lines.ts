/**
 * Context: lines that are no procfs text, but that people paste around it and that we know: marks between files, prompts and the
 * commands behind them, complaints of the shell, fences, rulers and elisions.
 *
 * What is recognised here is never an entry, and it is a boundary: rows before and after it belong to different outputs. Byte strings
 * throughout, so signs such as ❯ stand as their UTF-8 bytes.
 */
import type { Format } from '../procfs/format.ts';
import { formatOfPath } from '../procfs/formats/index.ts';
import { formatsNamedIn } from './file-names.ts';

export interface ContextLine {
  /** Whether what follows is another output than what came before. An elision or a fence is none. */
  readonly boundary: boolean;
  /** The files that the output which follows is said to come from. */
  readonly names: readonly Format[];
}

/** Longer lines are no prompts or marks of anybody's. */
const LONGEST = 2000;
const PLAIN: ContextLine = { boundary: false, names: [] };
const BOUNDARY: ContextLine = { boundary: true, names: [] };

/** The beginning of what most lines are: a row of a socket table, which is nothing of this. */
const ROW = /^ {0,4}\d{1,7}: [0-9A-F]{8}/;
/** An account that is none: nss/nss_files/files-XXX.c internal_getent() ignores comment lines. */
const DISABLED = /^#[^\s:]+:[x*!]?:\d/;
const SIGNS = /^[-=<>#:*[\](){}%@_~+`"'\s]+|[-=<>#:*[\](){}%@_~+`"'\s]+$/g;

/** A line that names a file and says nothing else: `==> /proc/net/tcp <==`, `### tcp6`, `:: /proc/net/udp`. `==>` may name any file. */
export function readMark(text: string): ContextLine | undefined {
  if (text.length > 300 || ROW.test(text)) return undefined;
  const line = text.trim();
  const leader = /^(?:=+>|#{2,}|={2,}|:{2,}|-{3,}|\*{3,}|>{3,}|%{2,}|@{2,})\s*\S/.test(line);
  const name = line.replace(SIGNS, '');
  if (/^=+> .* <=+$/.test(line)) return { boundary: true, names: namesOf(name) };
  if (name === '') return undefined;
  // TCP over IPv4 (From: /proc/PID/net/tcp)
  const from = /^[\w .-]{0,60}\((?:from|file)?:? ?(\/proc\/[\w./-]+)\)?:?$/i.exec(line)?.[1];
  if (from) return { boundary: true, names: namesOf(from) };
  if (/\s/.test(name)) return undefined;
  // A heading of `ls -l /proc/[0-9]*/fd` is read by its format: it names the process.
  if (/^\/proc\/[^/]+\/(?:task\/\d+\/)?fd\/?$/.test(name)) return undefined;
  const path = /^\/(?:proc|sys|etc)\/[^:]+$/.test(name);
  if (path && (leader || line !== name || name.startsWith('/proc/net/'))) return { boundary: true, names: namesOf(name) };
  return leader && formatOfPath(name) ? { boundary: true, names: namesOf(name) } : undefined;
}

function namesOf(name: string): Format[] {
  const format = formatOfPath(name);
  return format ? [format] : [];
}

/** A line that is known not to be procfs text, whatever the formats may say: a prompt, a complaint of the shell. */
export function readPrompt(text: string): ContextLine | undefined {
  if (text.length > LONGEST) return undefined;
  const line = withoutFence(text.trim());
  if (isComplaint(line) || isPagerFoot(line)) return PLAIN;
  const found = PROMPTS.map((prompt) => prompt.exec(line)?.[0]).find((prompt) => prompt !== undefined);
  return found === undefined ? undefined : boundaryTo(line.slice(found.length), found);
}

/** A line that no format knows and that is known not to be procfs text, or undefined. */
export function readContext(text: string): ContextLine | undefined {
  if (text.length > LONGEST || ROW.test(text)) return undefined;
  const line = text.trim();
  const bare = withoutFence(line);
  if (bare !== line && /^[\w+-]*(?: \{.*\})?$/.test(bare)) return PLAIN;
  if (isElision(line) || isRuler(line) || DISABLED.test(line)) return PLAIN;
  const command = commandOf(bare);
  return command === undefined ? readPrompt(text) : boundaryTo(command);
}

const withoutFence = (line: string): string => line.replace(/^(?:`{3,}|~{3,})/, '').trim();

function boundaryTo(command: string, prompt = ''): ContextLine {
  const said = formatsNamedIn(command);
  const names = said.length > 0 ? said : namedFrom(/\/proc\/[\w./-]+/.exec(prompt)?.[0], command);
  return names.length > 0 ? { boundary: true, names } : BOUNDARY;
}

/** What a command that names no path prints of the directory in its prompt: `/proc/net# cat raw`, `root@zoo:/proc/33/fd# ls -l`. */
function namedFrom(directory: string | undefined, command: string): Format[] {
  const [, ...operands] = command
    .trim()
    .split(/\s+/)
    .filter((word) => !word.startsWith('-'));
  if (!directory || !operands.every((name) => /^[\w{},*]+$/.test(name))) return [];
  return formatsNamedIn([...operands.map((name) => `${directory}/${name}`), operands.length > 0 ? '' : directory].join(' '));
}

/** `...`, `[...]`, `…`, `[snip]`, `--snip--`: somebody left lines out. */
function isElision(line: string): boolean {
  const inner = line.replace(/^[-[(<*.\s]+|[-\])>*.\s]+$/g, '');
  if (inner === '') return line.includes('..');
  return /^(?:snip|snipped|cut|truncated|omitted|\xe2\x80\xa6|\xe2\x8b\xae)$/i.test(inner);
}

/** A line of `-`, `=`, `*`, `_` or box-drawing characters; grep's `--` between groups. */
function isRuler(line: string): boolean {
  return /^[-=*_+|~^:\s]{1,300}$/.test(line) || /^(?:\xe2[\x94-\x96][\x80-\xbf]|\s){1,300}$/.test(line);
}

/** What pagers print at the foot of the screen. */
const isPagerFoot = (line: string): boolean =>
  /^(?:--More--(?:\(\d{1,3}%\))?|\(END\)|lines \d+-\d+(?:\/\d+)?(?: \d{1,3}%| \(END\))?)$/.test(line);

/** What shells and tools say when a file is not there, and how kubectl and conntrack end. */
function isComplaint(line: string): boolean {
  if (/^(?:command terminated with (?:non-zero )?exit code|conntrack v[\d.]+ \()/i.test(line)) return true;
  if (/^(?:Defaulted container |Unable to use a TTY|If you don't see a command prompt|Connection to .* closed)/.test(line)) return true;
  return /^[\w./-]{1,80}: .*(?:No such file or directory|Permission denied|not found|[Cc]annot open|can't open|Invalid argument)/.test(
    line,
  );
}

/** Words that begin a command line which somebody pasted with its output, prompt or not. */
const COMMANDS = new Set(
  `adb awk bash busybox cat cd column crictl ctr curl cut dd docker echo egrep env exec exit find for gawk grep head hostname id ifconfig ip
  kubectl less ll ls lsof lxc mawk more nc nerdctl netstat node nsenter oc od perl podman printf ps python python3 route run-as sed sh sort ss ssh
  strings sudo sysctl su tac tail tee uname uniq watch wc wget while whoami xargs xxd zcat`.split(/\s+/),
);

/** Those that people type without an argument, and that are no piece of a header's word. */
const ALONE = new Set(['exit', 'ifconfig', 'ls', 'll', 'lsof', 'netstat', 'ss', 'whoami']);

/** User and host, directory, and the sign at which commands begin. Each takes one run of characters up to its sign, so none backtracks far. */
const PROMPTS: readonly RegExp[] = [
  // root@zoo:~# · me@host ~ % · user@host:/tmp$
  /^\(?[\w.+-]{1,64}\)?@[\w.-]{1,255}(?:[:\s~/(][^$#%>]{0,200})?[$#%>](?=\s|$)/,
  // [root@ls203 /root]# · [ls203 ~]# · [~]#
  /^\[(?:[\w.\\-]{1,64}(?:@| [~/])|[~/])[^\]]{0,200}\]\s?[$#%>](?=\s|$)/,
  // bash-5.1$ · sh-4.2#
  /^[a-z]{0,3}sh-?[\d.]{0,10}[$#](?=\s|$)/,
  // / # · ~ $ · /proc/1/fd#
  /^[/~][\w./~-]{0,200}\s?[$#%](?=\s|$)/,
  // generic_x86_64:/ $ · vana:~# · host:/tmp #
  /^[\w.-]{1,64}:[/~][\w./~-]{0,200}\s?[$#%](?=\s|$)/,
  // PS C:\> · PS /home/me> · C:\Users\me>
  /^PS [^>]{0,200}>(?=\s|$)/,
  /^[A-Za-z]:\\[^>]{0,200}>/,
  // ❯ ➜ λ └─ ┌── ╰─ ╭─
  /^(?:\xe2\x9d\xaf|\xe2\x9e\x9c|\xce\xbb|\xe2\x94[\x94\x8c]|\xe2\x95[\xb0\xad])/,
  // $ command
  /^\$(?=\s|$)/,
];

/** The command of a line that is one, behind the shortest of prompts or without; undefined where it is none. */
function commandOf(line: string): string | undefined {
  if (line === '#' || line === '%') return '';
  const rest = line.replace(/^[#%>:;][ \t]?/, '').trim();
  const word = /^[\w-]+/.exec(rest)?.[0] ?? '';
  if (!COMMANDS.has(word)) return undefined;
  const plain =
    (rest === word && ALONE.has(word)) ||
    /^ip (?:a|addr|address|r|route|n|neigh|l|link|maddr|rule)(?: |$)/.test(rest) ||
    /^[\w-]+ -{1,2}\w/.test(rest) ||
    /(?:\/proc|\/sys|\/etc)\b/.test(rest);
  return plain || line.startsWith('#') ? rest : undefined;
}
