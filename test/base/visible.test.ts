import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../src/session/visible.ts';

test('control characters are shown as their pictures', () => {
  expect(visible('a\0\t\x1b[31mb\x7f')).toBe('a␀␉␛[31mb␡');
});

test('no text shows a control character, or more than was allowed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(50), (text, limit) => {
      const shown = visible(text, limit);
      expect([...shown].some((letter) => letter < ' ' || letter === '\x7f')).toBe(false);
      expect(shown.length).toBeLessThanOrEqual(limit + 1);
    }),
  );
});
