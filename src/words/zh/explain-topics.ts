/** 每一列是什么，为什么是这样：多个文件共用的列只写一次。 */
import type { Topic } from '../../explain/topics.ts';
import type { TopicWords } from '../explain-words.ts';
import { say } from '../say.ts';
import { zhRecordTopics } from './explain-records.ts';
import { zhSocketTopics } from './explain-sockets.ts';

export const zhTopics: { readonly [K in Topic]: TopicWords } = {
  sl: {
    title: '行号',
    what: say`从 0 开始的流水号，不是套接字的属性。`,
    why: [say`内核边打印边计数（${'%4d:'}）：先是监听套接字，其余按哈希表的顺序。与建立的早晚、端口都无关。`],
  },
  'sl-bucket': {
    title: '哈希槽',
    what: say`这个套接字挂在内核哈希表的哪个槽里。编号不连续，也可能重复。`,
    why: [say`它由本地地址冒号后面的数算出：这个数相同的各行，槽也相同。`],
  },
  local: {
    title: '本地地址',
    what: say`连接在本机的这一端：地址、冒号、端口。`,
    why: [
      say`内核按网络字节序保存 IPv4 地址的四个字节，却用 ${'%08X'} 把它当作一个 32 位数来打印。小端 CPU 把内存中的第一个字节当作最低位字节，所以它最后打印；大端 CPU 打印同一个地址，顺序正好相反。`,
      say`IPv6 是连续四个这样的数：每个字内部的字节要反转，四个字的顺序不变。`,
      say`端口事先经过 ${'ntohs()'}（network to host, short），在任何机器上都是普通的数。地址没有。`,
    ],
  },
  'local-port': {
    title: '本地地址',
    what: say`连接在本机的这一端：地址、冒号、端口。`,
    why: [say`内核先用 ${'ntohs()'} 把端口变成普通的数，再用 ${'%04X'} 打印：在任何机器上都是高位在前。`],
  },
  remote: {
    title: '远端地址',
    what: say`连接的另一端：地址、冒号、端口。没有对端时全为零。`,
    why: [say`打印方式与本地地址完全相同：每四个字节当作一个 32 位数（${'%08X'}），然后是经过 ${'ntohs()'} 的端口。`],
  },
  'remote-port': {
    title: '远端地址',
    what: say`连接的另一端：地址、冒号、端口。没有对端时全为零。`,
    why: [say`内核先用 ${'ntohs()'} 把端口变成普通的数，再用 ${'%04X'} 打印：在任何机器上都是高位在前。`],
  },
  'tcp-state': {
    title: '状态',
    what: say`这个套接字处在 TCP 连接一生中的哪一步。`,
    why: [
      say`编号是内核自己的，见 ${'include/net/tcp_states.h'}，用十六进制打印：${'0A'} 是 10，即 LISTEN。`,
      say`既不监听也不连接的套接字根本不会列出，所以这里见不到 ${'07'} CLOSE。`,
    ],
  },
  'tcp-tx': {
    title: '发送队列',
    what: say`程序已经写出、对方还没有确认的字节数。`,
    why: [say`它是 ${'write_seq - snd_una'}：等待发送的，加上已发送但未确认的。SYN 和 FIN 各算一个字节。`],
  },
  'tcp-rx': {
    title: '接收队列',
    what: say`已经到达、程序（或 MPTCP）还没有读取的字节数。对监听套接字来说，是等待接受的连接数。`,
    why: [
      say`它是 ${'max(rcv_nxt - copied_seq, 0)'}。收到的 FIN 也算一个字节，直到被读走：由返回 0 的 ${'read()'}，或者由读完数据的 ${'read()'}（内核可能把 FIN 并入最后的数据）。`,
      say`对监听套接字，内核改为打印 ${'sk_ack_backlog'}：此刻有多少已完成握手的连接在 accept 队列里等待。`,
    ],
  },
  timer: {
    title: '定时器',
    what: say`这条连接的哪个定时器在运行，或者一个也没有。`,
    why: [
      say`${'0'} 没有，${'1'} 重传或尾部丢包探测，${'2'} 保活或较长的 FIN_WAIT2，${'3'} time-wait，${'4'} 零窗口探测。内核依次查看，只打印一个。`,
      say`内核文档 proc_net_tcp.rst 说 2 也可能是延迟确认定时器。源码并不看那一个。`,
    ],
  },
  when: {
    title: '剩余时间',
    what: say`离定时器到期还有多久，以时钟滴答计。`,
    why: [
      say`滴答是 ${'USER_HZ'}，即 ${'getconf CLK_TCK'} 打印的数：几乎所有机器上每秒 100 个。它不是 jiffies，尽管 proc_net_tcp.rst 这么写：内核用 ${'jiffies_delta_to_clock_t()'} 换算过。`,
      say`用 ${'%08lX'} 打印：至少八位，需要时更长。`,
    ],
  },
  retrnsmt: {
    title: '重传次数',
    what: say`重传定时器连续到期、一直没有得到应答的次数。`,
    why: [say`它是 ${'icsk_retransmits'}：只计当前等待的这一段，不是总数。一有应答就归零。`],
  },
  uid: {
    title: '用户 ID',
    what: say`创建这个套接字的用户，以读取者所见为准。`,
    why: [
      say`内核打印的是创建者的 uid。程序以 root 身份打开端口、随后改用别的用户，这里仍然是 0。`,
      say`${'from_kuid_munged()'} 把它换算到读取者所在的用户命名空间。那里没有的用户读作 65534。`,
    ],
  },
  probes: {
    title: '未获应答的探测',
    what: say`有多少次保活探测或零窗口探测没有得到应答。无论表头怎么写，它都不是时间。`,
    why: [say`表头写的是 ${'timeout'}，内核打印的是 ${'icsk_probes_out'}。`],
  },
  inode: {
    title: 'inode',
    what: say`进程凭这个编号持有套接字。它不是磁盘上的文件。`,
    why: [
      say`持有它的进程有一个链接 ${'/proc/PID/fd/N'}，内容是 ${'socket:[inode]'}。从一行找到进程，靠的就是它。`,
      say`0 表示没有进程持有这一行的套接字，原因要看状态。`,
      say`它可能超过 2³¹，用有符号 32 位整数的程序会出错；这里按数字串保存。`,
    ],
  },
  ref: {
    title: '引用数',
    what: say`此刻内核里有多少处在使用这个套接字。`,
    why: [say`它是 ${'sk_refcnt'}。对 TCP 监听套接字，队列里的每个连接都加一。`],
  },
  pointer: {
    title: '内核指针',
    what: say`内核中套接字对象的记号，不是可以使用的地址。`,
    why: [
      say`用 ${'%pK'} 打印：自 Linux 4.15 起是地址的哈希值，密钥每次启动时重新生成。被 ${'kptr_restrict'} 隐藏时全为零。`,
      say`更早的内核打印真实地址，在 x86-64 和 arm64 上以 ${'ffff'} 开头。较新的内核以 ${'no_hash_pointers'} 启动时，或 ${'kptr_restrict'} 为 1 而读取者有特权（CAP_SYSLOG）时，也是这样。`,
    ],
  },
  rto: {
    title: '重传超时',
    what: say`内核等多久没有收到确认就重新发送。`,
    why: [say`它是 ${'icsk_rto'}，以时钟滴答计：20 是 0.2 秒，100 是一秒。`],
  },
  ato: {
    title: '延迟确认时间',
    what: say`内核可以把确认推迟多久，好让它和数据一起发出。`,
    why: [say`它是 ${'icsk_ack.ato'}，一个以时钟滴答计的估计值。`],
  },
  quick: {
    title: '剩余的快速确认',
    what: say`接下来还有多少个确认会立即发出（交互模式除外）。`,
    why: [say`内核把两个值装进一个十进制数：${'(quick << 1) | pingpong'}。这个数除以二、舍去小数，就是它。`],
  },
  pingpong: {
    title: '交互模式',
    what: say`内核是否把这条连接当作交互式的；交互式连接的确认会推迟发出。`,
    why: [say`内核把两个值装进一个十进制数：${'(quick << 1) | pingpong'}。最低的二进制位就是它：奇数表示“是”。`],
  },
  cwnd: {
    title: '拥塞窗口',
    what: say`最多可以有多少个报文段在途中、尚未得到确认。`,
    why: [say`它是 ${'tcp_snd_cwnd()'}，以报文段计，不是字节。`],
  },
  ssthresh: {
    title: '慢启动阈值',
    what: say`窗口快速增长到此为止；还没有阈值时是 −1。对监听套接字，是 Fast Open 队列的上限。`,
    why: [
      say`只要 ${'snd_ssthresh'} 不小于 ${'0x7fffffff'}，也就是还没有阈值，内核就打印 −1。文档 proc_net_tcp.rst 至今写着 0xFFFF。`,
      say`对监听套接字，内核在同一位置打印 ${'fastopenq.max_qlen'}；0 表示 TCP Fast Open 未启用。Fast Open 出现之前的内核在这里打印 −1。`,
    ],
  },
  'datagram-local': {
    title: '本地地址',
    what: say`这个套接字在哪个地址和端口上接收。`,
    why: [
      say`打印方式与 tcp 相同：地址每四个字节当作一个 32 位数（${'%08X'}），端口经过 ${'ntohs()'}。`,
      say`从未绑定的套接字，在第一次发送或 ${'connect()'} 之前没有自己的行；那时内核才给它一个端口。`,
    ],
  },
  'datagram-remote': {
    title: '远端地址',
    what: say`程序调用过 ${'connect()'} 时的固定对端，否则全为零。`,
    why: [say`数据报没有连接：内核只记住发给谁、接受谁的。打印方式与 tcp 相同。`],
  },
  'raw-local': {
    title: '本地地址',
    what: say`套接字绑定的地址；端口的位置放的是它的 IP 协议号。`,
    why: [say`原始套接字没有端口。内核打印 ${'inet_num'}，在这里就是协议号：${'0001'} 是 ICMP，${'003A'} 是 ICMPv6，${'00FF'} 是 RAW。`],
  },
  'icmp-local': {
    title: '本地地址',
    what: say`这个套接字从哪个地址发 ping；端口的位置放的是回显请求中的标识符。`,
    why: [say`ping 套接字没有端口。内核凭这个标识符找到回显应答属于哪个套接字。`],
  },
  'datagram-state': {
    title: '状态',
    what: say`套接字有没有固定的对端。${'07'} 是正常状态，不是警报。`,
    why: [
      say`内核借用了 TCP 的两个编号：${'connect()'} 之后是 ${'01'}，否则是 ${'07'}。遇到 07，${'ss'} 打印 UNCONN；${'netstat'} 对 udp 什么也不打印，对 raw 打印 7。`,
    ],
  },
  'memory-tx': {
    title: '发送队列',
    what: say`等待发送的数据报占用的内核内存，以字节计。`,
    why: [say`不是数据本身的大小：每个数据报连同缓冲区和管理信息一起计算（${'sk_wmem_alloc'}）。`],
  },
  'memory-rx': {
    title: '接收队列',
    what: say`程序还没有读取的数据报占用的内核内存，以字节计。`,
    why: [say`不是数据本身的大小：每个数据报连同缓冲区和管理信息一起计算（${'sk_rmem_alloc'}）。实测九个 100 字节的数据报显示为 7488。`],
  },
  'zero-in-datagram': {
    title: '不使用',
    what: say`在这里总是 0：有这一列，只因为 tcp 有它。`,
    why: [say`数据报套接字没有定时器、没有重传、没有探测。内核打印零，好让这些文件的形状一致。`],
  },
  drops: {
    title: '丢弃数',
    what: say`这个套接字自创建以来丢失了多少个包。`,
    why: [say`它是 ${'sk_drops'}：遇到接收缓冲区已满、校验和不对，或被过滤器、IPsec 策略拒绝的包。十进制。`],
  },
  ...zhSocketTopics,
  ...zhRecordTopics,
  unknown: {
    title: '未知',
    what: say`这一行超出了我们所知的任何内核打印的内容。`,
    why: [say`按原样显示。可能是打过补丁的或更新的内核，也可能是两行连在了一起。`],
  },
};
