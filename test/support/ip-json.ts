// What `ip -j` said of a machine, beside our rows written in the same words.
import type { Compared, Row } from './net-tools.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON of another program, read as it comes
type Json = any;

const of = (rows: readonly Row[], table: string) => rows.filter((row) => row.table === table);
const both = (ours: readonly string[], theirs: readonly string[]): Compared => ({ ours: ours.toSorted(), theirs: theirs.toSorted() });
const maskLength = (mask: unknown) =>
  String(mask)
    .split('.')
    .map((byte) => Number(byte).toString(2).replaceAll('0', '').length)
    .reduce((sum, bits) => sum + bits, 0);
const whole = (dst: string, bits: number) =>
  dst === 'default' ? (bits === 32 ? '0.0.0.0/0' : '::/0') : dst.includes('/') ? dst : `${dst}/${bits}`;

/** `ip -j route`: what has no device (blackhole) is * in procfs. */
export function compareIpRoutes(rows: readonly Row[], said: Json[]): Compared {
  return both(
    of(rows, 'route').map((row) => `${row.destination}/${maskLength(row.mask)} ${row.gateway} ${row.iface} ${row.metric} ${row.flags}`),
    said.map((one) => {
      const flags = `U${one.gateway ? 'G' : ''}${!whole(one.dst, 32).endsWith('/32') ? '' : 'H'}`;
      return `${whole(one.dst, 32)} ${one.gateway ?? '0.0.0.0'} ${one.dev ?? '*'} ${one.metric ?? 0} ${flags}`;
    }),
  );
}

/** The IPv6 rows of `ip -j route show table all`; procfs has one more, the route of last resort, and the type only as flags. */
export function compareIpRoutes6(rows: readonly Row[], said: Json[]): Compared {
  return both(
    of(rows, 'ipv6_route')
      .filter((row) => Number(row.metric) !== 0xffffffff)
      .map((row) => `${row.destination}/${row.prefix_length} ${row.next_hop} ${row.iface} ${row.metric}`),
    said
      .filter((one) => one.dst.includes(':') || one.pref !== undefined || one.gateway?.includes(':'))
      .map((one) => `${whole(one.dst, 128)} ${one.gateway ?? '::'} ${one.dev} ${one.metric ?? 0}`),
  );
}

/** The IPv4 rows of the local table against fib_trie, in which main and local stand together, each twice. */
export function compareIpTrie(rows: readonly Row[], said: Json[]): Compared {
  const types: Readonly<Record<string, string>> = { LOCAL: 'local', BROADCAST: 'broadcast', UNICAST: 'unicast', BLACKHOLE: 'blackhole' };
  const scopes: Readonly<Record<string, string>> = { universe: 'global' };
  const ours = of(rows, 'fib_trie').map(
    (row) => `${row.address}/${row.prefix_length} ${scopes[String(row.scope)] ?? row.scope} ${types[String(row.type)]}`,
  );
  return both(
    [...new Set(ours)],
    said
      .filter((one) => !one.dst.includes(':') && one.pref === undefined && !one.gateway?.includes(':'))
      .map((one) => `${whole(one.dst, 32)} ${one.scope ?? 'global'} ${one.type ?? 'unicast'}`),
  );
}

/** `ip -j addr`: IPv4 addresses are what fib_trie calls /32 host LOCAL, IPv6 ones are if_inet6. */
export function compareAddresses(rows: readonly Row[], said: Json[]): Compared {
  const v4 = of(rows, 'fib_trie')
    .filter((row) => Number(row.prefix_length) === 32 && row.scope === 'host' && row.type === 'LOCAL')
    .map((row) => String(row.address));
  const v6 = of(rows, 'if_inet6').map(
    (row) => `${row.address}/${row.prefix_length} ${row.scope} ${row.ifindex} ${row.device} ${row.flags}`,
  );
  const flags = (one: Json) =>
    ['nodad', 'deprecated', 'tentative', 'temporary'].filter((flag) => one[flag]).concat(one.dynamic ? [] : ['permanent']);
  return both(
    [...new Set(v4), ...v6],
    said.flatMap((link) =>
      link.addr_info.map((one: Json) =>
        one.family === 'inet'
          ? one.local
          : `${one.local}/${one.prefixlen} ${one.scope} ${link.ifindex} ${link.ifname} ${flags(one).join(' ')}`,
      ),
    ),
  );
}

/** `ip -j -s link`, every counter that both have. */
export function compareLinks(rows: readonly Row[], said: Json[]): Compared {
  return both(
    of(rows, 'dev').map((row) =>
      [
        ...[row.face, row.rx_bytes, row.rx_packets, row.rx_errs, row.rx_drop, row.rx_fifo, row.rx_multicast],
        ...[row.tx_bytes, row.tx_packets, row.tx_errs, row.tx_drop, row.tx_carrier, row.tx_colls],
      ].join(' '),
    ),
    said.map(({ ifname, stats64: { rx, tx } }) =>
      [
        ...[ifname, rx.bytes, rx.packets, rx.errors, rx.dropped, rx.over_errors, rx.multicast],
        ...[tx.bytes, tx.packets, tx.errors, tx.dropped, tx.carrier_errors, tx.collisions],
      ].join(' '),
    ),
  );
}

/** `ip -j maddr`: the groups of igmp and igmp6, and dev_mcast's hardware addresses. */
export function compareGroupsOfIp(rows: readonly Row[], said: Json[]): Compared {
  return both(
    [
      ...of(rows, 'igmp').map((row) => `${row.idx} ${row.device} ${row.group} ${row.users}`),
      ...of(rows, 'igmp6').map((row) => `${row.ifindex} ${row.device} ${row.group} ${row.users}`),
      ...of(rows, 'dev_mcast').map(
        (row) => `${row.ifindex} ${row.device} ${String(row.hw_address).replace(/..(?=.)/g, '$&:')} ${row.users}`,
      ),
    ],
    said.flatMap((link) => link.maddr.map((one: Json) => `${link.ifindex} ${link.ifname} ${one.address ?? one.link} ${one.users ?? 1}`)),
  );
}

/** `ip -j neigh`, the IPv4 ones: procfs says of a state only whether it is complete and whether it is permanent. */
export function compareNeighboursOfIp(rows: readonly Row[], said: Json[]): Compared {
  const letters = ([state]: string[]) => (state === 'PERMANENT' ? 'CM' : ['INCOMPLETE', 'FAILED', 'NONE'].includes(state ?? '') ? '' : 'C');
  return both(
    of(rows, 'arp').map((row) => `${row.ip_address} ${row.device} ${row.hw_address} ${row.flags}`),
    said
      .filter((one) => !one.dst.includes(':'))
      .map((one) => `${one.dst} ${one.dev} ${one.lladdr ?? '00:00:00:00:00:00'} ${letters(one.state)}`),
  );
}
