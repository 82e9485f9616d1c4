/**
 * /proc/net/rt_cache: the route cache of kernels before 3.6
 *
 *     Iface   Destination     Gateway         Flags           RefCnt  Use     Metric  Source          MTU     Window  IRTT    TOS     HHRef   HHUptod SpecDst
 *     eth0    0200000A        0200000A               0        0       37      0       0100000A        1500    0       5       00      4       1       0100000A
 *     └iface  └destination    └gateway        └flags          └refcnt └use    └metric └source         └mtu    └window └irtt   └tos    └hhref  └hhuptod└specdst
 *
 * net/ipv4/route.c rt_cache_seq_show(). Flags are those of a cache entry (include/linux/in_route.h), not of a route; HHRef is -1 without
 * a cached hardware header.
 */
import { columnsFrom, DECIMAL, HEX, HOST_ADDRESS, SIGNED, TEXT } from '../columns.ts';
import type { Bits } from '../flags.ts';
import { rowFormat } from '../row-format.ts';

const SOURCE = 'net/ipv4/route.c rt_cache_seq_show()';
const column = columnsFrom(SOURCE);

/** include/linux/in_route.h RTCF_*, without those that it calls unused */
const FLAGS: Bits = [
  [0x00010000, 'notify'],
  [0x00040000, 'redirected'],
  [0x01000000, 'doredirect'],
  [0x04000000, 'directsrc'],
  [0x08000000, 'dnat'],
  [0x10000000, 'broadcast'],
  [0x20000000, 'multicast'],
  [0x80000000, 'local'],
];

export const rtCache = rowFormat({
  id: 'rt_cache',
  holds: 'records',
  source: SOURCE,
  columns: [
    column('iface', 'Iface', '%s', TEXT, 'r->dst.dev->name'),
    column('destination', 'Destination', '%08X', HOST_ADDRESS, 'r->rt_dst', 'remote'),
    column('gateway', 'Gateway', '%08X', HOST_ADDRESS, 'r->rt_gateway', 'remote'),
    column('flags', 'Flags', '%8X', { is: 'flags', base: 16, bits: FLAGS }, 'r->rt_flags', 'state'),
    column('refcnt', 'RefCnt', '%d', SIGNED, 'r->dst.__refcnt'),
    column('use', 'Use', '%u', DECIMAL, 'r->dst.__use'),
    column('metric', 'Metric', '%d', SIGNED, '0'),
    column('source', 'Source', '%08X', HOST_ADDRESS, 'r->rt_src', 'local'),
    column('mtu', 'MTU', '%d', { is: 'decimal', unit: 'bytes' }, 'dst_metric_advmss(&r->dst) + 40'),
    column('window', 'Window', '%u', { is: 'decimal', unit: 'bytes' }, 'dst_metric(&r->dst, RTAX_WINDOW)'),
    column('irtt', 'IRTT', '%u', DECIMAL, 'dst_metric(RTAX_RTT) >> 3'),
    column('tos', 'TOS', '%02X', HEX, 'r->rt_key_tos'),
    column('hhref', 'HHRef', '%d', SIGNED, 'r->dst.hh->hh_refcnt'),
    column('hhuptod', 'HHUptod', '%1d', DECIMAL, 'hh_output == dev_queue_xmit'),
    column('specdst', 'SpecDst', '%08X', HOST_ADDRESS, 'r->rt_spec_dst', 'local'),
  ],
  identity: 8,
  header: (words) => words[0] === 'iface' && words[1] === 'destination' && words.includes('source'),
  claims: (tokens) => tokens.length === 15,
});
