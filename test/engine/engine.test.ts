import { describe, expect, test } from 'vitest';
import { opened } from '../support/engine-of.ts';

/** The article that started this project. */
const SAMPLE = `$ cat /proc/net/tcp
sl local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode
sl local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode
0: 00000000:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000 1000 0 6217263 1 0000000000000000 100 0 0 10 0
1: 0100007F:998E 0100007F:22B8 06 00000000:00000000 03:000014B4 00000000 0 0 0 3 0000000000000000
2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000 0 0 6213151 2 0000000000000000 20 4 30 10 -1
3: 0100007F:22B8 0100007F:A198 01 00000000:00000000 00:00000000 00000000 1000 0 6248876 1 0000000000000000 20 4 9 10 -1
`;

test.each([
  ['little', '020011AC', '0A70528C', '0AD8B85D', '0A140A34'],
  ['big', 'AC110002', '8C52700A', '5DB8D80A', '340A140A'],
])('a container’s own address tells more than its peers’, that end in .10: %s-endian', async (order, own, ...peers) => {
  const rows = peers.map(
    (peer, sl) => `${sl}: ${own}:A198 ${peer}:01BB 01 00000000:00000000 00:00000000 00000000 0 0 62131 2 0000000000000000`,
  );
  expect((await opened(`${rows.join('\n')}\n`)).summary.byteOrder).toMatchObject({ guess: order, basis: 'evidence' });
});

test('a line is as long as its characters, not as its bytes: one that is not cut has all of them', async () => {
  const { engine } = await opened(`${SAMPLE}# 端口 8888 é\n# ${'é'.repeat(3000)}\n`);
  const [short, long] = await engine.lines(7, 9);
  expect(short).toMatchObject({ text: '# 端口 8888 é', length: 11 });
  expect(long?.length).toBe(3002);
  expect(long?.text.length).toBeLessThan(3002);
});

test('the place of a problem counts characters, also those beyond U+FFFF, and a line is cut between two of them', async () => {
  const { engine } = await opened(`${SAMPLE}🚀🚀 端口 \x01\n${'é'.repeat(2000)}\n${'a'.repeat(1999)}🚀🚀\n`);
  const [placed, whole, cut] = await engine.lines(7, 10);
  expect(placed).toMatchObject({ length: 7, problem: { code: 'binary', column: 7, endColumn: 8 } });
  expect(whole).toMatchObject({ length: 2000, text: 'é'.repeat(2000) });
  expect(cut).toMatchObject({ length: 2001, text: `${'a'.repeat(1999)}🚀` });
});

test('what stands around the place of a problem is told also beyond what is shown of the line', async () => {
  const { engine } = await opened(`${SAMPLE}${'🚀'.repeat(3000)}端口\x01${'é'.repeat(70)}\n`);
  const [line] = await engine.lines(7, 8);
  expect(line?.problem).toEqual({
    code: 'binary',
    column: 3003,
    endColumn: 3004,
    before: `${'🚀'.repeat(58)}端口`,
    after: `\x01${'é'.repeat(60)}`,
  });
});

test('a stump behind rows on their line is shown and told of with its place, and is no line that was not understood', async () => {
  const row = '0: 0100007F:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 62131 1 0000000000000000 100 0 0 10 0';
  const { engine, summary } = await opened(`${row} ${row} 2: 0100007F:0016 0000\nnonsense\n`);
  expect([summary.sockets, summary.lines.entry, summary.lines.notUnderstood]).toEqual([2, 1, 1]);
  const [line] = await engine.lines(0, 1);
  const column = row.length * 2 + 2 + '2: 0100007F:0016 '.length + 1;
  expect(line).toMatchObject({ class: 'entry', row: 0, problem: { column, endColumn: column + 4 } });
  expect(await engine.notUnderstood(0, 9)).toEqual([1]);
  expect(await engine.notUnderstood(1, 9)).toEqual([]);
});

describe('the sample of the article', () => {
  test('four sockets, one listening, little-endian by evidence', async () => {
    const { summary } = await opened(SAMPLE);
    expect(summary.sockets).toBe(4);
    expect(summary.listening).toEqual([{ port: 8888, sockets: 1, waiting: 0 }]);
    expect(summary.states).toEqual([
      { state: 'ESTABLISHED', count: 2 },
      { state: 'TIME_WAIT', count: 1 },
      { state: 'LISTEN', count: 1 },
    ]);
    expect(summary.byteOrder).toMatchObject({ used: 'little', guess: 'little', basis: 'evidence' });
    expect(summary.lines).toEqual({ entry: 4, header: 2, context: 1, blank: 0, notUnderstood: 0, total: 7 });
  });

  test('cells say what the rows mean', async () => {
    const { engine } = await opened(SAMPLE);
    const rows = await engine.rows(0, 10);
    expect(
      rows.map(({ cells }) =>
        `${cells.state} ${cells.local}:${cells.lport} ${cells.remote}:${cells.rport} ${cells.timer} ${cells.when ?? ''}`.trim(),
      ),
    ).toEqual([
      'LISTEN 0.0.0.0:8888 0.0.0.0:* off',
      'TIME_WAIT 127.0.0.1:39310 127.0.0.1:8888 timewait 53.00s',
      'ESTABLISHED 127.0.0.1:41368 127.0.0.1:8888 keepalive 6.99s',
      'ESTABLISHED 127.0.0.1:8888 127.0.0.1:41368 off',
    ]);
    expect(rows[1]?.cells.rto).toBeUndefined();
    expect(rows[2]?.cells).toMatchObject({ uid: '0', inode: '6213151', cwnd: '10', ssthresh: '-1', quick: '15', pingpong: '0' });
    expect(rows.map(({ line }) => line)).toEqual([4, 5, 6, 7]);
  });

  test('sorted by remote port both ways, stable', async () => {
    const { engine } = await opened(SAMPLE);
    const ports = async (descending: boolean) => {
      await engine.arrange({ sort: [{ column: 'rport', descending }], filter: '' });
      return (await engine.rows(0, 4)).map(({ row, cells }) => `${row} ${cells.rport}`);
    };
    expect(await ports(false)).toEqual(['0 *', '1 8888', '2 8888', '3 41368']);
    expect(await ports(true)).toEqual(['3 41368', '1 8888', '2 8888', '0 *']);
    expect(await engine.position(2)).toBe(2);
  });

  test('the other byte order reads the same rows the other way', async () => {
    const { engine } = await opened(SAMPLE);
    const summary = await engine.setByteOrder('big');
    expect(summary.byteOrder).toMatchObject({ used: 'big', guess: 'little', basis: 'given' });
    expect((await engine.rows(1, 2))[0]?.cells.local).toBe('1.0.0.127');
    expect((await engine.setByteOrder('auto')).byteOrder.used).toBe('little');
  });
});
