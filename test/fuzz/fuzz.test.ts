// Fuzzing inside npm test: 200,000 short pastes and more, of one seed. `npm run fuzz -- --minutes 10` goes on with others.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { test } from 'vitest';
import { fuzzProperty, noiseProperty, refusedProperty } from './cases.ts';
import { hold } from './hold.ts';
import { samplesOf } from './samples.ts';

const samples = samplesOf(fileURLToPath(new URL('../fixtures/procfs', import.meta.url)));

test('whatever happens to a row of any format, every line is accounted for and nothing is invented', () => {
  fc.assert(fuzzProperty(samples), { numRuns: 200_000 });
});

test('the same where some of what would be guessed is refused', () => {
  fc.assert(refusedProperty(samples), { numRuns: 10_000 });
});

test('a minus sign in netlink’s Dump, which once was a pointer and is text, stays what it is', () => {
  hold('==> /proc/net/netlink <==\n00000000d1c015e8 0   33         00000051 0        0        -0     2        0        1984592\n');
});

test('bytes of any kind are no sockets', () => {
  fc.assert(noiseProperty(), { numRuns: 10_000 });
});
