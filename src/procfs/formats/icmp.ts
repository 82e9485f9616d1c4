/**
 * /proc/net/icmp and /proc/net/icmp6 (ping sockets): udp's row, but the local "port" is the identifier of the ICMP echo.
 *
 *       sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
 *       19: 0100000A:717F 0200000A:0000 01 00000000:000009C0 00:00000000 00000000  1000        0 1984173 2 00000000698f79c0 0
 *       └sl └local   └echo identifier   └st └tx      └rx     └tr └when   └retrnsmt └uid       └timeout └inode └ref └pointer └drops
 *
 * net/ipv4/ping.c ping_v4_format_sock(), net/ipv6/datagram.c __ip6_dgram_sock_seq_show()
 */
import { datagramFormats } from '../datagram.ts';

export const [icmp, icmp6] = datagramFormats('icmp', '%5d', 'net/ipv4/ping.c ping_v4_format_sock()');
