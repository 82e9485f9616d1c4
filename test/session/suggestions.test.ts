import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../src/engine/protocol.ts';
import { groupTerm } from '../../src/session/grouping.ts';
import { withTerm } from '../../src/session/state-filter.ts';
import { createSuggestions, writtenOf } from '../../src/session/suggestions.ts';

describe('a suggestion in its place', () => {
  test('a key waits for its value', () => {
    expect(writtenOf('st', { text: 'state:', start: 0, end: 2 })).toEqual({ text: 'state:', done: false });
    expect(writtenOf('port:80 st', { text: 'state ', start: 8, end: 10 })).toEqual({ text: 'state ', done: false });
  });

  test('a value is done with, and a blank follows it where nothing does', () => {
    expect(writtenOf('state:est', { text: 'established', start: 6, end: 9 })).toEqual({ text: 'established ', done: true });
    expect(writtenOf('uid:1 or uid:2', { text: '101', start: 4, end: 5 })).toEqual({ text: '101', done: true });
  });
});

test('only the answer to the last question is shown, without what is written already', async () => {
  const answers: ((found: readonly Suggestion[]) => void)[] = [];
  const asked: string[] = [];
  const suggestions = createSuggestions({
    suggest: (filter) => {
      asked.push(filter);
      return new Promise((resolve) => void answers.push(resolve));
    },
  });
  const asking = suggestions.ask('s', 1);
  void suggestions.ask('st', 2);
  void suggestions.ask('sta', 3);
  answers[0]?.([{ text: 'src ', start: 0, end: 1 }]);
  await Promise.resolve();
  await Promise.resolve();
  expect([asked, suggestions.list.value]).toEqual([['s', 'sta'], []]);
  answers[1]?.([
    { text: 'sta', start: 0, end: 3 },
    { text: 'state:', start: 0, end: 3 },
  ]);
  await asking;
  expect(suggestions.list.value.map((one) => one.text)).toEqual(['state:']);
  suggestions.move(1);
  expect(suggestions.active.value).toBe(0);
  suggestions.move(1);
  expect(suggestions.active.value).toBe(-1);
  suggestions.move(-1);
  expect(suggestions.active.value).toBe(0);
  suggestions.close();
  expect([suggestions.list.value, suggestions.active.value]).toEqual([[], -1]);
});

test('the term of a group', () => {
  expect(groupTerm('remote-net', '10.0.0.0/24')).toBe('remote:10.0.0.0/24');
  expect(groupTerm('state', 'TIME_WAIT')).toBe('state:time_wait');
  expect(groupTerm('process', 'nginx 812')).toBe('process:="nginx 812"');
  expect(withTerm('uid:0 or uid:1', 'rport:443')).toBe('( uid:0 or uid:1 ) rport:443');
});
