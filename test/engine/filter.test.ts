import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEY_NAMES } from '../../src/engine/filter/keys.ts';
import { asWritten, lex, plain } from '../../src/engine/filter/lexer.ts';
import { parseFilter } from '../../src/engine/filter/parse.ts';
import type { FilterProblem } from '../../src/engine/protocol.ts';
import { engineOf } from '../support/engine-of.ts';

const HEADER = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const TABLE = `${HEADER}   0: 00000000:22B8 00000000:0000 0A 00000000:00000002 00:00000000 00000000  1000        0 6217263 1 0000000000000000 100 0 0 10 0
   1: 0100007F:998E 0100007F:22B8 06 00000000:00000000 03:000014B4 00000000     0        0 0 3 0000000000000000
   2: 0500000A:A198 0200000A:01BB 01 00000064:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1
   3: 0500000A:22B8 0300A8C0:A198 08 00000000:00000001 00:00000000 00000000  1000        0 6248876 1 0000000000000000 20 4 9 10 -1
   4: 0500000A:0016 08080808:C000 01 00000000:00000000 01:00000064 00000003    33        2 424242 2 0000000000000000 40 4 9 1 7
`;

async function passing(text: string, filter: string) {
  const engine = await engineOf(text);
  const { count, problem } = await engine.arrange({ sort: [], filter });
  if (problem) throw new Error(`${problem.code} at ${problem.start}-${problem.end}`);
  return (await engine.rows(0, count)).map(({ row }) => row).join(' ');
}

