/**
 * What `ss -anoe` would have printed, had the container had it: sockets in the order of the paste, one a line, written as they come.
 *
 *     Netid State      Recv-Q Send-Q Local Address:Port     Peer Address:Port
 *     tcp   ESTAB      0      0      127.0.0.1:41368        127.0.0.1:8888          timer:(keepalive,6.990sec,0) uid:1000 ino:6213151
 *
 * Six things differ from ss: the send queue of a listener and both of a unix socket are 0, since procfs does not have them; "3.024sec" is what ss
 * prints as "3.024ms"; an IPv6 wildcard is [::], since procfs does not say whether it takes IPv4 too (ss writes * then); a raw socket's
 * protocol has its name, as ss writes it without -n; those of netlink and packet have the kernel's; a timer that has run out has 000ms,
 * where ss writes nothing. Other tables are shown where the paste has no sockets; where it has no rows at all, the first line alone.
 */
import { visible } from '../base/visible.ts';
import { collectRecords, type RecordTable } from './records.ts';
import { IP_PROTOCOLS, type Socket, socketOf } from './socket-text.ts';
import type { Survey } from './survey.ts';
import { alignedLines } from './table.ts';
import type { MakeWriter, Write } from './writer.ts';

/** By ss: misc/ss.c, sstate_name. */
const STATES: Readonly<Record<string, string>> = {
  ESTABLISHED: 'ESTAB',
  CONNECTED: 'ESTAB',
  SYN_SENT: 'SYN-SENT',
  CONNECTING: 'SYN-SENT',
  SYN_RECV: 'SYN-RECV',
  NEW_SYN_RECV: 'SYN-RECV',
  FIN_WAIT1: 'FIN-WAIT-1',
  FIN_WAIT2: 'FIN-WAIT-2',
  TIME_WAIT: 'TIME-WAIT',
  CLOSE: 'UNCONN',
  UNCONNECTED: 'UNCONN',
  FREE: 'UNCONN',
  CLOSE_WAIT: 'CLOSE-WAIT',
  LAST_ACK: 'LAST-ACK',
  DISCONNECTING: 'CLOSING',
};

const UNIX_NETIDS: Readonly<Record<string, string>> = { STREAM: 'u_str', DGRAM: 'u_dgr', SEQPACKET: 'u_seq' };

export const ssWriter: MakeWriter = (write, survey) => {
  const records = collectRecords(survey);
  const width = survey.wide ? WIDE : WIDTH;
  let begun = false;
  const begin = () => {
    if (!begun) write(ssHeader(survey.wide));
    begun = true;
  };
  return {
    section: (format, line) => records.section(format, line),
    begin,
    entry(format, fields) {
      if (records.entry(format, fields)) return;
      begin();
      const socket = socketOf(format, fields, survey);
      write(rowText(width, cells(socket), details(socket, survey)));
    },
    end() {
      const tables = records.tables();
      if (tables.length === 0) begin();
      else if (!begun) writeRecords(write, tables);
    },
  };
};

/** Characters of an endpoint, without and with IPv6 addresses in the table. */
export const WIDTH = 23;
export const WIDE = 40;

/** The first line. */
export function ssHeader(wide: boolean): string {
  return rowText(wide ? WIDE : WIDTH, ['Netid', 'State', 'Recv-Q', 'Send-Q', 'Local Address:Port', 'Peer Address:Port'], '');
}

/** A state of the kernel's name as ss calls it. */
export function stateText(name: string): string {
  return STATES[name] ?? name;
}

function rowText(width: number, cells: readonly string[], rest: string): string {
  const [netid = '', state = '', rx = '', tx = '', local = '', peer = ''] = cells;
  const line = `${netid.padEnd(5)} ${state.padEnd(10)} ${rx.padEnd(6)} ${tx.padEnd(6)} ${local.padEnd(width)} ${peer.padEnd(width)} ${rest}`;
  return `${line.trimEnd()}\n`;
}

/** Tables of records, each under its file's name: what is left to show where a paste has no sockets. */
export function writeRecords(write: Write, tables: readonly RecordTable[]): void {
  for (const [index, table] of tables.entries()) {
    write(`${index > 0 ? '\n' : ''}${table.format.id} (line ${table.line + 1})\n${alignedLines(table.rows).join('\n')}\n`);
  }
}

