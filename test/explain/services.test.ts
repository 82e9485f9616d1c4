import { expect, test } from 'vitest';
import { portNamed } from '../../src/engine/filter/services.ts';
import { serviceOf } from '../../src/explain/services.ts';
import { SERVICES } from '../../src/procfs/services.ts';

test('a port is named by its protocol, as IANA registers it; raw has none', () => {
  const names = (port: number) => ['tcp', 'tcp6', 'udp', 'udplite6', 'raw'].map((format) => serviceOf(format, port));
  expect(names(443)).toEqual(['https', 'https', 'https', 'https', undefined]);
  expect(names(514)).toEqual([undefined, undefined, 'syslog', 'syslog', undefined]);
  expect(names(465)).toEqual(['submissions', 'submissions', undefined, undefined, undefined]);
});

test('the filter knows a port by the same names', () => {
  expect(['ssh', 'HTTPS', 'telnet', 'mqtt', '8080', 'nothing'].map(portNamed)).toEqual([22, 443, 23, 1883, 8080, undefined]);
  for (const [port, name] of Object.entries(SERVICES)) expect(portNamed(name), name).toBe(Number(port));
});
