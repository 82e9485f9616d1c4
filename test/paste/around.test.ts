// What stands around tables, and lines that are nobody's: classes, reasons and places. Every line here was made for this test.
import { describe, expect, test } from 'vitest';
import { toUtf8 } from '../../src/base/byte-string.ts';
import { type Guess, toPaste } from '../../src/paste/line.ts';
import { classes, readPaste, value } from '../support/read-paste.ts';

const LISTEN = '0: 00000000:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000 1000 0 6217263 1 0000000000000000 100 0 0 10 0';
const UDP = '823: 0100000A:E5A3 0200000A:0035 07 00000000:00000000 00:00000000 00000000 1000 0 19841 2 00000000dcc95b13 0';

describe('a table of numbers that nothing names', () => {
  test.each([
    [
      'softnet_stat',
      '00015c73 00000000 00000003 00000000 00000000 00000000 00000000 00000000 00000000 00000002 00000000 00000000 00000001',
    ],
    ['stat/nf_conntrack', '00000011  00000000 00000000 00000000 00000007 00000123 00000000 00000000 00000000  00000000 00000000 00000004'],
  ])('is nobody’s, and no row that was cut: %s', (_, line) => {
    expect(readPaste(`${line}\n${line}\n`).lines.map((one) => one.problem?.code)).toEqual(['not-recognised', 'not-recognised']);
  });

  test('is read where a mark names it', () => {
    const read = readPaste(
      `==> /proc/net/softnet_stat <==\n00015c73 00000000 00000003 00000000 00000000 00000000 00000000 00000000 00000000\n`,
    );
    expect(read.entries.map(({ file }) => file)).toEqual(['softnet_stat']);
  });
});

test.each(['-', '#', 'standard input', 'my table.txt'])('the mark of a file of any name is context: %s', (name) =>
  expect(classes(readPaste(`==> ${name} <==\n${LISTEN}\n`))).toEqual(['context', 'entry']),
);

test('[~]# is a prompt, and names the file', () => {
  const row = ' 198: 0100000A:0006 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 1984533 2 0000000098a19d90 0';
  const found = readPaste(`[~]# cat /proc/net/raw\n${row}\n[~]# \n`);
  expect(found.sections.map(({ file }) => file)).toEqual(['raw']);
  expect(found.lines.map((line) => line.is)).toEqual(['context', 'entry', 'context']);
});

test('a name in front of a counter of snmp6, and its number, are none of it', () => {
  const found = readPaste('# head -2 /proc/net/snmp6\n/proc/net/snmp6:1:Ip6InReceives    12\n+ exit 0\n');
  expect(found.entries.map((entry) => [value(entry, 'name'), value(entry, 'value')])).toEqual([['Ip6InReceives', 12]]);
});

describe('a prompt in a directory of proc', () => {
  test.each(['root@zoo:/proc/33/fd# ll -rth', '/proc/33/fd# ls -l', 'root@zoo:/proc/33# ls -l fd'])(
    'says whose descriptors follow: %s',
    (prompt) => {
      const listing = [
        'total 0',
        'dr-xr-xr-x 9 root root  0 Nov 24 03:06 ../',
        "lrwx------ 1 root root 64 Nov 24 03:06 7 -> 'socket:[1984520]'",
      ];
      const read = readPaste([prompt, ...listing, ''].join('\n'));
      expect(classes(read)).toEqual(['context', 'context', 'context', 'entry']);
      expect(['pid', 'fd', 'inode'].map((id) => value(read.entries[0], id))).toEqual([33, 7, '1984520']);
    },
  );

  test('names the files that a command there names', () => {
    expect(readPaste(`zoo:/proc/net # cat raw\n${UDP}\n`).sections).toEqual([{ file: 'raw', line: 1 }]);
    expect(readPaste(`zoo:/proc/net # cat {udplite,raw}\n${UDP}\n`).sections).toEqual([{ file: 'udplite', line: 1 }]);
  });

  test('says nothing of what a command names elsewhere', () => {
    expect(readPaste(`zoo:/proc/net # cat /tmp/raw\n${UDP}\n`).sections).toEqual([{ file: 'udp', line: 1 }]);
  });
});

