// The words of ss(8) in a filter, beside ss itself on the same text.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { generateText } from '../bench/generate.ts';
import { engineOf } from '../support/engine-of.ts';

const hasSs = spawnSync('ss', ['-V']).status === 0;

/** A table in which both ports of the expressions occur. */
function tableForSs(format: 'tcp' | 'tcp6'): string {
  return generateText({ format, rows: 400, seed: 5 })
    .split('\n')
    .map((line, at) => (at % 5 === 4 ? line.replace(/:[0-9A-F]{4} /, ':22B8 ') : line))
    .map((line, at) => (at % 7 === 6 ? line.replace(/:[0-9A-F]{4} (?=[0-9A-F]{2} )/, ':01BB ') : line))
    .join('\n');
}

describe.skipIf(!hasSs).each(['tcp', 'tcp6'] as const)('the same rows of %s as ss(8) itself', (format) => {
  const text = tableForSs(format);
  const other = format === 'tcp' ? 'tcp6' : 'tcp';

  /** What ss -a makes of the table: local and peer endpoints. It writes `*` for the unspecified IPv6 address. */
  function ss(filter: string): string[] {
    const folder = mkdtempSync(join(tmpdir(), 'sockscope-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, format), text);
    writeFileSync(join(folder, other), '\n');
    // ss takes no `and` between a state and an expression; it means the same without
    const { stdout, status } = spawnSync('ss', ['-Htan', ...filter.replace(/^(state \S+) and /, '$1 ').split(' ')], {
      encoding: 'utf8',
      env: { ...process.env, PROC_NET_TCP: join(folder, 'tcp'), PROC_NET_TCP6: join(folder, 'tcp6') },
    });
    expect(status).toBe(0);
    const ends = stdout
      .replaceAll('[::]:', '*:')
      .split('\n')
      .flatMap((line) => [...line.matchAll(/(?:[\d.]+|\*|\[[\da-f:.]+\]):[\d*]+/g)].map(([end]) => end).join(' ') || []);
    return ends.sort();
  }

  test.each([
    'state established',
    'exclude listening',
    'excl listening',
    'state connected',
    'state synchronized',
    'state bucket',
    'state big',
    'state established and ( dport = :443 or sport = :8888 )',
    'state established and not ( dport = :443 or sport = :8888 )',
    'state established ( sport = :443 )',
    'src 10.0.0.0/8',
    'dst 127.0.0.1 or src 10.0.0.5',
    'src 10/8',
    'src 10.0/9:8888',
    'not src [2001:db8::/33]',
    'dst = [2001:db8::/32]:443 or sport = :8888',
    'sport gt :40000',
    'not sport = :443',
    'dport = :443 and sport ge :1024 or sport = :8888 and dport lt :20000',
    'state time-wait state syn-sent',
    'state established dport = :443 or sport = :8888',
    'state established state close-wait not dport = :443 or sport = :8888',
    'exclude established dport = :443 or sport = :8888',
    'exclude established exclude listening sport = :8888 or dport = :443',
    'state big exclude established',
    'exclude listening exclude established state established',
  ])('%s', async (filter) => {
    const engine = await engineOf(text);
    const { count } = await engine.arrange({ sort: [], filter });
    const rows = await engine.rows(0, count);
    const end = (address: string | undefined, port: string | undefined) =>
      `${address === '::' ? '*' : address?.includes(':') ? `[${address}]` : address}:${port}`;
    const ours = rows.map(({ cells }) => `${end(cells.local, cells.lport)} ${end(cells.remote, cells.rport)}`);
    expect(ours.sort()).toEqual(ss(filter));
    expect(ours.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasSs)('as many unix sockets as ss(8) itself', () => {
  const path = fileURLToPath(new URL('../fixtures/procfs/unix', import.meta.url));

  test.each(['listening', 'established', 'syn-sent', 'closed', 'unconnected', 'connected', 'closing', 'all'])('state %s', async (state) => {
    const { stdout } = spawnSync('ss', ['-Hxan', 'state', state], { encoding: 'latin1', env: { ...process.env, PROC_NET_UNIX: path } });
    const engine = await engineOf(readFileSync(path, 'latin1'));
    const { count } = await engine.arrange({ sort: [], filter: `state ${state}` });
    expect(count).toBe(stdout.split('\n').length - 1);
    const { count: others } = await engine.arrange({ sort: [], filter: `exclude ${state}` });
    expect(count + others).toBe((await engine.arrange({ sort: [], filter: '' })).count);
  });

  test.each(['src /tmp/zoo-sock/*', 'src = @zoo*', 'not src /tmp/zoo-sock/*', 'src unix:*zoo*listen*', 'src unix:/tmp/zoo-sock/*'])(
    '%s',
    async (filter) => {
      const { stdout } = spawnSync('ss', ['-Hxan', ...filter.split(' ')], {
        encoding: 'latin1',
        env: { ...process.env, PROC_NET_UNIX: path },
      });
      const engine = await engineOf(readFileSync(path, 'latin1'));
      expect((await engine.arrange({ sort: [], filter })).count).toBe(stdout.split('\n').length - 1);
    },
  );
});
