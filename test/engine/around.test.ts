// What the rest of a paste says of a socket: names, own addresses, the way out, the neighbour, the holders.
import { describe, expect, test } from 'vitest';
import type { EntryView, RouteView } from '../../src/engine/protocol.ts';
import { parseAddress } from '../../src/procfs/address.ts';
import { engineOf, opened } from '../support/engine-of.ts';
import { fixture } from '../support/fixture.ts';

const hex = (text: string) =>
  text
    .split('.')
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .reverse()
    .join('')
    .toUpperCase();
const row = (local: string, remote: string, rest = '1000        0 78475 1 00000000690f3a2c 20 4 30 10 -1', st = '01') =>
  `   0: ${hex(local)}:9C41 ${hex(remote)}:0050 ${st} 00000000:00000000 00:00000000 00000000  ${rest}\n`;
const marked = (path: string, text: string) => `==> ${path} <==\n${text}`;
const files = (...names: string[]) => names.map((name) => marked(`/proc/net/${name}`, fixture(`procfs/${name}`))).join('');

async function entryOf(paste: string, order?: 'little' | 'big'): Promise<EntryView> {
  const engine = await engineOf(paste);
  if (order) await engine.setByteOrder(order);
  return (await engine.entry(0)) as EntryView;
}

describe('the two ends', () => {
  test('own addresses and the interface: of IPv4 by the network that the address is in', async () => {
    const { local, remote } = await entryOf(row('10.0.0.1', '1.2.3.4') + files('fib_trie', 'route'), 'little');
    expect(local).toEqual({ text: '10.0.0.1', own: { device: 'eth0', network: '10.0.0.0/24' } });
    // own, but in no network that is on the link: there is no interface to name, and no way out to look for
    expect(remote).toEqual({ text: '1.2.3.4', own: { device: '' } });
  });

  test('of IPv6 if_inet6 says it itself', async () => {
    const line = `   0: B80D0120000000000000000001000000:9C41 B80D01200000ADDE0000000001000000:0050 01 00000000:00000000 00:00000000 00000000  1000        0 78475 1 00000000690f3a2c 20 4 30 10 -1\n`;
    const entry = await entryOf(line + files('if_inet6', 'ipv6_route'), 'little');
    expect(entry.local).toEqual({ text: '2001:db8::1', own: { device: 'eth0' } });
    expect(entry.remote).toEqual({
      text: '2001:db8:dead::1',
      routes: [{ is: 'gateway', device: 'eth0', network: '2001:db8:dead::/48', gateway: '2001:db8::2' }],
    });
  });

  test('directly to a neighbour, through a gateway, and to nowhere', async () => {
    const tables = files('route', 'arp', 'fib_trie');
    const to = async (remote: string) => (await entryOf(row('10.0.0.1', remote) + tables, 'little')).remote;
    expect(await to('10.0.0.77')).toEqual({
      text: '10.0.0.77',
      routes: [{ is: 'direct', device: 'eth0', network: '10.0.0.0/24' }],
      neighbour: { address: '10.0.0.77', hardware: '02:00:de:ad:00:99', device: 'eth0', answered: true },
    });
    expect(await to('198.51.100.9')).toEqual({
      text: '198.51.100.9',
      routes: [{ is: 'gateway', device: 'eth0', network: '198.51.100.0/24', gateway: '10.0.0.2' }],
      neighbour: { address: '10.0.0.2', hardware: '02:42:0a:00:00:02', device: 'eth0', answered: true },
    });
    expect((await to('10.0.0.200'))?.neighbour).toMatchObject({ answered: false });
    expect(await to('192.0.2.9')).toEqual({ text: '192.0.2.9', routes: [{ is: 'nowhere', device: '*', network: '192.0.2.0/24' }] });
    expect(await to('8.8.8.8')).toMatchObject({ routes: [{ network: '0.0.0.0/0', gateway: '10.0.0.2' }] });
    expect([await to('127.0.0.1'), await to('224.0.0.1'), await to('255.255.255.255')]).toEqual([undefined, undefined, undefined]);
  });

  test('an IPv4 address written as IPv6 is that IPv4 address', async () => {
    const line = `   0: 0000000000000000FFFF00000100000A:9C41 0000000000000000FFFF00004D00000A:0050 01 00000000:00000000 00:00000000 00000000  1000        0 78475 1 00000000690f3a2c 20 4 30 10 -1\n`;
    const entry = await entryOf(line + files('route', 'arp', 'fib_trie'), 'little');
    expect([entry.local?.text, entry.remote?.text, entry.remote?.neighbour?.hardware]).toEqual([
      '10.0.0.1',
      '10.0.0.77',
      '02:00:de:ad:00:99',
    ]);
  });

  test('names of /etc/hosts', async () => {
    const { remote } = await entryOf(row('10.0.0.1', '10.0.0.2') + marked('/etc/hosts', fixture('procfs/hosts')), 'little');
    expect(remote).toEqual({ text: '10.0.0.2', name: 'db.internal' });
  });

  test('two routing tables that differ leave the question open; the same one twice does not', async () => {
    const other = fixture('procfs/route').replace('0200000A\t0003\t0\t0\t600', '0900000A\t0003\t0\t0\t600');
    const paste = row('10.0.0.1', '8.8.8.8') + files('route') + row('10.0.0.1', '8.8.8.8');
    expect((await entryOf(paste + marked('/proc/net/route', other), 'little')).remote).toBeUndefined();
    expect((await entryOf(paste + files('route'), 'little')).remote?.routes).toHaveLength(1);
  });

  test('a paste without any of these files says nothing', async () => {
    const entry = await entryOf(row('10.0.0.1', '8.8.8.8'));
    expect([entry.local, entry.remote, entry.unseen]).toEqual([undefined, undefined, undefined]);
  });
});

