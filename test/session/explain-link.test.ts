import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainHash, explainLinkOf } from '../../src/session/explain-link.ts';

describe('the link to a step', () => {
  test('counts from one in the address', () => {
    expect(explainHash({ row: 2, column: 'local_address', step: 3 })).toBe('#explain=3.local_address.4');
  });

  test('leads back to where it was made', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.constantFrom('st', 'tm_when', 'local_address'), fc.nat(20), (row, column, step) => {
        expect(explainLinkOf(explainHash({ row, column, step }))).toEqual({ row, column, step });
      }),
    );
  });

  test.each([
    '',
    '#',
    '#learn',
    '#explain=',
    '#explain=0.st.1',
    '#explain=1.st.0',
    '#explain=1.st',
    '#explain=1.<b>.1',
    '#explain=1.st.1.1',
  ])('is not %j', (hash) => expect(explainLinkOf(hash)).toBeUndefined());
});
