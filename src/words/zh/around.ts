/** 粘贴内容的其他部分对一个值的说明，简体中文。 */
import { thousands } from '../count.ts';
import { say, strong } from '../say.ts';
import type { Words } from '../words.ts';
import { counters } from './counters.ts';

const network = (text: string) => (text.endsWith('/0') ? say`默认路由` : say`通往 ${text} 的路由`);

export const around: Words['interface']['around'] = {
  name: ({ address, name }) => say`${'/etc/hosts'} 把 ${address} 叫作 ${strong(name)}。`,
  own: ({ address, device, network, stays }) => [
    ...(device === ''
      ? say`${address} 是${strong('本机')}的地址`
      : network
        ? say`${address} 是${strong('本机')}的地址，属于 ${strong(device)} 上的网段 ${network}`
        : say`${address} 是${strong('本机')}的地址，在 ${strong(device)} 上`),
    stays ? '：发往它的包不会离开本机。' : '。',
  ],
  route: ({ address, way, device, gateway = '', network: to }) =>
    way === 'nowhere'
      ? [...say`发往 ${address} 的包无路可走：`, ...network(to), '拒绝或丢弃它们。']
      : way === 'direct'
        ? [...say`发往 ${address} 的包会从 ${strong(device)} 直接发出：`, ...network(to), '没有网关。']
        : way === 'gateway'
          ? [...say`发往 ${address} 的包会从 ${strong(device)} 发出，经过 ${strong(gateway)}：`, ...network(to), '。']
          : [...say`发往 ${address} 的包会从 ${strong(device)} 发出，经过一个 ${'/proc/net/route'} 无法打印的网关：`, ...network(to), '。'],
  'route-limits': ({ family, several }) => [
    several ? '走其中哪一条，文件没有说。' : '',
    ...(family === 4
      ? say`这是主路由表的说法，${'/proc/net/route'} 里只有这一张表，没有 TOS，也只有第一个下一跳。策略规则和其他路由表可能另有规定。`
      : say`${'/proc/net/ipv6_route'} 把所有路由表混在一起，也没有策略规则：实际可能不同。`),
  ],
  neighbour: ({ address, hardware, device, answered, gateway }) => [
    ...(gateway ? say`网关 ${address} ` : say`${address} `),
    ...(answered
      ? say`在 ${device} 上的硬件地址是 ${hardware}（${'/proc/net/arp'}）。`
      : say`在 ${'/proc/net/arp'} 里没有有效的硬件地址（${device}）：询问过，但没有应答，或者还没有应答。`),
  ],
  refused: ({ overflows, drops }) => [
    ...say`${'ListenOverflows'} ${strong(overflows)}：有连接到来时 accept 队列已满的次数。`,
    ...say`${'ListenDrops'} ${strong(drops)}：监听套接字因此或因其他原因丢弃的次数。`,
    '两者都是整个网络命名空间自建立以来的计数，不只是某一个套接字的。',
  ],
  counters,
  unseen: (why, whole) =>
    why === 'kernel'
      ? say`没有进程持有它：端口 ID 0 就是内核自己。`
      : why
        ? [...say`看不到持有它的进程。Inode `, ...why]
        : whole
          ? say`看不到持有它的进程。它可能属于别的用户的、不可转储（dumpable）的、被 ${'hidepid'} 或另一个 pid 命名空间隐藏的进程，也可能属于内核自己。`
          : say`看不到持有它的进程。`,
};

export const machine: Words['interface']['machine'] = {
  kernel: (kernel) => `Linux ${kernel}`,
  refused: (overflows, drops) =>
    `accept 队列满过 ${thousands(overflows)} 次，监听套接字丢弃过 ${thousands(drops)} 次：整个网络命名空间，自建立以来`,
};
