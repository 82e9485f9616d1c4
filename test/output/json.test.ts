// The JSON that scripts read: docs say what each name means, this says that it is there.
import { describe, expect, test } from 'vitest';
import { jsonWriter } from '../../src/output/json.ts';
import { ndjsonWriter } from '../../src/output/ndjson.ts';
import { ROW, written } from './support.ts';

const decode = (paste: string, order?: 'little' | 'big') =>
  JSON.parse(
    written(
      paste,
      jsonWriter((code) => `words for ${code}`),
      order,
    ),
  );

describe('json', () => {
  test('has an entry with every column by its id, flat', () => {
    expect(decode(`${ROW}\n`).tables).toEqual([
      {
        file: 'tcp',
        line: 1,
        entries: [
          {
            ...{ line: 1, table: 'tcp', sl: 2, local_address: '127.0.0.1', local_port: 41368, rem_address: '127.0.0.1', rem_port: 8888 },
            ...{ st: 'ESTABLISHED', tx_queue: 0, rx_queue: 0, tr: 'keepalive', tm_when: 699, retrnsmt: 0, uid: 1000, timeout: 0 },
            ...{
              inode: '6213151',
              ref: 2,
              pointer: '0000000000000000',
              rto: 20,
              ato: 4,
              quick: 15,
              pingpong: 0,
              snd_cwnd: 10,
              ssthresh: -1,
            },
          },
        ],
      },
    ]);
  });

  test('a column that the row does not have is null', () => {
    const [entry] = decode(
      '   1: 0100007F:998E 0100007F:22B8 06 00000000:00000000 03:000014B4 00000000     0        0 0 3 0000000000000000\n',
    ).tables[0].entries;
    expect([entry.st, entry.rto, entry.ssthresh]).toEqual(['TIME_WAIT', null, null]);
  });

  test('a code that has no name is text, too', () => {
    const [entry] = decode(ROW.replace(' 01 00000000', ' 8A 00000000')).tables[0].entries;
    expect(entry.st).toBe('138');
  });

  test('classes of lines add up, and problems stand 1-based with words', () => {
    const { lines, problems } = decode(`${ROW}\n\n   1: 0100007F:99\n`);
    expect(lines.total).toBe(lines.entry + lines.header + lines.context + lines.blank + lines.notUnderstood);
    expect(problems).toEqual([expect.objectContaining({ line: 3, message: expect.stringMatching(/^words for /) })]);
  });

  test('says which byte order was used and why', () => {
    expect(decode(`${ROW}\n`).byteOrder).toMatchObject({ used: 'little', basis: 'evidence' });
    expect(decode(`${ROW}\n`, 'big').byteOrder).toMatchObject({ used: 'big', basis: 'given' });
    expect(decode(`${ROW}\n`, 'big').tables[0].entries[0].local_address).toBe('1.0.0.127');
    expect(decode('   1: 00000000:1F90 00000000:0000 0A\n').byteOrder).toEqual({ used: 'little', basis: 'assumed', evidence: [] });
    expect(decode(`==> /sys/kernel/cpu_byteorder <==\nbig\n==> /proc/net/tcp <==\n${ROW}\n`).byteOrder).toMatchObject({
      used: 'big',
      basis: 'stated',
    });
  });

  test('names every process that holds a socket, and its user', () => {
    const paste = `${ROW}\n/proc/5/fd/3 -> socket:[6213151] web server\n/proc/6/fd/3 -> socket:[6213151]\n==> /etc/passwd <==\ndeploy:x:1000:\n`;
    const [entry] = decode(paste).tables[0].entries;
    expect(entry.processes).toEqual([
      { pid: 5, fd: 3, comm: 'web server' },
      { pid: 6, fd: 3, comm: '' },
    ]);
    expect(entry.user).toBe('deploy');
  });

  test('a number that no double can hold is a string of its digits', () => {
    const [entry] = decode('  eth0: 18446744073709551615 1 0 0 0 0 0 0 9 2 0 0 0 0 0 0\n').tables[0].entries;
    expect([entry.rx_bytes, entry.rx_packets]).toEqual(['18446744073709551615', 1]);
  });

  test('a path with newlines, quotes and terminal escapes is a harmless string that gives it back', () => {
    const path = '/tmp/"a\u001b[31m\u009b31m\u202e\u2066\nb';
    const text = written(
      `Num       RefCount Protocol Flags    Type St Inode Path\n00000000e75639b7: 00000002 00000000 00010000 0001 01 1 ${path}\n00000000e75639b8: 00000002 00000000 00010000 0001 01 2\n`,
      ndjsonWriter,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066]/);
    expect(JSON.parse(text.split('\n')[0] ?? '').path).toBe(path);
  });

  test('the column of a problem counts characters, as the page does', () => {
    const { problems } = decode('Num       RefCount Protocol Flags    Type St Inode Path\n端口🚀 \u0001\n');
    expect(problems).toMatchObject([{ line: 2, column: 5, code: 'binary' }]);
  });

  test('several tables follow one another in the order of the paste', () => {
    const tables = decode(`${ROW}\nIface\tDestination\tGateway\n${ROW}\n`).tables as { file: string }[];
    expect(tables.map((table) => table.file).filter((file) => file === 'tcp').length).toBeGreaterThan(0);
    expect(decode('').tables).toEqual([]);
  });
});
