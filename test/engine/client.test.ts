import { MessageChannel } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { visible } from '../../src/base/visible.ts';
import { createClient, type Port } from '../../src/engine/client.ts';
import { createHost } from '../../src/engine/host.ts';
import type { FromWorker, ToWorker } from '../../src/engine/messages.ts';
import type { Summary } from '../../src/engine/protocol.ts';
import { fixture } from '../support/fixture.ts';

/** A worker as its page sees it: a host behind a real channel, so that messages are cloned and buffers change hands. */
function startHost() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  let time = 0;
  const take = createHost((message: FromWorker, transfer = []) => port2.postMessage(message, transfer), {
    now: () => (time += 100),
    later: (work) => void setImmediate(work),
  });
  port2.on('message', (message: ToWorker) => void take(message));
  return Object.assign(port1, { terminate: () => port1.close() }) as unknown as Port & typeof port1;
}

const connected = () => createClient(startHost);

const row = (number: number) =>
  `${String(number).padStart(4)}: 0100007F:22B8 0200000A:A198 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1\n`;
const HEADER = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const table = (rows: number) => HEADER + Array.from({ length: rows }, (_, number) => row(number)).join('');

describe('a paste that goes to the worker', () => {
  test('arrives whole, whatever the number of buffers', async () => {
    const client = connected();
    const seen: Summary[] = [];
    const opened = await client.open({ kind: 'text', text: table(10_000) }, (summary) => seen.push(summary));
    expect(opened).toMatchObject({
      recognised: true,
      summary: { sockets: 10_000, done: true, lines: { notUnderstood: 0, total: 10_001 } },
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen[0]).toMatchObject({ done: false });
    expect((await client.rows(9_999, 10_001)).map(({ cells }) => `${cells.local} ${cells.sl}`)).toEqual(['127.0.0.1 9999']);
  });

  test('sends its beginning alone, so that questions about it need not wait', async () => {
    const sent: ToWorker[] = [];
    const listeners: ((event: { readonly data: unknown }) => void)[] = [];
    const client = createClient(() => ({
      postMessage: (message) => void sent.push(message),
      addEventListener: (_, take) => void listeners.push(take),
      terminate: () => {},
    }));
    void client.open({ kind: 'text', text: table(10_000) });
    await new Promise(setImmediate);
    expect(sent.map(({ is }) => is)).toEqual(['begin', 'bytes']);
    const buffer = sent.flatMap((message) => (message.is === 'bytes' ? message.buffer : []))[0] as ArrayBuffer;
    for (const take of listeners) take({ data: { is: 'taken', buffer, more: true } satisfies FromWorker });
    await new Promise(setImmediate);
    expect(sent.map(({ is }) => is)).toEqual(['begin', 'bytes', 'bytes', 'bytes', 'bytes']);
  });

  test('is told of once, when it is whole, where all of it comes at once', async () => {
    const seen: Summary[] = [];
    await connected().open({ kind: 'text', text: table(20) }, (summary) => seen.push(summary));
    expect(seen).toEqual([]);
  });

  test('goes on while others are looked into, each by a worker that ends', async () => {
    const ended: boolean[] = [];
    const client = createClient(() => {
      const at = ended.push(false) - 1;
      const port = startHost();
      port.on('close', () => {
        ended[at] = true;
      });
      return port;
    });
    const opened = client.open({ kind: 'text', text: table(30_000) });
    const prose = 'It was the best of times\n'.repeat(10_000);
    expect(await client.look({ kind: 'text', text: prose })).toMatchObject({ recognised: false, reason: 'no-procfs', lines: 10_000 });
    expect(await client.look({ kind: 'text', text: table(30_000) })).toMatchObject({ recognised: true });
    expect(await opened).toMatchObject({ recognised: true, summary: { sockets: 30_000, cut: undefined } });
    await new Promise(setImmediate);
    expect(ended).toEqual([false, true, true]);
  });

  test('keeps characters that two buffers share', async () => {
    const client = connected();
    const text = `# ${'x'.repeat((1 << 18) - 3)}😀\n${table(1)}`;
    await client.open({ kind: 'text', text });
    const [line] = await client.lines(0, 1);
    expect(line?.length).toBe((1 << 18) - 3 + 2 + 1);
    expect((await client.rows(0, 1))[0]?.line).toBe(3);
  });

  test('as a file, and as a gzip file, gives the same rows', async () => {
    const client = connected();
    const plain = new Blob([table(2000)]);
    const zipped = new Blob([await new Response(plain.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()]);
    for (const file of [plain, zipped]) {
      expect(await client.open({ kind: 'files', files: [file] })).toMatchObject({
        recognised: true,
        summary: { sockets: 2000, bytes: plain.size },
      });
    }
  });

  test('is told of while it comes where a gzip file says the size of its last member alone', async () => {
    const zipped = Buffer.concat([gzipSync(table(30_000)), gzipSync(row(30_000))]);
    const seen: number[] = [];
    const opened = await connected().open({ kind: 'files', files: [new Blob([zipped])] }, ({ sockets }) => seen.push(sockets));
    expect(opened).toMatchObject({ summary: { sockets: 30_001 } });
    expect(seen.length).toBeGreaterThan(2);
  });

  test('as a file is what its name says where its rows do not, when it is read again, too', async () => {
    const client = connected();
    for (const [name, file] of [
      ['raw.txt', 'raw'],
      ['some', 'udp'],
      ['tcp', 'udp'],
    ] as const) {
      const opened = await client.open({ kind: 'files', files: [Object.assign(new Blob([fixture('everything/raw')]), { name })] });
      expect(opened).toMatchObject({ summary: { tables: [{ file, line: 1 }], lines: { notUnderstood: 0, context: 0 } } });
      expect(await client.refuse(['cut'])).toMatchObject({ tables: [{ file }] });
    }
  });

  test('as several files has the tables that they are named after', async () => {
    const client = connected();
    const files = ['raw', 'udp', 'udplite'].map((name) => Object.assign(new Blob([fixture(`everything/${name}`)]), { name }));
    const opened = await client.open({ kind: 'files', files });
    expect(opened).toMatchObject({
      summary: { tables: [{ file: 'raw' }, { file: 'udp' }, { file: 'udplite' }], lines: { context: 3, blank: 0, notUnderstood: 0 } },
    });
  });

  test('as several files of which none is anything is known by a line of theirs, not by the mark before it', async () => {
    const files = ['tcp', 'b'].map((name) => Object.assign(new Blob(['once upon a time\n']), { name }));
    expect(await connected().open({ kind: 'files', files })).toMatchObject({ recognised: false, firstLine: 'once upon a time' });
  });

  test('that is a broken gzip file is said to be unreadable', async () => {
    const client = connected();
    const file = new Blob([new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6])]);
    expect(await client.open({ kind: 'files', files: [file] })).toMatchObject({ recognised: false, reason: 'unreadable' });
  });

  test('that ends before its end says so, and why', async () => {
    const client = connected();
    let at = 0;
    const vanishing = Object.assign(new Blob([table(5000)]), {
      stream: () =>
        new ReadableStream<Uint8Array>({
          pull(controller) {
            if (at++ === 0) controller.enqueue(new TextEncoder().encode(table(6).slice(0, -3)));
            else controller.error(new Error('changed since'));
          },
        }),
    });
    const some = await client.open({ kind: 'files', files: [vanishing as Blob] });
    expect(some).toMatchObject({ recognised: true, summary: { sockets: 5, cut: 'unreadable' } });
    expect(await client.open({ kind: 'files', files: [new Blob([table(5)])] })).toMatchObject({
      recognised: true,
      summary: { cut: undefined },
    });
  });

  test('that cannot be opened at all, as a folder, is said to be unreadable', async () => {
    const folder = Object.assign(new Blob([]), { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('a folder')) }) });
    expect(await connected().open({ kind: 'files', files: [folder as unknown as Blob] })).toMatchObject({
      recognised: false,
      reason: 'unreadable',
    });
  });

  test('that was handed over whole is whole, though it is cancelled then', async () => {
    const client = connected();
    const opening = client.open({ kind: 'text', text: `# ${'é'.repeat(1000)}\n${table(3)}` });
    await new Promise(setImmediate);
    await client.cancel();
    expect(await opening).toMatchObject({ recognised: true, summary: { sockets: 3, cut: undefined } });
  });

  test('is cancelled, whatever its characters weigh', async () => {
    const client = connected();
    const text = `${table(2)}# ${'吗'.repeat(600_000)}\n${table(20_000)}`;
    let told = 0;
    const opened = await client.open({ kind: 'text', text }, ({ bytes }) => {
      if (bytes > 1_700_000 && told++ === 0) void client.cancel();
    });
    expect(opened).toMatchObject({ recognised: true, summary: { cut: 'cancelled' } });
  });

  test('can be cancelled: what came so far stays', async () => {
    const client = connected();
    const opening = client.open({ kind: 'text', text: table(20_000) }, () => void client.cancel());
    const opened = await opening;
    if (!opened.recognised) throw new Error(opened.reason);
    expect(opened.summary.done).toBe(true);
    expect(opened.summary.sockets).toBeGreaterThan(0);
    expect(opened.summary.sockets).toBeLessThan(20_000);
    // lines that are whole, and nothing of the one behind them
    const { bytes, sockets, lines } = opened.summary;
    expect(bytes).toBe(table(sockets).length);
    expect(lines).toMatchObject({ total: sockets + 1, notUnderstood: 0 });
    expect(await client.rows(sockets - 1, sockets)).toMatchObject([{ flawed: false }]);
  });

  test('over which the engine breaks is answered, and the next one is read', async () => {
    const messages: FromWorker[] = [];
    const take = createHost((message) => void messages.push(message), { now: () => 0, later: () => {} });
    const bytes = new TextEncoder().encode(table(2));
    await take({ is: 'begin', total: 9, name: undefined });
    // as where there is no room for more rows: what is thrown comes out of the reading of bytes
    await take({ is: 'bytes', buffer: bytes.buffer, length: bytes.length + 1 });
    await take({ is: 'end', id: 1, why: undefined });
    expect(messages).toMatchObject([
      { is: 'taken', more: false },
      { is: 'fault', id: 1 },
    ]);
    await take({ is: 'begin', total: bytes.length, name: undefined });
    await take({ is: 'bytes', buffer: bytes.buffer, length: bytes.length });
    await take({ is: 'end', id: 2, why: undefined });
    expect(messages.at(-1)).toMatchObject({ is: 'opened', opened: { summary: { sockets: 2 } } });
  });

  test('tells of itself the more seldom the more tables it has', async () => {
    const told = async (text: string) => {
      let time = 0;
      const messages: FromWorker[] = [];
      const take = createHost((message) => void messages.push(message), { now: () => time, later: () => {} });
      const bytes = new TextEncoder().encode(text);
      await take({ is: 'begin', total: bytes.length, name: undefined });
      for (let at = 0; at < bytes.length; at += 50_000, time += 100) {
        const { buffer, length } = bytes.slice(at, at + 50_000);
        await take({ is: 'bytes', buffer, length });
      }
      return messages.filter(({ is }) => is === 'progress').length;
    };
    // so many pieces of so many bytes each; behind 10,000 tables the next summary is 1,100 ms later
    const text = table(1).repeat(10_000);
    const rows = table(text.length / row(0).length);
    expect(await told(rows)).toBeGreaterThan(20);
    expect(await told(text)).toBeLessThan((await told(rows)) / 2);
  });

  test('gives way to the next one', async () => {
    const client = connected();
    const first = client.open({ kind: 'text', text: table(20_000) });
    const second = client.open({ kind: 'text', text: table(3) });
    await first;
    expect(await second).toMatchObject({ recognised: true, summary: { sockets: 3 } });
  });
});

