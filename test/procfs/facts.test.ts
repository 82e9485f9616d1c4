// What a paste says of its machine, from the entries of many files.
import { describe, expect, test } from 'vitest';
import { createFacts, type Facts, type Holder, learn, orderOfArch } from '../../src/procfs/facts.ts';
import type { Format } from '../../src/procfs/format.ts';
import { formatOf } from '../../src/procfs/formats/index.ts';
import { readPaste } from '../support/read-paste.ts';

function factsOf(paste: string): Facts {
  const facts = createFacts();
  for (const { file, fields } of readPaste(paste).entries) {
    const format = formatOf(file);
    if (format) learn(facts, format, fields);
  }
  return facts;
}

const HOLDER = { pid: 5, fd: 3, comm: '' };

describe('who holds a socket', () => {
  test.each([
    ['the collector', '==> fd-sockets <==\n/proc/5/fd/3 -> socket:[78475] web server\n', 'web server'],
    ['the collector, of a name that ends in the byte A0', '==> fd-sockets <==\n/proc/5/fd/3 -> socket:[78475] voilà \n', 'voilà'],
    ['lsof -F, of such a name', 'p5\ncСЕРВЕР\nf3\ntIPv4\nd78475\nPTCP\nn*:80\n', 'СЕРВЕР'],
    ['find', '/proc/5/fd/3 -> socket:[78475]\n', ''],
    ['find with blanks', '/proc/5/fd/3 socket:[78475]\n', ''],
    [
      'ls -l with headings',
      '/proc/5/fd:\ntotal 0\nlrwx------ 1 root root 64 Nov 24 03:06 0 -> /dev/null\nlrwx------ 1 root root 64 Nov 24 03:06 3 -> socket:[78475]\n',
      '',
    ],
    ['ls -l that quotes', "/proc/5/fd:\ntotal 0\nlrwx------ 1 root root 64 Nov 24 03:06 3 -> 'socket:[78475]'\n", ''],
    ['ls -l of one process', '$ sudo ls -l /proc/5/fd\ntotal 0\nlrwx------ 1 root root 64 Nov 24 03:06 3 -> socket:[78475]\n', ''],
    ['ls -l of paths', 'lrwx------ 1 root root 64 Nov 24 03:06 /proc/5/fd/3 -> socket:[78475]\n', ''],
    [
      'lsof',
      'COMMAND   PID     USER   FD   TYPE DEVICE SIZE/OFF NODE NAME\nnginx       5     root    3u  IPv4  78475      0t0  TCP *:80 (LISTEN)\n',
      'nginx',
    ],
    [
      'lsof of a unix socket',
      'COMMAND   PID     USER   FD   TYPE DEVICE SIZE/OFF NODE NAME\nnginx       5     root    3u  unix 0x0000000000000000      0t0 78475 type=STREAM\n',
      'nginx',
    ],
    ['lsof -F', 'p5\ncnginx\nf3\ntIPv4\nd78475\nPTCP\nn*:80\n', 'nginx'],
    ['lsof -F0', 'p5\0cnginx\0\nf3\0tunix\0d0x0000000000000000\0i78475\0n/run/a\0\n', 'nginx'],
  ])('%s says it', (_, paste, comm) => expect(factsOf(paste).holders.get('78475')).toEqual([{ ...HOLDER, comm }]));

  test('every holder is kept, none twice, and the better known one stays', () => {
    const paste =
      '/proc/5/fd/3 -> socket:[7]\n/proc/6/fd/3 -> socket:[7]\n$ lsof\nCOMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME\nnginx 5 root 3u IPv4 7 0t0 TCP *:80\n';
    expect(factsOf(paste).holders.get('7')).toEqual([
      { pid: 5, fd: 3, comm: 'nginx' },
      { pid: 6, fd: 3, comm: '' },
    ]);
  });

  test('of one process each descriptor is a holder, and one that says none is any of them', () => {
    const fds = '/proc/5/fd/3 -> socket:[7]\n/proc/6/fd/9 -> socket:[7]\n/proc/5/fd/4 -> socket:[7]\n/proc/5/fd/3 -> socket:[7]\n';
    expect(factsOf(fds).holders.get('7')).toEqual([HOLDER, { pid: 6, fd: 9, comm: '' }, { ...HOLDER, fd: 4 }]);
    const cwd = 'p5\ncnginx\nfcwd\ntIPv4\nd7\nPTCP\nn*:80\n';
    expect(factsOf(cwd + fds).holders.get('7')).toEqual([
      { ...HOLDER, comm: 'nginx' },
      { pid: 6, fd: 9, comm: '' },
      { ...HOLDER, fd: 4 },
    ]);
    expect(
      factsOf(`${fds}$ lsof -F\n${cwd}`)
        .holders.get('7')
        ?.map(({ comm }) => comm),
    ).toEqual(['nginx', '', '']);
  });

  test.each(['processes', 'descriptors'])('of one socket with many %s each is looked at a few times, however many there are', (many) => {
    const facts = createFacts();
    const inode = formatOf('fd-sockets') as Format;
    const hold = (pid: number, fd: number) => {
      const reading = inode.read(`/proc/${pid}/fd/${fd} -> socket:[7]`, 'big', inode.begin?.() ?? {});
      if (reading.is === 'entry') learn(facts, inode, reading.fields);
    };
    hold(1, 1);
    let seen = 0;
    const counted = new Proxy(facts.holders.get('7') as Holder[], {
      get(list, at, self) {
        seen++;
        return Reflect.get(list, at, self);
      },
    });
    facts.holders.set('7', counted);
    for (let n = 2; n <= 1000; n++) many === 'processes' ? hold(n, 1) : hold(1, n);
    expect(seen).toBeLessThan(20 * 1000);
    expect(counted).toHaveLength(1000);
  });

  test('inode 0 is nobody’s', () => expect(factsOf('/proc/5/fd/3 -> socket:[0]\n').holders.size).toBe(0));
});

