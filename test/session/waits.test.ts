import { expect, test } from 'vitest';
import { WAITS, type WaitId } from '../../src/engine/waits.ts';
import { fixture } from '../support/fixture.ts';
import { start } from './support.ts';

const ZOO = fixture('zoo/tcp');

test('what waits is shown by its filter and explained by what tells of it, and everything is shown again', async () => {
  const session = start();
  await session.openText(ZOO);
  const all = session.arrangement.arranged.value.count;
  for (const is of Object.keys(WAITS) as WaitId[]) {
    await session.waits.toggle(is);
    expect(session.arrangement.filter.value).toBe(WAITS[is].filter);
    expect([is, session.waits.isShown(is)]).toEqual([is, true]);
    const first = session.arrangement.rows.held.value.items.get(0);
    expect(session.selection.chosen.value).toEqual({ row: first?.row, column: WAITS[is].tells, byItself: true });
    expect(session.explanation.explained.value).toBeDefined();
    await session.waits.toggle(is);
    expect([session.waits.isShown(is), session.arrangement.arranged.value.count]).toEqual([false, all]);
  }
});

test('an answer that comes when something else is shown chooses nothing', async () => {
  const session = start();
  await session.openText(ZOO);
  const before = session.selection.chosen.value;
  const asked = session.waits.toggle('close');
  await Promise.all([asked, session.arrangement.setFilter('port:22')]);
  expect(session.selection.chosen.value).toEqual(before);
});

test('it narrows what the reader filters, another takes its place, and switched off it leaves what was written', async () => {
  const session = start();
  await session.openText(ZOO);
  for (const [own, kept] of [
    ['port:22', 'port:22'],
    ['port:22 or port:443', '( port:22 or port:443 )'],
  ] as const) {
    await session.arrangement.setFilter(own);
    for (const is of Object.keys(WAITS) as WaitId[]) {
      await session.waits.toggle(is);
      expect(session.arrangement.filter.value).toBe(`${kept} ${WAITS[is].filter}`);
      expect((Object.keys(WAITS) as WaitId[]).filter(session.waits.isShown)).toEqual([is]);
      expect(session.arrangement.arranged.value.problem).toBeUndefined();
    }
    await session.waits.toggle('alive');
    expect(session.arrangement.filter.value).toBe(kept);
  }
});

test.each([
  'port:22 or state:syn_sent',
  '22|state:syn_sent',
  'not state:syn_sent',
  'port:22 and state:syn_sent',
  'port:22 or uid:0 state:syn_sent',
])('%s is not what waits of something', async (own) => {
  const session = start();
  await session.openText(ZOO);
  await session.arrangement.setFilter(own);
  expect(session.waits.isShown('answer')).toBe(false);
  await session.waits.toggle('answer');
  expect(session.waits.isShown('answer')).toBe(true);
  expect(session.arrangement.arranged.value.problem).toBeUndefined();
  await session.waits.toggle('answer');
  expect(session.arrangement.arranged.value.problem).toBeUndefined();
});

test('what waits of those that the reader filters is what passes both', async () => {
  const session = start();
  await session.openText(ZOO);
  const count = async (filter: string) => {
    await session.arrangement.setFilter(filter);
    return session.arrangement.arranged.value.count;
  };
  const each = (await count('state:listen port:8000 rxq:>0')) + (await count('state:listen port:6379 rxq:>0'));
  expect(each).toBeGreaterThan(0);
  await session.arrangement.setFilter('port:8000 or port:6379');
  await session.waits.toggle('accept');
  expect(session.arrangement.arranged.value.count).toBe(each);
});
