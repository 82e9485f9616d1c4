/** The topics of sockets, and which column of which socket file each is of. */
const ends = { local_address: 'local', local_port: 'local-port', rem_address: 'remote', rem_port: 'remote-port' } as const;

const owner = { uid: 'uid', inode: 'inode', ref: 'ref', pointer: 'pointer' } as const;

const tcp = {
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
} as const;

const udp = {
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
} as const;
const raw = { ...udp, local_address: 'raw-local', local_port: 'raw-local' } as const;
const icmp = { ...udp, local_address: 'icmp-local', local_port: 'icmp-local' } as const;

const unix = {
  num: 'pointer',
  refcount: 'ref',
  protocol: 'unix-protocol',
  flags: 'unix-flags',
  listening: 'unix-flags',
  type: 'unix-type',
  st: 'unix-state',
  inode: 'inode',
  path: 'unix-path',
} as const;

const packet = {
  sk: 'pointer',
  refcnt: 'ref',
  type: 'packet-type',
  proto: 'packet-proto',
  iface: 'packet-iface',
  r: 'packet-running',
  rmem: 'memory-rx',
  user: 'uid',
  inode: 'inode',
} as const;

const netlink = {
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
} as const;

export const SOCKETS = {
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
} as const;
