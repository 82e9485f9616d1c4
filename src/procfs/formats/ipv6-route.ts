/**
 * /proc/net/ipv6_route, which has no header
 *
 *     20010db8dead00000000000000000000 30 00000000000000000000000000000000 00 20010db8000000000000000000000002 00000400 00000002 00000000 00000003     eth0
 *     └destination                     └prefix length, hex                 └  └next hop                        └metric  └refcnt  └use     └flags       └iface
 *                                         └source                          └source prefix length
 *
 * net/ipv6/ip6_fib.c ipv6_route_native_seq_show(). Addresses are in network order on every machine. All tables, local and multicast too.
 */
import { columnsFrom, HEX, NETWORK_ADDRESS, TEXT } from '../columns.ts';
import type { Bits } from '../flags.ts';
import { rowFormat } from '../row-format.ts';

const SOURCE = 'net/ipv6/ip6_fib.c ipv6_route_native_seq_show()';
const column = columnsFrom(SOURCE);

/**
 * include/uapi/linux/ipv6_route.h and route.h, with the letters that netstat -rn6 prints, in its order; it prints nothing for PREFIX_RT,
 * ANYCAST, ROUTEINFO, POLICY, PREF (two bits), PCPU and LOCAL.
 */
const FLAGS: Bits = [
  [0x1, 'U'],
  [0x200, '!'],
  [0x2, 'G'],
  [0x4, 'H'],
  [0x10000, 'D'],
  [0x40000, 'A'],
  [0x1000000, 'C'],
  [0x20000, 'a'],
  [0x400000, 'e'],
  [0x20, 'm'],
  [0x200000, 'n'],
  [0x2000000, 'f'],
  [0x10, ''],
  [0x80000, ''],
  [0x100000, ''],
  [0x800000, ''],
  [0x4000000, ''],
  [0x8000000, ''],
  [0x10000000, ''],
  [0x40000000, ''],
  [0x80000000, ''],
];

export const ipv6Route = rowFormat({
  id: 'ipv6_route',
  holds: 'records',
  source: SOURCE,
  columns: [
    column('destination', 'destination', '%pi6', NETWORK_ADDRESS, 'rt->fib6_dst.addr', 'remote'),
    column('prefix_length', 'prefix length', '%02x', HEX, 'rt->fib6_dst.plen', 'remote'),
    column('source', 'source', '%pi6', NETWORK_ADDRESS, 'rt->fib6_src.addr', 'local'),
    column('source_prefix_length', 'source prefix length', '%02x', HEX, 'rt->fib6_src.plen', 'local'),
    column('next_hop', 'next hop', '%pi6', NETWORK_ADDRESS, 'fib6_nh->fib_nh_gw6', 'remote'),
    column('metric', 'metric', '%08x', HEX, 'rt->fib6_metric'),
    column('refcnt', 'refcnt', '%08x', HEX, 'rt->fib6_ref'),
    column('use', 'use', '%08x', HEX, '0'),
    column('flags', 'flags', '%08x', { is: 'flags', base: 16, bits: FLAGS }, 'rt->fib6_flags', 'state'),
    column('iface', 'iface', '%8s', TEXT, 'dev->name'),
  ],
  identity: 5,
});
