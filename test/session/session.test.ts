import { effect } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { generateText } from '../bench/generate.ts';
import { start } from './support.ts';

const SERVER =
  '   0: 00000000:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 6217263 1 0000000000000000 100 0 0 10 0\n';
const CLIENT =
  '   1: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1\n';

describe('a paste', () => {
  test('is shown, and its first connection is explained by itself', async () => {
    const session = start();
    expect(session.open.value).toBe(false);
    expect(await session.openText(SERVER + CLIENT)).toBe(true);
    expect(session.open.value).toBe(true);
    expect(session.capture.outcome.value).toEqual({ is: 'opened', sockets: 2, replaced: false });
    expect(session.selection.chosen.value).toEqual({ row: 1, column: 'local_address', byItself: true });
    expect(session.arrangement.rows.held.value.count).toBe(2);
    expect(session.idle.value).toBe(true);
  });

  test('explains a row by itself that is in view, a connection or not', async () => {
    const session = start();
    await session.openText(SERVER.repeat(30) + CLIENT);
    expect(session.selection.chosen.value).toMatchObject({ row: 0, byItself: true });
  });

  test('is shown with its rows, not before them', async () => {
    const session = start();
    const rows: number[] = [];
    effect(() => {
      if (session.open.value) rows.push(session.arrangement.rows.held.peek().items.size);
    });
    await session.openText(SERVER + CLIENT);
    expect(rows).toEqual([2]);
  });

  test('that the address names a step of is opened at that step', async () => {
    const session = start('#explain=1.st.2');
    await session.openText(SERVER + CLIENT);
    expect(session.selection.chosen.value).toMatchObject({ row: 0, column: 'st', byItself: false });
    expect([session.explanation.way.value, session.explanation.step.value]).toEqual(['steps', 1]);
  });

  test('that comes in pieces waits for the row that the address names', async () => {
    const session = start('#explain=4000.st.1');
    await session.openText(generateText({ format: 'tcp', rows: 5000 }));
    expect(session.selection.chosen.value).toMatchObject({ row: 3999, column: 'st', byItself: false });
  });

  test('that the reader stopped says so, and that it ended early', async () => {
    const session = start();
    const stop = effect(() => {
      if ((session.capture.reading.value?.sockets ?? 0) > 0) queueMicrotask(() => void session.capture.cancel());
    });
    expect(await session.openText(generateText({ format: 'tcp', rows: 5000 }))).toBe(true);
    stop();
    const sockets = session.capture.summary.value?.sockets ?? 0;
    expect(sockets).toBeLessThan(5000);
    expect(session.capture.outcome.value).toEqual({ is: 'opened', sockets, replaced: false, stopped: 'cancelled' });
    await session.openText(CLIENT);
    expect(session.capture.outcome.value).toEqual({ is: 'opened', sockets: 1, replaced: true });
  });

  test('of which a part was read is said to be one when it comes back, too', async () => {
    const session = start();
    await session.openText(CLIENT);
    const stop = effect(() => {
      if ((session.capture.reading.value?.sockets ?? 0) > 0) queueMicrotask(() => void session.capture.cancel());
    });
    await session.openText(generateText({ format: 'tcp', rows: 5000 }));
    stop();
    const said = session.capture.outcome.value;
    expect(said).toMatchObject({ is: 'opened', stopped: 'cancelled' });
    await session.capture.undo();
    expect(session.capture.summary.value?.cut).toBeUndefined();
    await session.capture.undo();
    expect(session.capture.outcome.value).toEqual(said);
    expect(session.capture.summary.value?.cut).toBe('cancelled');
  });

  test('in which nothing is recognised keeps what was shown', async () => {
    const session = start();
    await session.openText(SERVER + CLIENT);
    expect(await session.openText('It was the best of times')).toBe(false);
    expect(session.capture.outcome.value).toMatchObject({ is: 'refused', reason: 'no-procfs', lines: 1, kept: true });
    expect(session.capture.summary.value?.sockets).toBe(2);
    expect(session.arrangement.rows.held.value.items.get(1)?.cells.lport).toBe('41368');
  });

  test('in which nothing is recognised takes the way back of the one before only until it is dismissed', async () => {
    const session = start();
    const { capture } = session;
    await session.openText(SERVER + CLIENT);
    await session.openText(CLIENT);
    const opened = capture.outcome.value;
    await session.openText('It was the best of times');
    await session.openText('It was the worst of times');
    expect(capture.outcome.value).toMatchObject({ is: 'refused', firstLine: 'It was the worst of times' });
    capture.dismiss();
    expect(capture.outcome.value).toBe(opened);
    await capture.undo();
    await session.openText('It was the best of times');
    capture.dismiss();
    expect(capture.outcome.value).toEqual({ is: 'undone' });
    await capture.undo();
    expect(capture.outcome.value).toEqual(opened);
    capture.dismiss();
    expect(capture.outcome.value).toBeUndefined();
  });

  test('replaces, and undo and redo lead back and forth', async () => {
    const session = start();
    await session.openText(SERVER + CLIENT);
    await session.arrangement.setFilter('state:listen');
    await session.openText(CLIENT);
    const opened = { is: 'opened', sockets: 1, replaced: true };
    expect(session.capture.outcome.value).toEqual(opened);
    expect(session.arrangement.filter.value).toBe('');
    for (const [sockets, outcome] of [
      [2, { is: 'undone' }],
      [1, opened],
      [2, { is: 'undone' }],
    ] as const) {
      await session.capture.undo();
      expect(session.capture.outcome.value).toEqual(outcome);
      expect(session.capture.summary.value?.sockets).toBe(sockets);
      expect(session.arrangement.arranged.value.count).toBe(sockets);
    }
  });

  test('is undone and redone by a double click', async () => {
    const session = start();
    await session.openText(SERVER + CLIENT);
    await session.openText(CLIENT);
    await Promise.all([session.capture.undo(), session.capture.undo()]);
    expect(session.capture.summary.value?.sockets).toBe(1);
    expect(session.capture.outcome.value).toEqual({ is: 'opened', sockets: 1, replaced: true });
  });

  test('of which a part is shown is led back from by Undo, whatever was said of the one before', async () => {
    const engine = createEngine();
    let opened: Promise<unknown> = Promise.resolve();
    const session = start('', {
      ...engine,
      open: (source, progress) => {
        const mine = engine.open(source, progress);
        opened = mine;
        return mine;
      },
      // as the client's: what is read ends first
      async undo() {
        await engine.cancel();
        await opened;
        return engine.undo();
      },
    });
    await session.openText(SERVER + CLIENT);
    await session.openText(CLIENT);
    await session.capture.undo();
    let back: Promise<void> | undefined;
    const stop = effect(() => {
      if ((session.capture.reading.value?.sockets ?? 0) > 0) queueMicrotask(() => (back ??= session.capture.undo()));
    });
    await session.openText(generateText({ format: 'tcp', rows: 5000 }));
    stop();
    await back;
    expect(session.capture.summary.value?.sockets).toBe(2);
    expect(session.capture.outcome.value).toEqual({ is: 'undone' });
    await session.capture.undo();
    expect(session.capture.outcome.value).toMatchObject({ is: 'opened', stopped: 'cancelled' });
  });

  test('read otherwise is said to be as many sockets as there are then', async () => {
    const session = start();
    await session.openText(SERVER + CLIENT);
    await session.openText(`${SERVER}> ${CLIENT}`);
    for (const [kept, sockets] of [
      [false, 1],
      [true, 2],
    ] as const) {
      await session.repairs.set('quoting', !kept);
      expect(session.capture.summary.value?.sockets).toBe(sockets);
      expect(session.capture.outcome.value).toEqual({ is: 'opened', sockets, replaced: true });
    }
  });
});

