// What other kernels, other systems and other tools print. The shapes are as kernel sources and published pastes have them; the numbers are ours.
import { describe, expect, test } from 'vitest';
import { weighOrder } from '../../src/procfs/order-evidence.ts';
import { readPaste, value } from '../support/read-paste.ts';

/** Files and their entries' number, in the order of the paste; then lines that were not understood. */
const outline = (paste: string) => {
  const { sections, entries, lines } = readPaste(paste);
  const files = [...new Set(sections.map((section) => section.file))];
  return [
    files.map((file) => `${file} ${entries.filter((entry) => entry.file === file).length}`).join(', '),
    lines.filter((line) => line.is === 'notUnderstood').length,
  ];
};
const first = (paste: string) => readPaste(paste).entries[0];
const inet = (head: string, tail: string) =>
  `   1: 0100007F:1F90 00000000:0000 ${head} 00000000:00000000 00:00000000 00000000     0        0 ${tail}`;

describe('tcp and udp of old kernels', () => {
  test('udp before 2.6.27 has tcp’s header and no drops: state 07 tells them apart', () => {
    const header = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
    expect(outline(`${header}\n${inet('07', '9674 2 ffff810455d9d9c0')}\n${inet('07', '9675 2 ffff810455d9d9c1')}\n`)).toEqual([
      'udp 2',
      0,
    ]);
  });

  test('2.4 prints pointers of 8 digits and ssthresh -1 for a listener', () => {
    const entry = first(`${inet('0A', '580 1 c702f820 300 0 0 2 -1')}\n`);
    expect([entry?.file, value(entry, 'pointer'), value(entry, 'ssthresh'), value(entry, 'rto')]).toEqual(['tcp', 'c702f820', -1, 300]);
  });

  test('a tick count that went below zero keeps all its digits', () => {
    const entry = first(
      `   1: 0100007F:1F90 0100007F:1F91 06 00000000:00000000 03:FFFFFFFFFFFFFFF0 00000000     0        0 0 3 c702f820\n`,
    );
    expect(value(entry, 'tm_when')).toBe('18446744073709551600');
  });

  test('an inode that was printed with %d may be negative, and one of today may pass 2^53', () => {
    expect(value(first(`${inet('0A', '-1530494955 1 c702f820 300 0 0 2 -1')}\n`), 'inode')).toBe('-1530494955');
    expect(value(first(`${inet('0A', '18446744073709551615 1 c702f820 300 0 0 2 -1')}\n`), 'inode')).toBe('18446744073709551615');
  });

  test('a column that no kernel has yet is shown as unknown', () => {
    const entry = first(`${inet('0A', '580 1 0000000000000000 100 0 0 10 0 7 new')}\n`);
    expect(value(entry, 'unknown')).toBe('7 new');
  });

  test('gVisor prints 0x before pointers, pads inodes, and lists closed sockets', () => {
    const entry = first(`${inet('07', '      12 0 0x0000000000000000 0 0 0 0 -1')}\n`);
    expect([entry?.file, value(entry, 'pointer')]).toEqual(['tcp', '0x0000000000000000']);
  });
});

describe('rows that somebody shortened', () => {
  test('what stands behind an elision is nobody’s value', () => {
    const entry = first('   0: 0100007F:21C2 00000000:0000 0A ... 00010000 ...\n');
    expect(entry?.fields.filter((field) => field.value !== null).map((field) => field.column.id)).toEqual([
      'sl',
      'local_address',
      'local_port',
      'rem_address',
      'rem_port',
      'st',
    ]);
  });
});

describe('files that share their rows', () => {
  const header = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops';
  const rows = `${header}\n${inet('07', '580 2 0000000000000000 0')}\n`;

  test.each(['udplite', 'raw', 'icmp'])('%s is known by its mark', (id) =>
    expect(outline(`==> /proc/net/${id} <==\n${rows}`)).toEqual([`${id} 1`, 0]),
  );

  test('without one they are udp', () => expect(outline(rows)).toEqual(['udp 1', 0]));

  test('a header that speaks of drops wins over a mark that says tcp', () =>
    expect(outline(`==> /proc/net/tcp <==\n${rows}`)[0]).toContain('udp 1'));
});

describe('netlink of old kernels', () => {
  test('2.6.18 has no drops and no inode, and a pointer for Dump', () => {
    const entry = first(
      'sk       Eth Pid    Groups   Rmem     Wmem     Dump     Locks\nffff81045f9bc400 0   0      00000000 0        0        0000000000000000 2\n',
    );
    expect([value(entry, 'locks'), value(entry, 'drops'), value(entry, 'inode')]).toEqual([2, null, null]);
  });

  test('a port may be printed as a negative number', () => {
    const entry = first('ffff81045f9bc400 0   -4098  00000000 0        0        (null) 2        0        17\n');
    expect(value(entry, 'pid')).toBe(-4098);
  });
});

