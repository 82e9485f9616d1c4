import { expect, test } from 'vitest';
import { serviceOf } from '../../src/explain/services.ts';

test('a port is named by its protocol, as IANA registers it; raw has none', () => {
  const names = (port: number) => ['tcp', 'tcp6', 'udp', 'udplite6', 'raw'].map((format) => serviceOf(format, port));
  expect(names(443)).toEqual(['https', 'https', 'https', 'https', undefined]);
  expect(names(514)).toEqual([undefined, undefined, 'syslog', 'syslog', undefined]);
  expect(names(465)).toEqual(['submissions', 'submissions', undefined, undefined, undefined]);
});
