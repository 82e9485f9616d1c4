import { describe, expect, test } from 'vitest';
import type { Summary } from '../../src/engine/protocol.ts';
import { usualColumns, yields } from '../../src/ui/table/columns.ts';

const summaryOf = (...files: readonly string[]) =>
  ({
    tables: files.map((file) => ({
      file,
      line: 1,
      entries: 1,
      holds: ['route', 'fd-sockets', 'passwd'].includes(file) ? 'records' : 'sockets',
    })),
  }) as unknown as Summary;

describe('the columns that a paste shows by itself', () => {
  test('name no protocol where there is but one: the address tells tcp from tcp6', () => {
    expect(usualColumns(summaryOf('tcp', 'tcp6', 'route'))).not.toContain('proto');
    expect(usualColumns(summaryOf('tcp', 'udp'))).toContain('proto');
  });

  test('show processes in place of inodes, and names of users in place of their numbers, where the paste tells of any', () => {
    const shown = usualColumns(summaryOf('tcp', 'fd-sockets', 'passwd'));
    expect([shown.includes('inode'), shown.includes('uid'), shown.includes('user')]).toEqual([false, false, true]);
  });

  test('show processes and drops where the paste tells of any', () => {
    expect(usualColumns(summaryOf('tcp'))).not.toContain('process');
    expect(usualColumns(summaryOf('tcp', 'fd-sockets'))).toContain('process');
    expect(usualColumns(summaryOf('tcp'))).not.toContain('drops');
    expect(usualColumns(summaryOf('udp6'))).toContain('drops');
  });
});

test.each([
  ['unix', ['state', 'local', 'inode']],
  ['packet', ['rxq', 'local', 'uid', 'inode']],
  ['netlink', ['rxq', 'txq', 'local', 'lport', 'inode', 'drops']],
])('nothing that no file of the paste prints is shown: %s', (file, columns) => {
  expect(usualColumns(summaryOf(file))).toEqual(columns);
  expect(usualColumns(summaryOf(file, 'passwd'))).toEqual(columns.map((id) => (id === 'uid' ? 'user' : id)));
  expect(usualColumns(summaryOf(file, 'tcp'))).toEqual(expect.arrayContaining([...columns, 'proto', 'rport', 'timer']));
});

test('on a telephone the two ends and the state stay', () => {
  expect(usualColumns(summaryOf('tcp')).filter((id) => yields(id) === 'never')).toEqual(['state', 'local', 'lport', 'remote', 'rport']);
});
