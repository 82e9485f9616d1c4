// The samples are pastes like any other: nothing in them may be left over, and each shows what it is there for.
import { expect, test } from 'vitest';
import { SAMPLES, type SampleId } from '../../src/samples/samples.ts';
import { opened } from '../support/engine-of.ts';

test.each(Object.keys(SAMPLES) as SampleId[])('%s: every line is understood as it stands', async (id) => {
  const { summary } = await opened(SAMPLES[id]());
  expect(summary.lines.notUnderstood).toBe(0);
  expect(summary.repaired).toBe(0);
  expect(summary.byteOrder.used).toBe(id === 'bigEndian' ? 'big' : 'little');
  expect(summary.byteOrder.basis).toBe(id === 'container' ? 'stated' : 'evidence');
});

test('the container: a full accept queue, its overflows, and who holds what', async () => {
  const { engine, summary } = await opened(SAMPLES.container());
  expect(summary.sockets).toBe(38);
  expect(summary.listening.find(({ port }) => port === 8080)).toMatchObject({ sockets: 1, waiting: 4 });
  expect(summary.machine).toMatchObject({ hostname: 'web-7d9c5', kernel: '6.18.44', arch: 'x86_64' });
  expect(summary.clockTicks).toEqual({ perSecond: 100, basis: 'stated' });
  await engine.arrange({ sort: [], filter: 'port:80 state:listen' });
  const [web] = await engine.rows(0, 1);
  expect(web?.cells).toMatchObject({ process: 'nginx 47, nginx 50, nginx 51', user: 'root' });
  const netstat = summary.tables.findIndex(({ file }) => file === 'netstat');
  const rows = await engine.records(netstat, 0, 500);
  expect(rows.find((row) => row.includes('ListenOverflows'))).toContain('18');
});
