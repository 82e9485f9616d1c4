/** snmp 和 netstat 的计数器数的是什么，简体中文：只说出了事时最有用的，每个附上计数的内核函数。 */
import type { Said } from '../../explain/step.ts';
import { say } from '../say.ts';

export const counters: ReadonlyMap<string, Said> = new Map(
  Object.entries({
    TCPBacklogDrop: say`程序占着套接字，积压已满而丢弃的包（${'tcp_add_backlog()'}）。`,
    TCPReqQFullDrop: say`监听套接字的请求队列已满而丢弃的 SYN（${'tcp_syn_flood_action()'}）。`,
    TCPAbortOnMemory: say`孤儿太多或 TCP 内存不足而放弃的孤儿（${'tcp_check_oom()'}）。`,
    PruneCalled: say`接收内存不足、要压紧已收数据的次数（${'tcp_prune_queue()'}）。`,
    TCPZeroWindowDrop: say`我方窗口为 0 而丢弃的数据（${'tcp_data_queue()'}）。`,
    TCPRcvCoalesce: say`与前一段合并的报文段，不是故障（${'tcp_try_coalesce()'}）。`,
    RcvbufErrors: say`接收缓冲区已满而丢弃的数据报（${'__udp_queue_rcv_skb()'}）。`,
  }),
);
