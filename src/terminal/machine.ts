/** This machine's own /proc/net, in the shape that the collector of the page prints: a mark, then the file. What cannot be read is left out. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const TABLES =
  'tcp tcp6 udp udp6 udplite udplite6 raw raw6 icmp icmp6 unix packet netlink route ipv6_route arp dev if_inet6 igmp igmp6 dev_mcast fib_trie';
const COUNTERS = 'sockstat sockstat6 snmp snmp6 netstat protocols ptype nf_conntrack ip_conntrack';
const OTHERS = [
  '/proc/sys/kernel/hostname',
  '/proc/sys/kernel/osrelease',
  '/proc/sys/kernel/arch',
  '/sys/kernel/cpu_byteorder',
  '/proc/self/uid_map',
  '/etc/hosts',
  '/etc/passwd',
];

function tryRead(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function tryList(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** `socket:[78475]`, or '' where it is none or may not be seen. */
function socketLink(path: string): string {
  try {
    const target = readlinkSync(path);
    return target.startsWith('socket:') ? target : '';
  } catch {
    return '';
  }
}

function holders(): string {
  const lines: string[] = [];
  for (const pid of tryList('/proc').filter((name) => /^\d+$/.test(name))) {
    const links = tryList(`/proc/${pid}/fd`).map((fd) => [`/proc/${pid}/fd/${fd}`, socketLink(`/proc/${pid}/fd/${fd}`)] as const);
    const sockets = links.filter(([, target]) => target !== '');
    if (sockets.length === 0) continue;
    const comm = tryRead(`/proc/${pid}/comm`)?.toString('latin1').replace(/\n$/, '') ?? '';
    for (const [path, target] of sockets) lines.push(`${path} -> ${target} ${comm}`);
  }
  return lines.join('\n');
}

export function readMachine(): Uint8Array {
  const net = tryRead('/proc/net/tcp') ? '/proc/net' : '/proc/self/net';
  const parts: Buffer[] = [];
  const add = (path: string, content: Buffer) => {
    parts.push(Buffer.from(`==> ${path} <==\n`), content);
    if (content.length > 0 && content.at(-1) !== 0x0a) parts.push(Buffer.from('\n'));
  };
  for (const path of [...`${TABLES} ${COUNTERS}`.split(' ').map((name) => `${net}/${name}`), ...OTHERS]) {
    const content = tryRead(path);
    if (content) add(path, content);
  }
  add('fd-sockets', Buffer.from(holders(), 'latin1'));
  return Buffer.concat(parts);
}
