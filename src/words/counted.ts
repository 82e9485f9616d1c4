/** The kernel functions that count, the same in every language; a sentence about a counter ends with them. */
import type { Said } from '../explain/step.ts';

const COUNTED_IN = {
  TCPBacklogDrop: 'tcp_add_backlog()',
  TCPReqQFullDrop: 'tcp_syn_flood_action()',
  TCPAbortOnMemory: '__tcp_close(), tcp_out_of_resources()',
  PruneCalled: 'tcp_prune_queue()',
  TCPZeroWindowDrop: 'tcp_data_queue()',
  TCPRcvCoalesce: 'tcp_try_coalesce()',
  RcvbufErrors: '__udp_queue_rcv_skb()',
  TCPReqQFullDoCookies: 'tcp_syn_flood_action()',
  SyncookiesFailed: 'cookie_v4_check()',
  AttemptFails: 'tcp_done(), tcp_check_req()',
  EstabResets: 'tcp_set_state()',
  RetransSegs: '__tcp_retransmit_skb(), tcp_rtx_synack()',
  TCPSynRetrans: '__tcp_retransmit_skb(), tcp_rtx_synack()',
  TCPRetransFail: '__tcp_retransmit_skb()',
  TCPLostRetransmit: 'tcp_mark_skb_lost()',
  TCPTimeouts: 'tcp_retransmit_timer(), tcp_syn_ack_timeout()',
  TCPAbortOnTimeout: 'tcp_write_err()',
  TCPAbortOnData: '__tcp_close(), tcp_rcv_state_process()',
  TCPAbortOnClose: '__tcp_close()',
  TCPTimeWaitOverflow: 'tcp_time_wait()',
  TCPMemoryPressures: 'tcp_enter_memory_pressure()',
  TCPRcvQDrop: 'tcp_data_queue()',
  TCPOFODrop: 'tcp_data_queue_ofo()',
  InErrs: 'tcp_v4_rcv()',
  NoPorts: '__udp4_lib_rcv()',
  SndbufErrors: 'udp_sendmsg(), udp_send_skb()',
  MemErrors: '__udp_queue_rcv_skb()',
  InDiscards: 'ip_rcv_core()',
  OutDiscards: 'ip_send_skb()',
  OutNoRoutes: 'tcp_v4_connect(), __ip_queue_xmit(), udp_sendmsg()',
  ReasmFails: 'ip_expire(), ip_defrag()',
  InHdrErrors: 'ip_rcv_core(), ip_forward()',
  InAddrErrors: 'ip_error()',
};

type Sentences = Readonly<Record<keyof typeof COUNTED_IN, Said>>;

export const counted = (said: Sentences, open: string, close: string): ReadonlyMap<string, Said> =>
  new Map(Object.entries(COUNTED_IN).map(([name, code]) => [name, [...said[name as keyof Sentences], open, { code }, close]]));
