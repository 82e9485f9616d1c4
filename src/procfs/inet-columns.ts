/** The columns that tcp, udp, udplite, raw and icmp share, by the kernel's header words. `source` names the function that prints the row. */
import type { Column } from './column.ts';
import { columnsFrom, DECIMAL, DIGITS, HOST_ADDRESS, POINTER, SIGNED } from './columns.ts';
import { TIMERS } from './states.ts';

/** The fields from sl to pointer of the file `id`; `states` are the names of the column st. */
export function sharedFields(
  id: string,
  source: string,
  family: 4 | 6,
  states: Readonly<Record<number, string>>,
  sl: '%4d' | '%5d',
): Column[][] {
  const isTcp = id.startsWith('tcp');
  const isRaw = id.startsWith('raw');
  const column = columnsFrom(source);
  const address = (side: 'rcv_saddr' | 'daddr') => (family === 4 ? `inet_${side}` : `sk_v6_${side}`);
  const memory = id.startsWith('udp') ? 'udp_rqueue_get(): sk_rmem_alloc_get() - forward_deficit' : 'sk_rmem_alloc_get()';
  const rx = isTcp ? 'max(tp->rcv_nxt - tp->copied_seq, 0), or sk_ack_backlog' : memory;
  /** Datagram sockets have no timers: the kernel prints zeros. */
  const timer = (of: string) => (isTcp ? of : '0');
  return [
    [column('sl', 'sl', sl, DECIMAL, isTcp ? 'i' : 'bucket')],
    [
      column('local_address', 'local_address', '%08X', HOST_ADDRESS, address('rcv_saddr'), 'local'),
      column('local_port', 'local_address', '%04X', { is: 'port' }, isRaw ? 'inet_num' : 'ntohs(inet_sport)', 'local'),
    ],
    [
      column('rem_address', 'rem_address', '%08X', HOST_ADDRESS, address('daddr'), 'remote'),
      column('rem_port', 'rem_address', '%04X', { is: 'port' }, isRaw ? '0' : 'ntohs(inet_dport)', 'remote'),
    ],
    [column('st', 'st', '%02X', { is: 'code', base: 16, names: states }, 'sk_state', 'state')],
    [
      column(
        'tx_queue',
        'tx_queue',
        '%08X',
        { is: 'hex', unit: 'bytes' },
        isTcp ? 'tp->write_seq - tp->snd_una' : 'sk_wmem_alloc_get()',
        'queue',
      ),
      column('rx_queue', 'rx_queue', '%08X', { is: 'hex', unit: 'bytes' }, rx, 'queue'),
    ],
    [
      column('tr', 'tr', '%02X', { is: 'code', base: 16, names: TIMERS }, timer('timer_active'), 'timer'),
      column(
        'tm_when',
        'tm->when',
        '%08lX',
        { is: 'hex', unit: 'clock ticks' },
        timer('jiffies_delta_to_clock_t(timer_expires - jiffies)'),
        'timer',
      ),
    ],
    [column('retrnsmt', 'retrnsmt', '%08X', { is: 'hex', unit: 'timeouts' }, timer('icsk_retransmits'), 'timer')],
    // %5d until 3.4: nobody's uid of old, -2, was printed as that.
    [column('uid', 'uid', '%5u', SIGNED, 'from_kuid_munged(seq_user_ns(f), sock_i_uid(sk)), since 6.17 sk_uid(sk)', 'owner')],
    [column('timeout', 'timeout', '%8d', { is: 'decimal', signed: true, unit: 'probes' }, timer('icsk_probes_out'), 'timer')],
    [column('inode', 'inode', '%lu', DIGITS, 'sock_i_ino()', 'owner')],
    [column('ref', 'ref', '%d', SIGNED, 'sk_refcnt')],
    [column('pointer', 'pointer', '%pK', POINTER, 'sk')],
  ];
}