describe('what was open before', () => {
  /** A long paste, and a short one as soon as rows of the first are there. */
  const superseded = async (client: ReturnType<typeof connected>) => {
    let second: Promise<unknown> | undefined;
    await client.open({ kind: 'text', text: table(20_000) }, () => {
      second ??= client.open({ kind: 'text', text: table(3) });
    });
    expect(await second).toMatchObject({ recognised: true, summary: { sockets: 3, cut: undefined } });
  };

  test('is what was whole, where a paste came while another was read', async () => {
    const client = connected();
    await client.open({ kind: 'text', text: table(2) });
    await superseded(client);
    expect(await client.undo()).toMatchObject({ sockets: 2 });
    expect(await client.undo()).toMatchObject({ sockets: 3 });
  });

  test('comes back by undo while another is read, which ends', async () => {
    const client = connected();
    await client.open({ kind: 'text', text: table(2) });
    let back: Promise<Summary | undefined> | undefined;
    const opened = await client.open({ kind: 'text', text: table(20_000) }, () => {
      back ??= client.undo();
    });
    expect(await back).toMatchObject({ sockets: 2 });
    expect(await client.rows(0, 9)).toHaveLength(2);
    expect(opened).toMatchObject({ summary: { cut: 'cancelled' } });
  });

  test('is the part of the other, where nothing was before it, and is said to be a part', async () => {
    const client = connected();
    await superseded(client);
    const back = await client.undo();
    expect(back).toMatchObject({ done: true, cut: 'cancelled' });
    expect(back?.sockets).toBeLessThan(20_000);
    expect(await client.undo()).toMatchObject({ sockets: 3, cut: undefined });
  });

  test('comes and goes as a part, where its reading was cancelled', async () => {
    const client = connected();
    await client.open({ kind: 'text', text: table(2) });
    const opened = await client.open({ kind: 'text', text: table(20_000) }, () => void client.cancel());
    expect(opened).toMatchObject({ summary: { cut: 'cancelled' } });
    expect(await client.undo()).toMatchObject({ sockets: 2, cut: undefined });
    expect(await client.undo()).toMatchObject({ cut: 'cancelled' });
    await client.open({ kind: 'text', text: table(3) });
    expect(await client.undo()).toMatchObject({ cut: 'cancelled' });
  });

  test('stays when nothing is recognised', async () => {
    const client = connected();
    await client.open({ kind: 'text', text: table(2) });
    const opened = await client.open({ kind: 'text', text: 'once upon a time\n' });
    expect(opened).toMatchObject({ recognised: false, reason: 'no-procfs', lines: 1, firstLine: 'once upon a time' });
    expect(await client.rows(0, 9)).toHaveLength(2);
  });

  test('comes back by undo, and goes again by another', async () => {
    const client = connected();
    expect(await client.undo()).toBeUndefined();
    await client.open({ kind: 'text', text: table(2) });
    await client.open({ kind: 'text', text: table(5) });
    expect(await client.undo()).toMatchObject({ sockets: 2 });
    expect(await client.rows(0, 9)).toHaveLength(2);
    expect(await client.undo()).toMatchObject({ sockets: 5 });
    expect(await client.rows(0, 9)).toHaveLength(5);
  });
});

test.each([
  ['', 'empty'],
  ['\n \n', 'blank'],
  ['\u0000\u0001\u0002', 'binary'],
  ['hello\n', 'no-procfs'],
])('a paste of %j is refused as %s', async (text, reason) => {
  expect(await connected().open({ kind: 'text', text })).toMatchObject({ recognised: false, reason });
});

test('of a first line that is long, whole characters are shown, and that there are more', async () => {
  const opened = await connected().open({ kind: 'text', text: `你好${'吗'.repeat(1000)}\n` });
  expect(opened.recognised ? '' : visible(opened.firstLine, 200)).toBe(`你好${'吗'.repeat(198)}…`);
});

test('a header without rows is recognised', async () => {
  expect(await connected().open({ kind: 'text', text: HEADER })).toMatchObject({ recognised: true, summary: { sockets: 0 } });
});
