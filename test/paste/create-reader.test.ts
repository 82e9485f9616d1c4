// The reader on pastes that need no repair: lines, classes, sections. Rows are those of the article that the project began with.
import { describe, expect, test } from 'vitest';
import type { FastPath } from '../../src/paste/reader.ts';
import { formatOf } from '../../src/procfs/formats/index.ts';
import { classes, contents, readPaste, value } from '../support/read-paste.ts';

const HEADER = 'sl local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode';
const LISTEN = '0: 00000000:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000 1000 0 6217263 1 0000000000000000 100 0 0 10 0';
const WAITING = '1: 0100007F:998E 0100007F:22B8 06 00000000:00000000 03:000014B4 00000000 0 0 0 3 0000000000000000';
const V6 =
  '0: 00000000000000000000000000000000:0016 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 1984609 1 00000000dcc95b13 100 0 0 10 0';
const UDP = '823: 0100000A:E5A3 0200000A:0035 07 00000000:00000000 00:00000000 00000000 1000 0 19841 2 00000000dcc95b13 0';

describe('lines', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('end with %s', (_, newline) => {
    const read = readPaste([HEADER, LISTEN, '', WAITING, ''].join(newline));
    expect(classes(read)).toEqual(['header', 'entry', 'blank', 'entry']);
    expect(read.entries.map((entry) => entry.line)).toEqual([1, 3]);
  });

  test('the last line needs no newline', () => {
    expect(classes(readPaste(`${HEADER}\n${LISTEN}`))).toEqual(['header', 'entry']);
  });

  test('an empty paste has none', () => {
    expect(readPaste('').lines).toEqual([]);
  });

  test('a line of more than a mebibyte is not understood, and what follows it is', () => {
    const read = readPaste(`${'x'.repeat(0x100001)}\n${LISTEN}\n`);
    expect(read.lines.map((line) => line.problem?.code ?? line.is)).toEqual(['line-too-long', 'entry']);
  });

  test('NUL bytes are named for what they are', () => {
    const read = readPaste(`a\0b\n${LISTEN}\n`);
    expect(read.lines[0]?.problem).toEqual({ code: 'binary', start: 1, end: 2 });
    expect(read.entries).toHaveLength(1);
  });

  test('what no format knows is not understood, from its first character to its last', () => {
    expect(readPaste('It was a dark and stormy night.').lines[0]?.problem).toEqual({ code: 'not-recognised', start: 0, end: 31 });
  });

  test('a colour around it makes it no binary', () => {
    expect(readPaste('\x1b[31mIt was a dark and stormy night.\x1b[0m').lines[0]?.problem).toMatchObject({ code: 'not-recognised' });
  });

  test('a row that a format calls broken is not understood for the reason that it gives', () => {
    const read = readPaste(`${HEADER}\n${LISTEN.replace('22B8', '22G8')}\n`);
    expect(read.lines[1]).toMatchObject({ is: 'notUnderstood', problem: { code: 'port-digits' } });
  });
});

test('what is not understood among rows that stand in one line is told of, and where', () => {
  const found = (text: string) => readPaste(text).lines.map(({ is, problem }) => [is, problem && text.slice(problem.start, problem.end)]);
  expect(found(`{"stdout":"${HEADER}\\n${LISTEN}\\nwhat is this\\n${WAITING}\\n"}`)).toEqual([['entry', 'what is this']]);
  expect(found(`{"stdout":"${HEADER}\\nwhat is this\\n"}`)).toEqual([['notUnderstood', 'what is this']]);
  expect(found(`{"stdout":"${HEADER}\\n${LISTEN.replace('22B8', '22G8')}\\n"}`)).toEqual([['notUnderstood', '22G8']]);
  expect(found(`{"stdout":"${HEADER}\\n\\n${LISTEN}\\n"}`)).toEqual([['entry', undefined]]);
  expect(found(`{"stdout":"${HEADER}\\n"}`)).toEqual([['header', undefined]]);
});

