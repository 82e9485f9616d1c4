/**
 * /proc/net/udplite and /proc/net/udplite6: rows and headers are udp's, so only a mark can name the file. Gone from the newest kernels.
 *
 *       sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
 *     9572: 0100007F:07D0 00000000:0000 07 00000000:00000680 00:00000000 00000000     0        0 1984530 2 000000003d5fdf37 0
 *     └sl   └local        └remote       └st └tx      └rx     └tr └when   └retrnsmt   └uid     └timeout └inode └ref └pointer └drops
 *
 * net/ipv4/udp.c udp4_format_sock(), net/ipv6/datagram.c __ip6_dgram_sock_seq_show()
 */
import { datagramFormats } from '../datagram.ts';

export const [udplite, udplite6] = datagramFormats('udplite', '%5d', 'net/ipv4/udp.c udp4_format_sock()');
