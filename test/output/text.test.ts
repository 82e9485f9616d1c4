// The formats for people: what ss and netstat print, tables for spreadsheets and for wikis.
import { describe, expect, test } from 'vitest';
import { csvWriter, tsvWriter } from '../../src/output/csv.ts';
import { markdownWriter } from '../../src/output/markdown.ts';
import { netstatWriter } from '../../src/output/netstat.ts';
import { durationText, ssWriter } from '../../src/output/ss.ts';
import { ROW, written } from './support.ts';

const squeezed = (text: string) => text.split('\n').map((line) => line.trim().replace(/ +/g, ' '));
const UNIX = '00000000e75639b7: 00000002 00000000 00010000 0001 01 1984547';

describe('ss', () => {
  test('a socket is a line with its timer, uid, inode and holders', () => {
    expect(squeezed(written(`${ROW}\n/proc/5/fd/3 -> socket:[6213151] web\n`, ssWriter))).toEqual([
      'Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port',
      'tcp ESTAB 0 0 127.0.0.1:41368 127.0.0.1:8888 timer:(keepalive,6.990sec,0) uid:1000 ino:6213151 users:(("web",pid=5,fd=3))',
      '',
    ]);
  });

  test('IPv6 stands in brackets, raw has the protocol’s name, unix its path', () => {
    const v6 =
      '   0: 00000000000000000000000001000000:0035 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 7 1 0000000000000000 100 0 0 10 0';
    const raw =
      '==> /proc/net/raw <==\n 206: 00000000:0011 00000000:0000 07 00000000:00001400 00:00000000 00000000     0        0 9 2 0000000000000000 26';
    const lines = squeezed(written(`${v6}\n${raw}\n${UNIX} /run/a b\n`, ssWriter));
    expect(lines.slice(1, 4)).toEqual([
      'tcp LISTEN 0 0 [::1]:53 [::]:* ino:7',
      'raw UNCONN 5120 0 0.0.0.0:udp 0.0.0.0:* ino:9 drops:26',
      'u_str LISTEN 0 0 /run/a b 1984547 * 0',
    ]);
  });

  test('a paste without sockets shows its other tables', () => {
    expect(written('Type Device      Function\n0800          ip_rcv\n', ssWriter)).toBe(
      'ptype (line 1)\ntype  device  function\n0800          ip_rcv\n',
    );
  });

  test('an empty table is said to be one: by the first line alone, or by the columns of its own', () => {
    const tcp = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
    expect(squeezed(written(tcp, ssWriter))).toEqual(['Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port', '']);
    expect(written('Type Device      Function\n', ssWriter)).toBe('ptype (line 1)\ntype  device  function\n');
  });

  test.each([
    [0.79, '790ms'],
    [0.05, '050ms'],
    [3, '3sec'],
    [3.024, '3.024sec'],
    [59, '59sec'],
    [119, '1min59sec'],
    [7197.9, '119min'],
  ])('%d seconds are %s (misc/ss.c print_ms_timer, with its unit put right)', (seconds, text) => expect(durationText(seconds)).toBe(text));
});

describe('netstat', () => {
  test('prints what netstat -anpoee prints', () => {
    expect(squeezed(written(`${ROW}\n${UNIX} /run/a\n`, netstatWriter))).toEqual([
      'Active Internet connections (servers and established)',
      'Proto Recv-Q Send-Q Local Address Foreign Address State User Inode PID/Program name Timer',
      'tcp 0 0 127.0.0.1:41368 127.0.0.1:8888 ESTABLISHED 1000 6213151 - keepalive (6.99/0/0)',
      'Active UNIX domain sockets (servers and established)',
      'Proto RefCnt Flags Type State I-Node PID/Program name Path',
      'unix 2 [ ACC ] STREAM LISTENING 1984547 - /run/a',
      '',
    ]);
  });
});

describe('netstat of what is rare', () => {
  test('udplite is udpl there, as its column has room for', () => {
    const row = '    2: 0100007F:07D0 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 9 2 0000000000000000 0';
    expect(squeezed(written(`==> /proc/net/udplite <==\n${row}\n`, netstatWriter))[2]).toBe(
      'udpl 0 0 127.0.0.1:2000 0.0.0.0:* 0 9 - off (0.00/0/0)',
    );
  });

  test('an empty table has its heading', () => {
    const tcp = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
    expect(squeezed(written(tcp, netstatWriter))[0]).toBe('Active Internet connections (servers and established)');
    expect(written('Type Device      Function\n', netstatWriter)).toBe('ptype (line 1)\ntype  device  function\n');
  });
});