describe('with a TOS, several next hops, local networks and preferences the kernel chooses one of what is told', () => {
  const from = (file: string) => fixture(`routes-special/${file}`);
  const paste = ['route', 'ipv6_route', 'fib_trie'].map((file) => marked(`/proc/net/${file}`, from(file))).join('');
  const six = (text: string) =>
    (parseAddress(text)?.words ?? []).map((word) => hex([24, 16, 8, 0].map((shift) => (word >>> shift) & 255).join('.'))).join('');
  const line = (to: string) =>
    to.includes(':')
      ? row('1.2.3.4', '1.2.3.4')
          .replace(/[0-9A-F]{8}(?=:9C41)/, six('2001:db8::1'))
          .replace(/[0-9A-F]{8}(?=:0050)/, six(to))
      : row('10.0.0.1', to);
  const short = ({ is, device, gateway }: RouteView) =>
    is === 'nowhere' ? 'RTNETLINK' : `${gateway ? `via ${gateway} ` : ''}dev ${device}`;
  const answers = from('ip-route-get').trimEnd().split('\n');

  test.each(answers.map((one) => one.split(' | ') as [string, string]))('%s', async (to, said) => {
    const { own, routes = [] } = (await entryOf(line(to) + paste, 'little')).remote ?? {};
    const told = own ? ['local'] : routes.map(short);
    // of several next hops /proc/net/route prints the first; of routes for certain sources none is told
    if (to.startsWith('198.51.100.')) expect(told).toEqual(['via 10.0.0.2 dev eth0']);
    else if (to === '2001:db8:c::1') expect(told).toEqual([]);
    else expect(told.filter((one) => said.includes(one))).toHaveLength(1);
  });

  test('only what is equal is told together', async () => {
    const count = async (to: string) => (await entryOf(line(to) + paste, 'little')).remote?.routes?.length;
    expect(await Promise.all(['192.0.2.1', '100.66.0.1', '100.67.0.1', '100.65.0.1', '2001:db8:a::1'].map(count))).toEqual([1, 1, 1, 2, 3]);
  });
});

describe('who holds it', () => {
  const map = marked('fd-sockets', '/proc/5/fd/3 -> socket:[78475] web\n/proc/6/fd/3 -> socket:[78475] web\n');

  test('every holder', async () => {
    const { processes, unseen } = await entryOf(row('10.0.0.1', '10.0.0.2') + map);
    expect([processes.map(({ pid }) => pid), unseen]).toEqual([[5, 6], undefined]);
  });

  test('nobody is seen only where the paste could say who', async () => {
    const held = '1000        0 99 1 00000000690f3a2c 20 4 30 10 -1';
    expect((await entryOf(row('10.0.0.1', '10.0.0.2', held) + map)).unseen).toBe(true);
    expect((await entryOf(row('10.0.0.1', '10.0.0.2', held))).unseen).toBeUndefined();
    expect((await entryOf(row('10.0.0.1', '10.0.0.2', held) + marked('fd-sockets', ''))).unseen).toBeUndefined();
  });

  test('a uid of 0 that stands for no owner is not called root', async () => {
    const users = marked('/etc/passwd', fixture('procfs/passwd'));
    const wait = row('10.0.0.1', '10.0.0.2', '   0        0 0 3 00000000690f3a2c', '06');
    const engine = await engineOf(
      wait + row('10.0.0.1', '10.0.0.2') + row('10.0.0.1', '10.0.0.2', '4242        0 7 1 00000000690f3a2c 20 4 30 10 -1') + users,
    );
    await engine.arrange({ sort: [], filter: '' });
    expect((await engine.rows(0, 3)).map(({ cells }) => cells.user)).toEqual(['0', 'deploy', '4242']);
    expect((await engine.entry(0))?.user).toBeUndefined();
    expect(await engine.groups('user', 9)).toEqual([
      { key: '0', count: 1 },
      { key: 'deploy', count: 1 },
      { key: '4242', count: 1 },
    ]);
    expect((await engine.arrange({ sort: [], filter: 'user:deploy' })).count).toBe(1);
  });
});

test('overflowing listeners are counted in the summary, by name', async () => {
  const names = 'TcpExt: SyncookiesSent A B ListenOverflows C ListenDrops D';
  const one = row('10.0.0.1', '10.0.0.2');
  const { summary } = await opened(`${one}==> /proc/net/netstat <==\n${names}\nTcpExt: 1 2 3 36 5 38 7\n`);
  expect(summary.refused).toEqual({ overflows: 36, drops: 38 });
  expect((await opened(one)).summary.refused).toBeUndefined();
});
