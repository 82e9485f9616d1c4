/**
 * /proc/net/udp and /proc/net/udp6
 *
 *       sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
 *     1330: 0100000A:E79E 0200000A:270F 01 00000BBC:00000000 00:00000000 00000000  1000        0 1984161 2 0000000025473d57 0
 *     └sl   └local        └remote       └st └tx      └rx     └tr └when   └retrnsmt └uid       └timeout └inode └ref └pointer └drops
 *
 * net/ipv4/udp.c udp4_format_sock(), net/ipv6/datagram.c __ip6_dgram_sock_seq_show(). sl is the hash bucket: it repeats.
 * Kernels before 2.6.27 print no drops and tcp's header.
 */
import { datagramFormats } from '../datagram.ts';

export const [udp, udp6] = datagramFormats('udp', '%5d', 'net/ipv4/udp.c udp4_format_sock()', true);
