/**
 * What a value means in its row: the kernel's rules that make the same number mean different things.
 *
 * Each case has one sentence in `words/`. Sources: net/ipv4/tcp_ipv4.c get_tcp4_sock(), get_openreq4(), get_timewait4_sock();
 * net/ipv4/udp.c udp4_format_sock(); observed on Linux 6.18 x86_64. gVisor: pkg/sentry/fsimpl/proc/task_net.go commonGenerateTCP().
 */
import type { AddressClass } from '../procfs/address.ts';
import { isTcp } from '../procfs/format.ts';
import type { Facts } from './facts.ts';

export const MEANING_CASES = [
  'sl-running',
  'sl-bucket',
  'listen-any-4',
  'listen-any-6',
  'no-peer',
  'unbound-any',
  'port-none',
  'port-listen',
  'raw-protocol',
  'icmp-echo-id',
  'syn-recv-printed',
  'fin-wait2-mini',
  'tx-listen',
  'tx-none',
  'tx-syn',
  'tx-fin',
  'tx-bytes',
  'tx-bytes-and-fin',
  'no-queues',
  'rx-accept-empty',
  'rx-accept-waiting',
  'rx-none',
  'rx-bytes',
  'rx-fin',
  'rx-eof-unread',
  'rx-eof-read',
  'rx-bytes-and-eof',
  'memory-none',
  'memory-bytes',
  'when-none',
  'when-left',
  'retransmits-none',
  'retransmits-some',
  'syn-ack-timeouts',
  'uid-creator',
  'uid-listener',
  'uid-unmapped',
  'uid-time-wait',
  'uid-nobody-holds',
  'probes-none',
  'probes-some',
  'inode-held',
  'inode-not-accepted',
  'inode-orphan',
  'inode-time-wait',
  'inode-syn-recv',
  'inode-none',
  'ref-count',
  'ref-syn-recv',
  'pointer-zeros',
  'pointer-hashed',
  'born-with',
  'quick-left',
  'pingpong-on',
  'pingpong-off',
  'cwnd-segments',
  'ssthresh-none',
  'ssthresh-segments',
  'fast-open-off',
  'fast-open-queue',
  'always-zero',
  'drops-none',
  'drops-some',
  'gvisor',
] as const;

export type MeaningCase = (typeof MEANING_CASES)[number];

type Rule = (facts: Facts, value: number) => MeaningCase | undefined;

const tcpRules: Readonly<Record<string, Rule>> = {
  sl: () => 'sl-running',
  tx_queue: txQueue,
  rx_queue: rxQueue,
  tm_when: (_, value) => (value === 0 ? 'when-none' : 'when-left'),
  retrnsmt: (facts, value) => (isSynRecv(facts) ? 'syn-ack-timeouts' : value === 0 ? 'retransmits-none' : 'retransmits-some'),
  uid: tcpUid,
  timeout: (_, value) => (value === 0 ? 'probes-none' : 'probes-some'),
  inode: tcpInode,
  ref: (facts) => (isSynRecv(facts) ? 'ref-syn-recv' : 'ref-count'),
  rto: (facts) => (facts.state === 'LISTEN' ? 'born-with' : undefined),
  quick: () => 'quick-left',
  pingpong: (_, value) => (value === 1 ? 'pingpong-on' : 'pingpong-off'),
  snd_cwnd: (facts) => (facts.state === 'LISTEN' ? 'born-with' : 'cwnd-segments'),
  ssthresh,
  pointer,
};

const datagramRules: Readonly<Record<string, Rule>> = {
  sl: () => 'sl-bucket',
  tx_queue: (_, value) => (value === 0 ? 'memory-none' : 'memory-bytes'),
  rx_queue: (_, value) => (value === 0 ? 'memory-none' : 'memory-bytes'),
  tr: () => 'always-zero',
  tm_when: () => 'always-zero',
  retrnsmt: () => 'always-zero',
  timeout: () => 'always-zero',
  uid: (_, value) => uid(value),
  inode: (facts) => (facts.inodeZero ? 'inode-none' : 'inode-held'),
  ref: () => 'ref-count',
  drops: (_, value) => (value === 0 ? 'drops-none' : 'drops-some'),
  pointer,
};

export const isDatagram = (format: string): boolean => /^(?:udp|raw|icmp)/.test(format);

