import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, pageOf } from '../../src/session/page.ts';

test.each([
  ['', { is: 'main' }],
  ['#', { is: 'main' }],
  ['#explain=12.local.3', { is: 'main' }],
  ['#learn', { is: 'learn' }],
  ['#script', { is: 'script' }],
  ['#encode', { is: 'encode', endpoint: '' }],
  ['#encode=[fe80::1]:8080', { is: 'encode', endpoint: '[fe80::1]:8080' }],
  ['#drill', { is: 'drill', seed: '' }],
  ['#drill=monday', { is: 'drill', seed: 'monday' }],
  ['#drill=a=b', { is: 'drill', seed: 'a=b' }],
  ['#drill=%E4%B8%80', { is: 'drill', seed: '一' }],
  ['#drill=%zz', { is: 'drill', seed: '%zz' }],
] as const)('%s asks for a page', (hash, page) => expect(pageOf(hash)).toEqual(page));

test('a page comes back from its hash, whatever its seed holds', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20, unit: 'grapheme' }), (seed) => {
      expect(pageOf(hashOf({ is: 'drill', seed: seed.slice(0, 40) }))).toEqual({ is: 'drill', seed: seed.slice(0, 40) });
      expect(pageOf(hashOf({ is: 'encode', endpoint: seed }))).toEqual({ is: 'encode', endpoint: seed });
    }),
  );
});
