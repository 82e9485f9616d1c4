import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WAITS, type WaitId } from '../../src/engine/waits.ts';
import { start } from './support.ts';

const ZOO = readFileSync('test/fixtures/zoo/tcp', 'latin1');

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