/** The case of a number in this row, or undefined where the column's own sentence says all. NaN for what is no number. */
export function caseOf(facts: Facts, column: string, value: number): MeaningCase | undefined {
  // quick, which is told with it, says it for pingpong
  if (facts.gvisor && !/^(?:sl|uid|inode|ref|pointer)$/.test(column)) return column === 'pingpong' ? undefined : 'gvisor';
  if (isTcp(facts.format)) return tcpRules[column]?.(facts, value);
  if (isDatagram(facts.format)) return datagramRules[column]?.(facts, value);
  if (column === 'inode') return facts.inodeZero ? undefined : 'inode-held';
  return undefined;
}

/** What the address means as an end of this socket, beyond its class. */
export function endCase(facts: Facts, side: 'local' | 'remote', addressClass: AddressClass, family: 4 | 6): MeaningCase | undefined {
  if (addressClass !== 'unspecified') return undefined;
  if (side === 'remote') return 'no-peer';
  if (facts.state === 'LISTEN') return family === 4 ? 'listen-any-4' : 'listen-any-6';
  return 'unbound-any';
}

/** What the port means as an end of this socket. */
export function portCase(facts: Facts, side: 'local' | 'remote', port: number): MeaningCase | undefined {
  if (side === 'local' && facts.format.startsWith('raw')) return 'raw-protocol';
  if (side === 'local' && facts.format.startsWith('icmp')) return 'icmp-echo-id';
  if (port === 0) return 'port-none';
  return side === 'local' && facts.state === 'LISTEN' ? 'port-listen' : undefined;
}

/** What is peculiar about the printed state of this row. */
export function stateCase(facts: Facts): MeaningCase | undefined {
  if (facts.mini && facts.state === 'SYN_RECV') return 'syn-recv-printed';
  return facts.mini && facts.state === 'FIN_WAIT2' ? 'fin-wait2-mini' : undefined;
}

const isSynRecv = (facts: Facts) => facts.mini && facts.state === 'SYN_RECV';
const FIN_SENT = new Set(['FIN_WAIT1', 'CLOSING', 'LAST_ACK']);

function txQueue(facts: Facts, value: number): MeaningCase {
  if (facts.mini) return 'no-queues';
  if (facts.state === 'LISTEN') return 'tx-listen';
  if (value === 1 && facts.state === 'SYN_SENT') return 'tx-syn';
  if (value > 0 && FIN_SENT.has(facts.state)) return value === 1 ? 'tx-fin' : 'tx-bytes-and-fin';
  return value === 0 ? 'tx-none' : 'tx-bytes';
}

function rxQueue(facts: Facts, value: number): MeaningCase {
  if (facts.mini) return 'no-queues';
  if (facts.state === 'LISTEN') return value === 0 ? 'rx-accept-empty' : 'rx-accept-waiting';
  if (facts.state === 'CLOSE_WAIT') return value === 0 ? 'rx-eof-read' : value === 1 ? 'rx-eof-unread' : 'rx-bytes-and-eof';
  // both sides have sent a FIN in CLOSING and LAST_ACK
  if (value > 0 && FIN_SENT.has(facts.state) && facts.state !== 'FIN_WAIT1') return value === 1 ? 'rx-fin' : 'rx-bytes-and-eof';
  return value === 0 ? 'rx-none' : 'rx-bytes';
}

const uid = (value: number): MeaningCase => (value === 65534 ? 'uid-unmapped' : 'uid-creator');

function tcpUid(facts: Facts, value: number): MeaningCase {
  if (facts.mini) return facts.state === 'SYN_RECV' ? 'uid-listener' : 'uid-time-wait';
  return facts.inodeZero ? 'uid-nobody-holds' : uid(value);
}

function tcpInode(facts: Facts): MeaningCase {
  if (!facts.inodeZero) return 'inode-held';
  if (facts.mini) return facts.state === 'SYN_RECV' ? 'inode-syn-recv' : 'inode-time-wait';
  if (facts.state === 'ESTABLISHED' || facts.state === 'CLOSE_WAIT') return 'inode-not-accepted';
  if (facts.state === 'TIME_WAIT') return 'inode-time-wait';
  return FIN_SENT.has(facts.state) || facts.state === 'FIN_WAIT2' ? 'inode-orphan' : 'inode-none';
}

function ssthresh(facts: Facts, value: number): MeaningCase {
  if (value < 0) return 'ssthresh-none';
  if (facts.state !== 'LISTEN') return 'ssthresh-segments';
  return value === 0 ? 'fast-open-off' : 'fast-open-queue';
}

function pointer(facts: Facts): MeaningCase {
  return facts.pointerZero ? 'pointer-zeros' : 'pointer-hashed';
}
