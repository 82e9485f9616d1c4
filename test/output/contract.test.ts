// The names by which scripts find values in JSON, NDJSON, CSV and TSV: they may get more, they may not change.
import { expect, test } from 'vitest';
import { formatOf } from '../../src/procfs/formats/index.ts';

const ENDS = 'sl local_address local_port rem_address rem_port st tx_queue rx_queue tr tm_when retrnsmt uid timeout inode ref pointer';
const TCP = `${ENDS} rto ato quick pingpong snd_cwnd ssthresh`;
const DATAGRAM = `${ENDS} drops`;

const NAMES: readonly (readonly [id: string, names: string])[] = [
  ...['tcp', 'tcp6'].map((id) => [id, TCP] as const),
  ...['udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6'].map((id) => [id, DATAGRAM] as const),
  ['unix', 'num refcount protocol flags listening type st inode path'],
  ['packet', 'sk refcnt type proto iface r rmem user inode'],
  ['netlink', 'sk eth pid groups rmem wmem dump locks drops inode'],
  ['route', 'iface destination gateway flags refcnt use metric mask mtu window irtt'],
  ['ipv6_route', 'destination prefix_length source source_prefix_length next_hop metric refcnt use flags iface'],
  ['arp', 'ip_address hw_type flags hw_address mask device'],
  ['if_inet6', 'address ifindex prefix_length scope flags device'],
];

test.each(NAMES)('%s', (id, names) =>
  expect(
    formatOf(id)
      ?.columns.map((column) => column.id)
      .join(' '),
  ).toBe(names),
);
