/**
 * /proc/net/route
 *
 *     Iface   Destination     Gateway         Flags   RefCnt  Use     Metric  Mask            MTU     Window  IRTT
 *     eth0    006433C6        0200000A        0003    0       0       100     00FFFFFF        0       0       0
 *     └iface  └destination    └gateway        └flags  └refcnt └use    └metric └mask           └mtu    └window └irtt
 *
 * net/ipv4/fib_trie.c fib_route_seq_show(). The main table only, of a multipath route the first hop. Iface * is a route to nowhere
 * (blackhole, unreachable, prohibit). Metric was printed with %d until 6.13, so it may be negative. MTU is advmss + 40.
 */
import { columnsFrom, DECIMAL, HOST_ADDRESS, SIGNED, TEXT } from '../columns.ts';
import type { Bits } from '../flags.ts';
import { rowFormat } from '../row-format.ts';

const SOURCE = 'net/ipv4/fib_trie.c fib_route_seq_show()';
const column = columnsFrom(SOURCE);

/** include/uapi/linux/route.h, with the letters of route(8), in its order. */
const FLAGS: Bits = [
  [0x0001, 'U'],
  [0x0200, '!'],
  [0x0002, 'G'],
  [0x0004, 'H'],
  [0x0008, 'R'],
  [0x0010, 'D'],
  [0x0020, 'M'],
];

export const route = rowFormat({
  id: 'route',
  holds: 'records',
  source: SOURCE,
  columns: [
    column('iface', 'Iface', '%s', TEXT, 'nhc->nhc_dev->name'),
    column('destination', 'Destination', '%08X', HOST_ADDRESS, 'prefix', 'remote'),
    column('gateway', 'Gateway', '%08X', HOST_ADDRESS, 'nhc->nhc_gw.ipv4', 'remote'),
    column('flags', 'Flags', '%04X', { is: 'flags', base: 16, bits: FLAGS }, 'fib_flag_trans()', 'state'),
    column('refcnt', 'RefCnt', '%d', SIGNED, '0'),
    column('use', 'Use', '%u', DECIMAL, '0'),
    column('metric', 'Metric', '%u', SIGNED, 'fi->fib_priority'),
    column('mask', 'Mask', '%08X', HOST_ADDRESS, 'mask', 'remote'),
    column('mtu', 'MTU', '%d', { is: 'decimal', signed: true, unit: 'bytes' }, 'fi->fib_advmss + 40'),
    column('window', 'Window', '%u', { is: 'decimal', unit: 'bytes' }, 'fi->fib_window'),
    column('irtt', 'IRTT', '%u', DECIMAL, 'fi->fib_rtt >> 3'),
  ],
  identity: 3,
  complete: [11],
  // rt_cache of old kernels begins with the same words, and has Source where Mask is.
  header: (words) => words[0] === 'iface' && words[1] === 'destination' && !words.includes('source'),
  claims: (tokens) =>
    tokens.length >= 8 && tokens.length <= 11 && /^[0-9A-F]{4}$/.test(tokens[3]?.text ?? '') && /^[0-9A-F]{8}$/.test(tokens[7]?.text ?? ''),
});
