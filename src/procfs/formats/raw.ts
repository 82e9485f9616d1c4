/**
 * /proc/net/raw and /proc/net/raw6: udp's row, but the local "port" is the IP protocol number and the remote one is 0.
 *
 *       sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
 *      206: 00000000:0011 00000000:0000 07 00000000:00001400 00:00000000 00000000     0        0 1984536 2 00000000f37412ad 26
 *      └sl  └local   └protocol 17, UDP └st └tx      └rx      └tr └when   └retrnsmt   └uid     └timeout └inode └ref └pointer └drops
 *
 * net/ipv4/raw.c raw_sock_seq_show(), net/ipv6/datagram.c __ip6_dgram_sock_seq_show()
 */
import { datagramFormats } from '../datagram.ts';

export const [raw, raw6] = datagramFormats('raw', '%4d', 'net/ipv4/raw.c raw_sock_seq_show()');