describe('sections', () => {
  const files = (text: string) => readPaste(text).sections.map(({ file, line }) => `${file} ${line}`);

  test('begin with a header', () => expect(files(`\n${HEADER}\n${LISTEN}\n`)).toEqual(['tcp 1']));
  test('begin with a row where there is no header', () => expect(files(`${LISTEN}\n${WAITING}\n${V6}\n`)).toEqual(['tcp 0', 'tcp6 2']));
  test('are there for a header without rows', () => expect(files(HEADER)).toEqual(['tcp 0']));
  test('take a header that comes twice in a row for one', () => expect(files(`${HEADER}\n${HEADER}\n${LISTEN}\n`)).toEqual(['tcp 0']));
  test('take a header behind its rows, as sort leaves it, for theirs', () =>
    expect(files(`${LISTEN}\n${WAITING}\n${HEADER}\n`)).toEqual(['tcp 0']));
  test('begin again where a header stands again behind rows: a second snapshot', () => {
    expect(files(`${HEADER}\n${LISTEN}\n${HEADER}\n${LISTEN}\n`)).toEqual(['tcp 0', 'tcp 2']);
  });
  test('begin again behind a prompt: a second host', () => {
    expect(files(`a@one:~$ cat /proc/net/tcp\n${LISTEN}\nb@two:~$ cat /proc/net/tcp\n${LISTEN}\n`)).toEqual(['tcp 1', 'tcp 3']);
  });
  test.each([
    '==> /proc/net/raw <==',
    '### /proc/net/raw',
    '== raw',
    ':: /proc/net/raw',
    '$ cat /proc/net/raw',
    '# /proc/net/raw',
    '[zoo ~]# cat /proc/net/raw',
    '[zoo /proc/net]$ cat raw',
    '[ZOO\\me@zoo ~]$ cat /proc/net/raw',
    '/proc/17/net/raw:',
  ])('are named by %s where the shape of rows leaves a choice', (mark) => {
    const read = readPaste(`${mark}\n${UDP}\n`);
    expect(read.sections).toEqual([{ file: 'raw', line: 1 }]);
    expect(classes(read)).toEqual(['context', 'entry']);
  });
  test('follow the order of files in a command whose headers look the same', () => {
    const header = `${HEADER} ref pointer drops`;
    expect(files(`$ cat /proc/net/{udp,udplite}\n${header}\n${UDP}\n${header}\n${UDP}\n`)).toEqual(['udp 1', 'udplite 3']);
  });
  test('believe the shape of rows more than a wrong name', () =>
    expect(files(`==> /proc/net/udp <==\n${HEADER}\n${LISTEN}\n`)).toEqual(['tcp 1']));
});

describe('reading piece by piece', () => {
  const text = `$ cat /proc/net/tcp\r\n${HEADER}\r\n${LISTEN}\r\n${WAITING}\r\n\r\n${V6}\r\n$ `;
  test.each([1, 2, 7, 64, 100])('gives the same, however the bytes arrive: %i at a time', (step) => {
    expect(readPaste(text, { step })).toEqual(readPaste(text));
  });
});

describe('the fast path', () => {
  // Reads lines of exactly this text, as a real one reads rows by layout.
  const reads =
    (row: string): FastPath =>
    (format, bytes, start, end) => {
      const text = Buffer.from(bytes).toString('latin1', start, end);
      let lines = 0;
      while (format === formatOf('tcp') && text.startsWith(`${row}\n`, lines * (row.length + 1))) lines++;
      lines = Math.max(0, lines - 1);
      return { next: start + lines * (row.length + 1), lines };
    };

  test('is not told again what it read, and lines go on being counted', () => {
    const calls: number[] = [];
    const fast: FastPath = (format, bytes, start, end, line, state) => {
      const run = reads(LISTEN)(format, bytes, start, end, line, state);
      if (run.lines > 0) calls.push(line, run.lines);
      return run;
    };
    const paste = Buffer.from(`${HEADER}\n${`${LISTEN}\n`.repeat(100)}${WAITING}\n`);
    const entries: [number, unknown][] = [];
    const lines: number[] = [];
    const said = {
      section: () => {},
      entry: (_: unknown, fields: unknown, __: unknown, line: number) => entries.push([line, fields]),
      doubt: () => {},
      line: (line: number) => lines.push(line),
    };
    return import('../../src/paste/create-reader.ts').then(({ createReader }) => {
      createReader(said, { fast }).push(paste, paste.length, true);
      expect(calls).toEqual([1, 99]);
      expect(lines).toEqual([0, 100, 101]);
      expect(entries.map(([line]) => line)).toEqual([100, 101]);
    });
  });
});

test('values come as printed, addresses in the order of their digits', () => {
  const [listen, waiting] = readPaste(`${LISTEN}\n${WAITING}\n`).entries;
  expect(value(listen, 'local_port')).toBe(8888);
  expect(value(waiting, 'local_address')).toEqual({ family: 4, words: [0x0100007f] });
  expect(value(waiting, 'rto')).toBeNull();
  expect(contents(readPaste(`${LISTEN}\n`))[0]).toContain('inode=6217263');
});