describe('what people left out', () => {
  const READ = `   4: ${'0'.repeat(24)}01000000:1F90 ${'0'.repeat(32)}:0000`;

  test('is where a row without a state is cut', () => {
    expect(readPaste(`${READ} ...\n`).lines[0]?.problem).toEqual({ code: 'row-cut', start: READ.length + 1, end: READ.length + 4 });
    expect(readPaste(`${READ}\n`).lines[0]?.problem).toEqual({ code: 'row-cut', start: READ.length, end: READ.length });
  });

  test('leaves names of counters, and their numbers, what they are', () => {
    const read = readPaste('TcpExt: SyncookiesSent EmbryonicRsts TW DelayedACKs ListenOv…\nTcpExt: 4 0 7130 12 ...\n');
    expect(classes(read)).toEqual(['header', 'entry']);
    expect(read.entries.map((_, at) => [value(read.entries[at], 'name'), value(read.entries[at], 'value')])).toEqual([
      ['SyncookiesSent', 4],
      ['EmbryonicRsts', 0],
      ['TW', 7130],
      ['DelayedACKs', 12],
    ]);
    const fewer = readPaste('TcpExt: SyncookiesSent EmbryonicRsts TW DelayedACKs\nTcpExt: 4 0 …\n');
    expect(fewer.entries.map((_, at) => value(fewer.entries[at], 'value'))).toEqual([4, 0]);
  });

  test('shows in a flow at the address that was cut', () => {
    const flow = 'ipv4     2 udp      17 20 src=10.0.0.7 dst=10.0';
    expect(readPaste(`$ cat /proc/net/nf_conntrack\n${flow}\n`).lines[1]?.problem).toEqual({
      code: 'row-cut',
      start: flow.indexOf('10.0', 40),
      end: flow.length,
    });
  });
});

describe('a path on a screen of 80 columns', () => {
  const row = (inode: number, path: string) => `00000000c088e7${inode}: 00000002 00000000 00010000 0001 01 19845${inode} ${path}`;
  const broken = (inode: number) => row(inode, '/run/zoo/of-a-name-that-is-long/here.sock').replace(/^.{80}/, '$&\n');
  const pathOf = (text: string, refused: readonly Guess[] = []) =>
    value(readPaste([broken(51), broken(52), text, broken(53)].join('\n'), { refused: new Set(refused) }).entries[2], 'path');

  test('goes on behind the blank that copying dropped', () => {
    expect(pathOf(`${row(54, '/run/zoo/our_names')}\ngoes on.sock`)).toBe('/run/zoo/our_names goes on.sock');
  });

  test('is unknown where two are dropped, or none and the path has a newline', () => {
    expect(pathOf(`${row(54, '/run/zoo/our_name')}\ngoes on.sock`)).toBeNull();
    expect(pathOf(`${row(54, '/run/zoo/our_name')}\ngoes on.sock`, ['cut'])).toBe('/run/zoo/our_name  goes on.sock');
  });

  test.each([
    ['🚀', 7],
    ['✅', 7],
    ['🪐', 7],
    ['端', 7],
    ['ดั', 14],
  ])('is as wide as its letters: of %s there is room for %i', (letter, many) => {
    const [before, after] = [`/run/${letter.repeat(many)}`, `${letter.repeat(3)}.sock`];
    expect(pathOf(`${row(54, before)}\n${after}`)).toBe(toUtf8(before + after));
  });

  test('goes on in the next line where it is the only one that is broken, and has a newline where that is refused', () => {
    const alone = (refused: readonly Guess[]) => {
      const text = [row(50, '/run/a'), row(54, '/run/zoo/of-a-name-th\nat-is-long.sock'), row(55, '/run/b'), ''].join('\n');
      return readPaste(text, { refused: new Set(refused) }).entries.map((entry) => value(entry, 'path'));
    };
    expect(alone([])).toEqual(['/run/a', '/run/zoo/of-a-name-that-is-long.sock', '/run/b']);
    expect(alone(['rejoined'])).toEqual(['/run/a', '/run/zoo/of-a-name-th\nat-is-long.sock', '/run/b']);
  });

  test('has a newline where it ends earlier', () => {
    expect(pathOf(`${row(54, '/run/zoo/our')}\ngoes on.sock`)).toBe('/run/zoo/our\ngoes on.sock');
    expect(pathOf(`${row(54, '/run/zoo/our')}\ngoes on.sock`, ['continued'])).toBe('/run/zoo/our');
  });
});