describe('what the machine is', () => {
  test('the files of a word say it where they are named', () => {
    const mark = (path: string, text: string) => `==> ${path} <==\n${text}\n`;
    const facts = factsOf(
      mark('/proc/sys/kernel/hostname', 'zoo-a') +
        mark('/proc/sys/kernel/osrelease', '6.18.44') +
        mark('/proc/sys/kernel/arch', 's390x') +
        mark('/etc/hosts', '10.0.0.2 db'),
    );
    expect([facts.hostname, facts.kernel, facts.arch, facts.order, facts.hosts.get('10.0.0.2')]).toEqual([
      'zoo-a',
      '6.18.44',
      's390x',
      'big',
      'db',
    ]);
  });

  test('cpu_byteorder is worth more than the architecture’s name', () => {
    expect(factsOf('==> /proc/sys/kernel/arch <==\nppc64\n==> /sys/kernel/cpu_byteorder <==\nlittle\n').order).toBe('little');
  });

  test('uname -a says three things at once', () => {
    const facts = factsOf('$ uname -a\nLinux zoo-a 6.18.44 #1 SMP Mon Nov 3 10:00:00 UTC 2025 aarch64 GNU/Linux\n');
    expect([facts.hostname, facts.kernel, facts.arch, facts.order]).toEqual(['zoo-a', '6.18.44', 'aarch64', 'little']);
  });

  test('the tick rate is what getconf says, or a fresh process’s start divided by the uptime', () => {
    expect(factsOf('$ getconf CLK_TCK\n250\n').clockTicks).toBe(250);
    const stat = `1 (sh) S ${'0 '.repeat(18)}195362 0 0`;
    expect(factsOf(`==> /proc/uptime <==\n1954.18 3600.00\n==> /proc/77/stat <==\n${stat}\n`).clockTicks).toBe(100);
    expect(factsOf(`==> /proc/uptime <==\n1754.18 3600.00\n==> /proc/77/stat <==\n${stat}\n`).clockTicks).toBeUndefined();
  });

  test('own addresses are the leaves /32 host LOCAL and the lines of if_inet6', () => {
    const facts = factsOf(
      'Local:\n  +-- 127.0.0.0/8 2 0 2\n     |-- 127.0.0.0\n        /8 host LOCAL\n     |-- 10.0.0.1\n        /32 host LOCAL\n',
    );
    expect([...facts.own.keys()]).toEqual(['10.0.0.1']);
    expect(factsOf('fe8000000000000000420afffe000001 36 40 20 80     eth0\n').own).toEqual(new Map([['fe80::42:aff:fe00:1', 'eth0']]));
    const twice = 'fe800000000000000000000000000001 02 40 20 80     eth0\nfe800000000000000000000000000001 03 40 20 80     eth1\n';
    expect(factsOf(twice).own).toEqual(new Map([['fe80::1', '']]));
  });

  test('own addresses are the local routes of ipv6_route, where they name the interface', () => {
    const row = (to: string, flags: string, device: string) =>
      `20010db800000000000000000000000${to} 80 ${'0'.repeat(32)} 00 ${'0'.repeat(32)} 00000000 00000002 00000000 ${flags}     ${device}\n`;
    const routes = row('1', '80200001', 'eth0') + row('2', '80200001', 'lo') + row('3', '00200001', 'eth0');
    expect(factsOf(routes).own).toEqual(new Map([['2001:db8::1', 'eth0']]));
  });

  test.each([
    ['x86_64', 'little'],
    ['armv7l', 'little'],
    ['ppc64le', 'little'],
    ['s390x', 'big'],
    ['sparc64', 'big'],
    ['mips', undefined],
    ['mips64el', 'little'],
  ])('%s is %s-endian (uname -m of Debian’s ports)', (arch, order) => expect(orderOfArch(arch)).toBe(order));
});
