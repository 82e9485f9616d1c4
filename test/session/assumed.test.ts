import { expect, test } from 'vitest';
import type { Summary } from '../../src/engine/protocol.ts';
import { assumedOf } from '../../src/session/assumed.ts';

test.each([
  ['tcp', true, true],
  ['udp6', true, true],
  ['igmp', true, true],
  ['igmp6', false, true],
  ['route', true, false],
  ['ipv6_route', false, false],
  ['unix', false, false],
  ['snmp', false, false],
])('of %s: byte order matters %s, clock ticks %s', (file, order, ticks) => {
  const summary = { tables: [{ file: 'arp' }, { file }] } as unknown as Summary;
  expect(assumedOf(summary)).toEqual({ order, ticks });
});