describe('tables around the sockets', () => {
  test('dev without a blank behind the colon, and with an alias', () => {
    const counters = '7 1 0 0 0 0 0 0 9 2 0 0 0 0 0 0';
    const { entries } = readPaste(`  eth0:${counters}\neth0:1: ${counters}\n`);
    expect(entries.map((entry) => [value(entry, 'face'), value(entry, 'rx_bytes'), value(entry, 'tx_packets')])).toEqual([
      ['eth0', 7, 2],
      ['eth0:1', 7, 2],
    ]);
  });

  test('a counter beyond 2^53 keeps its digits', () => {
    const entry = first('  eth0: 18446744073709551615 1 0 0 0 0 0 0 9 2 0 0 0 0 0 0\n');
    expect(value(entry, 'rx_bytes')).toBe('18446744073709551615');
  });

  test('route with blanks for tabs, with a metric that was printed with %d', () => {
    const entry = first(
      'Iface   Destination     Gateway         Flags   RefCnt  Use     Metric  Mask            MTU     Window  IRTT\neth0 00000000 0100000A 0003 0 0 -16769024 00000000 0 0 0\n',
    );
    expect([value(entry, 'metric'), value(entry, 'flags')]).toEqual([-16769024, 3]);
  });

  test('protocols with the column sp, which today’s kernels lack, has it under its name', () => {
    const paste =
      'protocol  size sockets  memory press maxhdr  slab module     cl co sp em\nTCP       2304      1       0   no     192   yes  kernel      y  y  n  y\n';
    const entry = first(paste);
    expect(['cl', 'co', 'sp', 'em'].map((id) => value(entry, id))).toEqual(['y', 'y', 'n', 'y']);
  });

  test('snmp joins numbers to names by the line above, and MaxConn is signed', () => {
    const { entries } = readPaste('Tcp: RtoAlgorithm RtoMin RtoMax MaxConn\nTcp: 1 200 120000 -1\n');
    expect(entries.map((entry) => [value(entry, 'name'), value(entry, 'value')])).toEqual([
      ['RtoAlgorithm', 1],
      ['RtoMin', 200],
      ['RtoMax', 120000],
      ['MaxConn', -1],
    ]);
  });

  test('names without numbers, as gVisor once printed them, are no entries', () => {
    expect(outline('==> /proc/net/snmp <==\nUdp: InDatagrams NoPorts InErrors OutDatagrams\n')).toEqual(['snmp 0', 0]);
  });

  test('prose that begins like a line of counters is none', () => {
    expect(outline('Tcp: connection refused\nIp: 10.0.0.1\n')[0]).toBe('');
  });
});

describe('text that is no procfs', () => {
  test.each([
    'model name\t: Intel(R) Core(TM) i7\ncpu MHz\t\t: 2400.000\n',
    'It was the best of times, it was the worst of times: 18 59.\n',
    "import { readFileSync } from 'node:fs';\nconst at = 0x0100007F;\n",
    'p33 is a page, f4 is a key, d1983487 is nothing\n',
    'drwxr-xr-x 2 root root 4096 Nov 24 03:06 bin -> usr/bin\n',
    'total 0\nname:x:1:\n10.0.0.1 host\nlittle\n100\n12.50 99.10\n',
  ])('gives no entry: %j', (text) => expect(readPaste(text).entries).toEqual([]));
});

describe('files that look like others', () => {
  test('rt_cache of old kernels is no route, though it begins like one', () => {
    const paste =
      'Iface\tDestination\tGateway \tFlags\t\tRefCnt\tUse\tMetric\tSource\t\tMTU\tWindow\tIRTT\tTOS\tHHRef\tHHUptod\tSpecDst\n' +
      'eth0\t0200000A\t0200000A\t00000000\t0\t37\t0\t0100000A\t1500\t0\t5\t00\t4\t1\t0100000A\n' +
      'eth0\t0200000A\t0200000A\t       0\t0\t37\t0\t0100000A\t1500\t0\t5\t00\t4\t1\t0100000A\n';
    expect(outline(paste)[0]).toBe('rt_cache 2');
  });

  test('softnet_stat is no netlink', () => {
    expect(outline(`${Array.from({ length: 11 }, () => '00000000').join(' ')}\n${'00015c73 '.repeat(9)}00000000\n`)[0]).toBe('');
  });

  test('a tcp table with every state, CLOSE too, is one table', () => {
    const states = ['01', '02', '06', '07', '08', '0A'];
    expect(outline(states.map((st) => `${inet(st, '580')}\n`).join(''))).toEqual(['tcp 6', 0]);
  });
});

describe('byte order', () => {
  test('groups of igmp speak for the order in which they are multicast', () => {
    const votes = (digits: string) => weighOrder([{ words: [Number.parseInt(digits, 16)], count: 1, group: true }]).guess;
    expect([votes('010000E0'), votes('E0000001')]).toEqual(['little', 'big']);
  });
});
