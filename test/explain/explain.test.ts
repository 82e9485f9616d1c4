import { describe, expect, test } from 'vitest';
import type { Explanation, Step } from '../../src/explain/step.ts';
import { BIG, explained, LITTLE, ROWS, read } from './support.ts';

const kinds = (explanation: Explanation) => explanation.steps.map((step) => step.is);
const step = <K extends Step['is']>(explanation: Explanation, is: K) =>
  explanation.steps.find((one): one is Extract<Step, { is: K }> => one.is === is);
const meanings = (explanation: Explanation) => explanation.steps.flatMap((one) => (one.is === 'meaning' ? [one.case] : []));

describe('an endpoint', () => {
  test('is explained as one thing whichever half is asked for', () => {
    const [address, port] = [explained(ROWS.keepalive, 'local_address'), explained(ROWS.keepalive, 'local_port')];
    expect(address.answer).toBe('10.1.2.3:37226');
    expect({ ...port, column: 'local_address' }).toEqual(address);
  });

  test('goes from cutting to a name, the port with its place values', () => {
    expect(kinds(explained(ROWS.keepalive, 'rem_address'))).toEqual([
      'cut-endpoint',
      'cut-bytes',
      'byte-order',
      'reverse-bytes',
      'bytes-to-decimal',
      'join-dotted',
      'name-address',
      'port-not-reversed',
      'place-values',
    ]);
  });

  test('turns the bytes of a little-endian machine and leaves those of a big-endian one', () => {
    const little = step(explained(ROWS.listen, 'local_address'), 'reverse-bytes');
    expect(little?.words[0]).toMatchObject({ pairs: ['01', '00', '00', '7F'], bytes: [127, 0, 0, 1] });
    const big = explained(ROWS.listen.replace('0100007F', '7F000001'), 'local_address', 'tcp', BIG);
    expect(step(big, 'reverse-bytes')?.words[0]).toMatchObject({ pairs: ['7F', '00', '00', '01'], bytes: [127, 0, 0, 1] });
    expect(big.answer).toBe('127.0.0.1:8001');
  });

  test('says what zeros mean on either side of a listener', () => {
    const any = ROWS.listen.replace('0100007F', '00000000');
    expect(meanings(explained(any, 'local_address'))).toEqual(['listen-any-4', 'port-listen']);
    expect(meanings(explained(any, 'rem_address'))).toEqual(['no-peer', 'port-none']);
    expect(explained(any, 'rem_address').answer).toBe('0.0.0.0:*');
  });

  // net/ipv6/tcp_ipv6.c: ::1 as printed on x86_64
  test('of IPv6 goes through groups, leading zeros and the longest run', () => {
    const one = explained(sixRow('00000000000000000000000001000000'), 'local_address', 'tcp6');
    expect(one.answer).toBe('[::1]:8001');
    expect(step(one, 'join-groups')?.groups.join(':')).toBe('0000:0000:0000:0000:0000:0000:0000:0001');
    expect(step(one, 'shorten-zeros')).toMatchObject({ text: '::1', at: 0, length: 7 });
    const local = explained(sixRow('000080FE00000000FF57A6705DC771FE'), 'local_address', 'tcp6');
    expect(local.answer).toBe('[fe80::70a6:57ff:fe71:c75d]:8001');
  });

  test('that is an IPv4 address in IPv6 says so', () => {
    const mapped = explained(sixRow('0000000000000000FFFF00000100007F'), 'local_address', 'tcp6');
    expect(step(mapped, 'mapped')).toMatchObject({ text: '::ffff:127.0.0.1', v4: '127.0.0.1' });
  });
});

const sixRow = (local: string) =>
  `   0: ${local}:1F41 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 65836 3 00000000673f7f00 100 0 0 10 0`;

