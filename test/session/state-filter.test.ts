import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statesOf, toggleState } from '../../src/session/state-filter.ts';

describe('a state switched in the filter', () => {
  test.each([
    ['', 'LISTEN', 'state:listen'],
    ['state:listen', 'LISTEN', ''],
    ['state:listen', 'TIME_WAIT', 'state:listen,time_wait'],
    ['port:80 state:listen,time_wait uid:0', 'LISTEN', 'port:80 state:time_wait uid:0'],
    ['port:80 state:listen uid:0', 'LISTEN', 'port:80 uid:0'],
    ['sport = :80 or dport = :80', 'LISTEN', '( sport = :80 or dport = :80 ) state:listen'],
    ['( sport = :80 or dport = :80 )', 'LISTEN', '( sport = :80 or dport = :80 ) state:listen'],
    ['( uid:0 ) or ( uid:1 )', 'LISTEN', '( ( uid:0 ) or ( uid:1 ) ) state:listen'],
  ])('%j with %s becomes %j', (before, state, after) => {
    expect(toggleState(before, state)).toBe(after);
  });

  test('switched twice is as before', () => {
    const states = fc.uniqueArray(fc.constantFrom('LISTEN', 'ESTABLISHED', 'TIME_WAIT', 'SYN_SENT'));
    fc.assert(
      fc.property(states, fc.constantFrom('LISTEN', 'CLOSE_WAIT'), (on, state) => {
        const filter = on.reduce(toggleState, '');
        expect(statesOf(filter)).toEqual(on);
        expect(new Set(statesOf(toggleState(toggleState(filter, state), state)))).toEqual(new Set(on));
      }),
    );
  });
});