describe('a filter lets pass', () => {
  test.each([
    ['', '0 1 2 3 4'],
    ['state:listen', '0'],
    ['state:established,close_wait', '2 3 4'],
    ['-state:established', '0 1 3'],
    ['state:=listen,FIN-WAIT-1,"time wait"', '0 1'],
    ['port:8888', '0 1 3'],
    ['lport:8888', '0 3'],
    ['sport:8888 uid:1000 -state:listen', '3'],
    ['port:1-1023', '2 4'],
    ['remote:10.0.0.0/8', '2'],
    ['remote:10.0.0.2', '2'],
    ['remote:192.168.', '3'],
    ['local:10.0.0.5:22', '4'],
    ['addr:127.0.0.1', '1'],
    ['addr:127.0.0.1:8888', '1'],
    ['addr:10.0.0.5:443', ''],
    ['rxq:>0', '0 3'],
    ['rxq:>=2', '0'],
    ['txq:100', '2'],
    ['when:>50', '1'],
    ['when:6.99', '2'],
    ['when:6.994', ''],
    ['when:>6.984', '1 2'],
    ['when:<6.99', '4'],
    ['when:0', ''],
    ['-when:>6', '0 3 4'],
    ['timer:keepalive,timewait', '1 2'],
    ['retrnsmt:>0', '4'],
    ['probes:2', '4'],
    ['inode:0', '1'],
    ['is:orphan', '1'],
    ['is:loopback', '1'],
    ['is:wildcard', '0'],
    ['is:private', '2 3 4'],
    ['is:global', '4'],
    ['ssthresh:-1', '2 3'],
    ['ssthresh:0-10', '0 4'],
    ['cwnd:10', '0 2 3'],
    ['rto:0.2', '2 3'],
    ['line:2-3', '0 1'],
    ['127.0', '1'],
    ['8888', '0 1 3'],
    ['2424', '4'],
    ['10.0.0.5:2', '4'],
    [':22', '4'],
    ['estab', '2 3 4'.replace(' 3', '')],
    ['"8888" or 8.8.8.8', '0 1 3 4'],
    ['state established', '2 4'],
    ['state established state time-wait', '1 2 4'],
    ['exclude listening', '1 2 3 4'],
    ['state connected', '1 2 3 4'],
    ['state bucket', '1'],
    ['state big exclude listening', '2 3 4'],
    ['exclude listening state listening', '0 1 2 3 4'],
    ['state established dport = :443 or sport = :8888', '2'],
    ['exclude time-wait dport = :443 or sport = :8888', '0 2 3'],
    ['( state established dport = :443 or sport = :8888 ) or uid:33', '2 4'],
    ['state established or sport = :8888', '0 2 3 4'],
    ['state established and dport = :443 or sport = :8888', '0 2 3'],
    ['sport = :22 or state close-wait', '3 4'],
    ['state established and ( dport = :443 or sport = :8888 )', '2'],
    ['( dport = :443 or sport = :8888 )', '0 2 3'],
    ['dport = :https', '2'],
    ['sport gt :1024', '0 1 2 3'],
    ['sport >= 8888 dport != :0', '1 2 3'],
    ['sport>=:8888 && dport!=:0', '1 2 3'],
    ['src 10.0.0.0/8', '2 3 4'],
    ['dst 127.0.0.1:8888', '1'],
    ['not dst 127.0.0.1', '0 2 3 4'],
    ['! ( src 10.0.0.5 | src 127.0.0.1 )', '0'],
    ['src :8888', '0 3'],
    ['proto:tcp', '0 1 2 3 4'],
    ['proto:tcp6', ''],
    ['proto:=tcp', '0 1 2 3 4'],
    ['remote:=10.0.0.2,=8.8.8.8', '2 4'],
    ['-local:=10.0.0.5', '0 1'],
    ['remote:=10.0.0.', ''],
    ['addr:=10.0.0.5,=127.0.0.1', '1 2 3 4'],
    ['path:=127.0.0.1', ''],
    ['addr:=127.0.0.1', '1'],
    ['proto：=tcp', '0 1 2 3 4'],
    ['-local：=10.0.0.5 addr：10.0.0.5,127.0.0.1', '1'],
    ['（ dport = ：443 or sport ＝ :8888 ）　uid：１０００', '0 3'],
    ['！state:listen，established', '1 3'],
    ['rxq：＞０', '0 3'],
    ['"（"', ''],
    ['10.0.0.0/8', '2 3 4'],
    ['-10/8 or *:443', '0 1 2'],
    ['192.168.0.0/16', '3'],
    ['"10.0.0.0/8"', ''],
    ['fd00::/8 or fe80::/10', ''],
    ['tcp -udp', '0 1 2 3 4'],
    ['udp or tcp6', ''],
    ['port 8888', '0 1 3'],
    ['not port 443 and port = :8888', '0 1 3'],
    ['uid 1000', '0 3'],
    ['uid != 0', '0 3 4'],
    ['UID=0 rxq>0', ''],
    ['rxq > 0', '0 3'],
    ['txq>0 retrans >= 0 timer keepalive', '2'],
    ['inode eq 424242 or sport = :8000-8999', '0 3 4'],
    ['remote != 10.0.0.2', '0 1 3 4'],
    ['addr 127.0.0.1:8888', '1'],
    ['local :8888', '0 3'],
    ['is loopback', '1'],
    ['proto tcp uid:33', '4'],
    ['( uid ) or 424242', '4'],
    ['uid or 424242', '4'],
    ['"uid" 1000', ''],
    ['uid state:listen', ''],
    ['uid -8888', ''],
    ['not path "user:x"', '0 1 2 3 4'],
    ['not addr dead:beef::1', '0 1 2 3 4'],
    ['local inet:10.0.0.5', '2 3 4'],
    ['“8888” or ”8.8.8.8”', '0 1 3 4'],
    ['port:“443”，“22”', '2 4'],
    ['“close wait”', '3'],
    ['"“close wait”"', ''],
  ])('%s', async (filter, rows) => {
    expect(await passing(TABLE, filter)).toBe(rows);
  });

  test('a comma between quotes is text, and one outside divides', async () => {
    const sockets = `Num       RefCount Protocol Flags    Type St Inode Path
0000000000000000: 00000002 00000000 00010000 0001 01 1 /run/a,b
0000000000000000: 00000002 00000000 00010000 0001 01 2 /run/a
0000000000000000: 00000002 00000000 00010000 0001 01 3 /run/c d
`;
    expect(await passing(sockets, 'path:"a,b"')).toBe('0');
    expect(await passing(sockets, 'path:a,b')).toBe('0 1');
    expect(await passing(sockets, 'path:"a,b","c d"')).toBe('0 2');
    expect(await passing(sockets, '-path:/run/"a,"b')).toBe('1 2');
  });

  test('a star is anything between, and itself', async () => {
    const sockets = `Num       RefCount Protocol Flags    Type St Inode Path
0000000000000000: 00000002 00000000 00010000 0001 01 1 /run/user/1000/bus
0000000000000000: 00000002 00000000 00010000 0001 01 2 /run/Bus/user
0000000000000000: 00000002 00000000 00010000 0001 01 3 /srv/*/bus
`;
    for (const [filter, rows] of [
      ['path:/run/*', '0 1'],
      ['path:/run/*bus', '0 1'],
      ['path:/run/*/bus', '0'],
      ['path:user*bus*', '0'],
      ['path:*', '0 1 2'],
      ['path:/*/bus', '0 1 2'],
      ['path:/srv/*/', '2'],
      ['path:=/srv/*/bus', '2'],
      ['path:=/run/*', ''],
      ['src /run/*/BUS', '0'],
      ['run*bus', '0 1'],
      ['path:bus*bus', ''],
    ] as const)
      expect([filter, await passing(sockets, filter)]).toEqual([filter, rows]);
  });

  test('a quote or a backslash between quotes is text behind a backslash', async () => {
    const sockets = `Num       RefCount Protocol Flags    Type St Inode Path
0000000000000000: 00000002 00000000 00010000 0001 01 1 /run/a"b
0000000000000000: 00000002 00000000 00010000 0001 01 2 /run/a\\b
0000000000000000: 00000002 00000000 00010000 0001 01 3 /run/a\\"b
`;
    expect(await passing(sockets, 'path:"a\\"b"')).toBe('0');
    expect(await passing(sockets, '"\\""')).toBe('0 2');
    expect(await passing(sockets, 'path:a\\b')).toBe('1');
    expect(await passing(sockets, 'path:"a\\b"')).toBe('1');
    expect(await passing(sockets, 'path:"a\\\\b"')).toBe('1');
    expect(await passing(sockets, 'path:=/run/"a\\\\\\"b"')).toBe('2');
  });

  test('IPv6 by prefix, text and family; IPv4 prefixes cover mapped addresses', async () => {
    const row = (number: number, local: string, remote: string) =>
      `   ${number}: ${local}:1F90 ${remote}:C000 01 00000000:00000000 00:00000000 00000000     0        0 1${number} 1 0000000000000000 20 4 9 10 -1\n`;
    const text =
      HEADER.replace('rem_address', 'remote_address') +
      row(0, '0000000000000000FFFF00000500000A', '0000000000000000FFFF00000200000A') +
      row(1, '00000000000000000000000001000000', '00000000000000000000000001000000') +
      row(2, '000080FE00000000FF57A6705DC771FE', 'B80D0120000000000000000002000000');
    expect(await passing(text, 'remote:10.0.0.0/8')).toBe('0');
    expect(await passing(text, 'remote:2001:db8::/32')).toBe('2');
    expect(await passing(text, 'src [::1]:8080')).toBe('1');
    expect(await passing(text, 'fe80::70a6')).toBe('2');
    expect(await passing(text, 'is:ipv4')).toBe('0');
    expect(await passing(text, 'is:ipv6')).toBe('1 2');
    expect(await passing(text, 'is:loopback')).toBe('1');
    expect(await passing(text, 'is:link-local')).toBe('2');
    expect(await passing(text, 'is:mapped')).toBe('0');
    const both = TABLE + text;
    expect(await passing(both, 'src 10.0.0.5')).toBe('2 3 4 5');
    expect(await passing(both, 'src inet:10.0.0.5')).toBe('2 3 4');
    expect(await passing(both, 'src inet6:[::ffff:10.0.0.5]:8080 or local:INET6:::1')).toBe('5 6');
    expect(await passing(both, 'dst inet:* or dst unix:*')).toBe('0 1 2 3 4');
    expect(await passing(both, 'dst inet6::49152')).toBe('5 6 7');
  });
});

