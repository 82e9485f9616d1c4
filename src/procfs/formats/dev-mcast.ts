/**
 * /proc/net/dev_mcast, which has no header: hardware multicast addresses that interfaces listen to
 *
 *     54   eth0            1     0     01005e0000fb
 *     └ifindex             │     │     └hw_address
 *          └device   users ┘     └global users
 *
 * net/core/dev_addr_lists.c / net-procfs.c dev_mc_seq_show()
 */
import { columnsFrom, DECIMAL, TEXT } from '../columns.ts';
import { rowFormat } from '../row-format.ts';

const SOURCE = 'net/core/net-procfs.c dev_mc_seq_show()';
const column = columnsFrom(SOURCE);

export const devMcast = rowFormat({
  id: 'dev_mcast',
  holds: 'records',
  source: SOURCE,
  columns: [
    column('ifindex', 'ifindex', '%d', DECIMAL, 'dev->ifindex'),
    column('device', 'device', '%s', TEXT, 'dev->name'),
    column('users', 'users', '%d', DECIMAL, 'ha->refcount'),
    column('global_users', 'global users', '%d', DECIMAL, 'ha->global_use'),
    column('hw_address', 'address', '%s', TEXT, '*phN(ha->addr)'),
  ],
  identity: 5,
  claims: (tokens) => tokens.length === 5 && /^([0-9a-f]{2}){6,32}$/.test(tokens[4]?.text ?? '') && !/^\d+$/.test(tokens[1]?.text ?? ''),
});