describe('a unix row that ends inside its inode', () => {
  const HEADER = 'Num       RefCount Protocol Flags    Type St Inode Path';
  const row = (listens: number, inode: number, path = '') =>
    `00000000c088e7a5: 00000002 00000000 000${listens}0000 0001 0${listens ? 1 : 3} ${inode}${path && ` ${path}`}`;
  const rows = [row(0, 1984551), row(0, 1984552, '/run/zoo/a'), row(1, 1984553, '/run/zoo/b'), row(0, 2084554), row(0, 2084555)];
  const inodes = (lines: readonly string[], refused: readonly Guess[] = []) =>
    readPaste(lines.join('\n'), { refused: new Set(refused) }).entries.map((entry) => value(entry, 'inode'));

  test.each([56, 58, 59, 60])('by a screen of %i columns has none, as a listening socket without a name shows', (columns) => {
    const cut = rows.map((line) => line.slice(0, columns));
    expect(inodes([HEADER, ...cut, ''])).toEqual([null, null, null, null, null]);
    const listening = readPaste([HEADER, ...cut, ''].join('\n')).entries[2];
    expect(listening?.fields.slice(-2).map((field) => field.problem)).toEqual(['row-cut', 'row-cut']);
    const digits = rows.map((line) => line.slice(53, columns));
    expect(inodes([HEADER, ...cut, ''], ['cut'])).toEqual([digits[0], digits[1], null, digits[3], digits[4]]);
  });

  test('by a screen that shows one blank behind it has one, but the path is cut', () => {
    const { entries } = readPaste([HEADER, ...rows.map((line) => line.slice(0, 61)), ''].join('\n'));
    expect(entries.map((entry) => value(entry, 'inode'))).toEqual(['1984551', '1984552', '1984553', '2084554', '2084555']);
    expect(entries[2]?.fields.at(-1)?.problem).toBe('row-cut');
  });

  test('where the paste ends without a newline has none, if it is shorter than every row before it', () => {
    expect(inodes([HEADER, ...rows]).at(-1)).toBe('2084555');
    expect(inodes([HEADER, ...rows, row(0, 208455)]).at(-1)).toBeNull();
    expect(inodes([HEADER, ...rows, row(0, 208455)], ['cut']).at(-1)).toBe('208455');
    expect(inodes([HEADER, ...rows, row(0, 208455), '']).at(-1)).toBe('208455');
    expect(inodes([HEADER, row(0, 208455)])).toEqual(['208455']);
    expect(inodes([HEADER, row(0, 2084554, '/run/zoo'), row(0, 2084555)]).at(-1)).toBe('2084555');
    expect(inodes([HEADER, row(0, 2084554, '/run/zoo'), row(0, 208455)]).at(-1)).toBeNull();
  });
});

test('a path ends where a page ends its line, and the row behind it is one', () => {
  const row = (inode: number, path: string) => `00000000c088e7${inode}: 00000002 00000000 00010000 0001 01 ${inode} ${path}`;
  const text = `<pre>${row(50, '/run/a&amp;b')}<br>\n${row(51, '/run/c&amp;d')}<br>\n${row(52, '/e')}<br>${row(53, '/f')}<br>\n${row(54, '/g')}</pre>\n`;
  expect(readPaste(text).entries.map((entry) => value(entry, 'path'))).toEqual(['/run/a&b', '/run/c&d', '/e', '/f', '/g']);
});