test('an address is of the class that the explanation gives it', async () => {
  const remotes = ['08080808', '017100CB', '010012C6', '0A0000C0', '01004064', '010000F0', 'FFFFFFFF'];
  const v6 = [
    '0000000000000000FFFF000008080808',
    '0000000000000000FFFF0000017100CB',
    '60480120000000000000000088880000',
    'B80D0120000000000000000001000000',
  ];
  const row = (remote: string, at: number) => {
    const local = remote.length === 8 ? '0500000A' : '0000000000000000FFFF00000500000A';
    return `   ${at}: ${local}:1F90 ${remote}:C000 01 00000000:00000000 00:00000000 00000000     0        0 1${at} 1 0000000000000000 20 4 9 10 -1\n`;
  };
  const text = HEADER + remotes.map(row).join('') + HEADER.replace('rem_address', 'remote_address') + v6.map(row).join('');
  // 8.8.8.8, 192.0.0.10 (TURN, which anybody may reach), both again mapped, 2001:4860::8888; none of documentation, benchmarking, shared
  expect(await passing(text, 'is:global')).toBe('0 3 7 9');
});

test('a word with a colon or a slash is no part of the name of a state', async () => {
  const engine = await engineOf(TABLE);
  for (const filter of ['::a', '/est', '"e.s"']) expect([filter, (await engine.arrange({ sort: [], filter })).count]).toEqual([filter, 0]);
  for (const filter of ['close-wait', 'CLOSE_WAIT', '"close wait"', 'closew'])
    expect([filter, (await engine.arrange({ sort: [], filter })).count]).toEqual([filter, 1]);
});

