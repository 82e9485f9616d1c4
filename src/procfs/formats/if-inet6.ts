/**
 * /proc/net/if_inet6, which has no header: the machine's own IPv6 addresses
 *
 *     fe8000000000000000420afffe000001 36 40 20 80     eth0
 *     └address                         │  │  │  └flags └device
 *                        ifindex, hex ─┘  │  └scope
 *                                         └prefix length, hex
 *
 * net/ipv6/addrconf.c if6_seq_show(). Addresses are in network order on every machine. Of the flags only the low byte is printed.
 */
import { columnsFrom, HEX, NETWORK_ADDRESS, TEXT } from '../columns.ts';
import type { Bits } from '../flags.ts';
import { rowFormat } from '../row-format.ts';

const SOURCE = 'net/ipv6/addrconf.c if6_seq_show()';
const column = columnsFrom(SOURCE);

/** include/net/ipv6.h IPV6_ADDR_* scopes */
const SCOPES: Readonly<Record<number, string>> = { 0: 'global', 16: 'host', 32: 'link', 64: 'site', 128: 'compat' };
/** include/uapi/linux/if_addr.h IFA_F_*, by the words of ip(8) */
const FLAGS: Bits = [
  [0x01, 'temporary'],
  [0x02, 'nodad'],
  [0x04, 'optimistic'],
  [0x08, 'dadfailed'],
  [0x10, 'home'],
  [0x20, 'deprecated'],
  [0x40, 'tentative'],
  [0x80, 'permanent'],
];

export const ifInet6 = rowFormat({
  id: 'if_inet6',
  holds: 'records',
  source: SOURCE,
  columns: [
    column('address', 'address', '%pi6', NETWORK_ADDRESS, 'ifp->addr', 'local'),
    column('ifindex', 'ifindex', '%02x', HEX, 'ifp->idev->dev->ifindex'),
    column('prefix_length', 'prefix length', '%02x', HEX, 'ifp->prefix_len', 'local'),
    column('scope', 'scope', '%02x', { is: 'code', base: 16, names: SCOPES }, 'ifp->scope'),
    column('flags', 'flags', '%02x', { is: 'flags', base: 16, bits: FLAGS }, '(u8) ifp->flags', 'state'),
    column('device', 'device', '%8s', TEXT, 'ifp->idev->dev->name'),
  ],
  identity: 5,
  claims: (tokens) => tokens.length <= 6,
});
