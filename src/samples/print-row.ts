/** Rows as the kernel prints them, for the samples: get_tcp4_sock() and get_timewait4_sock() of net/ipv4/tcp_ipv4.c, tcp6 the same with longer addresses. */
import { toHex } from '../base/digits.ts';
import { encodeAddress, parseAddress } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import { TCP_HEADER } from '../procfs/tcp-header.ts';

const TCP6_HEADER =
  '  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
/** tcp's header and rows are padded to this many characters (TMPSZ - 1); tcp6's are not padded. */
const WIDTH = 149;

export interface SampleRow {
  /** Address and port as people write them: `127.0.0.1 8888`, `::1 22`. */
  readonly local: string;
  readonly remote: string;
  /** Number of the state, 10 is LISTEN. */
  readonly st: number;
  /** Bytes, or for LISTEN waiting connections. */
  readonly txq?: number;
  readonly rxq?: number;
  /** Timer code and clock ticks. */
  readonly timer?: readonly [code: number, when: number];
  readonly retrnsmt?: number;
  readonly uid?: number;
  readonly probes?: number;
  /** 0: no struct socket. */
  readonly inode?: number;
  readonly ref?: number;
  readonly pointer: string;
  /** rto, ato, quick and pingpong, cwnd, ssthresh; a TIME_WAIT or SYN_RECV row has none. */
  readonly tail?: string;
}

function endpoint(text: string, order: ByteOrder): string {
  const [address = '', port = ''] = text.split(' ');
  const parsed = parseAddress(address);
  return parsed ? `${encodeAddress(parsed, order)}:${toHex(Number(port), 4)}` : text;
}

function printRow(row: SampleRow, sl: number, order: ByteOrder): string {
  const [code, when] = row.timer ?? [0, 0];
  const queues = `${toHex(row.txq ?? 0, 8)}:${toHex(row.rxq ?? 0, 8)}`;
  const text =
    `${String(sl).padStart(4)}: ${endpoint(row.local, order)} ${endpoint(row.remote, order)} ${toHex(row.st, 2)} ${queues} ` +
    `${toHex(code, 2)}:${toHex(when, 8)} ${toHex(row.retrnsmt ?? 0, 8)} ${String(row.uid ?? 0).padStart(5)} ${String(row.probes ?? 0).padStart(8)} ` +
    `${row.inode ?? 0} ${row.ref ?? 1} ${row.pointer}`;
  return row.tail === undefined ? text : `${text} ${row.tail}`;
}

/** /proc/net/tcp with these rows, as a machine of `order` prints it. */
export function printTcp(rows: readonly SampleRow[], order: ByteOrder = 'little'): string {
  return [TCP_HEADER, ...rows.map((row, sl) => printRow(row, sl, order))].map((line) => `${line.padEnd(WIDTH)}\n`).join('');
}

/** /proc/net/tcp6 with these rows, as a little-endian machine prints it. */
export function printTcp6(rows: readonly SampleRow[]): string {
  return [TCP6_HEADER, ...rows.map((row, sl) => printRow(row, sl, 'little'))].map((line) => `${line}\n`).join('');
}