test('a word of ss(8) that /proc/net cannot answer is searched for in quotes, and where nothing is compared with it', async () => {
  const sockets = `Num       RefCount Protocol Flags    Type St Inode Path
0000000000000000: 00000002 00000000 00010000 0001 01 1 /dev/log
0000000000000000: 00000002 00000000 00010000 0001 01 2 /run/eth0
`;
  for (const filter of ['dev', '"dev" log', 'dev and log', 'dev is:listening', 'dev or autobounds', '( dev )', '/dev log'])
    expect([filter, await passing(sockets, filter)]).toEqual([filter, '0']);
});

test('digits of what netlink has as its port, which is larger than any other, are found', async () => {
  const text = readFileSync(new URL('../fixtures/procfs/netlink', import.meta.url), 'latin1');
  expect(await passing(text, '3514986328')).toBe('0');
  expect(await passing(text, '86328')).toBe('0');
});

test('netlink protocols and interfaces of packet are words, as they are shown', async () => {
  const text = readFileSync(new URL('../fixtures/procfs/netlink', import.meta.url), 'latin1');
  const engine = await engineOf(`==> netlink <==\n${text}==> packet <==
sk       RefCnt Type Proto  Iface R Rmem   User   Inode
0000000094680098 3      3    0003   54    1 0      0      3
`);
  for (const word of ['ROUTE', 'sock_d', '54']) {
    const { count } = await engine.arrange({ sort: [], filter: word });
    const found = (await engine.rows(0, count)).map(({ cells }) => cells.local?.toLowerCase().includes(word.toLowerCase()));
    expect([word, count > 0, found.every(Boolean)]).toEqual([word, true, true]);
  }
});

test('digits are found where the inode, a port or the address has them', async () => {
  const inodes = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 90_000, max: 1_100_000 }), fc.nat(0xffffffff));
  const needle = fc.tuple(fc.constantFrom('', '0', '00', '00000', '0100'), fc.nat(999)).map(([zeros, number]) => zeros + number);
  await fc.assert(
    fc.asyncProperty(fc.array(inodes, { minLength: 1, maxLength: 40 }), needle, async (numbers, digits) => {
      const rows = numbers.map((inode, at) => TABLE.split('\n')[3]?.replace('6213151', String(inode)).replace('   2:', `${at}:`));
      const has = (inode: number) => ['10.0.0.5', '10.0.0.2', '41368', '443', String(inode)].some((text) => text.includes(digits));
      const expected = numbers.flatMap((inode, at) => (has(inode) ? [at] : []));
      expect(await passing(`${HEADER}${rows.join('\n')}\n`, digits)).toBe(expected.join(' '));
    }),
  );
});

