/** What tcp4_seq_show() of net/ipv4/tcp_ipv4.c prints first. */
export const TCP_HEADER = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
