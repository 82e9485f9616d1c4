/**
 * Which sentences belong to a column of a format. A topic's words (what it is, why it is so) are written once in each language,
 * however many formats share it; test/words/topics.test.ts fails when a column of any format has none.
 */

/** Columns of sockets. */
const SOCKET_TOPICS = [
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

/** Columns of the other files. */
export const RECORD_TOPICS = [
  'device',
  'ifindex',
  'ifindex-hex',
  'prefix-hex',
  'prefix-decimal',
  'always-zero-column',
  'route-destination',
  'route-mask',
  'route-gateway',
  'route-flags',
  'route-metric',
  'route-mtu',
  'route-window',
  'route-irtt',
  'cache-destination',
  'cache-gateway',
  'cache-source',
  'cache-mtu',
  'cache-other',
  'route6-destination',
  'route6-source',
  'route6-next-hop',
  'route6-metric',
  'route6-ref',
  'route6-flags',
  'own-address6',
  'scope6',
  'address-flags',
  'arp-ip',
  'arp-type',
  'arp-flags',
  'arp-hw',
  'arp-mask',
  'dev-bytes',
  'dev-packets',
  'dev-errs',
  'dev-drop',
  'dev-other',
  'group4',
  'group6',
  'group-count',
  'group-querier',
  'group-users',
  'group-timer-running',
  'group-timer',
  'group-reporter',
  'group6-flags',
  'mcast-hw',
  'fib-table',
  'fib-address',
  'fib-scope',
  'fib-type',
  'fib-tos',
  'stat-group',
  'stat-name',
  'sockstat-value',
  'counter-value',
  'ct-protocol',
  'ct-timeout',
  'ct-state',
  'ct-original',
  'ct-reply',
  'ct-count',
  'ct-status',
  'ct-other',
  'proto-name',
  'proto-size',
  'proto-sockets',
  'proto-memory',
  'proto-other',
  'proto-method',
  'ptype-type',
  'ptype-function',
  'softnet-processed',
  'softnet-dropped',
  'softnet-squeeze',
  'softnet-rps',
  'softnet-flow-limit',
  'softnet-backlog',
  'softnet-cpu',
  'softnet-queue',
  'process-pid',
  'process-fd',
  'process-comm',
  'process-user',
  'process-state',
  'process-start',
  'process-other',
  'lsof-name',
  'lsof-other',
  'passwd-name',
  'passwd-uid',
  'passwd-other',
  'hosts-address',
  'hosts-names',
  'machine-name',
  'machine-kernel',
  'machine-arch',
  'machine-order',
  'machine-ticks',
  'machine-uptime',
  'uid-map',
] as const;

export const TOPICS = [...SOCKET_TOPICS, ...RECORD_TOPICS] as const;

export type Topic = (typeof TOPICS)[number];

/** What a file is, for the third depth; formats that differ in the family only share one. */
export const FILES = [
  'tcp',
  'udp',
  'raw',
  'icmp',
  'unix',
  'packet',
  'netlink',
  'route',
  'rt_cache',
  'ipv6_route',
  'if_inet6',
  'arp',
  'dev',
  'igmp',
  'fib_trie',
  'sockstat',
  'counters',
  'conntrack',
  'protocols',
  'ptype',
  'softnet',
  'processes',
  'machine',
] as const;

export type FileTopic = (typeof FILES)[number];

type Topics = Readonly<Record<string, Topic>>;

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

interface Entry {
  readonly file: FileTopic;
  readonly columns: Topics;
  /** The topic of the columns that `columns` does not name. */
  readonly others?: Topic;
}

const SOCKETS: Readonly<Record<string, Entry>> = {
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

const counters: Topics = { protocol: 'stat-group', name: 'stat-name', value: 'counter-value' };
const sockstat: Topics = { ...counters, value: 'sockstat-value' };

const conntrack: Topics = {
  l3: 'ct-protocol',
  l3num: 'ct-protocol',
  l4: 'ct-protocol',
  l4num: 'ct-protocol',
  timeout: 'ct-timeout',
  state: 'ct-state',
  packets: 'ct-count',
  bytes: 'ct-count',
  reply_packets: 'ct-count',
  reply_bytes: 'ct-count',
  unreplied: 'ct-status',
  assured: 'ct-status',
  offload: 'ct-status',
  mark: 'ct-other',
  secctx: 'ct-other',
  zone: 'ct-other',
  zone_orig: 'ct-other',
  zone_reply: 'ct-other',
  gre_timeout: 'ct-timeout',
  gre_stream_timeout: 'ct-timeout',
  delta_time: 'ct-other',
  use: 'ct-other',
};

const holder: Topics = {
  pid: 'process-pid',
  fd: 'process-fd',
  inode: 'inode',
  comm: 'process-comm',
  user: 'process-user',
  name: 'lsof-name',
};

const RECORDS: Readonly<Record<string, Entry>> = {
  route: {
    file: 'route',
    columns: {
      iface: 'device',
      destination: 'route-destination',
      gateway: 'route-gateway',
      flags: 'route-flags',
      refcnt: 'always-zero-column',
      use: 'always-zero-column',
      metric: 'route-metric',
      mask: 'route-mask',
      mtu: 'route-mtu',
      window: 'route-window',
      irtt: 'route-irtt',
    },
  },
  rt_cache: {
    file: 'rt_cache',
    columns: {
      iface: 'device',
      destination: 'cache-destination',
      gateway: 'cache-gateway',
      source: 'cache-source',
      mtu: 'cache-mtu',
    },
    others: 'cache-other',
  },
  ipv6_route: {
    file: 'ipv6_route',
    columns: {
      destination: 'route6-destination',
      prefix_length: 'prefix-hex',
      source: 'route6-source',
      source_prefix_length: 'route6-source',
      next_hop: 'route6-next-hop',
      metric: 'route6-metric',
      refcnt: 'route6-ref',
      use: 'always-zero-column',
      flags: 'route6-flags',
      iface: 'device',
    },
  },
  if_inet6: {
    file: 'if_inet6',
    columns: {
      address: 'own-address6',
      ifindex: 'ifindex-hex',
      prefix_length: 'prefix-hex',
      scope: 'scope6',
      flags: 'address-flags',
      device: 'device',
    },
  },
  arp: {
    file: 'arp',
    columns: {
      ip_address: 'arp-ip',
      hw_type: 'arp-type',
      flags: 'arp-flags',
      hw_address: 'arp-hw',
      mask: 'arp-mask',
      device: 'device',
    },
  },
  dev: {
    file: 'dev',
    columns: {
      face: 'device',
      rx_bytes: 'dev-bytes',
      tx_bytes: 'dev-bytes',
      rx_packets: 'dev-packets',
      tx_packets: 'dev-packets',
      rx_errs: 'dev-errs',
      tx_errs: 'dev-errs',
      rx_drop: 'dev-drop',
      tx_drop: 'dev-drop',
    },
    others: 'dev-other',
  },
  igmp: {
    file: 'igmp',
    columns: {
      idx: 'ifindex',
      device: 'device',
      count: 'group-count',
      querier: 'group-querier',
      group: 'group4',
      users: 'group-users',
      timer_running: 'group-timer-running',
      timer: 'group-timer',
      reporter: 'group-reporter',
    },
  },
  igmp6: {
    file: 'igmp',
    columns: {
      ifindex: 'ifindex',
      device: 'device',
      group: 'group6',
      users: 'group-users',
      flags: 'group6-flags',
      timer: 'group-timer',
    },
  },
  dev_mcast: {
    file: 'igmp',
    columns: { ifindex: 'ifindex', device: 'device', users: 'group-users', global_users: 'group-users', hw_address: 'mcast-hw' },
  },
  fib_trie: {
    file: 'fib_trie',
    columns: {
      trie: 'fib-table',
      address: 'fib-address',
      prefix_length: 'prefix-decimal',
      scope: 'fib-scope',
      type: 'fib-type',
      tos: 'fib-tos',
    },
  },
  sockstat: { file: 'sockstat', columns: sockstat },
  sockstat6: { file: 'sockstat', columns: sockstat },
  snmp: { file: 'counters', columns: counters },
  netstat: { file: 'counters', columns: counters },
  snmp6: { file: 'counters', columns: counters },
  nf_conntrack: { file: 'conntrack', columns: conntrack, others: 'ct-original' },
  ip_conntrack: { file: 'conntrack', columns: conntrack, others: 'ct-original' },
  protocols: {
    file: 'protocols',
    columns: {
      protocol: 'proto-name',
      size: 'proto-size',
      sockets: 'proto-sockets',
      memory: 'proto-memory',
      press: 'proto-other',
      maxhdr: 'proto-other',
      slab: 'proto-other',
      module: 'proto-other',
    },
    others: 'proto-method',
  },
  ptype: { file: 'ptype', columns: { type: 'ptype-type', device: 'device', function: 'ptype-function' } },
  softnet_stat: {
    file: 'softnet',
    columns: {
      processed: 'softnet-processed',
      dropped: 'softnet-dropped',
      time_squeeze: 'softnet-squeeze',
      received_rps: 'softnet-rps',
      flow_limit: 'softnet-flow-limit',
      backlog_len: 'softnet-backlog',
      cpu: 'softnet-cpu',
      input_qlen: 'softnet-queue',
      process_qlen: 'softnet-queue',
    },
    others: 'always-zero-column',
  },
  'fd-sockets': { file: 'processes', columns: holder },
  'ls-fd': { file: 'processes', columns: holder },
  lsof: { file: 'processes', columns: holder, others: 'lsof-other' },
  'lsof-fields': { file: 'processes', columns: holder, others: 'lsof-other' },
  passwd: { file: 'machine', columns: { name: 'passwd-name', uid: 'passwd-uid' }, others: 'passwd-other' },
  stat: {
    file: 'processes',
    columns: { pid: 'process-pid', comm: 'process-comm', state: 'process-state', starttime: 'process-start' },
    others: 'process-other',
  },
  uname: { file: 'machine', columns: { hostname: 'machine-name', arch: 'machine-arch' }, others: 'machine-kernel' },
  hosts: { file: 'machine', columns: { address: 'hosts-address', names: 'hosts-names' } },
  hostname: { file: 'machine', columns: { value: 'machine-name' } },
  osrelease: { file: 'machine', columns: { value: 'machine-kernel' } },
  arch: { file: 'machine', columns: { value: 'machine-arch' } },
  cpu_byteorder: { file: 'machine', columns: { value: 'machine-order' } },
  CLK_TCK: { file: 'machine', columns: { value: 'machine-ticks' } },
  uptime: { file: 'machine', columns: {}, others: 'machine-uptime' },
  uid_map: { file: 'machine', columns: {}, others: 'uid-map' },
};

const entryOf = (format: string): Entry | undefined => SOCKETS[format] ?? RECORDS[format];

/** The topic of a column; undefined is a hole in the tables above. */
export function topicOf(format: string, column: string): Topic | undefined {
  if (column === 'unknown') return 'unknown';
  const entry = entryOf(format);
  if (entry?.file === 'conntrack' && column.startsWith('reply_') && !entry.columns[column]) return 'ct-reply';
  return entry?.columns[column] ?? entry?.others;
}

/** What the file of a format is; undefined is a hole in the tables above. */
export function fileTopicOf(format: string): FileTopic | undefined {
  return entryOf(format)?.file;
}
