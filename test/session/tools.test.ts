import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { enPractice } from '../../src/words/en/practice.ts';
import { start } from './support.ts';

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `${String(at).padStart(4)}: 0100007F:${(8000 + at).toString(16).toUpperCase()} 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 ${777000 + at} 1 0000000000000000 100 0 0 10 0\n`,
  ).join('');

async function practiceOn(text: string) {
  const session = start();
  await session.openText(text);
  return session.tools.practice();
}

test('the drill has all TCP rows of a paste, however many sockets of other kinds it lists', async () => {
  const unix = Array.from({ length: 2000 }, (_, at) => `0000000000000000: 00000003 00000000 00000000 0001 03 ${50000 + at} /run/x\n`).join(
    '',
  );
  expect((await practiceOn(`${rows(15)}Num       RefCount Protocol Flags    Type St Inode Path\n${unix}`)).own).toBe(15);
  expect((await practiceOn(`Num       RefCount Protocol Flags    Type St Inode Path\n${unix}`)).own).toBe(0);
});

test('of many TCP rows it has some', async () => {
  expect((await practiceOn(rows(1000))).own).toBe(120);
});

test('one row is said to be one', () => {
  expect(enPractice.drill.fromPaste(1)).toBe('From the one TCP row of your paste.');
});

test('the drill goes on where it was left, until the paste is another or is read in another way', async () => {
  const session = start();
  const first = await session.tools.practice();
  expect(await session.tools.practice()).toBe(first);
  await session.openText(rows(3));
  const own = await session.tools.practice();
  expect(own.own).toBe(3);
  own.answer(0);
  own.next();
  expect((await session.tools.practice()).score.value.answered).toBe(1);
  await session.capture.setByteOrder('big');
  expect(await session.tools.practice()).not.toBe(own);
});

test('the drill that could not be made is made when it is asked for again', async () => {
  const engine = createEngine();
  let works = false;
  const session = start('', {
    ...engine,
    record: async (...at) => (works ? engine.record(...at) : Promise.reject(new Error('no answer'))),
  });
  await session.openText(rows(3));
  await expect(session.tools.practice()).rejects.toThrow('no answer');
  works = true;
  expect((await session.tools.practice()).own).toBe(3);
});

test('the way back from a row greps the tables that the row came from', async () => {
  const session = start();
  const files = async (file: string, column: string) => {
    const row = `   1: 0100007F:0011 0200007F:0000 01 00000000:00000000 00:00000000 00000000  1000        0 777 2 0000000000000000 0\n`;
    await session.openText(`==> /proc/net/${file} <==\n${row}`);
    await session.selection.choose(0, column);
    const { kind, forms, greps } = session.tools.encoder('');
    const [first = ''] = greps.value.map((line) => line.command.split("' ").at(-1));
    return [kind, ...forms.value.map((form) => form.file), first, greps.value.map((line) => line.id).join()];
  };
  const rest = 'connected,either-end,any-address';
  expect(await files('udp', 'local_address')).toEqual(['udp', 'udp', 'udp6', '/proc/net/udp /proc/net/udp6', rest]);
  expect(await files('udplite', 'rem_address')).toEqual(['udplite', 'udplite', 'udplite6', '/proc/net/udplite /proc/net/udplite6', rest]);
  expect(await files('raw', 'local_address')).toEqual(['raw', 'raw', 'raw6', '/proc/net/raw /proc/net/raw6', rest]);
  expect(session.tools.encoder('127.0.0.1:80').kind).toBe('tcp');
  await session.openText(
    `Num       RefCount Protocol Flags    Type St Inode Path\n0000000000000000: 00000003 00000000 00000000 0001 03 50000 /run/x\n`,
  );
  await session.selection.choose(0, 'path');
  expect(session.tools.encoder('').greps.value[0]?.command).toContain('/proc/net/tcp');
});