describe('what a value means in its row', () => {
  const cases: readonly (readonly [row: keyof typeof ROWS, column: string, answer: string, meaning: readonly string[]])[] = [
    ['listen', 'rx_queue', '2', ['rx-accept-waiting']],
    ['listen', 'tx_queue', '0', ['tx-listen']],
    ['listen', 'ssthresh', '0', ['fast-open-off']],
    ['waiting', 'inode', '0', ['inode-not-accepted']],
    ['waiting', 'uid', '0', ['uid-nobody-holds']],
    ['retransmit', 'tx_queue', '100', ['tx-bytes']],
    ['retransmit', 'retrnsmt', '2', ['retransmits-some']],
    ['retransmit', 'rto', '0.81', []],
    ['persist', 'tr', 'persist', []],
    ['persist', 'tx_queue', '3782144', ['tx-bytes']],
    ['eofUnread', 'rx_queue', '1', ['rx-eof-unread']],
    ['eofRead', 'rx_queue', '0', ['rx-eof-read']],
    ['lastAck', 'rx_queue', '1', ['rx-fin']],
    ['lastAck', 'tx_queue', '1', ['tx-fin']],
    ['finWait1', 'tx_queue', '3001', ['tx-bytes-and-fin']],
    ['synRecv', 'uid', '0', ['uid-listener']],
    ['synRecv', 'st', 'SYN_RECV', ['syn-recv-printed']],
    ['listen', 'st', 'LISTEN', ['rx-accept-waiting']],
    ['waiting', 'st', 'ESTABLISHED', ['inode-not-accepted']],
    ['eofUnread', 'st', 'CLOSE_WAIT', ['rx-eof-unread']],
    ['synRecv', 'retrnsmt', '1', ['syn-ack-timeouts']],
    ['synRecv', 'inode', '0', ['inode-syn-recv']],
    ['fastOpen', 'inode', '0', ['inode-none']],
    ['fastOpen', 'rx_queue', '16', ['rx-bytes']],
    ['finWait2Mini', 'st', 'FIN_WAIT2', ['fin-wait2-mini']],
    ['finWait2Mini', 'inode', '0', ['inode-time-wait']],
    ['finWait2Mini', 'uid', '0', ['uid-time-wait']],
    ['keepalive', 'ssthresh', '-1', ['ssthresh-none']],
  ];
  test.each(cases)('%s %s is %s', (row, column, answer, meaning) => {
    const explanation = explained(ROWS[row], column);
    expect([explanation.answer, meanings(explanation)]).toEqual([answer, meaning]);
  });

  test('raw prints inet_num, to which ntohs() did nothing: no step says that it did', () => {
    const { steps } = explained(
      ' 235: 00000000:0001 00000000:0000 07 00000000:000009C0 00:00000000 00000000     0        0 1984532 2 0000000058247d46 0',
      'local_port',
      'raw',
    );
    expect(steps.map(({ is }) => is)).not.toContain('port-not-reversed');
  });

  test('a timer is turned into seconds, and the tick rate is marked as assumed', () => {
    const when = explained(ROWS.keepalive, 'tm_when');
    expect([when.answer, when.unit]).toEqual(['7197.91', 'seconds']);
    expect(step(when, 'ticks-to-seconds')).toMatchObject({ ticks: 719791, perSecond: 100, basis: 'assumed' });
    const faster = explained(ROWS.keepalive, 'tm_when', 'tcp', { ...LITTLE, ticks: { perSecond: 1024, basis: 'given' } });
    expect(faster.answer).toBe('702.9209');
  });

  test('what a number counts is another thing in a listener, and −1 counts nothing', () => {
    const units = (row: string) => ['rx_queue', 'ssthresh'].map((column) => explained(row, column).unit);
    expect(units(ROWS.listen)).toEqual(['connections', 'connections']);
    expect(units(ROWS.keepalive)).toEqual(['bytes', undefined]);
    expect(explained(ROWS.keepalive.replace(/-1$/, '7'), 'ssthresh').unit).toBe('segments');
  });

  test('of flags the answer is what the table shows: a bit without a letter is not left out', () => {
    const route = 'eth0\t006433C6\t0200000A\t4003\t0\t0\t100\t00FFFFFF\t0\t0\t0';
    expect(explained(route, 'flags', 'route').answer).toBe('UG+0x4000');
    expect(explained(route.replace('4003', '0003'), 'flags', 'route').answer).toBe('UG');
    expect(explained(route.replace('4003', '0000'), 'flags', 'route').answer).toBe('0000');
  });

  test('columns that a mini socket does not print say why', () => {
    expect(step(explained(ROWS.finWait2Mini, 'rto'), 'absent')?.reason).toBe('time-wait');
    expect(step(explained(ROWS.synRecv, 'ssthresh'), 'absent')?.reason).toBe('syn-recv');
    expect(step(explained(ROWS.keepalive.slice(0, 60), 'inode'), 'absent')?.reason).toBe('not-printed');
  });
});

