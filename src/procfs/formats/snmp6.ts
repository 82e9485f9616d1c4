/**
 * /proc/net/snmp6: IPv6 counters, one a line
 *
 *     Ip6InReceives                           12
 *     └name                                   └value
 *
 * net/ipv6/proc.c snmp6_seq_show()
 */
import { columnsFrom, DECIMAL, TEXT } from '../columns.ts';
import { rowFormat } from '../row-format.ts';
import { tokenise } from '../tokens.ts';

const SOURCE = 'net/ipv6/proc.c snmp6_seq_show()';
const column = columnsFrom(SOURCE);

export const snmp6 = rowFormat({
  id: 'snmp6',
  holds: 'records',
  source: SOURCE,
  columns: [column('name', 'name', '%-32s', TEXT), column('value', 'value', '%llu', DECIMAL)],
  identity: 2,
  // any word and a number would be a row
  cut: (text) => (/^[ \t]*(Ip6|Icmp6|Udp6|UdpLite6|ifIndex)\w*[ \t]/.test(text) ? tokenise(text) : []),
});
