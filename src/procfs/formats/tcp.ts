/**
 * /proc/net/tcp and /proc/net/tcp6
 *
 *     sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
 *      2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1
 *     └sl └local        └remote       └st └tx      └rx     └tr └when   └retrnsmt   └uid   └timeout └inode └ref └pointer  rto ato quick cwnd ssthresh
 *
 * net/ipv4/tcp_ipv4.c tcp4_seq_show(): get_tcp4_sock() prints 17 fields; get_openreq4() (SYN_RECV) and get_timewait4_sock() 12.
 * net/ipv6/tcp_ipv6.c tcp6_seq_show(): the same with four words to an address, unpadded; its header says remote_address.
 */
import type { Column } from '../column.ts';
import { columnsFrom } from '../columns.ts';
import { sharedFields } from '../inet-columns.ts';
import { inetFormat } from '../inet-row.ts';
import { TCP_STATES } from '../states.ts';

function tail(source: string): Column[][] {
  const column = columnsFrom(source);
  return [
    [column('rto', 'rto', '%lu', { is: 'decimal', unit: 'clock ticks' }, 'jiffies_to_clock_t(icsk_rto)', 'timer')],
    [column('ato', 'ato', '%lu', { is: 'decimal', unit: 'clock ticks' }, 'jiffies_to_clock_t(icsk_ack.ato)', 'timer')],
    [
      column('quick', 'quick', '%u', { is: 'packed', shift: 1, mask: 0x7fffffff }, '(icsk_ack.quick << 1) | inet_csk_in_pingpong_mode()'),
      column('pingpong', 'pingpong', '%u', { is: 'packed', shift: 0, mask: 1 }, '(icsk_ack.quick << 1) | inet_csk_in_pingpong_mode()'),
    ],
    [column('snd_cwnd', 'snd_cwnd', '%u', { is: 'decimal', unit: 'segments' }, 'tcp_snd_cwnd(tp)')],
    [
      column(
        'ssthresh',
        'ssthresh',
        '%d',
        { is: 'decimal', signed: true, unit: 'segments' },
        'snd_ssthresh, or fastopenq.max_qlen of a listener',
      ),
    ],
  ];
}

/**
 * CLOSE (07) is never listed by Linux: a row with it is udp's, whatever header stands above it (kernels before 2.6.27
 * printed tcp's header over udp), unless rows before it had states that only TCP has. gVisor does list it, with 17 fields. 13 fields are udp's
 * number; without a name they are udp's.
 */
const claims = (fields: number, state: number, known: boolean, streams: boolean) =>
  state === 7 ? fields === 17 || (streams && fields !== 13) : fields !== 13 || known || state !== 1;

/** Headers of udp, raw and icmp go on with ref, pointer and drops. */
const ownHeader = (words: readonly string[]) => !['ref', 'pointer', 'drops'].some((word) => words.includes(word));

function tcpFormat(id: 'tcp' | 'tcp6', family: 4 | 6, source: string) {
  return inetFormat({
    id,
    family,
    source,
    fields: [...sharedFields(id, source, family, TCP_STATES, '%4d'), ...tail(source)],
    // TMPSZ - 1
    padded: family === 4 ? 149 : undefined,
    complete: [12, 17],
    header: (words) => ownHeader(words) && words.includes('remote_address') === (family === 6),
    claims,
  });
}

export const tcp = tcpFormat('tcp', 4, 'net/ipv4/tcp_ipv4.c get_tcp4_sock()');
export const tcp6 = tcpFormat('tcp6', 6, 'net/ipv6/tcp_ipv6.c get_tcp6_sock()');