describe('csv and tsv', () => {
  test('one header for every table of the paste, and quotes where they are needed', () => {
    const lines = written(
      `${UNIX} /run/a, "b"\n10.0.0.2         0x1         0x2         02:42:0a:00:00:02     *        eth0\n`,
      csvWriter,
    ).split('\n');
    expect(lines[0]).toBe(
      'line,table,num,refcount,protocol,flags,listening,type,st,inode,path,ip_address,hw_type,hw_address,mask,device,unknown,processes,user',
    );
    expect(lines[1]).toContain('"/run/a, ""b"""');
    expect(lines[2]).toBe('2,arp,,,,C,,,,,,10.0.0.2,ether,02:42:0a:00:00:02,*,eth0,,,');
    expect(new Set(lines.slice(0, 1).map((line) => line.split(',').length)).size).toBe(1);
  });

  test.each([
    ['csv', csvWriter, ','],
    ['tsv', tsvWriter, '\t'],
  ] as const)(
    '%s is for programs: a path that a spreadsheet would compute stands as it is, as the name of an abstract socket does',
    (_, writer, between) => {
      const cells = (path: string) => written(`${UNIX} ${path}\n`, writer).split('\n')[1]?.split(between);
      for (const path of ['=1+1', '+1', '-1', '@/tmp/.X11-unix/X0']) expect(cells(path)).toContain(path);
    },
  );

  test('a tab in a path cannot break a row of tsv', () => {
    expect(written(`${UNIX} /run/a\tb\n`, tsvWriter).split('\n')[1]?.split('\t')).toContain('/run/a\\tb');
  });
});

describe('markdown', () => {
  test('a path cannot leave its cell', () => {
    const text = written(`${UNIX} /run/|<b>*x*~y~\n`, markdownWriter);
    expect(text.split('\n')[4]).toContain('/run/\\|&lt;b\\>\\*x\\*\\~y\\~');
  });
});

describe('columns that a format does not know', () => {
  const protocols =
    'protocol  size sockets  memory press maxhdr  slab module     cl co sp em\nTCP       2304      1       0   no     192   yes  kernel      y  n  y  n\n';
  const conntrack = (more: string) =>
    `ipv4     2 tcp      6 7439 ${more}src=10.0.0.1 dst=10.0.0.2 sport=4 dport=80 src=10.0.0.2 dst=10.0.0.1 sport=80 dport=4 mark=0 use=1\n`;
  const both = conntrack('ESTABLISHED ') + conntrack('ESTABLISHED strange ');

  test.each([
    ['csv', csvWriter, ','],
    ['tsv', tsvWriter, '\t'],
  ] as const)('%s has those of the header of the file', (_, writer, delimiter) => {
    const [head = [], row = []] = written(protocols, writer)
      .split('\n')
      .map((line) => line.split(delimiter));
    expect(row[head.indexOf('sp')]).toBe('y');
    expect([head.length, head.filter((id) => id === 'unknown').length]).toEqual([row.length, 1]);
  });

  test.each([
    ['ss', ssWriter],
    ['markdown', markdownWriter],
  ] as const)('%s too, and one over every word that some row has beyond the others', (_, writer) => {
    expect(squeezed(written(protocols, writer)).find((line) => line.includes('protocol') && line.includes('size'))).toMatch(/ sp( \|)?$/);
    const text = written(both, writer);
    expect(text.split('strange').length).toBe(2);
    const widths = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replaceAll('\\|', '').split('|').length);
    expect(new Set(widths).size).toBeLessThanOrEqual(1);
    expect(text).toContain('unknown');
  });
});

describe('text for a terminal', () => {
  test.each([
    ['ss', ssWriter],
    ['netstat', netstatWriter],
    ['csv', csvWriter],
  ] as const)('%s obeys nothing that a paste says (CVE-2024-58251 was a process name)', (_, writer) => {
    const text = written(`${UNIX} /run/a\x1b]0;x\x07\x9b31m\u202e\n`, writer);
    expect(text).toContain('/run/a\\x1b]0;x\\x07\\x9b31m\\u202e');
    for (const obeyed of ['\x1b', '\x07', '\x9b', '\u202e']) expect(text).not.toContain(obeyed);
  });
});
