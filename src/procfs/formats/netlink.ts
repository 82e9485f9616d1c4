/**
 * /proc/net/netlink
 *
 *     sk               Eth Pid        Groups   Rmem     Wmem     Dump  Locks    Drops    Inode
 *     00000000d1c015e8 0   33         00000051 0        0        0     2        0        1984592
 *     └sk              └eth └portid   └groups  └rmem    └wmem    └dump └refcnt  └drops   └inode
 *
 * net/netlink/af_netlink.c netlink_native_seq_show(). Eth is the netlink protocol, Pid the port (often, not always, a process id; 0 is the
 * kernel), Locks the reference count. Until 3.x Dump was a pointer, `(null)` where none runs; Drops came with 2.6.30, Inode with 3.0.
 */

import { columnsFrom, DECIMAL, DIGITS, POINTER, SIGNED, TEXT } from '../columns.ts';
import type { Bits } from '../flags.ts';
import { rowFormat } from '../row-format.ts';
import type { Token } from '../tokens.ts';

const SOURCE = 'net/netlink/af_netlink.c netlink_native_seq_show()';
const column = columnsFrom(SOURCE);

/** include/uapi/linux/netlink.h */
const PROTOCOLS: Readonly<Record<number, string>> = {
  0: 'ROUTE',
  1: 'UNUSED',
  2: 'USERSOCK',
  3: 'FIREWALL',
  4: 'SOCK_DIAG',
  5: 'NFLOG',
  6: 'XFRM',
  7: 'SELINUX',
  8: 'ISCSI',
  9: 'AUDIT',
  10: 'FIB_LOOKUP',
  11: 'CONNECTOR',
  12: 'NETFILTER',
  13: 'IP6_FW',
  14: 'DNRTMSG',
  15: 'KOBJECT_UEVENT',
  16: 'GENERIC',
  18: 'SCSITRANSPORT',
  19: 'ECRYPTFS',
  20: 'RDMA',
  21: 'CRYPTO',
  22: 'SMC',
};

/** Bit 0 is group 1; what a group is, hangs on the protocol. */
const GROUPS: Bits = Array.from({ length: 32 }, (_, at) => [2 ** at, `#${at + 1}`]);

/** The sixth and seventh value: numbers now, a pointer for Dump once. */
const isRow = (tokens: readonly Token[]) => tokens.length >= 8 && /^(\d+|\(null\)|[0-9a-f]{8,16})$/.test(tokens[6]?.text ?? '');

export const netlink = rowFormat({
  id: 'netlink',
  holds: 'sockets',
  source: SOURCE,
  columns: [
    column('sk', 'sk', '%pK', POINTER, 's'),
    column('eth', 'Eth', '%d', { is: 'code', base: 10, names: PROTOCOLS }, 'sk_protocol'),
    column('pid', 'Pid', '%u', SIGNED, 'nlk->portid', 'local'),
    column('groups', 'Groups', '%08x', { is: 'hex', bits: GROUPS }, 'nlk->groups[0]'),
    column('rmem', 'Rmem', '%d', { is: 'decimal', unit: 'bytes' }, 'sk_rmem_alloc_get(s)', 'queue'),
    column('wmem', 'Wmem', '%d', { is: 'decimal', unit: 'bytes' }, 'sk_wmem_alloc_get(s)', 'queue'),
    column('dump', 'Dump', '%d', TEXT, 'READ_ONCE(nlk->cb_running)'),
    column('locks', 'Locks', '%d', DECIMAL, 'sk_refcnt'),
    column('drops', 'Drops', '%u', { is: 'decimal', unit: 'packets' }, 'sk_drops', 'queue'),
    column('inode', 'Inode', '%lu', DIGITS, 'sock_i_ino(s)', 'owner'),
  ],
  identity: 8,
  complete: [8, 9, 10],
  header: (words) => words[0] === 'sk' && words[1] === 'eth',
  claims: isRow,
});
