// What people's tools do to clean text, done to our own captures: the entries must be the same. Nothing missing, nothing invented.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { byteString, bytesOf } from '../../src/base/byte-string.ts';
import * as make from '../support/messes.ts';
import { contents, type ReadPaste, readPaste, show } from '../support/read-paste.ts';

const fixture = (name: string): string => byteString(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
/** A header and every `step`-th line behind it. */
const some = (text: string, step: number): string =>
  `${text
    .split('\n')
    .filter((_, index) => index % step === 0)
    .join('\n')}\n`;

const tcp = some(fixture('zoo/tcp'), 3);
const tcp6 = some(fixture('zoo/tcp6'), 4);
const udp = fixture('everything/udp');
/** A newline, tab or wide character in a path makes its line another width on a screen, and a blank at its end is lost: they have tests of their own. */
const unix = fixture('everything/unix')
  .split('\n')
  .filter((line) => !/sock\/new$|^line$|trailing space|[\t\x80-\xff]/.test(line))
  .join('\n');
const SOCKETS: readonly (readonly [string, string])[] = [
  ['tcp', tcp],
  ['tcp6', tcp6],
  ['udp', udp],
  ['unix', unix],
];
const FILES =
  'arp dev dev_mcast fib_trie icmp if_inet6 igmp igmp6 ipv6_route netlink netstat packet raw raw6 route snmp sockstat udp udp6 udplite unix';
const everything = FILES.split(' ')
  .map((name) => `==> /proc/net/${name} <==\n${fixture(`everything/${name}`)}`)
  .join('');

const read = (text: string): ReadPaste => readPaste(bytesOf(text));
const notUnderstood = (of: ReadPaste): string[] => of.lines.filter((line) => line.is === 'notUnderstood').map((line) => line.text);
const withoutHeader = (text: string): string => text.slice(text.indexOf('\n') + 1);

/** The same entries, and no line of the paste left over. */
function expectSame(clean: string, mess: string): void {
  const messy = read(mess);
  expect(contents(messy)).toEqual(contents(read(clean)));
  expect(notUnderstood(messy)).toEqual([]);
}

/** As many entries, and each says what the clean one says, or that it does not know. Lost: entries that may lack a value. */
function expectNothingInvented(clean: string, mess: string, lost: number): void {
  const wanted = read(clean).entries;
  const found = read(mess).entries;
  expect(found.map((entry) => entry.file)).toEqual(wanted.map((entry) => entry.file));
  let differ = 0;
  for (const [index, entry] of found.entries()) {
    const known = entry.fields.filter((field) => field.value !== null);
    const truth = new Map(wanted[index]?.fields.map((field) => [field.column.id, show(field.value)]));
    expect(
      known.filter((field) => truth.get(field.column.id) !== show(field.value)).map((field) => `${field.column.id} ${show(field.value)}`),
    ).toEqual([]);
    if (known.length < (wanted[index]?.fields.filter((field) => field.value !== null).length ?? 0)) differ++;
  }
  expect(differ).toBeLessThanOrEqual(lost);
}

test('the captures read as a whole: the measure of everything below', () => {
  const clean = read(everything);
  expect(notUnderstood(clean)).toEqual([]);
  expect(clean.sections.map(({ file }) => file)).toEqual(FILES.split(' '));
  expect(contents(read(tcp))).toHaveLength(35);
  expect(contents(clean).find((entry) => entry.includes('/new'))).toContain('path=/tmp/zoo-sock/new\nline');
});

const WIDTHS = Array.from({ length: 161 }, (_, index) => 40 + index);
/** One row alone is broken there: without a second one its last value is unknown. At 92, two blanks of a path are lost, or it has a newline. */
const ALONE: Readonly<Record<string, readonly number[]>> = { tcp: [], tcp6: [182], udp: [122], unix: [92, 168] };

describe.each(SOCKETS)('%s broken by a terminal', (name, clean) => {
  const check = (text: string, mess: string, width: number) =>
    ALONE[name]?.includes(width) ? expectNothingInvented(text, mess, 1) : expectSame(text, mess);

  test.each(WIDTHS)('at %i columns', (width) => check(make.trimmed(clean), make.wrapped(clean, width), width));
  test.each(WIDTHS)('at %i columns, blanks kept', (width) => check(clean, make.folded(clean, width), width));
  test.each(WIDTHS)('at %i columns, without its header', (width) => {
    const rows = withoutHeader(clean);
    check(make.trimmed(rows), make.wrapped(rows, width), width);
  });
});

describe.each(['snmp', 'netstat'])('%s, whose header is as long as it likes, broken by a terminal', (name) => {
  const clean = `==> /proc/net/${name} <==\n${fixture(`everything/${name}`)}`;
  test.each(WIDTHS)('at %i columns', (width) => expectSame(clean, make.wrapped(clean, width)));
  test.each([60, 80])('at %i columns, behind a byte order mark', (width) => {
    const rows = fixture(`everything/${name}`);
    expectSame(rows, `\xef\xbb\xbf${make.wrapped(rows, width)}`);
  });
  test('at 60 columns and indented: pieces of a name are none', () => {
    const found = read(make.prefixed(make.wrapped(clean, 60), '    '));
    expect(found.entries.filter(({ fields }) => /^[a-z]/.test(String(fields[1]?.value)))).toEqual([]);
  });
});

/** Widths at which a row stays unknown, and says so: a piece of one row alone, or lines that may as well be so many rows. */
const TOLD: Readonly<Record<string, readonly number[]>> = {
  igmp6: WIDTHS.slice(0, 13),
  lsof: [115, 116],
  ip_conntrack: [135, 136, 137, 138, 139],
  softnet_stat: [42, 45, 67],
  stat: [42, ...WIDTHS.filter((width) => width > 101)],
};

describe.each([
  ['nf_conntrack', ''],
  ['nf_conntrack', '==> /proc/net/nf_conntrack <==\n'],
  ['ip_conntrack', '==> /proc/net/ip_conntrack <==\n'],
  ['ipv6_route', ''],
  ['ipv6_route', '==> /proc/net/ipv6_route <==\n'],
  ['igmp6', '==> /proc/net/igmp6 <==\n'],
  ['softnet_stat', '==> /proc/net/softnet_stat <==\n'],
  ['stat', '==> /proc/9472/stat <==\n'],
  ['lsof', ''],
])('%s behind %j broken by a terminal', (name, mark) => {
  const rows = make.trimmed(fixture(`procfs/${name}`));
  test.each(WIDTHS)('at %i columns', (width) => {
    const mess = mark + make.wrapped(rows, width);
    if (!TOLD[name]?.includes(width)) return expectSame(mark + rows, mess);
    const { entries } = read(mess);
    const whole = contents(read(mark + rows));
    const isKnown = ({ fields }: (typeof entries)[number]) => fields.every(({ problem }) => problem === undefined);
    expect(contents({ ...read(mess), entries: entries.filter(isKnown) }).filter((entry) => !whole.includes(entry))).toEqual([]);
    expect(notUnderstood(read(mess))).not.toEqual([]);
  });
});

test('nothing is set between the lines of a path for others that end at the same column', () => {
  const socket = (path: string) => `000000008996b876: 00000002 00000000 00010000 0001 01 1984555 ${path}\n`;
  const rows = socket('/tmp/zoo-sock/new\nline') + socket('@'.repeat(70)) + socket('@'.repeat(70)) + socket('/run');
  expect(contents(read(make.wrapped(rows, 105)))).toEqual(contents(read(rows)));
});

test.each([64, 70, 75])('the width of another output is not that of the screen which broke this one at %i columns', (width) => {
  const before = `$ cat /proc/net/tcp6\n${make.trimmed(fixture('zoo/tcp6'))}$ cat /proc/net/arp\n`;
  const clean = make.trimmed(fixture('procfs/arp'));
  expectSame(before + clean, before + make.wrapped(clean, width));
});

test('three columns of softnet_stat are no pieces of a row', () => {
  const three = fixture('procfs/softnet_stat').replaceAll(/^((?:\w+ ){3}).*$/gm, '$1');
  expect(read(`$ awk '{ print $1, $2, $3 }' /proc/net/softnet_stat\n${three}${three}${three}`).entries).toEqual([]);
});

describe.each(SOCKETS.slice(0, 3))('%s broken at blanks by a mail program', (_, clean) => {
  test.each([60, 65, 70, 72, 74, 76, 78, 80])('at %i columns', (width) => expectSame(clean, make.mailWrapped(clean, width)));
});

/** Widths at which the first line of a header is the widest of all, as if a terminal had cut a name there: then the numbers are too many, and told so. */
const GLUED: Readonly<Record<string, readonly number[]>> = { snmp: [72, 76, 78], netstat: [65] };

describe.each(['snmp', 'netstat'])('%s, whose header is as long as it likes, broken at blanks by a mail program', (name) => {
  const clean = fixture(`everything/${name}`);
  const widths = [65, 70, 72, 74, 76, 78];
  test.each(widths.filter((width) => !GLUED[name]?.includes(width)))('at %i columns', (width) =>
    expectSame(clean, make.mailWrapped(clean, width)),
  );
  test.each(GLUED[name] ?? [])('at %i columns, where no number gets the name of another', (width) => {
    const found = read(make.mailWrapped(clean, width));
    const wanted = new Set(contents(read(clean)));
    expect(contents(found).filter((entry) => !wanted.has(entry))).toEqual([]);
    expect(notUnderstood(found)).not.toEqual([]);
  });
});

/** A path with a blank in it, or one that begins with neither / nor @, may be anything there. */
const plainPaths = unix
  .split('\n')
  .filter((line) => !/ app data|X11-unix| relative/.test(line))
  .join('\n');

describe.each(['', '> '])('unix broken at blanks by a mail program, behind «%s»', (mark) => {
  test.each([60, 65, 70, 72, 74, 76, 78])('at %i columns', (width) =>
    expectSame(plainPaths, make.prefixed(make.mailWrapped(plainPaths, width), mark)),
  );
});

test.each(['/etc/init.d/foo: restarted', '@all please look'])('what somebody wrote between rows of unix is no path: %s', (note) => {
  const row = (n: number) => `00000000e2ee05d${n}: 00000002 00000000 00010000 0001 01 1984${n}`;
  expect(read([row(1), row(2), note, row(3), ''].join('\n')).lines.map(({ is }) => is)).toEqual([
    'entry',
    'entry',
    'notUnderstood',
    'entry',
  ]);
});

test('a header is joined behind a word that no kernel known here prints', () => {
  const header = 'protocol  size sockets  memory press maxhdr  slab module     cl co di ac io in de sh ss gs se re sp';
  expect(read(`${header}\nbi br ha uh gp em\n`).lines.map(({ is }) => is)).toEqual(['header', 'header']);
});

test('blanks that column -t puts in front of a path are none of it', () => {
  expectSame(plainPaths, plainPaths.replace(/ +/g, '  '));
  const [row] = read('00000000e2ee05d4: 00000002 00000000 00010000 0001 01 19845  a').entries;
  expect(row?.fields.find(({ column }) => column.id === 'path')?.value).toBe(' a');
});

describe.each(SOCKETS.slice(0, 3))('%s cut by a screen', (name, clean) => {
  const rows = some(withoutHeader(clean), name === 'udp' ? 1 : 3);
  const mark = `==> /proc/net/${name} <==\n`;
  const length = Math.max(...rows.split('\n').map((row) => row.trimEnd().length));
  const columns = Array.from({ length }, (_, index) => index);

  test.each(columns)('at the right, after %i columns', (column) => {
    const mess = mark + make.cutRight(rows, column);
    expectNothingInvented(read(mess).entries.length === 0 ? '' : mark + rows, mess, Number.POSITIVE_INFINITY);
  });
  test.each(columns)('at the left, %i columns', (column) => {
    const wanted = new Set(contents(read(rows)).map((entry) => entry.replace(/ sl=\S+/, '')));
    const found = contents(read(make.cutLeft(rows, column))).map((entry) => entry.replace(/ sl=\S+/, ''));
    expect(found.filter((entry) => !wanted.has(entry))).toEqual([]);
  });
});

const PREFIXES: readonly string[] = [
  '> ',
  '>',
  '>> ',
  '> > ',
  '>>>',
  '// ',
  '//',
  '# ',
  '#',
  '* ',
  ' * ',
  '+ ',
  '+',
  '-',
  '- ',
  '| ',
  '    ',
  '\t',
  '\t\t  ',
  ';; ',
  '-- ',
  '% ',
  'JD> ',
  '\xe2\x80\xa2 ',
];
const WHOLE: Readonly<Record<string, (text: string) => string>> = {
  ...make.numbered,
  'cat -A': make.catA,
  'cat -An': (text) => make.catA((make.numbered['cat -n'] as (text: string) => string)(text)),
  'cat -A, CRLF': (text) => make.prefixed(text, '', '^M$'),
  'blanks collapsed': make.collapsed,
  'tabs for blanks': make.tabbed,
  'blanks at the ends lost': make.trimmed,
  'no-break spaces': make.noBreakSpaces,
  'no-break spaces only': make.allNoBreakSpaces,
  'ideographic spaces': make.ideographicSpaces,
  CRLF: make.crlf,
  'lone CR': make.loneCr,
  'newlines lost': make.newlinesLost,
  'newlines spelled': make.newlinesSpelled,
  'every line coloured': make.everyLineColoured,
  'zeros coloured': (text) => make.coloured(text, '0000'),
  'colours without ESC': (text) => make.coloursWithoutEscape(text, '00'),
  'HTML entities': make.entities,
  '<pre>': make.pre,
  spans: make.spans,
  '<br>': make.breaks,
  'rows of an HTML table': make.tableRows,
  'a Markdown table': make.markdownTable,
  'quoted-printable': make.quotedPrintable,
  base64: make.base64,
  'base64 in one line': (text) => make.base64(text, 1_000_000),
  'a string literal': (text) => make.prefixed(make.trimmed(text), '  "', '\\n"'),
  'a block comment': (text) => `/*\n${make.prefixed(make.trimmed(text), ' * ')} */\n`,
  'a fence': (text) => make.fenced(text).replace('Here it is:\n', '').replace('thanks\n', ''),
  'a log with times': (text) => make.prefixed(text, '2024-05-01T10:00:00.000000000Z stdout F '),
  'a container log': (text) => make.prefixed(text, 'web_1  | '),
};

describe.each([
  ['tcp', tcp],
  ['tcp6', tcp6],
])('%s with something in front', (name, clean) => {
  test.each(PREFIXES)('%j', (prefix) => expectSame(clean, make.prefixed(clean, prefix)));
  test.each([`/proc/net/${name}:`, `/proc/net/${name}-`, `${name}:`, `/proc/self/net/${name}:`, `/proc/net/${name}:17:`])(
    '%s',
    (prefix) => {
      expectSame(clean, make.prefixed(clean, prefix));
    },
  );
});

describe.each([
  ['tcp', tcp],
  ['tcp6', tcp6],
  ['both', tcp + tcp6],
  ['udp', udp],
])('%s as', (_, clean) => {
  test.each(Object.entries(WHOLE))('%s', (_name, mess) => expectSame(make.trimmed(clean), mess(clean)));
});

describe('all tables at once, each with its mark, as', () => {
  const plain = make.trimmed(
    everything
      .split('\n')
      .filter((line) => !/[\t\x80-\xff] *\S*\.sock|sock\/new$|^line$|trailing space/.test(line))
      .join('\n'),
  );
  const wanted = contents(read(plain));
  const kept = [
    'CRLF',
    'lone CR',
    'cat -A',
    'every line coloured',
    'HTML entities',
    '<pre>',
    'spans',
    'quoted-printable',
    'base64',
    'cat -n',
    'no-break spaces only',
    'grep -n',
  ];
  test.each(kept)('%s', (kind) => {
    const messy = read(WHOLE[kind]?.(plain) ?? '');
    expect(contents(messy)).toEqual(wanted);
    expect(notUnderstood(messy)).toEqual([]);
  });
  test.each(['> ', '// ', '# ', '* ', '+', '    '])('quoted by %j', (prefix) => {
    const messy = read(make.prefixed(plain, prefix));
    expect(contents(messy)).toEqual(wanted);
    expect(notUnderstood(messy)).toEqual([]);
  });
  test('grep over all files', () => {
    const grep = FILES.split(' ')
      .map((name) => make.prefixed(make.trimmed(fixture(`everything/${name}`)), `/proc/net/${name}:`))
      .join('');
    const clean = FILES.split(' ')
      .map((name) => `==> /proc/net/${name} <==\n${make.trimmed(fixture(`everything/${name}`))}`)
      .join('');
    const withoutPaths = (entries: string[]) => entries.filter((entry) => !entry.includes('/new'));
    expect(withoutPaths(contents(read(grep)))).toEqual(withoutPaths(contents(read(clean))));
  });
});

describe('newlines spelled in a string', () => {
  test.each(['dev_mcast', 'if_inet6', 'igmp6', 'ipv6_route', 'nf_conntrack', 'snmp', 'netstat', 'sockstat', 'arp'])(
    'around %s, whose first line is as good as the others',
    (name) => {
      const clean = fixture(`procfs/${name}`);
      expectSame(clean, make.newlinesSpelled(clean));
      expectSame(clean, `{"log":${JSON.stringify(clean)},"stream":"stdout"}\n`);
      expectSame(clean, `b'${clean.replaceAll('\n', '\\n')}'\n`);
    },
  );
  test.each(['arp', 'ipv6_route', 'netlink', 'packet', 'snmp'])('around each line of %s, as Docker keeps them', (name) => {
    const clean = fixture(`procfs/${name}`);
    expectSame(clean, make.prefixed(clean, '{"log":"', '\\n","stream":"stdout","time":"2024-05-01T10:00:00.1Z"}'));
  });
});

test.each([make.newlinesLost, make.tableRows, make.markdownTable])('a path has no blanks of what stands around it: %o', (mess) => {
  const clean = withoutHeader(unix)
    .split('\n')
    .filter((line) => !line.includes('  t'))
    .join('\n');
  expectSame(clean, mess(clean));
});

test.each(['arp', 'dev', 'netlink', 'packet', 'protocols'])('%s with all its newlines lost is told of, not taken for a header', (name) => {
  expect(notUnderstood(read(make.newlinesLost(fixture(`procfs/${name}`))))).toHaveLength(1);
});

test.each(['arp', 'dev', 'netlink', 'packet', 'snmp'])('%s as a list of strings', (name) => {
  const clean = fixture(`procfs/${name}`);
  const strings = clean
    .split('\n')
    .slice(0, -1)
    .map((line) => `'${line}\\n'`);
  expectSame(clean, `[${strings.join(', ')}]\n`);
});

test.each([
  ['JSON', (text: string) => `${JSON.stringify({ stdout: text })}\n`],
  ['a list in JSON', (text: string) => `${JSON.stringify(text.trimEnd().split('\n'), null, 2).slice(2, -2)}\n`],
  ['Python', (text: string) => `b'${text.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'\n`],
])('route, whose tabs are spelled in a string of %s', (_, mess) =>
  expectSame(fixture('everything/route'), mess(fixture('everything/route'))),
);

describe.each([
  ['JSON', (lines: string[]) => JSON.stringify(lines)],
  ['Python', (lines: string[]) => `[${lines.map((line) => `b'${line.replaceAll('\t', '\\t')}'`).join(', ')}]`],
])('a list in %s of lines without their newlines', (_, list) => {
  test.each(['tcp', 'tcp6', 'udp', 'unix', 'arp', 'dev', 'route', 'if_inet6'])('%s', (name) => {
    const clean = make.trimmed(name === 'unix' ? unix : fixture(`procfs/${name}`));
    expectSame(clean, `{"cmd": "cat", "lines": ${list(clean.trimEnd().split('\n'))}, "rc": 0}\n`);
  });
});

test('what stands in front of the header in a list stands in front of the rows', () => {
  const clean = fixture('everything/route');
  const lines = make.prefixed(clean, '/proc/net/route:').trimEnd().split('\n');
  expectSame(clean, `${JSON.stringify(lines)}\n`);
  expectSame(clean, make.newlinesSpelled(`${lines.join('\n')}\n`));
});

test('a name behind a time in front of a row says what the row is of', () => {
  const clean = fixture('everything/raw');
  expectSame(`==> /proc/net/raw <==\n${clean}`, make.prefixed(clean, '10:00:00  /proc/net/raw:'));
});

test('a string beside a list of its lines is read once', () => {
  const lines = JSON.stringify(udp.trimEnd().split('\n'));
  expectSame(udp, `{"cmd":["cat","/proc/net/udp"],"stdout":${JSON.stringify(udp)},"stdout_lines":${lines}}\n`);
});

test.each(['> ', '# ', '+', '2024-05-01T10:00:00.1234567Z '])('if_inet6, which has no header, behind %j', (prefix) => {
  const clean = fixture('procfs/if_inet6');
  expectSame(clean, make.prefixed(clean, prefix));
  expectSame(clean, make.newlinesLost(clean));
});

test('newlines spelled in a string within a string', () => expectSame(unix, make.newlinesSpelled(unix).replaceAll('\\n', '\\\\n')));

test.each(['[2024-05-01 10:00:00] > ', '[pod/web-0/app] # '])('a log of quoted rows is no prompt: %s', (prefix) =>
  expectSame(tcp, make.prefixed(tcp, prefix)),
);

test.each([80, 100])('a log of lines that were broken at %i', (width) => {
  const clean = fixture('procfs/protocols');
  expectSame(clean, make.prefixed(make.wrapped(clean, width), '2024-05-01T10:00:00.1234567Z '));
});

test('a header with lines behind it that are no rows is not all that its line holds', () => {
  const [header] = fixture('procfs/arp').split('\n');
  expect(notUnderstood(read(`out="${header}\\n10.0.0.1 and what not of which nothing is known\\n"\n`))).toHaveLength(1);
  expect(notUnderstood(read(`out="${header}\\n"\n`))).toHaveLength(0);
});

test.each(Object.entries(make.numbered).slice(0, 2))('what %s puts in front of an account is none of its name', (_, mess) => {
  const clean = fixture('procfs/passwd');
  expect(contents(read(`==> /etc/passwd <==\n${mess(clean)}`))).toEqual(contents(read(clean)));
});

test('an account may begin with a letter beyond ASCII', () => {
  const name = '\xc3\xa9ric';
  expect(contents(read(`==> /etc/passwd <==\n${name}:x:1000:1000::/home/${name}:/bin/sh\n`))[0]).toContain('uid=1000');
});

test('a block of base64 is of the files that were named before it', () => {
  const both = fixture('everything/raw') + fixture('everything/icmp');
  expectSame(`$ cat /proc/net/raw /proc/net/icmp\n${both}`, `$ cat /proc/net/raw /proc/net/icmp | base64\n${make.base64(both)}`);
});

test('an account behind # is none, unless all of them stand so', () => {
  const clean = fixture('procfs/passwd');
  const mark = '==> /etc/passwd <==\n';
  const remark = '#bob:x:1000:1000:bob:/home/bob:/bin/sh\n';
  expect(contents(read(mark + clean + remark + clean))).toEqual(contents(read(mark + clean + clean)));
  expectSame(mark + clean, make.prefixed(mark + clean, '# '));
});

describe('messes of messes', () => {
  test.each([60, 72, 80, 100, 132])('quoted and broken by a terminal at %i', (width) =>
    expectSame(tcp, make.wrapped(make.prefixed(tcp, '> '), width)),
  );
  test.each([60, 72, 80, 100, 132])('broken by a terminal at %i and quoted', (width) =>
    expectSame(tcp, make.prefixed(make.wrapped(tcp, width), '> ')),
  );
  test('cut by a screen in a mail that is quoted-printable', () => {
    const cut = make.cutRight(tcp, 100);
    expectSame(cut, make.quotedPrintable(cut));
  });
  test('quoted in a mail that is quoted-printable', () => expectSame(tcp6, make.quotedPrintable(make.prefixed(tcp6, '> '))));
  test('grep in colour with numbers', () =>
    expectSame(tcp, make.coloured(make.prefixed(make.numbered['grep -n']?.(tcp) ?? '', '/proc/net/tcp:'), '/proc/net/tcp')));
  test('entities in a Markdown table', () => expectSame(tcp, make.entities(make.markdownTable(tcp))));
  test('grep in colour over paths', () => expectSame(unix, make.coloured(unix, 'zoo')));
  test('CRLF, quoted, tabs', () => expectSame(tcp, make.crlf(make.prefixed(make.tabbed(tcp), '> '))));
  test('two snapshots of two hosts between prompts', () => {
    const two = `me@one:~$ cat /proc/net/tcp\n${tcp}me@one:~$ ssh two\nme@two:~$ cat /proc/net/tcp\n${tcp}me@two:~$ `;
    expect(read(two).sections.map(({ file }) => file)).toEqual(['tcp', 'tcp']);
    expect(contents(read(two))).toEqual([...contents(read(tcp)), ...contents(read(tcp))]);
    expect(notUnderstood(read(two))).toEqual([]);
  });
});
