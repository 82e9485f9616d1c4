/**
 * /proc/net/igmp6, which has no header: IPv6 multicast groups
 *
 *     54   eth0            ff0200000000000000000001ff000001     2 00000004 0
 *     └ifindex             └group                               │ └flags   └timer
 *          └device                                        users ┘
 *
 * net/ipv6/mcast.c igmp6_mc_seq_show(). The group is in network order on every machine; the timer is what is left of it.
 */
import { columnsFrom, DECIMAL, NETWORK_ADDRESS, SIGNED, TEXT } from '../columns.ts';
import type { Bits } from '../flags.ts';
import { rowFormat } from '../row-format.ts';

const SOURCE = 'net/ipv6/mcast.c igmp6_mc_seq_show()';
const column = columnsFrom(SOURCE);

/** include/net/if_inet6.h MAF_* */
const FLAGS: Bits = [
  [0x01, 'TIMER_RUNNING'],
  [0x02, 'LAST_REPORTER'],
  [0x04, 'LOADED'],
  [0x08, 'NOREPORT'],
  [0x10, 'GSQUERY'],
];

export const igmp6 = rowFormat({
  id: 'igmp6',
  holds: 'records',
  source: SOURCE,
  columns: [
    column('ifindex', 'ifindex', '%d', DECIMAL, 'dev->ifindex'),
    column('device', 'device', '%s', TEXT, 'dev->name'),
    column('group', 'group', '%pi6', NETWORK_ADDRESS, 'im->mca_addr', 'remote'),
    column('users', 'users', '%d', SIGNED, 'im->mca_users'),
    column('flags', 'flags', '%08X', { is: 'flags', base: 16, bits: FLAGS }, 'im->mca_flags', 'state'),
    column(
      'timer',
      'timer',
      '%ld',
      { is: 'decimal', signed: true, unit: 'clock ticks' },
      'jiffies_to_clock_t(im->mca_work.timer.expires - jiffies)',
      'timer',
    ),
  ],
  identity: 5,
  claims: (tokens) => tokens.length === 6,
});
