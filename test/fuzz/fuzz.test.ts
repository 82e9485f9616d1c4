// Fuzzing inside npm test: 200,000 short pastes and more, of one seed. `npm run fuzz -- --minutes 10` goes on with others.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { test } from 'vitest';
import { fuzzProperty, noiseProperty, refusedProperty } from './cases.ts';
import { samplesOf } from './samples.ts';

const samples = samplesOf(fileURLToPath(new URL('../fixtures/procfs', import.meta.url)));

test('whatever happens to a row of any format, every line is accounted for and nothing is invented', () => {
  fc.assert(fuzzProperty(samples), { numRuns: 200_000 });
});

test('the same where some of what would be guessed is refused', () => {
  fc.assert(refusedProperty(samples), { numRuns: 10_000 });
});

test('bytes of any kind are no sockets', () => {
  fc.assert(noiseProperty(), { numRuns: 10_000 });
});
