/** Socket states by the number that procfs prints. */

/** include/net/tcp_states.h. 0C is printed as 03 by get_openreq4(), so it stands here for completeness. */
export const TCP_STATES: Readonly<Record<number, string>> = {
  1: 'ESTABLISHED',
  2: 'SYN_SENT',
  3: 'SYN_RECV',
  4: 'FIN_WAIT1',
  5: 'FIN_WAIT2',
  6: 'TIME_WAIT',
  7: 'CLOSE',
  8: 'CLOSE_WAIT',
  9: 'LAST_ACK',
  10: 'LISTEN',
  11: 'CLOSING',
  12: 'NEW_SYN_RECV',
};

/** udp, udplite, raw, icmp use two of the TCP numbers with a meaning of their own: 07 is no alarm. */
export const DATAGRAM_STATES: Readonly<Record<number, string>> = { 1: 'ESTABLISHED', 7: 'UNCONNECTED' };

/** enum socket_state, include/linux/net.h */
export const UNIX_STATES: Readonly<Record<number, string>> = {
  0: 'FREE',
  1: 'UNCONNECTED',
  2: 'CONNECTING',
  3: 'CONNECTED',
  4: 'DISCONNECTING',
};

/** Every name once: TCP's in the order of their numbers, beside CLOSE what a datagram socket calls the same number, then unix's. */
export const STATE_NAMES: readonly string[] = [
  ...new Set([
    ...Object.values(TCP_STATES).flatMap((name) => (name === 'CLOSE' ? [name, 'UNCONNECTED'] : name)),
    ...Object.values(UNIX_STATES),
  ]),
];

/** `tr` of get_tcp4_sock(), by the names of ss(8). */
export const TIMERS: Readonly<Record<number, string>> = { 0: 'off', 1: 'on', 2: 'keepalive', 3: 'timewait', 4: 'persist' };
