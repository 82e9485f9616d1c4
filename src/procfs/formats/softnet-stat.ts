/**
 * /proc/net/softnet_stat, which has no header: what each processor did with the frames that came in
 *
 *     00015c73 00000000 00000003 00000000 … 00000002 00000000 00000000 00000001 00000000 00000000
 *     └processed        └time_squeeze       └received_rps     └backlog_len      └input_qlen
 *              └dropped          └six that are 0     └flow_limit       └cpu              └process_qlen
 *
 * net/core/net-procfs.c softnet_seq_show(). Kernels have added columns at the end: rows of 9, 10, 11, 13 and 15 are whole.
 */
import { columnsFrom, HEX } from '../columns.ts';
import { rowFormat } from '../row-format.ts';

const SOURCE = 'net/core/net-procfs.c softnet_seq_show()';
const column = columnsFrom(SOURCE);
const number = (id: string, of: string) => column(id, id, '%08x', HEX, of);

export const softnetStat = rowFormat({
  id: 'softnet_stat',
  holds: 'records',
  source: SOURCE,
  columns: [
    number('processed', 'sd->processed'),
    number('dropped', 'sd->dropped'),
    number('time_squeeze', 'sd->time_squeeze'),
    ...[1, 2, 3, 4, 5, 6].map((at) => number(`zero_${at}`, '0')),
    number('received_rps', 'sd->received_rps'),
    number('flow_limit', 'fl->count'),
    number('backlog_len', 'input_qlen + process_qlen'),
    number('cpu', 'seq->index'),
    number('input_qlen', 'input_qlen'),
    number('process_qlen', 'process_qlen'),
  ],
  identity: 9,
  complete: [9, 10, 11, 13, 15],
  // Nothing but numbers: any table of numbers looks like it.
  claims: () => false,
});