describe('while a paste comes in', () => {
  /** An engine that lets everything else happen between two chunks, and keeps account of the rows that are asked for. */
  const slow = () => {
    const engine = createEngine();
    const asked: number[] = [];
    const counts: number[] = [];
    const session = start('', {
      ...engine,
      rows(from, to) {
        asked.push(from);
        return engine.rows(from, to);
      },
      async open(source, progress) {
        if (source.kind !== 'text') throw new Error('text only');
        const bytes = new TextEncoder().encode(source.text);
        const feed = engine.feed(bytes.length);
        for (let at = 0; at < bytes.length; at += 1 << 16) {
          feed?.push(bytes.subarray(at, at + (1 << 16)));
          const summary = feed?.summary();
          if (summary) progress?.(summary);
          await new Promise((resolve) => setImmediate(resolve));
          counts.push(session.arrangement.rows.held.value.count);
        }
        return feed?.finish() ?? { recognised: false, reason: 'too-large', lines: 0, bytes: 0, firstLine: '' };
      },
    });
    return { session, asked, counts };
  };
  const text = generateText({ format: 'tcp', rows: 5000, seed: 3 });

  test('the later of two others is what is shown, whichever of them is known first', async () => {
    const engine = createEngine();
    const known: (() => void)[] = [];
    const session = start('', {
      ...engine,
      async look(source) {
        await new Promise<void>((resolve) => known.push(resolve));
        return engine.look(source);
      },
    });
    for (const earlier of [SERVER, 'It was the best of times']) {
      const reading = session.openText(text);
      const others = [session.openText(earlier), session.openText(SERVER + CLIENT)];
      known.pop()?.();
      await others[1];
      known.pop()?.();
      await reading;
      expect(await Promise.all(others)).toEqual([false, true]);
      expect(session.capture.summary.value?.sockets).toBe(2);
      expect(session.capture.outcome.value).toMatchObject({ is: 'opened', sockets: 2 });
    }
  });

  test.each([1, 10_000])('what is nothing does it no harm, and is what was said last (%i lines)', async (many) => {
    const { session } = slow();
    await session.openText(CLIENT);
    const reading = session.openText(text);
    expect(await session.openText('It was the best of times\n'.repeat(many))).toBe(false);
    const said = session.capture.outcome.value;
    expect(said).toMatchObject({ is: 'refused', reason: 'no-procfs', kept: true });
    expect(session.capture.reading.value).toBeDefined();
    expect(await reading).toBe(true);
    expect(session.capture.summary.value).toMatchObject({ sockets: 5000, cut: undefined });
    expect(session.capture.outcome.value).toBe(said);
    session.capture.dismiss();
    expect(session.capture.outcome.value).toEqual({ is: 'opened', sockets: 5000, replaced: true });
  });

  test('rows that are there are not asked for again, and their number grows', async () => {
    const { session, asked, counts } = slow();
    await session.openText(text);
    expect(counts.length).toBeGreaterThan(8);
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
    expect(new Set(counts).size).toBeGreaterThan(8);
    expect(session.arrangement.rows.held.value.count).toBe(5000);
    // at the beginning and, since lines may have been settled otherwise by then, at the end; each time the rows next to those in view, and the
    // first row chosen of itself may ask too
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  test('a filter of one’s own is asked again', async () => {
    const { session, asked } = slow();
    const opened = session.openText(text);
    await new Promise((resolve) => setImmediate(resolve));
    await session.arrangement.setFilter('state:listen');
    await opened;
    expect(asked.length).toBeGreaterThan(4);
    const { count } = session.arrangement.arranged.value;
    expect(session.arrangement.rows.held.value.count).toBe(count);
    expect(count).toBe(session.capture.summary.value?.states.find(({ state }) => state === 'LISTEN')?.count);
  });
});

test('the byte order turns the addresses round, and twice is as before', async () => {
  const session = start();
  await session.openText(CLIENT);
  const local = () => session.arrangement.rows.held.value.items.get(0)?.cells.local;
  expect(local()).toBe('127.0.0.1');
  await session.switchByteOrder();
  expect([local(), session.capture.summary.value?.byteOrder.basis]).toEqual(['1.0.0.127', 'given']);
  await session.switchByteOrder();
  expect(local()).toBe('127.0.0.1');
});

test('the byte order of the rows stays as it is while another page is shown', async () => {
  const session = start('#script');
  await session.openText(CLIENT);
  session.tools.go({ is: 'script' });
  await session.switchByteOrder();
  expect(session.capture.summary.value?.byteOrder.basis).not.toBe('given');
});

test('what is chosen stays chosen when rows are sorted and filtered away', async () => {
  const session = start();
  await session.openText(SERVER + CLIENT);
  await session.selection.choose(0, 'inode');
  await session.arrangement.clickHeader('state', false);
  await session.arrangement.toggleState('ESTABLISHED');
  expect(session.arrangement.arranged.value.count).toBe(1);
  expect(session.selection.chosen.value).toMatchObject({ row: 0, column: 'inode' });
  expect(session.explanation.explained.value?.text).toContain('6217263');
});

test('the account leads to the first line that was not understood', async () => {
  const session = start();
  await session.openText(`${SERVER}what is this\n${CLIENT}and this\n`);
  await session.showSource();
  expect(session.view.value).toBe('source');
  expect(session.source.mark.value).toEqual({ line: 1, at: 0 });
  await session.source.goTo(1);
  expect(session.source.mark.value).toEqual({ line: 3, at: 1 });
});

describe('a repair that is refused', () => {
  const [head, rest] = [SERVER.slice(0, 80), SERVER.slice(80)];
  const BROKEN = `${CLIENT}${head}\n${rest}${SERVER.replace('   0:', '   2:')}`;

  test('leaves the lines as they are, and what is chosen stays at its line', async () => {
    const session = start();
    await session.openText(BROKEN);
    expect(session.capture.summary.value?.lines).toMatchObject({ entry: 4, notUnderstood: 0 });
    await session.selection.choose(2, 'inode');
    const text = session.explanation.explained.value?.text;
    await session.repairs.refuse('rejoined');
    expect(session.capture.summary.value?.lines).toMatchObject({ notUnderstood: 1, total: 4 });
    expect(session.repairs.shown.value).toBe(true);
    expect(session.explanation.explained.value).toMatchObject({ text, entry: { line: 4 }, column: { id: 'inode' } });
    await session.repairs.set('rejoined', false);
    expect(session.capture.summary.value?.lines).toMatchObject({ entry: 4, notUnderstood: 0 });
    expect(session.selection.chosen.value).toEqual({ row: 2, column: 'inode', byItself: true });
  });

  test('lets go of an entry that there is no more', async () => {
    const session = start();
    await session.openText(`${SERVER}> ${CLIENT}`);
    await session.selection.choose(1, 'inode');
    await session.repairs.refuse('quoting');
    expect(session.capture.summary.value?.lines).toMatchObject({ entry: 1, notUnderstood: 1 });
    expect(session.selection.chosen.value).toMatchObject({ row: 0, byItself: true });
  });

  test('is refused of that paste alone', async () => {
    const session = start();
    await session.openText(`> ${CLIENT}${SERVER}`);
    await session.repairs.refuse('quoting');
    await session.openText(`> ${CLIENT}`);
    expect(session.repairs.list.value).toEqual([{ is: 'quoting', lines: 1, refused: false }]);
    expect(session.repairs.shown.value).toBe(false);
  });

  test('leaves a view that has nothing to show, and finds the table that was shown', async () => {
    const session = start();
    const arp = (device: string) =>
      `IP address       HW type     Flags       HW address            Mask     Device\n10.0.0.1         0x1         0x2         aa:bb:cc:dd:ee:ff     *        ${device}\n`;
    const quoted = arp('eth0').replace(/^/gm, '> ').slice(0, -2);
    await session.openText(`${SERVER}${quoted}$ cat /proc/net/arp\n${arp('eth1')}`);
    const second = session.tables.list.value[1];
    await session.tables.show(second?.index ?? -1);
    await session.repairs.refuse('quoting');
    expect(session.tables.shown.value).toMatchObject({ file: 'arp', line: second?.line });
    await session.openText(`${SERVER}${quoted}`);
    session.view.value = 'tables';
    await session.repairs.refuse('quoting');
    expect(session.view.value).toBe('sockets');
  });
});
