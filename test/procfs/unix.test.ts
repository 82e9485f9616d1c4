// What a path can do to a line, and what kernels of three decades print. Vectors are rows of the capture procfs/unix unless they say otherwise.
import { describe, expect, test } from 'vitest';
import { fromUtf8, toUtf8 } from '../../src/base/byte-string.ts';
import type { Reading } from '../../src/procfs/format.ts';
import { unix } from '../../src/procfs/formats/unix.ts';
import { readPaste, value } from '../support/read-paste.ts';

const HEADER = 'Num       RefCount Protocol Flags    Type St Inode Path';
const row = (path: string, inode = '1984547') =>
  `00000000e75639b7: 00000002 00000000 00010000 0001 01 ${inode}${path === '' ? '' : ` ${path}`}`;
const read = (text: string, state = {}): Reading => unix.read(toUtf8(text), 'little', state);
const pathOf = (reading: Reading) => {
  const found = reading.is === 'entry' ? reading.fields.find((field) => field.column.id === 'path')?.value : undefined;
  return typeof found === 'string' ? fromUtf8(found) : found;
};
const fieldOf = (reading: Reading, id: string) =>
  reading.is === 'entry' ? reading.fields.find((field) => field.column.id === id)?.value : undefined;

describe('a unix path', () => {
  test.each([
    ['/tmp/zoo-sock/listen.sock'],
    ['/tmp/zoo-sock/my app data/run  time.sock'],
    ['/tmp/zoo-sock/trailing space '],
    ['/tmp/zoo-sock/tab\there'],
    [' begins with a blank'],
    ['relative.sock'],
    ['@zoo-abstract'],
    ['@a@b@@c'],
    ['@a\0b\0\0c'],
    ['/tmp/zoo-sock/café-日本.sock'],
    ['1984547'],
    ['00000000: 00000002 00000000 00010000 0001 01 1 /forged'],
  ])('is all that follows one blank: %j', (path) => expect(pathOf(read(row(path)))).toBe(path));

  test('that is no UTF-8 keeps its bytes', () => {
    const reading = unix.read(row('/tmp/bad\xff\xfe.sock'), 'little', {});
    expect(reading.is === 'entry' && reading.fields.at(-1)?.value).toBe('/tmp/bad\xff\xfe.sock');
  });

  test('is absent where the row ends, or where only the padding of a terminal follows', () => {
    expect(pathOf(read(row('')))).toBeNull();
    expect(pathOf(read(`${row('')}      `))).toBeNull();
  });

  test('with newlines takes the lines up to the next row', () => {
    const paste = `${HEADER}\n${row('/tmp/zoo-sock/new\nline')}\n${row('/tmp/next', '1984556')}\n`;
    const { entries, lines } = readPaste(paste);
    expect(entries.map((entry) => value(entry, 'path'))).toEqual(['/tmp/zoo-sock/new\nline', '/tmp/next']);
    expect(lines.map((line) => line.is)).toEqual(['header', 'entry', 'entry', 'entry']);
  });

  test.each([
    ['a carriage return, and so has it', '/tmp/a\rb', '/tmp/a\rb'],
    ['a newline that a terminal made CRLF', '/tmp/a\r\nb', '/tmp/a\nb'],
  ])('may have %s', (_, text, path) => {
    const { entries } = readPaste(`${HEADER}\n${row(text)}\n${row('/tmp/next')}\n`);
    expect(entries.map((entry) => value(entry, 'path'))).toEqual([path, '/tmp/next']);
  });

  test.each([
    '# the one that listens',
    '// here',
    '<- here',
    '[  12.345678] usb 1-1: gone',
    'Nov 28 11:08:09 zoo systemd[1]: up',
    'mysql> quit',
  ])('does not go on in %j', (line) => {
    const { entries, lines } = readPaste(`${HEADER}\n${row('/tmp/a')}\n${line}\n${row('/tmp/next')}\n`);
    expect(entries.map((entry) => value(entry, 'path'))).toEqual(['/tmp/a', '/tmp/next']);
    expect(lines[2]).toMatchObject({ is: 'notUnderstood', problem: { code: 'not-recognised' } });
  });

  test('does not swallow what follows the last row', () => {
    const { entries } = readPaste(`${HEADER}\n${row('/tmp/last')}\nthat was all\n`);
    expect(entries.map((entry) => value(entry, 'path'))).toEqual(['/tmp/last']);
  });
});

describe('a row of /proc/net/unix', () => {
  test('says whether the socket listens', () => {
    expect(fieldOf(read(row('')), 'listening')).toBe(1);
    expect(fieldOf(read('00000000b4007f6f: 00000003 00000000 00000000 0002 03 1984569'), 'listening')).toBe(0);
  });

  test.each([
    ['ffff88015e7287c0: 00000002 00000000 00010000 0001 01 53314618 /tmp/a', '53314618', 'before pointers were hashed'],
    ['eb505e00: 00000002 00000000 00010000 0001 01    11 @/com/ubuntu/upstart', '11', 'a 32-bit kernel'],
    ['0000000000000000: 00000003 00000000 00000000 0005 03 39387', '39387', 'kptr_restrict'],
    ['(____ptrval____): 00000003 00000000 00000000 0001 03 1', '1', 'before there was randomness'],
    ['0x0000000000000000: 00000002 00000000 00010000 0001 01        4 /run/a', '4', 'gVisor'],
    ['ffff8803: 00000002 00000000 00010000 0001 01 -1530494955 /a', '-1530494955', 'an inode printed with %d'],
    ['00000000e75639b7: 00000002 00000000 00010000 0001 01 18446744073709551615 /a', '18446744073709551615', 'an inode beyond 2^53'],
  ])('%s has inode %s (%s)', (text, inode) => expect(fieldOf(read(text), 'inode')).toBe(inode));

  test('of a kernel whose header has no Inode ends with the path', () => {
    const state = {};
    expect(read('Num       RefCount Protocol Flags    Type St Path', state).is).toBe('header');
    const reading = read('ffff8803: 00000002 00000000 00010000 0001 01 /dev/log', state);
    expect([fieldOf(reading, 'inode'), pathOf(reading)]).toEqual([null, '/dev/log']);
  });

  test('that was cut before its inode has none, and says so', () => {
    const reading = read('00000000e75639b7: 00000002 00000000 00010000 0001 01');
    expect(reading.is === 'entry' && reading.fields.find((field) => field.column.id === 'inode')?.problem).toBe('row-cut');
    expect(read('00000000e75639b7: 00000002 00000000 000').is).toBe('broken');
  });

  test.each(['', 'Num', 'some prose about sockets', '0: 0100007F:1F90 00000000:0000 0A', 'deadbeef: ruined', 'cafebabe cafebabe cafebabe'])(
    'is not %j',
    (text) => expect(read(text).is).toBe('not-mine'),
  );
});
