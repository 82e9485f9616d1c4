/** What counters of snmp and netstat count, in English: those that tell most when something goes wrong, each with the kernel function that counts. */
import type { Said } from '../../explain/step.ts';
import { say } from '../say.ts';

export const counters: ReadonlyMap<string, Said> = new Map(
  Object.entries({
    TCPBacklogDrop: say`Packets dropped: a program was busy with the socket, and its backlog was full (${'tcp_add_backlog()'}).`,
    TCPReqQFullDrop: say`SYNs dropped: the listener’s queue of requests was full (${'tcp_syn_flood_action()'}).`,
    TCPAbortOnMemory: say`Orphans given up: too many of them, or too little TCP memory (${'tcp_check_oom()'}).`,
    PruneCalled: say`Times that receive memory was short and queued data was to be compacted (${'tcp_prune_queue()'}).`,
    TCPZeroWindowDrop: say`Data dropped: our window was 0 (${'tcp_data_queue()'}).`,
    TCPRcvCoalesce: say`Segments joined to the one before: no fault (${'tcp_try_coalesce()'}).`,
    RcvbufErrors: say`Datagrams dropped: the receive buffer was full (${'__udp_queue_rcv_skb()'}).`,
  }),
);
