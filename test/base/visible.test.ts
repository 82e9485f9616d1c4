import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toUtf8 } from '../../src/base/byte-string.ts';
import { visible, visibleBytes } from '../../src/base/visible.ts';

test('control characters are shown as they are written in a string', () => {
  expect(visible('a\0\t\x1b[31mb\x7f\n')).toBe('a\\x00\\t\\x1b[31mb\\x7f\\n');
  expect(visible('a\u001b]0;x\u0007\u009b31m')).toBe('a\\x1b]0;x\\x07\\x9b31m');
});

test('what turns the direction round, or draws nothing, is shown by its number', () => {
  expect(visible('rlo\u202egnp.exe')).toBe('rlo\\u202egnp.exe');
  expect(visible('a\u200bb\ufeff\u{e0041}')).toBe('a\\u200bb\\ufeff\\u{e0041}');
  expect(visible('a\u{13431}b\u{1bca0}\u{1d173}')).toBe('a\\u{13431}b\\u{1bca0}\\u{1d173}');
});

test('words of any script, and pictures, are left alone', () => {
  for (const text of ['/run/café-日本.sock', 'سلام', '🦊', '\ufffd']) {
    expect(visible(text)).toBe(text);
    expect(visibleBytes(toUtf8(text))).toBe(text);
  }
});

test('nothing is cut in the middle of a character', () => {
  expect(visible('ab🦊', 3)).toBe('ab…');
  expect(visible('ab🦊', 4)).toBe('ab🦊');
});

test('no text shows a character that a terminal or a line of text obeys, or more than was allowed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(50), (text, limit) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(visible(text, limit).replace(/\\(?:[tnr]|x..|u....|u\{.....\})/g, '?').length).toBeLessThanOrEqual(limit + 1);
    }),
  );
});