test('a time as it is shown finds the ticks that it was made of, and those before and behind it', async () => {
  const when = (ticks: number, at: number) =>
    TABLE.split('\n')[3]?.replace('   2:', `${at}:`).replace('000002BB', ticks.toString(16).padStart(8, '0'));
  const rates = fc.constantFrom(100, 128, 250, 300, 1000, 1024, 1200);
  await fc.assert(
    fc.asyncProperty(rates, fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 2 ** 46 })), async (rate, ticks) => {
      const engine = await engineOf(`${HEADER}${[ticks - 1, ticks, ticks + 1].map(when).join('\n')}\n`);
      await engine.setClockTicks(rate);
      const [before, shown, behind] = (await engine.rows(0, 3)).map(({ cells }) => cells.when?.slice(0, -1));
      const found = async (filter: string) => {
        const { count } = await engine.arrange({ sort: [], filter });
        return (await engine.rows(0, count)).map(({ row }) => row).join(' ');
      };
      expect(await found(`when:${shown}`)).toBe('1');
      expect(await found(`when:>${shown}`)).toBe('2');
      expect(await found(`when:>=${shown}`)).toBe('1 2');
      expect(await found(`when:<${shown}`)).toBe('0');
      expect(await found(`when:<=${shown}`)).toBe('0 1');
      expect(await found(`when:${before}-${shown}`)).toBe('0 1');
      expect(await found(`when:${shown}-${behind}`)).toBe('1 2');
    }),
    { numRuns: 500 },
  );
});

test('whatever a value is, it is read back as it is written', () => {
  const text = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: fc.constantFrom(...'"\\, ()（，＂“”　a:='), minLength: 1 }));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [token, ...more] = lex(plain(`path:${asWritten(one)},${asWritten(other)}`));
      expect(more).toEqual([]);
      expect(token?.is === 'word' && token.parts.map((part) => part.text)).toEqual([`path:${one}`, other]);
    }),
  );
});

