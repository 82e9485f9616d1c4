/**
 * /proc/net/protocols: what the kernel can speak
 *
 *     protocol  size sockets  memory press maxhdr  slab module     cl co di ac io in de sh ss gs se re bi br ha uh gp em
 *     TCP       2304      1       0   no     192   yes  kernel      y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  y  y  y
 *     └protocol └size     └sockets    └press       └slab            └whether it has the function: close, connect, disconnect, accept …
 *                                 └memory    └maxhdr    └module
 *
 * net/core/sock.c proto_seq_printf(). The header names the functions; which there are changes from kernel to kernel (sp is gone).
 */

import type { Column } from '../column.ts';
import { columnsFrom, DECIMAL, TEXT } from '../columns.ts';
import { rowFormat } from '../row-format.ts';

const SOURCE = 'net/core/sock.c proto_seq_printf()';
const column = columnsFrom(SOURCE);
const capability = (id: string): Column => column(id, id, '%c', TEXT, 'proto_method_implemented()');

const FIXED: readonly Column[] = [
  column('protocol', 'protocol', '%s', TEXT, 'proto->name'),
  column('size', 'size', '%u', { is: 'decimal', unit: 'bytes' }, 'proto->obj_size'),
  column('sockets', 'sockets', '%d', DECIMAL, 'sock_prot_inuse_get()'),
  column('memory', 'memory', '%ld', { is: 'decimal', signed: true, unit: 'pages' }, 'sock_prot_memory_allocated()'),
  column('press', 'press', '%s', TEXT, 'sock_prot_memory_pressure()'),
  column('maxhdr', 'maxhdr', '%u', { is: 'decimal', unit: 'bytes' }, 'proto->max_header'),
  column('slab', 'slab', '%s', TEXT, 'proto->slab'),
  column('module', 'module', '%s', TEXT, 'module_name(proto->owner)'),
];
const CAPABILITIES = ['cl', 'co', 'di', 'ac', 'io', 'in', 'de', 'sh', 'ss', 'gs', 'se', 're', 'bi', 'br', 'ha', 'uh', 'gp', 'em'];

export const protocols = rowFormat({
  id: 'protocols',
  holds: 'records',
  source: SOURCE,
  columns: [...FIXED, ...CAPABILITIES.map(capability)],
  identity: 8,
  header(words, state) {
    if (words[0] !== 'protocol' || words[1] !== 'size') return false;
    state.capabilities = words.slice(FIXED.length).join(' ');
    return true;
  },
  columnsOf: ({ capabilities }) =>
    typeof capabilities === 'string' && capabilities !== ''
      ? [...FIXED, ...capabilities.split(' ').map(capability)]
      : [...FIXED, ...CAPABILITIES.map(capability)],
  claims: (tokens) =>
    tokens.length > 20 &&
    tokens.slice(8).every((token) => token.text === 'y' || token.text === 'n') &&
    /^(yes|no)$/.test(tokens[6]?.text ?? ''),
});