// pkg/sentry/fsimpl/proc/task_net.go commonGenerateTCP(), netUDPData.Generate()
describe('a row of gVisor', () => {
  const POINTER = '0000000000000000';
  const tcp = (state: string) =>
    `  12: 0100007F:1F90 0100007F:C0CA ${state} 00000000:00000000 00:00000000 00000000     0        0       12 1 ${POINTER} 0 0 0 0 -1`;
  const udp = (inode: string) =>
    `    3: 00000000:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 ${POINTER} 0`;

  test('says of what it does not fill in that it says nothing', () => {
    const empty = [
      'tx_queue',
      'rx_queue',
      'tr',
      'tm_when',
      'retrnsmt',
      'timeout',
      'rto',
      'ato',
      'quick',
      'pingpong',
      'snd_cwnd',
      'ssthresh',
    ];
    for (const state of ['01', '0A'])
      for (const column of empty) expect(meanings(explained(tcp(state), column)), column).toEqual(['gvisor']);
    for (const column of ['tx_queue', 'rx_queue', 'drops']) expect(meanings(explained(udp('       9'), column, 'udp'))).toEqual(['gvisor']);
  });

  test('does not say that no timer runs, or that the end was read', () => {
    expect(step(explained(tcp('08'), 'tr'), 'state')).toBeUndefined();
    expect(meanings(explained(tcp('08'), 'st'))).toEqual([]);
  });

  test('says of the rest what any row does', () => {
    expect(['sl', 'uid', 'inode', 'ref', 'pointer'].flatMap((column) => meanings(explained(tcp('01'), column)))).toEqual([
      'sl-running',
      'uid-creator',
      'inode-held',
      'ref-count',
      'pointer-zeros',
    ]);
  });

  test('is none where a kernel hides its pointers, or somebody aligned the columns', () => {
    const linux = udp('39387');
    for (const text of [linux, linux.replace(/ +/g, '  '), udp('     9').replace(POINTER, '8fa4e5b0')])
      expect(meanings(explained(text, 'drops', 'udp'))).toEqual(['drops-none']);
  });
});

describe('every column of every row', () => {
  const all = Object.entries(ROWS).flatMap(([name, text]) => read('tcp', text).fields.map((field) => [name, field.column.id] as const));
  test.each(all)('%s %s has a step, and its spans lie in the line', (name, column) => {
    const text = ROWS[name as keyof typeof ROWS];
    const { steps } = explained(text, column);
    expect(steps.length).toBeGreaterThan(0);
    for (const span of steps.flatMap((one) => one.spans)) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(span.start).toBeLessThanOrEqual(span.end);
    }
  });

  test('broken anywhere, a line never throws and never loses its place', () => {
    for (const text of [ROWS.keepalive, ROWS.synRecv]) {
      for (let at = 40; at < text.length; at++) {
        for (const damaged of [text.slice(0, at), `${text.slice(0, at)}G${text.slice(at + 1)}`]) {
          let entry: ReturnType<typeof read>;
          try {
            entry = read('tcp', damaged);
          } catch {
            continue;
          }
          for (const field of entry.fields) expect(explained(damaged, field.column.id).steps.length).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('a number of bits', () => {
  // net/netlink/af_netlink.c netlink_native_seq_show(): groups[0] with %08x, bit 0 is group 1
  test('of netlink says which groups', () => {
    const groups = explained(
      '00000000d1c015e8 0   33         00000051 0        0        0     2        0        1984592',
      'groups',
      'netlink',
    );
    expect([kinds(groups), groups.answer]).toEqual([['split-bits'], '#1 #5 #7']);
    const all = explained(
      '00000000d1c015e8 0   33         80000000 0        0        0     2        0        1984592',
      'groups',
      'netlink',
    );
    expect(all.answer).toBe('#32');
  });

  // net/unix/af_unix.c unix_seq_show(): __SO_ACCEPTCON or 0
  test('of unix is named as the kernel names it', () => {
    const of = (flags: string) =>
      explained(`00000000e75639b7: 00000002 00000000 ${flags} 0001 01 1984547 /tmp/listen.sock`, 'flags', 'unix');
    expect([of('00010000'), of('00000000')].map(({ answer }) => answer)).toEqual(['__SO_ACCEPTCON', '00000000']);
  });

  // RTF_PREF, include/uapi/linux/ipv6_route.h: ip -6 route add default via 2001:db8::2 pref low
  test('of an IPv6 route has its preference without a letter', () => {
    const zeros = '0'.repeat(32);
    const row = `${zeros} 00 ${zeros} 00 20010db8000000000000000000000002 00000400 00000001 00000000 18000003     eth0`;
    expect(explained(row, 'flags', 'ipv6_route').answer).toBe('UG');
  });
});
