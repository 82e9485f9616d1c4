import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statesOf, toggleState } from '../../src/session/state-filter.ts';

describe('a state switched in the filter', () => {
  test.each([
    ['', 'LISTEN', 'state:listen'],
    ['state:listen', 'LISTEN', ''],
    ['state:listen', 'TIME_WAIT', 'state:listen,time_wait'],
    ['state：listen', 'TIME_WAIT', 'state:listen,time_wait'],
    ['port:80 state:listen,time_wait uid:0', 'LISTEN', 'port:80 state:time_wait uid:0'],
    ['port:80 state:listen uid:0', 'LISTEN', 'port:80 uid:0'],
    ['sport = :80 or dport = :80', 'LISTEN', '( sport = :80 or dport = :80 ) state:listen'],
    ['( sport = :80 or dport = :80 )', 'LISTEN', '( sport = :80 or dport = :80 ) state:listen'],
    ['( uid:0 ) or ( uid:1 )', 'LISTEN', '( ( uid:0 ) or ( uid:1 ) ) state:listen'],
    ['( uid:0 or uid:1 ) ( port:80 )', 'LISTEN', '( uid:0 or uid:1 ) ( port:80 ) state:listen'],
    ['8888|22', 'LISTEN', '( 8888|22 ) state:listen'],
    ['(uid:0)or(uid:1)', 'LISTEN', '( (uid:0)or(uid:1) ) state:listen'],
    ['"or" path:"a or b"', 'LISTEN', '"or" path:"a or b" state:listen'],
    ['state:listen or uid:0', 'LISTEN', '( state:listen or uid:0 ) state:listen'],
    ['uid:0 or state:listen', 'TIME_WAIT', '( uid:0 or state:listen ) state:time_wait'],
    ['(state:listen or uid:0)', 'LISTEN', '(state:listen or uid:0) state:listen'],
    ['not state:listen', 'TIME_WAIT', 'not state:listen state:time_wait'],
    ['! state:listen', 'TIME_WAIT', '! state:listen state:time_wait'],
    ['(port:80)state:listen(uid:0)', 'LISTEN', '(port:80) (uid:0)'],
    ['port:80 and state:listen', 'LISTEN', 'port:80'],
    ['state:listen && port:80', 'LISTEN', 'port:80'],
    ['port:80 and state:listen and uid:0', 'LISTEN', 'port:80 and uid:0'],
    ['path:"a  b" state:listen', 'LISTEN', 'path:"a  b"'],
    ['state:"time wait",listen', 'LISTEN', 'state:time_wait'],
    ['state:estab', 'ESTABLISHED', ''],
    ['port:80 or', 'LISTEN', 'port:80 state:listen'],
    ['port:80 state:lis', 'ESTABLISHED', 'port:80 state:established'],
    ['state:listen and sport =', 'LISTEN', ''],
    ['uid:0 not', 'LISTEN', 'uid:0 state:listen'],
    ['state:listen,', 'LISTEN', ''],
    ['state:estab', 'LISTEN', 'state:estab,listen'],
    ['uid:0 state:syn-sent,estab', 'ESTABLISHED', 'uid:0 state:syn-sent'],
  ])('%j with %s becomes %j', (before, state, after) => {
    expect(toggleState(before, state)).toBe(after);
  });

  test('is named by any word for it, and only where it is named for all of the filter', () => {
    expect(statesOf('state:estab,time-wait uid:0')).toEqual(['ESTABLISHED', 'CONNECTED', 'TIME_WAIT']);
    expect(statesOf('state:listen | uid:0')).toEqual([]);
    expect(statesOf('not state:listen')).toEqual([]);
    expect(statesOf('( state:listen )')).toEqual([]);
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
