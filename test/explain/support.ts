/** Rows of our own captures (Linux 6.18, x86_64) and what is needed to explain them in a test. */

import { type ExplainContext, explain } from '../../src/explain/explain.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';
import type { Field } from '../../src/procfs/column.ts';
import { formatOf } from '../../src/procfs/formats/index.ts';

export const ROWS = {
  listen:
    '   1: 0100007F:1F41 00000000:0000 0A 00000000:00000002 00:00000000 00000000     0        0 65836 3 00000000673f7f00 100 0 0 10 0',
  waiting: '   7: 0100007F:1F41 0100007F:94AE 01 00000000:00000000 00:00000000 00000000     0        0 0 1 00000000ca68aef0 20 0 0 10 -1',
  keepalive:
    '   8: 0302010A:916A 0302010A:1F43 01 00000000:00000000 02:000AFBAF 00000000     0        0 65841 2 00000000a332ec94 20 0 0 11 -1',
  retransmit:
    '  12: 0100080A:8044 0200080A:0050 01 00000064:00000000 01:0000000E 00000002     0        0 65205 2 000000007955bd7d 81 0 0 1 -1',
  persist:
    '  14: 0100007F:EC48 0100007F:1F46 01 0039B600:00000000 04:00000086 00000000     0        0 65854 2 000000006738c717 20 0 0 16 -1',
  eofUnread:
    '  15: 0100007F:1F44 0100007F:C0CA 08 00000000:00000001 00:00000000 00000000     0        0 65845 1 00000000d9a1057f 20 4 0 10 -1',
  eofRead:
    '  28: 0100007F:1F44 0100007F:C0D6 08 00000000:00000000 00:00000000 00000000     0        0 65847 1 00000000ff69d706 20 4 0 10 -1',
  synRecv:
    '  17: 0100090A:1F4A 0900090A:115C 03 00000000:00000000 01:0000005E 00000001     0        0 0 0 0000000074ee787a                     ',
  finWait2Mini:
    '  23: 0100007F:C0E0 0100007F:1F44 05 00000000:00000000 03:000016A0 00000000     0        0 0 3 000000009db80780                      ',
  /** A connection by TCP Fast Open, 16 bytes with its SYN, before the last ACK of its handshake and accept(). */
  fastOpen: '   1: 01004D0A:20FB 09004D0A:9C41 03 00000000:00000010 01:0000008D 00000001     0        0 0 2 0000000055b4ebdf 300 0 0 10 -1',
  lastAck: '  63: 0100000A:A02A 0300000A:1B58 09 00000001:00000001 01:0000011C 00000004  1000        0 0 2 000000007b8ec4c2 326 4 0 1 -1',
  finWait1: '  65: 0100000A:A02C 0300000A:1B58 04 00000BB9:00000000 01:00000108 00000004  1000        0 0 2 00000000b27a2096 326 0 0 1 -1',
} as const;

/** The entry of the line in this format, or a failed test. */
export function read(format: string, text: string, order: ByteOrder = 'little') {
  const found = formatOf(format);
  if (!found) throw new Error(`no format ${format}`);
  const reading = found.read(text, order, { ...found.begin?.(), named: true });
  if (reading.is !== 'entry') throw new Error(`${reading.is}: ${text}`);
  return { format: found, fields: reading.fields as readonly Field[], text };
}

export const LITTLE: ExplainContext = { order: 'little', basis: 'evidence', ticks: { perSecond: 100, basis: 'assumed' } };
export const BIG: ExplainContext = { ...LITTLE, order: 'big' };

export function explained(text: string, column: string, format = 'tcp', context = LITTLE) {
  const entry = read(format, text, context.order);
  return explain(entry.format, entry.fields, text, column, context);
}
