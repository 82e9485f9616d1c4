// All that the collector prints in one paste, from the fixtures: every table under its mark, the machine, users, and who holds which socket.
import { fixture as file } from '../../test/support/fixture.ts';

const fixture = (name: string) => file(`procfs/${name}`);

const SOCKETS = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6', 'unix', 'packet', 'netlink'];
const TABLES = [
  ...['route', 'ipv6_route', 'arp', 'dev', 'if_inet6', 'igmp', 'igmp6', 'dev_mcast', 'fib_trie'],
  ...['sockstat', 'sockstat6', 'snmp', 'snmp6', 'netstat', 'protocols', 'ptype', 'nf_conntrack'],
];
const MACHINE = [
  '/proc/sys/kernel/hostname',
  '/proc/sys/kernel/osrelease',
  '/proc/sys/kernel/arch',
  '/proc/uptime',
  '/etc/hosts',
  '/etc/passwd',
];

/** Two workers hold the listener on port 80, one process that on 3000. */
const HOLDERS = `/proc/33/fd/6 -> socket:[1932032] nginx
/proc/34/fd/6 -> socket:[1932032] nginx
/proc/70/fd/11 -> socket:[1932050] node
`;

const marked = (path: string, text: string) => `==> ${path} <==\n${text}`;
const net = (names: readonly string[]) => names.map((name) => marked(`/proc/net/${name}`, fixture(name))).join('');

/** Counters that are not 0, as a listener whose queue was full leaves them. */
const overflowing = (text: string) => {
  const [names = '', values = '', ...rest] = text.split('\n');
  const at = (name: string) => names.split(' ').indexOf(name);
  const numbers = values
    .split(' ')
    .map((value, place) => (place === at('ListenOverflows') ? '36' : place === at('ListenDrops') ? '38' : value));
  return [names, numbers.join(' '), ...rest].join('\n');
};

export const RECORD_FILES = TABLES;

/** The tables that are no sockets alone. */
export const RECORDS = net(['route', 'arp', 'dev']);

export const EVERYTHING =
  net(SOCKETS) +
  net(TABLES).replace(fixture('netstat'), overflowing) +
  MACHINE.map((path) => marked(path, fixture(path.slice(path.lastIndexOf('/') + 1)))).join('') +
  marked('fd-sockets', HOLDERS);