describe('a wrong filter says where', () => {
  test.each<[string, FilterProblem]>([
    ['foo:bar', { code: 'unknown-key', start: 0, end: 3, found: 'foo' }],
    ['port:80 -foo:bar', { code: 'unknown-key', start: 9, end: 12, found: 'foo' }],
    ['state:!listen', { code: 'unknown-value', start: 6, end: 13, found: '!listen' }],
    ['state:-listen', { code: 'unknown-value', start: 6, end: 13, found: '-listen' }],
    ['state:dead', { code: 'unknown-value', start: 6, end: 10, found: 'dead' }],
    ['state:listen,dead', { code: 'unknown-value', start: 13, end: 17, found: 'dead' }],
    ['remote:10.0.0.300', { code: 'bad-address', start: 7, end: 17, found: '10.0.0.300' }],
    ['remote:10.0.0.0/33', { code: 'bad-address', start: 7, end: 18, found: '10.0.0.0/33' }],
    ['state:"listen",dead', { code: 'unknown-value', start: 15, end: 19, found: 'dead' }],
    ['state:"time wait",,', { code: 'incomplete', start: 18, end: 18, found: '' }],
    ['path:""', { code: 'incomplete', start: 5, end: 7, found: '""' }],
    ['rxq:many', { code: 'bad-number', start: 4, end: 8, found: 'many' }],
    ['port:70000', { code: 'bad-number', start: 5, end: 10, found: '70000' }],
    ['uid:33 remote:=', { code: 'incomplete', start: 14, end: 15, found: '=' }],
    ['proto:=tcpx', { code: 'unknown-value', start: 6, end: 11, found: '=tcpx' }],
    ['port:', { code: 'incomplete', start: 0, end: 5, found: 'port:' }],
    ['state', { code: 'incomplete', start: 0, end: 5, found: 'state' }],
    ['port:80 state:lis', { code: 'incomplete', start: 8, end: 17, found: 'state:lis' }],
    ['state:lis port:80', { code: 'unknown-value', start: 6, end: 9, found: 'lis' }],
    ['state lis', { code: 'incomplete', start: 0, end: 5, found: 'state' }],
    ['is:loop', { code: 'incomplete', start: 0, end: 7, found: 'is:loop' }],
    ['sport = ', { code: 'incomplete', start: 6, end: 7, found: '=' }],
    ['( port:80', { code: 'unclosed', start: 0, end: 1, found: '(' }],
    ['dev eth0', { code: 'untold', start: 0, end: 3, found: 'dev' }],
    ['port:80 dev = eth0', { code: 'untold', start: 8, end: 11, found: 'dev' }],
    ['not fwmark != 0x01/0x03', { code: 'untold', start: 4, end: 10, found: 'fwmark' }],
    ['( CGROUP eq /user.slice )', { code: 'untold', start: 2, end: 8, found: 'CGROUP' }],
    ['autobound', { code: 'untold', start: 0, end: 9, found: 'autobound' }],
    ['port:80 )', { code: 'unexpected', start: 8, end: 9, found: ')' }],
    ['or port:80', { code: 'unexpected', start: 0, end: 2, found: 'or' }],
    ['path:"a b', { code: 'unclosed', start: 5, end: 9, found: '"a b' }],
    ['path:"a\\"', { code: 'unclosed', start: 5, end: 9, found: '"a\\"' }],
    ['sport = :banana', { code: 'bad-number', start: 8, end: 15, found: ':banana' }],
    ['sport constructor 80', { code: 'bad-number', start: 6, end: 17, found: 'constructor' }],
    ['src 1.2.3', { code: 'incomplete', start: 8, end: 9, found: '3' }],
    ['src 1.2.3 port:80', { code: 'bad-address', start: 4, end: 9, found: '1.2.3' }],
    ['remote:10.0', { code: 'incomplete', start: 10, end: 11, found: '0' }],
    ['rxq:>=', { code: 'incomplete', start: 5, end: 6, found: '=' }],
    ['rxq:> port:80', { code: 'bad-number', start: 4, end: 5, found: '>' }],
    ['state:listen,ti', { code: 'incomplete', start: 13, end: 15, found: 'ti' }],
    ['uid > ', { code: 'incomplete', start: 4, end: 5, found: '>' }],
    ['port x or 22', { code: 'bad-number', start: 5, end: 6, found: 'x' }],
    ['addr > 10.0.0.1', { code: 'unexpected', start: 7, end: 15, found: '10.0.0.1' }],
    ['uid:33 -', { code: 'incomplete', start: 7, end: 8, found: '-' }],
  ])('%s', (filter, problem) => {
    expect(parseFilter(filter)).toEqual({ problem });
  });

  test('and then everything passes', async () => {
    const engine = await engineOf(TABLE);
    expect(await engine.arrange({ sort: [], filter: 'foo:bar' })).toMatchObject({ count: 5, problem: { code: 'unknown-key' } });
  });

  test.each([
    ...['', ' rport:', ' sport', ' sport =', ' state:li', ' and', ' or not', ' not', ' state:listen,', ' port:8888,', ' remote:='],
    ...[' rxq:>', ' rxq:>=', ' port:', ' port:8888-', ' rxq:2.', ' (', ' ( not', ' "', ' path:"', ' -', ' -foo:bar', ' foo:bar uid:0'],
    ...[' state:listen,ti', ' remote:0', ' remote:0.', ' remote:0.0', ' dst 0.0.0', ' remote:0.0.0.0:', ' remote:0.0.0.0/', ' sport = :'],
    ...[' remote ', ' remote 0', ' remote != ', ' port x', ' is loop', ' rxq > '],
  ])('but what stands before “%s” holds', async (begun) => {
    const engine = await engineOf(TABLE);
    const { count } = await engine.arrange({ sort: [], filter: 'is:listening' });
    expect(count).toBeLessThan(5);
    expect((await engine.arrange({ sort: [], filter: `is:listening${begun}` })).count).toBe(count);
  });

  test.each([
    ['uid:0 ( sport = :22', ''],
    ['( uid:33 or port:443', '2 4'],
    ['( uid:33 or ( port:443 timer:', '2 4'],
    ['( uid:33 or ( port:443 timer:on', '4'],
    ['"estab', '2 4'],
    ['“estab', '2 4'],
    ['uid:0 "es', '2'],
    ['uid:0 "10.0.0.2\\', ''],
    ['remote:10', '0 1 2 3 4'],
    ['remote:10.0', '2'],
    ['remote:10.1', '2'],
    ['remote:127.0.0', '1'],
  ])('and what is open is closed: %s', async (filter, rows) => {
    const engine = await engineOf(TABLE);
    const { count, problem } = await engine.arrange({ sort: [], filter });
    expect(problem).toBeDefined();
    expect((await engine.rows(0, count)).map(({ row }) => row).join(' ')).toBe(rows);
  });

  test('no text is without an answer, and every problem lies in the text', async () => {
    const piece = fc.constantFrom(
      'state',
      'listen',
      '(',
      ')',
      'or',
      'and',
      'not',
      '-',
      ':',
      '"',
      'port:',
      '80',
      ',',
      'port:80,',
      '>',
      '=',
      'src',
      '10.0.0.0/8',
      ' ',
      'x',
      '!',
      '（',
      '＂',
      '“',
      'sport ',
    );
    const engine = await engineOf(TABLE);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
        ),
        async (text) => {
          const { problem } = parseFilter(text);
          const { count, ...arranged } = await engine.arrange({ sort: [], filter: text });
          expect(arranged.problem).toEqual(problem);
          expect(count).toBeLessThanOrEqual(5);
          if (!problem) return;
          expect(problem.start).toBeGreaterThanOrEqual(0);
          expect(problem.end).toBeGreaterThanOrEqual(problem.start);
          expect(problem.end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('suggestions', () => {
  test.each([
    ['sta', ['state:', 'state '], [0, 3]],
    ['port:80 lp', ['lport:'], [8, 10]],
    ['state:', ['established 2', 'listen 1', 'time_wait 1', 'close_wait 1'], [6, 6]],
    ['state:listen,t', ['time_wait 1'], [13, 14]],
    ['state est', ['established 2'], [6, 9]],
    ['state CLOSE-w', ['close_wait 1'], [6, 13]],
    ['-state:time-', ['time_wait 1'], [7, 12]],
    ['state：est', ['established 2'], [6, 9]],
    ['-is:lo', ['loopback 1'], [4, 6]],
    ['is:', ['listening 1', 'loopback 1', 'wildcard 1', 'private 3', 'global 1', 'ipv4 5', 'orphan 1'], [3, 3]],
    ['uid ', ['1000 2', '0 2', '33 1'], [4, 4]],
    ['rxq > ', ['0 2', '1 1'], [6, 6]],
    ['"uid" st', ['state:', 'state '], [6, 8]],
    ['remote:10', ['10.0.0.2 1'], [7, 9]],
    ['（state：est', ['established 2'], [7, 10]],
    ['uid:33 src ', ['10.0.0.5 3', '0.0.0.0 1', '127.0.0.1 1'], [11, 11]],
    ['src 10', ['10.0.0.5 3'], [4, 6]],
    ['dst != 1', ['127.0.0.1 4', '10.0.0.2 4', '192.168.0.3 4'], [7, 8]],
    ['sport = :8', ['8888 2'], [9, 10]],
    ['sport gt 2', ['22 4'], [9, 10]],
    ['dport ', ['8888 1', '443 1', '41368 1', '49152 1'], [6, 6]],
    ['rxq:>', ['0 2', '1 1'], [5, 5]],
    ['-uid:>=', ['1000 2', '0 5', '33 3'], [7, 7]],
    ['remote:=10', ['10.0.0.2 1'], [8, 10]],
  ])('%s', async (filter, texts, [start, end]) => {
    const engine = await engineOf(TABLE);
    const found = await engine.suggest(filter, filter.length);
    expect(found.map(({ text, count }) => (count === undefined ? text : `${text} ${count}`))).toEqual(texts);
    expect(found[0]).toMatchObject({ start, end });
  });
});

test('a number behind process, pid or user is all of one, a name a part', async () => {
  const text = `${TABLE}
/proc/81/fd/3 socket:[6217263]
/proc/812/fd/3 socket:[6213151]
/proc/9/fd/3 socket:[6248876]
/proc/812/fd/4 socket:[6248876]
p81
cweb81
u33
f9
tIPv4
d424242
PTCP
www-data:x:33:33::/:/bin/sh
`;
  for (const [filter, rows] of [
    ['pid:81', '0 4'],
    ['pid:812', '2 3'],
    ['pid:9,81', '0 3 4'],
    ['process 812', '2 3'],
    ['process:web', '4'],
    ['process:="9, 812"', '3'],
    ['process:=812', '2'],
    ['process:8*2', '2 3'],
    ['user:100', ''],
    ['user:1000', '0 3'],
    ['user:data', '4'],
  ] as const)
    expect([filter, await passing(text, filter)]).toEqual([filter, rows]);
});

test('a path that is called like a column has the count of its rows', async () => {
  const engine = await engineOf('0000000000000000: 00000002 00000000 00010000 0001 01 20001 local\n');
  expect(await engine.suggest('path ', 5)).toEqual([{ text: 'local', start: 5, end: 5, count: 1 }]);
});

test('what is suggested is no error and no empty table, and as many rows as it says', async () => {
  const fixture = (name: string) => readFileSync(new URL(`../fixtures/procfs/${name}`, import.meta.url), 'latin1');
  const files = ['tcp', 'tcp6', 'udp', 'raw', 'unix', 'netlink', 'packet', 'lsof-fields', 'passwd'];
  const engine = await engineOf(files.map((name) => `==> ${name} <==\n${fixture(name)}`).join('\n'));
  const terms = KEY_NAMES.flatMap((name) => [`${name}:`, `${name} `, `${name} = `]);
  for (const term of [...terms, 'exclude ', 'src ', 'dport = :', 'rxq:>=', 'uid >= ']) {
    for (const { text, start, end, count } of await engine.suggest(term, term.length)) {
      const filter = term.slice(0, start) + text + term.slice(end);
      const found = await engine.arrange({ sort: [], filter });
      expect([filter, found.problem, found.count > 0]).toEqual([filter, undefined, true]);
      if (count !== undefined && term !== 'exclude ') expect([filter, found.count]).toEqual([filter, count]);
    }
  }
});

test('a suggestion takes the place of the value that is written, quotes and all, and none stands between quotes', async () => {
  const engine = await engineOf(`Num       RefCount Protocol Flags    Type St Inode Path
0000000000000000: 00000002 00000000 00010000 0001 01 1 /run/a,b
0000000000000000: 00000002 00000000 00010000 0001 01 2 /run/c d
`);
  for (const [filter, chosen] of [
    ['path:"/run/a,b",/run/c', 'path:"/run/a,b","/run/c d"'],
    ['path:"/run/c"', 'path:"/run/c d"'],
    ['path:"/run/a,"', 'path:"/run/a,b"'],
  ] as const) {
    const found = await engine.suggest(filter, filter.length);
    expect(found.map(({ text, start, end }) => filter.slice(0, start) + text + filter.slice(end))).toEqual([chosen]);
  }
  for (const filter of ['path:"', 'path:"/run', '"no']) expect(await engine.suggest(filter, filter.length)).toEqual([]);
});

test('a path that a key would read as something else is not suggested', async () => {
  const engine = await engineOf(`Num       RefCount Protocol Flags    Type St Inode Path
0000000000000000: 00000002 00000000 00010000 0001 01 1 10.0.0.5
0000000000000000: 00000002 00000000 00010000 0001 01 2 =a
0000000000000000: 00000002 00000000 00010000 0001 01 3 /run/a
`);
  for (const key of ['local:', 'path:']) {
    const found = await engine.suggest(key, key.length);
    expect(found.map(({ text }) => text)).toEqual(key === 'path:' ? ['10.0.0.5', '/run/a'] : ['/run/a']);
  }
});

test('is:listening finds unix sockets that the kernel marks so', async () => {
  const text = readFileSync(new URL('../fixtures/procfs/unix', import.meta.url), 'latin1');
  expect((await passing(text, 'is:listening')).split(' ')).toHaveLength(text.split(' 00010000 ').length - 1);
});
