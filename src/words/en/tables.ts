/** The tables that are no sockets, in English. */
import { listed, thousands } from '../count.ts';

const some = (count: number, one: string, many: string) => `${thousands(count)} ${count === 1 ? one : many}`;

export const tables = {
  list: 'Tables of the paste',
  count: (entries: number) => thousands(entries),
  line: (line: number) => `line ${thousands(line)}`,
  from: (line: number) => `This one begins at line ${thousands(line)} of the paste.`,
  empty: 'The file is there, and has no entries.',
  hint: 'Enter on a value explains it.',
  read: (entries: number) => `${some(entries, 'entry', 'entries')} read.`,
  replaced: (entries: number) => `${some(entries, 'entry', 'entries')} read. They stand in place of what was here before.`,
  /** "3 tables with 12 entries: route, arp and dev". */
  headline: (tables: number, entries: number, files: readonly string[], more: number) =>
    `${some(tables, 'table', 'tables')} with ${some(entries, 'entry', 'entries')}: ${listed(more > 0 ? [...files, `${more} more`] : files, ', ', ' and ')}`,
  /** What each file is, in a few words. */
  short: {
    route: 'IPv4 routes',
    rt_cache: 'routes used lately',
    ipv6_route: 'IPv6 routes',
    if_inet6: 'own IPv6 addresses',
    arp: 'IPv4 neighbours',
    dev: 'interface counters',
    igmp: 'IPv4 groups',
    igmp6: 'IPv6 groups',
    dev_mcast: 'link-layer groups',
    fib_trie: 'own IPv4 addresses',
    sockstat: 'sockets, counted',
    sockstat6: 'IPv6 sockets, counted',
    snmp: 'IP, TCP, UDP counters',
    netstat: 'more TCP, IP counters',
    snmp6: 'IPv6 counters',
    nf_conntrack: 'tracked connections',
    ip_conntrack: 'tracked connections',
    protocols: 'protocols',
    ptype: 'who receives frames',
    softnet_stat: 'frames by processor',
    'fd-sockets': 'who holds which socket',
    'ls-fd': 'who holds which socket',
    lsof: 'who holds which socket',
    'lsof-fields': 'who holds which socket',
    passwd: 'names of users',
    stat: 'a process',
    uname: 'the machine',
    hosts: 'names of addresses',
    hostname: 'name of the machine',
    osrelease: 'kernel',
    arch: 'architecture',
    cpu_byteorder: 'byte order',
    CLK_TCK: 'clock ticks a second',
    uptime: 'time since boot',
    uid_map: 'numbers of users',
  },
};
