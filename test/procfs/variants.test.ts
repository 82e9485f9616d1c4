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

  test('a row of whose number a cut left the colon has no number', () => {
    const entry = first(`${inet('0A', '580 1 0000000000000000 100 0 0 10 0').slice(4)}\n`);
    expect([value(entry, 'sl'), value(entry, 'local_port'), value(entry, 'ssthresh')]).toEqual([null, 8080, 0]);
    expect(entry?.fields.filter(({ problem }) => problem)).toEqual([]);
  });

  test('a column that no kernel has yet is shown as unknown', () => {
    const entry = first(`${inet('0A', '580 1 0000000000000000 100 0 0 10 0 7 new')}\n`);
    expect(value(entry, 'unknown')).toBe('7 new');
  });

  test('a uid that was printed with %d may be negative, and one of today has ten digits (tcp_ipv4.c before and since 3.5)', () => {
    const uid = (text: string) => value(first(`${inet('0A', '580 1 c702f820 300 0 0 2 -1').replace('    0  ', `${text}  `)}\n`), 'uid');
    expect([uid('   -2'), uid('65534'), uid('4294967294')]).toEqual([-2, 65534, 4294967294]);
  });

  test('a tick count of a 64-bit kernel may have more than eight digits (%08lX)', () => {
    const row = '   1: 0100007F:1F90 0100007F:1F91 01 00000000:00000000 02:100000000 00000000     0        0 580 2 c702f820 20 4 0 10 -1';
    expect(value(first(`${row}\n`), 'tm_when')).toBe(0x100000000);
  });

  test('SYN_RECV has 12 fields, and 17 where TCP Fast Open made the socket (tcp_ipv4.c get_openreq4(), get_tcp4_sock())', () => {
    const rows = [inet('03', '0 0 0000000074ee787a'), inet('03', '0 2 0000000074ee787a 100 0 0 10 -1')];
    const { entries, lines } = readPaste(`${rows.join('\n')}\n`);
    expect(entries.map((entry) => [value(entry, 'st'), value(entry, 'snd_cwnd')])).toEqual([
      [3, null],
      [3, 10],
    ]);
    expect(entries.flatMap((entry) => entry.fields).filter((field) => field.problem)).toEqual([]);
    expect(lines.every((line) => line.is === 'entry')).toBe(true);
  });

  test('FIN_WAIT2 may be a time-wait socket of 12 fields (get_timewait4_sock())', () => {
    const entry = first(`${inet('05', '0 3 000000009db80780').replace(' 00:00000000', ' 03:000016A0')}\n`);
    expect([value(entry, 'st'), value(entry, 'tr'), value(entry, 'rto')]).toEqual([5, 3, null]);
  });

  test.each(['  sl  local_address', '   sl  local_address', 'sl local_address'])(
    'the header of udp began with two blanks, and has three since 5.5: %j',
    (start) =>
      expect(
        outline(`${start} rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops             \n`),
      ).toEqual(['udp 0', 0]),
  );
});

describe('pointers', () => {
  /** lib/vsprintf.c restricted_pointer(), ptr_to_id(), pointer_string() */
  const POINTERS = ['ffff880037b1c0c0', 'c702f820', '0000000000000000', '00000000', '(ptrval)', '(____ptrval____)', 'pK-error', '(null)'];

  test.each(POINTERS)('%s is one, wherever one stands', (pointer) => {
    const rows = [
      inet('0A', `580 1 ${pointer} 100 0 0 10 0`),
      inet('07', `580 2 ${pointer} 0`),
      `${pointer}: 00000002 00000000 00010000 0001 01 1984547 /run/a`,
      `sk       RefCnt Type Proto  Iface R Rmem   User   Inode\n${pointer} 3      3    0003   54    1 3136   0      1984605`,
      `sk       Eth Pid    Groups   Rmem     Wmem     Dump     Locks     Drops     Inode\n${pointer} 0   33     00000051 0        0        0 2        0        1984592`,
    ];
    const { entries, lines } = readPaste(`${rows.join('\n')}\n`);
    expect(entries.map((entry) => entry.file)).toEqual(['tcp', 'udp', 'unix', 'packet', 'netlink']);
    expect(entries.map((entry) => value(entry, 'pointer') ?? value(entry, 'num') ?? value(entry, 'sk'))).toEqual(
      Array.from({ length: 5 }, () => pointer),
    );
    expect(lines.filter((line) => line.is === 'notUnderstood')).toEqual([]);
    expect(entries.flatMap((entry) => entry.fields).filter((field) => field.problem)).toEqual([]);
  });
});

