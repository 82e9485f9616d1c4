// One character of a line is another one: in every place of every sample, in both byte orders.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { byteString } from '../../src/base/byte-string.ts';
import { FORMATS } from '../../src/procfs/formats/index.ts';
import { checkFlips, type FlipOptions } from '../support/check-flips.ts';

const counters = 'numbers have no mark of their own: 18 for 19 names may be a line that was cut';
const OPTIONS: Readonly<Record<string, FlipOptions>> = {
  snmp: { ambiguous: counters },
  netstat: { ambiguous: counters },
  stat: { ambiguous: 'there are as many numbers as the kernel has, and all look alike' },
  unix: { ambiguous: 'a path may hold anything, and an inode of one digit stands behind blanks' },
  lsof: { ambiguous: 'the last column may hold anything' },
  'fd-sockets': { ambiguous: 'the last column may hold anything' },
  ip_conntrack: { ambiguous: 'without its number, tcp 36 is a protocol too' },
  nf_conntrack: { ambiguous: 'without its number, icmp 29 is a protocol too' },
  passwd: { dividers: /[:]/ },
  'lsof-fields': { dividers: /[\s\S]/ },
};

describe.each(['little', 'big'] as const)('with one character another, %s-endian', (order) => {
  test.each(FORMATS)('$id: no entry is made up, no other value changes in silence', (format) => {
    const sample = byteString(readFileSync(`test/fixtures/procfs/${format.id}`));
    expect(checkFlips(format, sample, order, OPTIONS[format.id])).toBeGreaterThan(0);
  });
});
