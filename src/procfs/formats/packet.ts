/**
 * /proc/net/packet
 *
 *     sk               RefCnt Type Proto  Iface R Rmem   User   Inode
 *     00000000a01522f9 3      3    0003   54    1 3136   0      1984605
 *     └sk              └ref   └type └proto └iface └running └rmem └uid └inode
 *
 * net/packet/af_packet.c packet_seq_show(). proto is hexadecimal and has been through ntohs(); iface is an index, 0 for any.
 */
import { columnsFrom, DECIMAL, DIGITS, POINTER } from '../columns.ts';
import { rowFormat } from '../row-format.ts';

const SOURCE = 'net/packet/af_packet.c packet_seq_show()';
const column = columnsFrom(SOURCE);

/** enum sock_type; 10 is the old SOCK_PACKET */
const TYPES: Readonly<Record<number, string>> = { 2: 'DGRAM', 3: 'RAW', 10: 'PACKET' };
/** include/uapi/linux/if_ether.h */
const PROTOCOLS: Readonly<Record<number, string>> = {
  1: '802.3',
  3: 'ALL',
  4: '802.2',
  2048: 'IP',
  2054: 'ARP',
  32821: 'RARP',
  33024: '802.1Q',
  34525: 'IPV6',
  34915: 'PPP_DISC',
  34916: 'PPP_SES',
  34958: 'PAE',
  35020: 'LLDP',
};

export const packet = rowFormat({
  id: 'packet',
  holds: 'sockets',
  source: SOURCE,
  columns: [
    column('sk', 'sk', '%pK', POINTER, 's'),
    column('refcnt', 'RefCnt', '%d', DECIMAL, 'sk_refcnt'),
    column('type', 'Type', '%d', { is: 'code', base: 10, names: TYPES }, 'sk_type'),
    column('proto', 'Proto', '%04x', { is: 'code', base: 16, names: PROTOCOLS }, 'ntohs(po->num)'),
    column('iface', 'Iface', '%d', DECIMAL, 'po->ifindex', 'local'),
    column('r', 'R', '%d', { is: 'decimal' }, 'packet_sock_flag(po, PACKET_SOCK_RUNNING)'),
    column('rmem', 'Rmem', '%u', { is: 'decimal', unit: 'bytes' }, 'sk_rmem_alloc', 'queue'),
    column('user', 'User', '%u', DECIMAL, 'sock_i_uid(s), since 6.17 sk_uid(s)', 'owner'),
    column('inode', 'Inode', '%lu', DIGITS, 'sock_i_ino(s)', 'owner'),
  ],
  identity: 8,
  header: (words) => words[0] === 'sk' && words[1] === 'refcnt',
  // netlink's row has eight digits where the protocol has four
  claims: (tokens) => tokens.length <= 9 && tokens[3]?.text.length === 4 && /^[01]$/.test(tokens[5]?.text ?? ''),
});