/** pkg/sentry/fsimpl/proc/task_net.go; Go prints no 0x for %#p. */
describe('gVisor', () => {
  const POINTER = '0000000000000000';
  const tcp = (st: string) =>
    ` 12: 00000000:1F90 00000000:0000 ${st} 00000000:00000000 00:00000000 00000000     0        0       12 1 ${POINTER} 0 0 0 0 -1`;
  const FILES: Readonly<Record<string, string>> = {
    tcp: `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode                    \n${tcp('0A')}\n${tcp('07')}\n`,
    udp: `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops             \n    3: 00000000:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0        9 1 ${POINTER} 0\n`,
    udp6: '  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n',
    unix: `Num       RefCount Protocol Flags    Type St Inode Path\n${POINTER}: 00000001 00000000 00010000 0001 01       17 @a\n`,
    arp: 'IP address       HW type     Flags       HW address            Mask     Device\n',
    netlink: 'sk       Eth Pid    Groups   Rmem     Wmem     Dump     Locks     Drops     Inode\n',
    packet: 'sk       RefCnt Type Proto  Iface R Rmem   User   Inode\n',
    protocols: 'protocol  size sockets  memory press maxhdr  slab module     cl co di ac io in de sh ss gs se re sp bi br ha uh gp em\n',
    ptype: 'Type Device      Function\n',
    route:
      'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT   \neth0\t00000000\t010011AC\t0003\t0\t0\t0\t00000000\t0\t0\t0   \n',
    snmp: 'Tcp: RtoAlgorithm RtoMin RtoMax MaxConn\nTcp: 1 200 120000 -1\nIcmpMsg:\nIcmpMsg:\n',
    netstat: 'TcpExt: SyncookiesSent SyncookiesRecv SyncookiesFailed EmbryonicRsts\n',
    if_inet6: '00000000000000000000000000000001 01 80 00 00       lo\n',
  };
  const marked = Object.entries(FILES).map(([id, text]) => `==> /proc/net/${id} <==\n${text}`);

  test('prints files that are understood to the last line, the empty ones too', () =>
    expect(outline(marked.join(''))).toEqual([
      'tcp 2, udp 1, udp6 0, unix 1, arp 0, netlink 0, packet 0, protocols 0, ptype 0, route 1, snmp 4, netstat 0, if_inet6 1',
      0,
    ]));

  test('lists closed sockets and pads inodes', () => {
    const entries = readPaste(FILES.tcp as string).entries;
    expect(entries.map((entry) => [entry.file, value(entry, 'st'), value(entry, 'inode'), value(entry, 'ssthresh')])).toEqual([
      ['tcp', 10, '12', -1],
      ['tcp', 7, '12', -1],
    ]);
  });
});