describe('a sign at the end of a path', () => {
  const row = (inode: number, path: string) => `0000000000000000: 00000003 00000000 00000000 0001 03 ${inode} ${path}`;
  const rows = [row(39387, '/run/zoo/a'), row(39388, '/run/zoo/b\tc'), row(39389, '/run/zoo/d')];
  const paths = (text: string, refused: readonly Guess[] = []) =>
    readPaste(text, { refused: new Set(refused) }).entries.map((entry) => value(entry, 'path'));
  const shown = (lines: readonly string[]) => `${lines.map((line) => `${line.replaceAll('\t', '^I')}$`).join('\n')}\n`;

  test.each([
    ['below a header', ['Num       RefCount Protocol Flags    Type St Inode Path', ...rows]],
    ['where most lines end so', rows],
    ['where most lines of an output end so', rows, '/ # cat -A /proc/net/unix\n'],
  ])('is cat’s %s', (_, lines, prompt = '') => {
    const text = prompt + shown(lines);
    expect(paths(text)).toEqual(['/run/zoo/a', '/run/zoo/b\tc', '/run/zoo/d']);
    expect(paths(text, ['line-ends'])).toEqual(['/run/zoo/a$', '/run/zoo/b^Ic$', '/run/zoo/d$']);
  });

  test.each([row(39388, '@b'), '$ cat /proc/net/unix', '', undefined])('of quoted-printable is the path’s own before %j', (next) => {
    const text = [row(39387, '/run/a='), next].filter((line) => line !== undefined).join('\n');
    expect(paths(`${text}\n`)[0]).toBe('/run/a=');
  });

  test('keeps its place in the paste', () => {
    const text = shown(rows);
    const { source } = readPaste(text).entries[1] ?? {};
    const places = source ? toPaste(source, { start: source.text.indexOf('\tc'), end: source.text.length }) : [];
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['^I', 'c']);
  });

  test.each([
    ['one row', [row(39387, '/run/zoo/pipe$')]],
    ['the last rows', [...rows, row(39390, '/run/zoo/e$'), row(39391, '/run/zoo/f$'), row(39392, '/run/zoo/^Ig$')]],
    ['quoted', ['> Num       RefCount Protocol Flags    Type St Inode Path', `> ${row(39387, '/run/zoo/pipe$')}`]],
  ])('is the path’s: %s', (_, lines) => {
    const read = readPaste(`${lines.join('\n')}\n`);
    expect(read.entries.map((entry) => value(entry, 'path'))).toEqual(lines.flatMap((line) => /\/run.*/.exec(line) ?? []));
    expect(read.entries.flatMap(({ source }) => source.repairs)).not.toContain('line-ends');
  });
});

describe('the last row of a copy', () => {
  const ROWS = [39387, 37254, 39048].map((inode) => `0000000000000000: 00000003 00000000 00000000 0001 03 ${inode} @/tmp/zoo-${inode}`);

  test('of which only the beginning is there takes nothing from the row above', () => {
    const read = readPaste([...ROWS, '00000000000'].join('\n'));
    expect(classes(read)).toEqual(['entry', 'entry', 'entry', 'notUnderstood']);
    expect(value(read.entries[2], 'path')).toBe('@/tmp/zoo-39048');
  });

  test('may be the rest of a path where it begins otherwise', () => {
    expect(value(readPaste([...ROWS, '00000000042'].join('\n')).entries[2], 'path')).toBeNull();
  });
});

test('a row that was cut behind whole ones on their line is told of', () => {
  const stump = '2: 0100007F:0016 00000000:00';
  const line = `${LISTEN} ${LISTEN} ${stump}`;
  const read = readPaste(`${line}\n`);
  expect(read.entries.map((entry) => value(entry, 'ssthresh'))).toEqual([0, 0]);
  expect(read.lines.map(({ is, problem }) => ({ is, problem }))).toEqual([
    { is: 'entry', problem: { code: 'row-cut', start: line.lastIndexOf('00'), end: line.length } },
  ]);
});

describe('a number alone', () => {
  test.each(['42', '  42', '0'])('is nobody’s: %j', (number) => {
    expect(readPaste(`${LISTEN}\n${number}\n`).lines[1]).toMatchObject({
      is: 'notUnderstood',
      problem: { code: 'not-recognised', start: 0, end: number.length },
    });
  });

  test('is a blank line’s below lines that are numbered', () => {
    expect(classes(readPaste(`     1\t${LISTEN}\n     2\n     3\t${LISTEN}\n     4\t\n`))).toEqual(['entry', 'blank', 'entry', 'blank']);
    expect(classes(readPaste(`1:${LISTEN}\n2:\n`))).toEqual(['entry', 'blank']);
  });
});

test.each(['conntrack v1.4.6 (conntrack-tools): 3 flow entries have been shown.', 'ip a', 'ip route get 10.0.0.7'])(
  'known for what it is: %s',
  (line) => {
    expect(classes(readPaste(`${line}\n${LISTEN}\n`))).toEqual(['context', 'entry']);
  },
);
