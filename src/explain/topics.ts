/**
 * Which sentences belong to a column of a format. A topic's words (what it is, why it is so) are written once in each language,
 * however many formats share it; test/words/topics.test.ts fails when a column of any format has none.
 */

export const TOPICS = [
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
  'unknown',
] as const;

export type Topic = (typeof TOPICS)[number];

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

const BY_FORMAT: Readonly<Record<string, Topics>> = {
  tcp,
  tcp6: tcp,
  udp,
  udp6: udp,
  udplite: udp,
  udplite6: udp,
  raw,
  raw6: raw,
  icmp,
  icmp6: icmp,
};

/** The topic of a column; undefined is a hole in the table above. */
export function topicOf(format: string, column: string): Topic | undefined {
  return column === 'unknown' ? 'unknown' : BY_FORMAT[format]?.[column];
}