describe('files that cannot be read', () => {
  test('WSL 1 has them empty, Android and hidepid forbid them, and what the shell says of it is context', () => {
    const said = [
      '==> /proc/net/tcp <==',
      'cat: /proc/net/udp: Permission denied',
      "cat: can't open '/proc/net/raw': No such file or directory",
    ];
    expect(outline(`${said.join('\n')}\n`)).toEqual(['', 0]);
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

  test('route of 6.18 prints large metrics with %u, and a gateway that is IPv6 as zeros with the flag set', () => {
    const entry = first('eth0\t00000000\t00000000\t0007\t0\t0\t4278198272\tFFFFFFFF\t1240\t0\t0\n');
    expect([value(entry, 'metric'), value(entry, 'flags'), value(entry, 'mtu')]).toEqual([4278198272, 7, 1240]);
  });

  test('arp with an address of 20 bytes, as InfiniBand has (arp.c arp_format_neigh_entry())', () => {
    const address = '80:00:00:48:fe:80:00:00:00:00:00:00:00:02:c9:03:00:0e:a8:71';
    const entry = first(`10.0.0.9         0x20        0x2         ${address}     *        ib0\n`);
    expect([entry?.file, value(entry, 'hw_type'), value(entry, 'hw_address'), value(entry, 'device')]).toEqual(['arp', 32, address, 'ib0']);
  });

  test('if_inet6 with an interface number above 255 (%02x is a minimum)', () => {
    const entry = first('fe8000000000000000420afffe000001 1f4 40 20 80 veth1234567\n');
    expect([entry?.file, value(entry, 'ifindex'), value(entry, 'device')]).toEqual(['if_inet6', 500, 'veth1234567']);
  });

  test('igmp with a name of ten letters and more, so that no blank is left before the colon (%-10s:)', () => {
    const entry = first('3\tdocker_gwbridge:     1      V2\n\t\t\t\t010000E0     1 1:000000C8\t\t1\n');
    expect([entry?.file, value(entry, 'device'), value(entry, 'querier'), value(entry, 'timer')]).toEqual([
      'igmp',
      'docker_gwbridge',
      'V2',
      200,
    ]);
  });

  test('the header of mcfilter is none of igmp, which begins with the same words (igmp.c igmp_mcf_seq_show())', () => {
    expect(outline('Idx Device        MCA        SRC    INC    EXC\n  2   eth0 0xe00000fb 0x0a000001      1      0\n')).toEqual(['', 2]);
  });

  test('ptype names the module of a function (%ps)', () => {
    const { entries } = readPaste(
      'Type Device      Function\nALL  eth0     packet_rcv [af_packet]\n0004          llc_rcv [llc]\n0800          ip_rcv\n',
    );
    expect(entries.map((entry) => [value(entry, 'device'), value(entry, 'function'), value(entry, 'unknown')])).toEqual([
      ['eth0', 'packet_rcv [af_packet]', undefined],
      [null, 'llc_rcv [llc]', undefined],
      [null, 'ip_rcv', undefined],
    ]);
  });

  test('snmp of a kernel with more kinds of ICMP messages than fit a line repeats IcmpMsg (proc.c icmpmsg_put())', () => {
    const { entries, lines } = readPaste(
      '==> /proc/net/snmp <==\nIcmpMsg: InType3 OutType3\nIcmpMsg: 7 8\nIcmpMsg: OutType8\nIcmpMsg: 9\n',
    );
    expect(entries.map((entry) => [value(entry, 'name'), value(entry, 'value')])).toEqual([
      ['InType3', 7],
      ['OutType3', 8],
      ['OutType8', 9],
    ]);
    expect(lines.filter((line) => line.is === 'notUnderstood')).toEqual([]);
  });

  test('fib_trie of a table with a number, and a leaf with tos', () => {
    const { entries } = readPaste('Id 200:\n  +-- 0.0.0.0/0 3 0 5\n     |-- 10.9.0.0\n        /16 link UNICAST tos=16\n');
    expect(entries.map((entry) => ['trie', 'address', 'prefix_length', 'tos'].map((id) => value(entry, id)))).toEqual([
      ['200', '10.9.0.0', 16, 16],
    ]);
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

  test('netstat behind snmp is a file of its own, and either may have protocols that are not known here', () => {
    const names = 'A1 A2 A3 A4';
    const counters = (protocol: string) => `${protocol}: ${names}\n${protocol}: 1 2 3 4\n`;
    expect(outline(counters('Tcp') + counters('Sctp') + counters('TcpExt') + counters('SctpExt'))).toEqual(['snmp 8, netstat 8', 0]);
    expect(outline(counters('IpExt') + counters('Udp'))).toEqual(['netstat 4, snmp 4', 0]);
  });

  test('what comes behind the start of a process is shown where it is all', () => {
    const numbers = (count: number) => `1 (sh) S ${Array.from({ length: count }, (_, at) => at).join(' ')}\n`;
    expect(value(first(numbers(49)), 'rest')).toMatch(/^19 20 .* 48$/);
    expect([value(first(numbers(48)), 'rest'), value(first(numbers(48)), 'starttime')]).toEqual([null, 18]);
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
  test('a big-endian machine says so in every file: loopback, mapped addresses, masks (psutil #201 was a sparc)', () => {
    const paste = [
      '   1: 7F000001:A13F 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 580 1 c702f820 300 0 0 2 -1',
      '   2: 00000000000000000000FFFF7F000001:1F90 00000000000000000000FFFF7F000001:A13F 01 00000000:00000000 00:00000000 00000000     0        0 581 1 c702f820 300 0 0 2 -1',
      'eth0\t0A000000\t00000000\t0001\t0\t0\t0\tFFFFFF00\t0\t0\t0',
    ].join('\n');
    const words = readPaste(paste).entries.flatMap((entry) =>
      entry.fields.flatMap(({ value: of }) => (of !== null && typeof of === 'object' ? [of.words] : [])),
    );
    expect(weighOrder(words.map((one) => ({ words: one, count: 1 }))).guess).toBe('big');
  });

  test('groups of igmp speak for the order in which they are multicast', () => {
    const votes = (digits: string) => weighOrder([{ words: [Number.parseInt(digits, 16)], count: 1, group: true }]).guess;
    expect([votes('010000E0'), votes('E0000001')]).toEqual(['little', 'big']);
  });
});
