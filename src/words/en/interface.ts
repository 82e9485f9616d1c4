/** The interface in English, without the explanations (`explain.ts`). Functions take numbers and texts; what was pasted is never part of a sentence. */
import type { WaitId } from '../../engine/waits.ts';
import type { Part } from '../../explain/step.ts';
import { listed, thousands } from '../count.ts';
import { around, machine } from './around.ts';
import { counting } from './counting.ts';
import { recipes } from './recipes.ts';
import { repairs } from './repairs.ts';
import { tables } from './tables.ts';

const some = (count: number, one: string, many: string) => `${thousands(count)} ${count === 1 ? one : many}`;

export const enInterface = {
  language: { name: 'English', other: '中文', switchTo: '切换到简体中文' },
  app: {
    name: 'Sockscope',
    title: 'Sockscope: read /proc/net/tcp',
    tag: 'netstat without netstat',
    seal: 'Nothing leaves this page',
    skip: 'Skip to the content',
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    copyRefused: 'The browser refused: select the text and copy it by hand',
  },
  nav: {
    label: 'Tools',
    open: 'Open',
    samples: 'Samples',
    help: 'Help',
    theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  },
  first: {
    heading: 'See the sockets of a container that has no netstat',
    lead: [
      'Paste what ',
      { code: '/proc/net/tcp' },
      ' printed. Sockscope turns the hexadecimal into ports, addresses and states, and shows you, on your own lines, how it is done.',
    ] as Part[],
    there: 'In the container',
    here: 'Here',
    paste: 'Paste anywhere on this page',
    keys: 'Ctrl V',
    open: 'Open a file',
    drop: 'or drop one.',
    samples: 'Or look at a sample',
    example: 'What one line says',
    exampleText: [
      { hue: 'local', text: '127.0.0.1:8888' },
      ' is connected with ',
      { hue: 'remote', text: '127.0.0.1:41368' },
      '. The addresses are printed back to front, the ports are not. ',
    ] as Part[],
    why: 'See why, step by step',
  },
  counting,
  recipes,
  repairs,
  /** Between the parts of a list. */
  comma: ', ',
  colon: ': ',
  /** Between two sentences. */
  stop: '. ',
  tables,
  around,
  machine,
  samples: {
    jupyter: 'Jupyter, 11 sockets',
    webServer: 'Busy web server',
    container: 'A whole container',
    mapped: 'IPv6',
    bigEndian: 'Big-endian',
  },
  privacy: {
    short: 'Nothing leaves this page',
    long: 'It has no server, and its policy forbids every connection: look under F12, Network.',
  },
  footer: {
    version: (version: string, commit: string) => `Version ${version}, commit ${commit}`,
    licence: 'MIT licence',
    download: (kilobytes: number) => `Take it with you: sockscope.html, one file, ${kilobytes} kB`,
    single: 'This is the single file: it needs nothing else',
  },
  drop: 'Drop the file: it is read here, in this page',
  reading: {
    label: 'Reading',
    progress: (done: string, total: string) => `${done} of ${total}`,
    cancel: 'Cancel',
  },
  size: (bytes: number) =>
    bytes < 1000
      ? some(bytes, 'byte', 'bytes')
      : bytes < 1_000_000
        ? `${Math.round(bytes / 1000)} kB`
        : `${(bytes / 1_000_000).toFixed(1)} MB`,
  outcome: {
    opened: (sockets: number) => `${some(sockets, 'socket', 'sockets')} read.`,
    replaced: (sockets: number) => `${some(sockets, 'socket', 'sockets')} read. They stand in place of what was here before.`,
    /** `read`: how much was. */
    stopped: (read: string) => `Stopped: ${read} What came behind them was not.`,
    undo: 'Undo',
    undone: 'What was here before is back.',
    redo: 'Redo',
    dismiss: 'Dismiss',
    kept: 'What was shown before stays.',
    saw: (lines: number, size: string) => `Seen: ${some(lines, 'line', 'lines')}, ${size}. The first one:`,
    expected: 'Expected: rows such as these, with or without their header, a prompt before or after:',
    refused: {
      empty: 'There is no text in what was pasted, dropped or opened.',
      blank: 'There is nothing in it but blank lines.',
      binary: 'This is no text: it looks like a picture, an archive or a program.',
      'no-procfs': 'No line of this looks like a row of /proc/net/tcp.',
      'nothing-handed-over': 'The browser handed over an empty text.',
      'too-large': 'This is larger than the page can hold.',
      unreadable: 'The file cannot be read.',
      cancelled: 'Cancelled before anything was recognised.',
      failed: 'Something in Sockscope itself went wrong; your text is not to blame.',
    },
    advice: {
      empty:
        'Copy the output of the command first. A file of /proc itself has no size: save what cat prints of it, and open what was saved.',
      blank: 'Copy the output of the command, from its first line to its last.',
      binary: 'Save the output of the command as text, and open that.',
      'no-procfs': '',
      'nothing-handed-over': 'Some browsers do so with a very long text: save it to a file and drop the file here.',
      'too-large': 'Cut it into pieces, or use the terminal form of Sockscope.',
      unreadable:
        'It may have been moved or changed since, be a folder, or a file of /proc itself: save what cat prints of that one, and open what was saved.',
      cancelled: '',
      failed: 'Load the page again. If it happens again, please report what is written below.',
    },
    again: 'The same text may be pasted again: nothing was stored.',
  },
  /** "14 TCP and 3 UDP sockets, 2 ports listening: 22, 8888". */
  headline: (
    kinds: readonly { readonly name: string; readonly count: number }[],
    ports: readonly number[],
    more: number,
    listens: boolean,
  ) => {
    const total = kinds.reduce((sum, kind) => sum + kind.count, 0);
    const counts = kinds.map((kind) => `${thousands(kind.count)} ${kind.name}`);
    const sockets = counts.length === 0 ? 'No sockets' : `${listed(counts, ', ', ' and ')} ${total === 1 ? 'socket' : 'sockets'}`;
    if (ports.length === 0) return listens ? `${sockets}, no port listening` : sockets;
    const all = ports.length + more;
    return `${sockets}, ${some(all, 'port', 'ports')} listening: ${ports.join(', ')}${more > 0 ? ` and ${thousands(more)} more` : ''}`;
  },
  account: {
    button: 'Show every line of the paste',
    lines: (total: number) => `${some(total, 'line', 'lines')} read`,
    rest: 'the rest was not',
    headers: (count: number) => some(count, 'header', 'headers'),
    context: (count: number) => `${thousands(count)} around them`,
    blank: (count: number) => `${thousands(count)} blank`,
    notUnderstood: (count: number) => `${thousands(count)} not understood`,
    repaired: (count: number) => `${thousands(count)} repaired`,
    duplicates: (count: number) => `${thousands(count)} listed twice`,
    again: (count: number) => `${some(count, 'socket', 'sockets')} of an earlier table counted again`,
  },
  states: {
    label: 'Filter by state',
    bar: (list: string) => `Sockets by state: ${list}`,
    one: (state: string, count: number) => `${state} ${count}`,
  },
  /** "51 to be accepted on 8080": the number stands before it. */
  waits: {
    label: 'Waiting',
    for: {
      accept: (ports: readonly number[]) =>
        `to be accepted on ${ports.length > 3 ? `${thousands(ports.length)} ports` : listed(ports.map(String), ', ', ' and ')}`,
      close: () => 'for the program here to close',
      answer: () => 'for an answer to SYN',
      acknowledgement: () => 'for an acknowledgement, after a timeout',
      room: () => 'for room in the other side’s window',
      alive: () => 'for an answer to keepalive probes',
    } satisfies Record<WaitId, (ports: readonly number[]) => string>,
  },
  order: {
    label: 'Byte order',
    choice: { auto: 'Automatic', little: 'Little-endian', big: 'Big-endian' },
    short: { little: 'little-endian', big: 'big-endian' },
    basis: { stated: 'the paste says so', evidence: 'by the evidence', given: 'you chose it', assumed: 'assumed: nothing here tells' },
    /** How sure: said when the evidence speaks. */
    differs: (guess: string) => `The evidence speaks for ${guess}.`,
    intro:
      'The file does not say in which order the machine keeps its bytes. Read one way, the addresses make sense more often than read the other way:',
    none: 'No address here tells: 0.0.0.0 reads the same both ways. Most machines (x86, ARM) are little-endian.',
    kind: 'Kind of address',
    example: 'for example',
    little: 'read little-endian',
    big: 'read big-endian',
    kinds: {
      loopback: 'loopback',
      mapped: 'IPv4 written as IPv6',
      private: 'private networks',
      'link-local': 'link-local',
      netmask: 'network masks',
      multicast: 'multicast groups',
      'own-address': 'addresses of this machine',
      reserved: 'reserved: speaks against',
      unlikely: 'unlikely: speaks against',
    },
  },
  ticks: {
    label: 'Clock ticks',
    short: (perSecond: number) => `${perSecond} a second`,
    basis: { assumed: 'assumed', stated: 'from the paste', given: 'you chose it' },
    why: 'Timers are counted in clock ticks. The file does not say how many make a second: it is 100 nearly everywhere, 1024 on Alpha.',
    auto: 'Automatic',
  },
  views: { label: 'Views', sockets: 'Sockets', tables: 'Tables', source: 'Source' },
  filter: {
    label: 'Filter the sockets',
    placeholder: 'Filter: 8888, state:listen, remote:10.0.0.0/8, sport = :443',
    clear: 'Clear the filter',
    count: (count: number, all: number) => `${thousands(count)} of ${thousands(all)}`,
    none: (all: number) => `None of the ${some(all, 'socket', 'sockets')} passes the filter.`,
    problem: {
      'unknown-key': (found: string) =>
        `“${found}” is no key. Keys: state, proto, port, lport, rport, local, remote, uid, inode, timer, rxq, txq and others`,
      'unknown-value': (found: string) => `“${found}” is not a value that this key can have`,
      'bad-address': (found: string) => `“${found}” is no address and no network such as 10.0.0.0/8`,
      'bad-number': (found: string) => `“${found}” is no number that can stand here`,
      untold: (found: string) => `ss(8) knows “${found}”, and /proc/net does not tell it. In quotes it is searched for`,
      unexpected: (found: string) => `“${found}” was not expected here`,
      unclosed: (found: string) => `“${found}” is opened and never closed`,
      incomplete: (_found: string) => 'Something is missing at the end',
    },
    applied: (code: string) => (code === 'unclosed' ? 'It is read as if it were closed at the end.' : 'What stands before it is applied.'),
  },
  table: {
    caption: 'Sockets',
    hint: 'Headers sort; with Shift they add a level. Enter on a value explains it.',
    columns: 'Columns',
    reset: 'Reset',
    printAll: 'Show all for printing',
    printLess: 'Show a window again',
    onPaper: (from: number, to: number, all: number) => `On this paper: rows ${thousands(from)} to ${thousands(to)} of ${thousands(all)}.`,
    emptyHeader: (files: string) => `The kernel listed no ${files} sockets in this network namespace.`,
    emptyAdvice:
      'The header is there and no row follows. Is this the right container? Each one has tables of its own; a service that is down has no sockets either.',
    repaired: 'repaired',
    duplicate: 'listed twice',
    flawed: 'a field could not be read',
    waiting: 'Rows are on their way',
  },
  columns: {
    proto: 'Proto',
    state: 'State',
    rxq: 'Recv-Q',
    txq: 'Send-Q',
    local: 'Local',
    lport: 'Port',
    remote: 'Remote',
    rport: 'Port',
    timer: 'Timer',
    when: 'Expires',
    retrnsmt: 'Timeouts',
    probes: 'Probes',
    uid: 'Uid',
    user: 'User',
    inode: 'Inode',
    process: 'Process',
    drops: 'Drops',
    rto: 'RTO',
    ato: 'ATO',
    quick: 'Quick ACKs',
    pingpong: 'Ping-pong',
    cwnd: 'Cwnd',
    ssthresh: 'Ssthresh',
    ref: 'Refs',
    pointer: 'Pointer',
    sl: 'Row',
    line: 'Line',
  },
  /** Where the short label could be mistaken for another. */
  columnsLong: { local: 'Local address', lport: 'Local port', remote: 'Remote address', rport: 'Remote port' },
  source: {
    label: 'The paste, line by line',
    classes: { entry: 'socket', header: 'header', context: 'around', blank: 'blank', notUnderstood: 'not understood' },
    stepper: 'Lines not understood',
    previous: 'Previous',
    next: 'Next',
    position: (at: number, all: number) => `${at > 0 ? `${thousands(at)} of ` : ''}${thousands(all)} not understood`,
    allUnderstood: 'Every line was understood.',
    problem: (line: number, column: number, why: string) => `Line ${line}, column ${column}: ${why}`,
    cut: (length: number) => `… ${thousands(length)} characters in all`,
    goTo: 'Explain this line',
    onPaper: (from: number, to: number, all: number) => `On this paper: lines ${thousands(from)} to ${thousands(to)} of ${thousands(all)}.`,
    problems: {
      'not-recognised': 'no table known here has a line like this',
      'address-digits': 'an address has 8 or 32 hexadecimal digits',
      'port-digits': 'a port has four hexadecimal digits',
      'not-hex': 'this is no hexadecimal digit',
      'not-decimal': 'this is no decimal digit',
      'too-large': 'the number is larger than the kernel can print here',
      'row-cut': 'the row ends before its last field',
      'row-shape': 'a field is not where the kernel prints it',
      'line-too-long': 'longer than any line of procfs',
      binary: 'bytes that are no text',
    },
  },
  panel: {
    label: 'Explanation',
    heading: 'How a value is read',
    hint: 'Choose any value in the table: its characters are taken apart here, step by step.',
    where: (line: number) => `line ${thousands(line)} of the paste`,
  },
  help: {
    heading: 'Help',
    command: 'In the container',
    keysHeading: 'Keys',
    keys: [
      ['Ctrl V', 'paste, anywhere'],
      ['Ctrl O', 'open a file'],
      ['/', 'filter: it finds in all rows, also those that Ctrl F cannot see'],
      ['e', 'byte order: little, big'],
      ['?', 'this help'],
      ['Esc', 'close what was opened last'],
    ] as (readonly [string, string])[],
    gridHeading: 'In the table',
    gridKeys: [
      ['← ↑ ↓ →', 'from value to value'],
      ['Home End', 'first and last column; with Ctrl first and last row'],
      ['PgUp PgDn', 'a screenful'],
      ['Enter', 'explain the value; on a header: sort'],
      ['Shift Enter', 'on a header: add a level of sorting'],
      ['↑ ↓', 'in Source: from line to line that can be explained'],
    ] as (readonly [string, string])[],
    letters: 'Single-letter keys (/ e ?)',
    filterHeading: 'Filter',
    filters: [
      ['8888', 'any row with this text'],
      ['state:listen,time_wait', 'one of these states'],
      ['port:8888 -uid:0', 'either port, and not this user'],
      ['remote:10.0.0.0/8', 'a network'],
      ['rxq:>0', 'something is waiting to be read, or to be accepted'],
      ['state established sport = :8888', 'as ss(8) has it'],
    ] as (readonly [string, string])[],
  },
};
