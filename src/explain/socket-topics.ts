/** The topics of sockets, and which column of which socket file each is of. */
import type { Entry, Topics } from './topics.ts';

/** Columns of sockets. */
export const SOCKET_TOPICS = [
  'sl',
  'sl-bucket',
  'local',
  'local-port',
  'remote',
  'remote-port',
  'tcp-state',
  'tcp-tx',
  'tcp-rx',
  'timer',
  'when',
  'retrnsmt',
  'uid',
  'probes',
  'inode',
  'ref',
  'pointer',
  'rto',
  'ato',
  'quick',
  'pingpong',
  'cwnd',
  'ssthresh',
  'datagram-local',
  'datagram-remote',
  'raw-local',
  'icmp-local',
  'datagram-state',
  'memory-tx',
  'memory-rx',
  'zero-in-datagram',
  'drops',
  'unix-protocol',
  'unix-flags',
  'unix-type',
  'unix-state',
  'unix-path',
  'packet-type',
  'packet-proto',
  'packet-iface',
  'packet-running',
  'netlink-protocol',
  'netlink-pid',
  'netlink-groups',
  'netlink-dump',
  'netlink-drops',
  'unknown',
] as const;

const ends: Topics = { local_address: 'local', local_port: 'local-port', rem_address: 'remote', rem_port: 'remote-port' };

const owner: Topics = { uid: 'uid', inode: 'inode', ref: 'ref', pointer: 'pointer' };

const tcp: Topics = {
  ...ends,
  ...owner,
  sl: 'sl',
  st: 'tcp-state',
  tx_queue: 'tcp-tx',
  rx_queue: 'tcp-rx',
  tr: 'timer',
  tm_when: 'when',
  retrnsmt: 'retrnsmt',
  timeout: 'probes',
  rto: 'rto',
  ato: 'ato',
  quick: 'quick',
  pingpong: 'pingpong',
  snd_cwnd: 'cwnd',
  ssthresh: 'ssthresh',
};

const udp: Topics = {
  ...owner,
  sl: 'sl-bucket',
  local_address: 'datagram-local',
  local_port: 'datagram-local',
  rem_address: 'datagram-remote',
  rem_port: 'datagram-remote',
  st: 'datagram-state',
  tx_queue: 'memory-tx',
  rx_queue: 'memory-rx',
  tr: 'zero-in-datagram',
  tm_when: 'zero-in-datagram',
  retrnsmt: 'zero-in-datagram',
  timeout: 'zero-in-datagram',
  drops: 'drops',
};
const raw: Topics = { ...udp, local_address: 'raw-local', local_port: 'raw-local' };
const icmp: Topics = { ...udp, local_address: 'icmp-local', local_port: 'icmp-local' };

const unix: Topics = {
  num: 'pointer',
  refcount: 'ref',
  protocol: 'unix-protocol',
  flags: 'unix-flags',
  listening: 'unix-flags',
  type: 'unix-type',
  st: 'unix-state',
  inode: 'inode',
  path: 'unix-path',
};

const packet: Topics = {
  sk: 'pointer',
  refcnt: 'ref',
  type: 'packet-type',
  proto: 'packet-proto',
  iface: 'packet-iface',
  r: 'packet-running',
  rmem: 'memory-rx',
  user: 'uid',
  inode: 'inode',
};

const netlink: Topics = {
  sk: 'pointer',
  eth: 'netlink-protocol',
  pid: 'netlink-pid',
  groups: 'netlink-groups',
  rmem: 'memory-rx',
  wmem: 'memory-tx',
  dump: 'netlink-dump',
  locks: 'ref',
  drops: 'netlink-drops',
  inode: 'inode',
};

export const SOCKETS: Readonly<Record<string, Entry>> = {
  tcp: { file: 'tcp', columns: tcp },
  tcp6: { file: 'tcp', columns: tcp },
  udp: { file: 'udp', columns: udp },
  udp6: { file: 'udp', columns: udp },
  udplite: { file: 'udp', columns: udp },
  udplite6: { file: 'udp', columns: udp },
  raw: { file: 'raw', columns: raw },
  raw6: { file: 'raw', columns: raw },
  icmp: { file: 'icmp', columns: icmp },
  icmp6: { file: 'icmp', columns: icmp },
  unix: { file: 'unix', columns: unix },
  packet: { file: 'packet', columns: packet },
  netlink: { file: 'netlink', columns: netlink },
};
