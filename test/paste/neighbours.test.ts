import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';

const row = (port: string, inode: number) =>
  `0: 0100007F:${port} 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 ${inode} 1 0000000000000000 100 0 0 10 0`;

async function read(text: string) {
  const engine = createEngine();
  const opened = await engine.open({ kind: 'text', text });
  if (!opened.recognised) return { summary: undefined, cells: [] };
  return { summary: opened.summary, cells: (await engine.rows(0, 99)).map(({ file, cells }) => ({ file, ...cells })) };
}

describe('what stands beside a row or between rows takes nothing from it and adds nothing to it', () => {
  test.each([' | ', ' │ ', ' ; ', ' # ', ' <- redis '])('rows side by side, with “%s” between them', async (between) => {
    const { cells } = await read([row('1F90', 111), row('0050', 222), row('0016', 333)].join(between));
    expect(cells.map(({ inode }) => inode)).toEqual(['111', '222', '333']);
  });

  test.each([
    ['a number in front of a table’s bars is the row’s', '1: |', '1'],
    ['unless the row has one', '1: | 7:', '7'],
    ['a number in box-drawing bars', '1: │', '1'],
  ])('%s', async (_, front, sl) => {
    const bar = front.slice(3, 4);
    const bars = row('1F90', 111).slice(3).split(' ').join(` ${bar} `);
    const { cells } = await read(`${front} ${bars} ${bar}\n`);
    expect(cells.map((cell) => [cell.sl, cell.lport, cell.ssthresh])).toEqual([[sl, '8080', '0']]);
  });

  test('the blank in front of a bar that closes a row', async () => {
    const { cells } = await read('| ffff888000000001: 00000002 00000000 00010000 0001 01 20001 /run/a.sock |\n');
    expect(cells.map(({ local }) => local)).toEqual(['/run/a.sock']);
  });

  test('a heading between rows of equal width that end in a pointer', async () => {
    const waits = (port: string, pointer: string) =>
      `   0: 0000000000000000FFFF00000100007F:${port} 0000000000000000FFFF00000100007F:0050 06 00000000:00000000 03:00001394 00000000     0        0 0 3 ${pointer}`;
    const lines = ['web-1', waits('C350', '000000005f6371ff'), 'web-2', waits('C351', '00000000973d52bb'), 'web-3'];
    const { summary, cells } = await read(`${lines.join('\n')}\n`);
    expect(cells.map(({ pointer, lport }) => [lport, pointer])).toEqual([
      ['50000', '000000005f6371ff'],
      ['50001', '00000000973d52bb'],
    ]);
    expect(summary?.lines).toMatchObject({ entry: 2, notUnderstood: 3 });
  });

  test.each(['--More--', '--More--(57%)', '(END)', 'lines 1-24/51 47%', 'lines 28-51/51 (END)'])(
    'what a pager prints: %s',
    async (foot) => {
      const socket = (inode: number, path: string) => `ffff88800000000${inode % 10}: 00000002 00000000 00010000 0001 01 ${inode} ${path}`;
      const { summary, cells } = await read(`${[socket(20001, '/run/a.sock'), foot, socket(20002, '/run/b.sock')].join('\n')}\n`);
      expect(cells.map(({ local }) => local)).toEqual(['/run/a.sock', '/run/b.sock']);
      expect(summary?.lines).toMatchObject({ entry: 2, context: 1 });
    },
  );

  test('the colours of diff --color, which takes a row’s first blank for its mark', async () => {
    const padded = (sl: number, inode: number) =>
      `   ${sl}: 0100007F:1F9${sl} 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 0000000000000000 100 0 0 10 16`.padEnd(
        149,
      );
    const coloured = (mark: string, colour: number, text: string) => `\x1b[${colour}m${mark}${text}\x1b[0m`;
    const lines = [
      ` ${padded(1, 11)}`,
      coloured('-', 31, padded(2, 12)),
      coloured('-', 31, padded(3, 13)),
      coloured('+', 32, padded(4, 14)),
    ];
    const { cells } = await read(`${lines.join('\n')}\n`);
    expect(cells.map(({ inode, ssthresh }) => [inode, ssthresh])).toEqual([11, 12, 13, 14].map((inode) => [String(inode), '16']));
  });

  test('a header of udp that the screen cut behind ref', async () => {
    const header = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref p';
    const cut = '  100: 0100007F:A198 0100007F:0035 01 00000000:00000000 00:00000000 00000000  1000        0 31415 2 0';
    expect((await read(`${header}\n${cut}\n`)).cells.map(({ file }) => file)).toEqual(['udp']);
  });

  test('sixteen numbers and one more are no interface: the kernel prints a colon behind its name', async () => {
    expect((await read(' 2  0      0 24348024   1892 188396    0    0   303   274  376 1229 26  4 71  0  0\n')).summary).toBeUndefined();
  });
});
