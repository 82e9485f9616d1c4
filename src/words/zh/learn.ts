/** 独立成篇的一页，简体中文。凡说到内核，都注明文件和函数。 */
import { say, strong } from '../say.ts';
import type { Words } from '../words.ts';

type Learn = Words['learn'];

const SHOW4 = 'net/ipv4/tcp_ipv4.c tcp4_seq_show()';
const SOCK4 = 'net/ipv4/tcp_ipv4.c get_tcp4_sock()';
const SOCK6 = 'net/ipv6/tcp_ipv6.c get_tcp6_sock()';

const beginning: Learn['beginning']['told'] = [
  {
    said: say`${'/proc/net/tcp'} 表头以下的每一行是一个套接字。读这个文件时，内核遍历套接字，按 ${'printf'} 格式逐个打印。`,
    source: SHOW4,
  },
  {
    said: say`格式以 ${'%4d: %08X:%04X %08X:%04X %02X'} 开头。内核把手里的数大多用十六进制打印出来，每个数的最少位数是固定的：没有点，没有名字。`,
    source: SOCK4,
  },
  { said: say`读这一行就是把 ${'printf'} 反过来做：找到字段，知道它怎样打印，读出数，知道它数的是什么。` },
];

const kinds: Learn['kinds']['kinds'] = [
  {
    title: '地址',
    said: say`${'%08X'}：四个字节当作一个数打印。机器的字节序在这里，也只在这里显出来。`,
    source: `${SOCK4} inet_rcv_saddr`,
    column: 'local_address',
  },
  {
    title: '普通的十六进制',
    said: say`端口、状态、队列、定时器。每一位的权重是右边一位的十六倍；什么都不反转。`,
    source: `${SOCK4} ntohs(inet_sport)`,
    column: 'tm_when',
  },
  {
    title: '十进制',
    said: say`行号、uid、timeout、inode、引用数，以及指针之后的全部。照原样读。`,
    source: `${SOCK4} sock_i_ino()`,
    column: 'inode',
  },
  {
    title: '记号',
    said: say`指针，大多经过哈希：在同一次读取中可以比较，此外什么也不说明。全是零就连比较也不行。`,
    source: 'lib/vsprintf.c restricted_pointer()',
    column: 'pointer',
  },
];

const order: Learn['order']['told'] = [
  {
    said: say`内核把地址存成四个字节，用${strong('网络字节序')}，也就是它们传输的顺序：127、0、0、1。每台机器都是这样。`,
    source: `${SOCK4} inet_rcv_saddr`,
  },
  {
    said: say`${'%08X'} 要的是一个数，所以四个字节被当作一个数来读。每个字节的权重由 CPU 决定。小端 CPU 给第一个字节最小的权重，而数字从高位写起：第一个字节就到了最后。`,
    source: SOCK4,
  },
];

const port: Learn['port']['told'] = [
  {
    said: say`端口也是用网络字节序存的。但内核打印之前先用 ${'ntohs()'} 把它变成普通的数。对地址它不这样做：差别全在这里。`,
    source: `${SOCK4} ntohs(inet->inet_sport)`,
  },
  { said: say`所以地址因机器而异，端口不会。无论在哪里，端口都从左到右读。` },
];

const six: Learn['six']['told'] = [
  { said: say`IPv6 地址有十六个字节。内核在 ${'tcp6'} 里把它打印成四个八位的数，一个接一个。`, source: `${SOCK6} s6_addr32[0] to [3]` },
  {
    said: say`每个数的打印方法和 IPv4 地址一样。所以在小端机器上，字节在每个字的${strong('内部')}反转，字的顺序不变。${'::1'} 在那里以 ${'01000000'} 结尾，就是这个缘故。`,
  },
  {
    said: say`同一个地址在 ${'if_inet6'} 和 ${'ipv6_route'} 里是另一个样子：内核在那里用 ${'%pi6'} 逐字节打印，在任何机器上都不反转。`,
    source: 'net/ipv6/addrconf.c if6_seq_show(), net/ipv6/ip6_fib.c ipv6_route_native_seq_show()',
  },
];

const limits: Learn['limits']['told'] = [
  {
    said: say`${strong('它自己的字节序。')}只能从地址推断，或到别处去问：较新的内核在 ${'/sys/kernel/cpu_byteorder'} 里写明。`,
    source: 'kernel/ksysfs.c',
  },
  {
    said: say`${strong('进程。')}只有一个 inode，谁持有它要看 ${'/proc/PID/fd'}。没有 struct socket 的行是 0：TIME_WAIT、SYN_RECV、孤儿套接字，以及还在 accept 队列里等着的连接。`,
    source: `${SOCK4} sock_i_ino()`,
  },
  { said: say`${strong('只是存在的套接字。')}创建了或绑定了，但既不监听也不连接的，没有行。`, source: SHOW4 },
  {
    said: say`${strong('accept 队列的上限。')}监听套接字的 rx_queue 是现在有多少连接在等。最多能等多少，没有打印。`,
    source: `${SOCK4} sk_ack_backlog`,
  },
  { said: say`${strong('IPv6 监听是否也接受 IPv4')}（${'IPV6_V6ONLY'}），以及 ${'fe80::'} 地址在哪个接口上。`, source: SOCK6 },
  { said: say`${strong('存在时间和总量。')}连接存在了多久、传了多少字节、往返时间：都没有打印。`, source: SOCK4 },
  {
    said: say`${strong('一个滴答有多长。')}时间以时钟滴答计。一秒有多少个，文件里没有；几乎到处都是 100。`,
    source: `${SOCK4} jiffies_delta_to_clock_t()`,
  },
  {
    said: say`${strong('同一时刻。')}一次读取最多返回一页完整的行。两次读取之间表会变动，所以一行可能出现两次，也可能漏掉。`,
    source: 'fs/seq_file.c seq_read_iter(), net/ipv4/tcp_ipv4.c tcp_seek_last_pos()',
  },
];

export const zhLearn: Learn = {
  heading: '怎样读 /proc/net/tcp',
  lead: '十分钟，不需要先粘贴。会动的东西，只在您要它动时才动。',
  source: '内核源码',
  /** In place of what the panel says of the reader’s own line. */
  row: { yours: say`这一行里写的正是它。`, here: '这一行', other: (digits) => say`这一行写的是 ${digits}：它来自另一种机器。` },
  beginning: { title: '为什么是这个样子', told: beginning },
  kinds: { title: '一行里的四种数', intro: '选这一行的一个字段，或选下面四种之一。', show: (column) => `显示 ${column}`, kinds },
  order: { title: '字节序', told: order },
  port: { title: '端口为什么不用反转', told: port },
  six: { title: 'IPv6：四个字', told: six },
  limits: { title: '文件不能告诉您的', intro: '文字里没有的，谁也读不出来：', told: limits },
  now: {
    title: '轮到您了',
    drill: '练习，一次一题',
    sheet: '可打印的练习卷',
    encode: '反过来：从地址到它的数字',
    script: '用 awk 做同样的事，逐行说明',
  },
};
