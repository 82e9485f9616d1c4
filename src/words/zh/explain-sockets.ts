/** unix、packet、netlink 的各列。 */
import type { TopicWords } from '../explain-words.ts';
import { say } from '../say.ts';

export const zhSocketTopics = {
  'unix-protocol': { title: '协议', what: say`总是 0：unix 套接字只有一种协议。`, why: [] },
  'unix-flags': {
    title: '标志',
    what: say`套接字是否在监听：${'00010000'} 表示是。`,
    why: [say`监听套接字打印 ${'__SO_ACCEPTCON'}，其他打印 0；不会出现别的位。`],
  },
  'unix-type': {
    title: '类型',
    what: say`字节流、数据报，或有序的消息：${'0001'} STREAM，${'0002'} DGRAM，${'0005'} SEQPACKET。`,
    why: [],
  },
  'unix-state': {
    title: '状态',
    what: say`套接字是否已连接。编号与 TCP 的不同。`,
    why: [say`它是 ${'enum socket_state'}：${'01'} 未连接，${'03'} 已连接；${'02'} 且 inode 为 0，是监听套接字还没有接受的连接。`],
  },
  'unix-path': {
    title: '路径',
    what: say`套接字绑定的名字：这一行余下的全部内容。没有就是未命名。`,
    why: [
      say`按原样打印：空格保留；其中的换行会另起一行，看上去可能像一条记录。路径是传给 ${'bind()'} 的原文，可能是相对路径。`,
      say`开头的 ${'@'} 表示抽象名字，其中每个 NUL 都打印成 @（旧内核原样打印）；以 @ 开头的相对路径看起来完全一样。另一端是谁，这个文件没有写。`,
    ],
  },
  'packet-type': { title: '类型', what: say`原始帧（${'3'}），或去掉链路头的帧（${'2'}）。`, why: [] },
  'packet-proto': {
    title: '协议',
    what: say`接收哪些帧：${'0003'} 全部，${'0800'} IPv4，${'86dd'} IPv6。`,
    why: [say`内核先经过 ${'ntohs()'} 再打印，在任何机器上都是普通的数。`],
  },
  'packet-iface': { title: '接口', what: say`在哪个接口上接收，写的是接口编号；0 表示任意。`, why: [] },
  'packet-running': { title: '运行中', what: say`是否正在接收：1 是，0 否。`, why: [] },
  'netlink-protocol': {
    title: 'netlink 协议',
    what: say`与内核交换哪类信息：0 ROUTE，4 SOCK_DIAG，9 AUDIT，15 UEVENT，16 GENERIC。`,
    why: [say`表头写的是 ${'Eth'}，内核打印的是 netlink 协议号。`],
  },
  'netlink-pid': { title: '端口 ID', what: say`套接字的地址；常常是所有者的进程号，0 是内核。`, why: [] },
  'netlink-groups': {
    title: '组',
    what: say`它监听的组播组，每组一位：${'1'} 是 #1 组，${'2'} 是 #2，${'4'} 是 #3，到 #32 为止。`,
    why: [
      say`ROUTE 的 #1 是 LINK，#3 NEIGH，#5 IPV4_IFADDR，#7 IPV4_ROUTE，#9 IPV6_IFADDR，#11 IPV6_ROUTE（${'enum rtnetlink_groups'}）。`,
    ],
  },
  'netlink-drops': { title: '丢弃数', what: say`这个套接字因接收缓冲区已满而丢失了多少条消息。`, why: [] },
  'netlink-dump': { title: '转储', what: say`内核是否正在向它返回一份很长的应答。`, why: [] },
} satisfies Record<string, TopicWords>;
