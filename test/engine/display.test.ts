// What stands in the cells of the tables is what route, netstat, arp and ip show.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { displayField } from '../../src/engine/display.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';
import * as ip from '../support/ip-json.ts';
import * as net from '../support/net-tools.ts';
import { readPaste } from '../support/read-paste.ts';

const said = (file: string) => readFileSync(`test/fixtures/truth/${file}`, 'utf8');

/** Every entry with its cells by column; `order` is the machine's. */
function shown(paste: Uint8Array | string, order: ByteOrder = 'little'): net.Row[] {
  return readPaste(paste).entries.map(({ file, fields }) => ({
    table: file,
    ...Object.fromEntries(fields.map((field) => [field.column.id, displayField(field, { order, perSecond: 100 }) ?? null])),
  }));
}

const file = (path: string) => Buffer.concat([Buffer.from(`==> ${path.slice(path.lastIndexOf('/') + 1)} <==\n`), readFileSync(path)]);
const everything = Buffer.concat(readdirSync('test/fixtures/everything').map((name) => file(`test/fixtures/everything/${name}`)));
const namespace = shown(new Uint8Array(everything));

describe('cells read like', () => {
  const same = ({ ours, theirs }: net.Compared) => expect(ours).toEqual(theirs);
  const json = (name: string) => JSON.parse(said(name));

  test('route -nee', () => same(net.compareRoutes(namespace, said('route_nee'))));
  test('netstat -rn -A inet6', () => same(net.compareRoutes6(namespace, said('netstat_rn6'))));
  test('netstat -i', () => same(net.compareInterfaces(shown(new Uint8Array(file('test/fixtures/truth/dev'))), said('netstat_i'))));
  test('netstat -gn', () => same(net.compareGroups(namespace, said('netstat_gn'))));
  test('netstat -s', () => same(net.compareCounters(namespace, said('netstat_s'))));
  test('netstat -xan', () => same(net.compareUnix(namespace, said('netstat_xanee'))));
  test('arp -en', () => same(net.compareNeighbours(namespace, said('arp_en'))));
  test('ip addr', () => same(ip.compareAddresses(namespace, json('ip_addr.json'))));
  test('ip maddr', () => same(ip.compareGroupsOfIp(namespace, json('ip_maddr.json'))));
  test('ip route', () => same(ip.compareIpRoutes(namespace, json('ip_route.json'))));
});

describe('a cell', () => {
  const cells = (paste: string, order?: ByteOrder) => shown(paste, order)[0];

  test('of nf_conntrack has IPv6 addresses as people write them', () => {
    const row =
      'ipv6     10 udp      17 29 src=2001:0db8:0000:0000:0000:0000:0000:0001 dst=fe80:0000:0000:0000:0042:0aff:fe00:0002 sport=1 dport=53 ';
    const reply =
      '[UNREPLIED] src=fe80:0000:0000:0000:0042:0aff:fe00:0002 dst=2001:0db8:0000:0000:0000:0000:0000:0001 sport=53 dport=1 use=2';
    expect(cells(`${row}${reply}\n`)).toMatchObject({
      src: '2001:db8::1',
      dst: 'fe80::42:aff:fe00:2',
      reply_dst: '2001:db8::1',
      dport: '53',
    });
  });

  test('of nf_conntrack keeps what is not known, wherever it stands', () => {
    const row =
      'ipv4     2 udp      17 29 src=10.0.0.1 dst=10.0.0.2 sport=1 dport=53 new=1 src=10.0.0.2 dst=10.0.0.1 sport=53 dport=1 [NEW] use=2';
    expect(cells(`==> nf_conntrack <==\n${row}\n`)).toMatchObject({ unknown: 'new=1 [NEW]', reply_sport: '53', use: '2' });
  });

  test('with a number that has no name is as the kernel prints it', () => {
    const header = 'sk               RefCnt Type Proto  Iface R Rmem   User   Inode\n';
    expect(cells(`${header}00000000ff514390 2      3    88b5   0     0 0      0      1984176\n`)).toMatchObject({
      proto: '88b5',
      type: 'RAW',
    });
    expect(cells(`${header}00000000ff514390 2      3    0000   0     0 0      0      1984176\n`)).toMatchObject({ proto: '0000' });
    const tcp =
      '   0: 0100007F:0035 00000000:0000 0D 00000000:00000000 00:00000000 00000000     0        0 7 1 0000000000000000 100 0 0 10 0';
    expect(cells(`${tcp}\n`)).toMatchObject({ st: '0D' });
  });

  test('of arp has the letters of static, published and proxy entries', () => {
    const row = (flags: string) => `10.0.0.3         0x1         ${flags}         02:00:de:ad:00:99     *        eth0\n`;
    expect(['0x0', '0x2', '0x6', '0x8', '0xc', '0xe'].map((flags) => cells(row(flags))?.flags)).toEqual(['', 'C', 'CM', 'P', 'MP', 'CMP']);
  });

  test('of a route says how it leads where: gateway, one host, rejected', () => {
    const row = (flags: string, iface = 'eth0') => `${iface}\t000200C0\t00000000\t${flags}\t0\t0\t0\t00FFFFFF\t0\t0\t0\n`;
    expect(['0001', '0003', '0005', '0007', '0201'].map((flags) => cells(row(flags))?.flags)).toEqual(['U', 'UG', 'UH', 'UGH', 'U!']);
    expect(cells(row('0001'), 'big')).toMatchObject({ destination: '0.2.0.192', mask: '0.255.255.255' });
  });

  test('of if_inet6 has the words of ip addr', () => {
    const row = (scope: string, flags: string) => `fe8000000000000000420afffe000001 36 40 ${scope} ${flags}     eth0\n`;
    expect(cells(row('20', 'c0'))).toMatchObject({
      address: 'fe80::42:aff:fe00:1',
      prefix_length: '64',
      scope: 'link',
      flags: 'tentative permanent',
    });
    expect(cells(row('00', '01'))).toMatchObject({ scope: 'global', flags: 'temporary' });
  });

  test('of igmp has its group in the byte order of the machine', () => {
    const paste = (group: string) => `1\tlo        :     1      V3\n\t\t\t\t${group}     1 0:00000000\t\t0\n`;
    expect(cells(paste('010000E0'), 'little')?.group).toBe('224.0.0.1');
    expect(cells(paste('E0000001'), 'big')?.group).toBe('224.0.0.1');
  });
});
