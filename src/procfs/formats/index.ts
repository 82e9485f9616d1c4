/**
 * Every format, in the order in which a line that belongs to no section yet is tried: the stricter a row's shape, the earlier it stands,
 * and of formats with the same shape the one that people paste most comes first.
 *
 * - tcp before udp: each leaves the other's rows alone (12 and 17 fields, or 13), so the order only matters to a damaged row.
 * - udplite, raw, icmp print udp's rows and headers: they take lines only where a mark such as `==> /proc/net/raw <==` names them.
 * - unix, packet and netlink begin with a pointer and share nothing with the others.
 * - Of the tables without a header, ipv6_route, igmp6 and if_inet6 have 32 digits at a place of their own; dev_mcast is weaker and comes later.
 * - Of what the collector adds, fd-sockets stands before ls-fd: a whole path on the line says more than a heading above it. hosts, hostname and
 *   the other files of a word take lines only where they are named.
 */
import type { Format } from '../format.ts';
import { arp } from './arp.ts';
import { ipConntrack, nfConntrack } from './conntrack.ts';
import { dev } from './dev.ts';
import { devMcast } from './dev-mcast.ts';
import { fdSockets } from './fd-sockets.ts';
import { fibTrie } from './fib-trie.ts';
import { hosts } from './hosts.ts';
import { icmp, icmp6 } from './icmp.ts';
import { ifInet6 } from './if-inet6.ts';
import { igmp } from './igmp.ts';
import { igmp6 } from './igmp6.ts';
import { ipv6Route } from './ipv6-route.ts';
import { lsFd, lsFdOf } from './ls-fd.ts';
import { lsof } from './lsof.ts';
import { lsofFields } from './lsof-fields.ts';
import { arch, clockTicks, cpuByteorder, hostname, osrelease, uidMap, uptime } from './machine.ts';
import { netlink } from './netlink.ts';
import { packet } from './packet.ts';
import { passwd } from './passwd.ts';
import { protocols } from './protocols.ts';
import { ptype } from './ptype.ts';
import { raw, raw6 } from './raw.ts';
import { route } from './route.ts';
import { rtCache } from './rt-cache.ts';
import { netstat, snmp } from './snmp.ts';
import { snmp6 } from './snmp6.ts';
import { sockstat, sockstat6 } from './sockstat.ts';
import { softnetStat } from './softnet-stat.ts';
import { stat } from './stat.ts';
import { tcp, tcp6 } from './tcp.ts';
import { udp, udp6 } from './udp.ts';
import { udplite, udplite6 } from './udplite.ts';
import { uname } from './uname.ts';
import { unix } from './unix.ts';

const SOCKETS: readonly Format[] = [tcp, tcp6, udp, udp6, udplite, udplite6, raw, raw6, icmp, icmp6, unix, packet, netlink];
const RECORDS: readonly Format[] = [
  ...[route, ipv6Route, ifInet6, arp, dev, igmp, igmp6, devMcast, fibTrie],
  ...[sockstat, sockstat6, snmp, netstat, snmp6, nfConntrack, ipConntrack, protocols, ptype, softnetStat, rtCache],
];

const AROUND: readonly Format[] = [
  ...[fdSockets, lsFd, lsof, lsofFields, passwd, stat, uname],
  ...[hosts, hostname, osrelease, arch, cpuByteorder, clockTicks, uptime, uidMap],
];

export const FORMATS: readonly Format[] = [...SOCKETS, ...RECORDS, ...AROUND];

const byId = new Map(FORMATS.map((format) => [format.id, format]));

/** The format with this id, or undefined. */
export function formatOf(id: string): Format | undefined {
  return byId.get(id);
}

/**
 * The format of a file by its path, as a mark or a command names it: `/proc/net/tcp`, `/proc/self/net/tcp6`, `/proc/17/net/udp`, `tcp`.
 * A directory other than proc's own (`/tmp/copy/tcp.txt`) counts too, by the last name and without an extension or two;
 * `/proc/17/fd` is what ls prints of that process.
 */
export function formatOfPath(path: string): Format | undefined {
  const process = /^\/proc\/(\d{1,10})\/(?:task\/\d{1,10}\/)?fd\/?$/.exec(path)?.[1];
  if (process !== undefined) return lsFdOf(process);
  const last = path.slice(path.lastIndexOf('/') + 1);
  return byId.get(last) ?? byId.get(last.replace(/(\.(txt|log|out))?(\.gz)?$/, ''));
}