function cells(socket: Socket): string[] {
  const id = socket.format.id;
  if (id === 'unix') return unixCells(socket);
  if (id === 'netlink') {
    return ['nl', 'UNCONN', socket.text('rmem'), socket.text('wmem'), `${socket.text('eth')}:${socket.text('pid')}`, '*'];
  }
  if (id === 'packet') {
    const netid = socket.text('type') === 'RAW' || socket.text('type') === '3' ? 'p_raw' : 'p_dgr';
    const iface = socket.text('iface');
    return [netid, 'UNCONN', socket.text('rmem'), '0', `${socket.text('proto')}:${iface === '0' ? '*' : `if${iface}`}`, '*'];
  }
  return inetCells(socket);
}

function inetCells(socket: Socket): string[] {
  const netid = socket.format.id.replace(/6$/, '');
  const raw = netid === 'raw';
  const port = (column: string) => {
    const number = socket.number(column);
    if (raw && column === 'local_port') return IP_PROTOCOLS[number] ?? String(number);
    return number === 0 ? '*' : String(number);
  };
  const state = socket.text('st');
  return [
    netid,
    stateText(state),
    socket.text('rx_queue'),
    socket.text('tx_queue'),
    `${host(socket.address('local_address'))}:${port('local_port')}`,
    `${host(socket.address('rem_address'))}:${port('rem_port')}`,
  ];
}

/** IPv6 in brackets, as a port follows. */
function host(address: string | undefined): string {
  if (address === undefined) return '?';
  return address.includes(':') ? `[${address}]` : address;
}

function unixCells(socket: Socket): string[] {
  const state = socket.field('listening')?.value === 1 ? 'LISTEN' : socket.text('st');
  const path = socket.text('path');
  return [
    UNIX_NETIDS[socket.text('type')] ?? 'u_???',
    stateText(state),
    '0',
    '0',
    `${path === '' ? '*' : path} ${socket.text('inode')}`,
    '* 0',
  ];
}

/** What `-o`, `-e` and `-p` add. uid 0 is left out, as ss does. */
function details(socket: Socket, survey: Survey): string {
  const parts: string[] = [];
  const timer = socket.text('tr');
  if (timer !== '' && timer !== 'off') parts.push(timerText(socket, timer, survey.clockTicks.perSecond));
  const uid = socket.text('uid') || socket.text('user');
  if (uid !== '' && uid !== '0') parts.push(`uid:${uid}`);
  const inode = socket.text('inode');
  if (inode !== '' && socket.format.id !== 'unix') parts.push(`ino:${inode}`);
  const drops = socket.text('drops');
  if (drops !== '' && drops !== '0') parts.push(`drops:${drops}`);
  if (socket.holders.length > 0) {
    parts.push(`users:(${socket.holders.map((one) => `("${visible(one.comm)}",pid=${one.pid},fd=${one.fd})`).join(',')})`);
  }
  return parts.join(' ');
}

/** ss shows one counter: retransmissions of timer `on`, else probes (misc/ss.c tcp_timer_print). */
function timerText(socket: Socket, timer: string, perSecond: number): string {
  const count = timer === 'on' ? socket.text('retrnsmt') : socket.text('timeout');
  return `timer:(${timer},${durationText(socket.number('tm_when') / perSecond)},${count || '0'})`;
}

/** As ss writes a time to expiry: `119min`, `1min59sec`, `59sec`, `6.990sec`, `3sec`, `790ms`, `050ms`. */
export function durationText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds - minutes * 60;
  if (minutes > 9) return `${minutes}min`;
  if (minutes > 0) return `${minutes}min${rest >= 1 ? `${Math.floor(rest)}sec` : ''}`;
  if (rest >= 10) return `${Math.floor(rest)}sec`;
  const thousandths = Math.round(rest * 1000);
  if (thousandths < 1000) return `${String(thousandths).padStart(3, '0')}ms`;
  return `${thousandths % 1000 === 0 ? thousandths / 1000 : rest.toFixed(3)}sec`;
}
