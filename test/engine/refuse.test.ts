// Whatever was guessed of a paste can be refused, and taken back: nothing is lost either way.
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/base/byte-string.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Engine, Summary } from '../../src/engine/protocol.ts';
import type { Guess } from '../../src/paste/line.ts';
import { fixture } from '../support/fixture.ts';
import * as make from '../support/messes.ts';

const TCP = fixture('procfs/tcp');

/** For each guess a paste in which it is made. */
const PASTES: Readonly<Record<Guess, string>> = {
  rejoined: make.wrapped(TCP, 80),
  escapes: make.everyLineColoured(TCP),
  quoting: make.prefixed(TCP, '> '),
  'file-prefix': make.prefixed(TCP, '/proc/net/tcp:'),
  'line-numbers': (make.numbered['cat -n'] as (text: string) => string)(TCP),
  'line-ends': make.catA(TCP),
  markup: make.entities(TCP),
  'quoted-printable': make.quotedPrintable(TCP),
  base64: make.base64(TCP),
  resplit: make.newlinesLost(TCP),
  continued: fixture('everything/unix'),
  cut: make.cutRight(fixture('everything/udp'), 118),
};
const GUESSES = Object.entries(PASTES) as [Guess, string][];

async function opened(text: string) {
  const engine = createEngine();
  const answer = await engine.open({ kind: 'files', files: [new Blob([bytesOf(text)])] });
  if (!answer.recognised) throw new Error(answer.reason);
  return { engine, summary: answer.summary };
}

/** All that is shown of a paste. */
async function shown(engine: Engine, summary: Summary) {
  return {
    summary,
    rows: await engine.rows(0, summary.sockets),
    lines: await engine.lines(0, summary.lines.total),
    records: await Promise.all(summary.tables.map((table, index) => engine.records(index, 0, table.entries))),
    problems: await engine.notUnderstood(0, summary.lines.total),
  };
}

function expectAccount({ lines: { total, ...classes } }: Summary, lines: number): void {
  expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(total).toBe(lines);
}

describe.each(GUESSES)('%s', (guess, text) => {
  test('is counted, can be refused, and back again everything is as it was', async () => {
    const { engine, summary } = await opened(text);
    const before = await shown(engine, summary);
    const lines = summary.lines.total;
    expectAccount(summary, lines);
    const entry = summary.guesses.find((one) => one.is === guess);
    expect(entry?.lines).toBeGreaterThan(0);
    expect(entry?.refused).toBe(false);
    expect(before.lines.filter((line) => line.guesses.includes(guess)).length).toBeGreaterThan(0);

    const without = await engine.refuse([guess]);
    expectAccount(without, lines);
    expect(without.guesses.filter((one) => one.is === guess)).toEqual([{ is: guess, lines: 0, refused: true }]);
    const refused = await shown(engine, without);
    expect(refused.lines.map((line) => line.text)).toEqual(before.lines.map((line) => line.text));
    expect(refused.lines.flatMap((line) => line.guesses)).not.toContain(guess);
    const bad = refused.lines.filter((line) => line.class === 'notUnderstood');
    expect(bad.every((line) => line.problem !== undefined && line.problem.column >= 1)).toBe(true);
    expect(refused.problems).toEqual(bad.map((line) => line.line - 1));

    expect(await shown(engine, await engine.refuse([]))).toEqual(before);
  });
});

const UNDRESSED = ['rejoined', 'escapes', 'quoting', 'file-prefix', 'line-numbers', 'markup', 'base64', 'continued'] as const;

test.each(UNDRESSED)('without %s some lines are not understood, and all were', async (guess) => {
  const { engine, summary } = await opened(PASTES[guess]);
  expect(summary.lines.notUnderstood).toBe(0);
  expect((await engine.refuse([guess])).lines.notUnderstood).toBeGreaterThan(0);
});

test('a value that a screen may have cut is taken as it stands where that is refused', async () => {
  const { engine, summary } = await opened(PASTES.cut);
  const doubted = (await engine.lines(0, summary.lines.total)).find((line) => line.guesses.includes('cut'));
  const flawed = async () => (await engine.rows(0, summary.sockets)).find((row) => row.line === doubted?.line)?.flawed;
  expect(await flawed()).toBe(true);
  const without = await engine.refuse(['cut']);
  expect([without.sockets, without.lines]).toEqual([summary.sockets, summary.lines]);
  expect(await flawed()).toBe(false);
});

test('what is refused stays so when something else is switched, and ends with the paste; undo has it again', async () => {
  const { engine } = await opened(PASTES.rejoined);
  const without = await engine.refuse(['rejoined']);
  expect((await engine.setByteOrder('big')).guesses).toEqual(without.guesses);
  expect((await engine.refuse(['rejoined'])).byteOrder.basis).toBe('given');
  const next = await engine.open({ kind: 'text', text: PASTES.rejoined });
  expect(next.recognised && next.summary.guesses.some((one) => one.refused)).toBe(false);
  expect((await engine.undo())?.guesses).toEqual(without.guesses);
});

test('where everything hangs on it, the lines are there and nothing is recognised', async () => {
  const { engine, summary } = await opened(PASTES.base64);
  const without = await engine.refuse(['base64']);
  expect([without.tables, without.sockets, without.lines.notUnderstood]).toEqual([[], 0, summary.lines.total]);
  expect((await engine.refuse([])).sockets).toBe(summary.sockets);
});

test('while a text comes in nothing is refused', async () => {
  const engine = createEngine();
  const feed = engine.feed(1000);
  feed?.push(bytesOf(TCP.slice(0, 900)));
  expect((await engine.refuse(['rejoined'])).guesses).toEqual([]);
  feed?.push(bytesOf(TCP.slice(900)));
  const whole = feed?.finish();
  expect(whole?.recognised && whole.summary.lines.notUnderstood).toBe(0);
});
