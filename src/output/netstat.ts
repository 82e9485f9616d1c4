/**
 * What `netstat -anpoee` would have printed: internet sockets first, unix sockets after them; the other tables of the paste where it has no sockets;
 * the heading alone where it has no rows.
 *
 *     Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name     Timer
 *     tcp        0      0 127.0.0.1:41368         127.0.0.1:8888          ESTABLISHED 1000       6213151    -                    keepalive (6.99/0/0)
 *
 * Addresses are not cut, as `netstat -W` does. States of datagram sockets are blank, as in netstat. A uid is printed as it is, where netstat
 * makes 4294967294 to -2; an IPv4-mapped address too, where netstat leaves ::ffff: out; a raw socket's state is a word or blank, there 1 or 7.
 */
import { visible } from '../base/visible.ts';
import { collectRecords } from './records.ts';
import { type Socket, socketOf } from './socket-text.ts';
import { writeRecords } from './ss.ts';
import type { MakeWriter } from './writer.ts';

/** netstat's word for a zero-window probe; the rest are ss's too. */
const TIMERS: Readonly<Record<string, string>> = { persist: 'probe' };
const INET = /^(tcp|udp|udplite|raw|icmp)6?$/;

export const netstatWriter: MakeWriter = (write, survey) => {
  const records = collectRecords(survey);
  const width = survey.wide ? 39 : 23;
  const unix: string[] = [];
  const others: string[] = [];
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    write('Active Internet connections (servers and established)\n');
    inetLine(HEADER);
  };
  const inetLine = (cells: readonly string[]) => {
    const [proto = '', rx = '', tx = '', local = '', peer = '', state = '', user = '', inode = '', program = '', timer = ''] = cells;
    const queues = `${rx.padStart(6)} ${tx.padStart(6)}`;
    const ends = `${local.padEnd(width)} ${peer.padEnd(width)}`;
    write(
      `${proto.padEnd(5)} ${queues} ${ends} ${state.padEnd(11)} ${user.padEnd(10)} ${inode.padEnd(10)} ${program.padEnd(20)} ${timer}`.trimEnd(),
    );
    write('\n');
  };
  return {
    section: (format, line) => records.section(format, line),
    entry(format, fields) {
      if (records.entry(format, fields)) return;
      const socket = socketOf(format, fields, survey);
      if (format.id === 'unix') return void unix.push(unixLine(socket));
      if (!INET.test(format.id)) return void others.push(otherLine(socket));
      begin();
      inetLine(inetCells(socket, survey.clockTicks.perSecond));
    },
    end() {
      if (unix.length > 0) {
        write('Active UNIX domain sockets (servers and established)\n');
        write('Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path\n');
        for (const line of unix) write(`${line.trimEnd()}\n`);
      }
      if (others.length > 0) write(`Other sockets\n${others.map((line) => `${line.trimEnd()}\n`).join('')}`);
      if (begun || unix.length > 0 || others.length > 0) return;
      const tables = records.tables();
      if (tables.length > 0) writeRecords(write, tables);
      else begin();
    },
  };
};

const HEADER = ['Proto', 'Recv-Q', 'Send-Q', 'Local Address', 'Foreign Address', 'State', 'User', 'Inode', 'PID/Program name', 'Timer'];

function inetCells(socket: Socket, perSecond: number): string[] {
  const port = (column: string) => (socket.number(column) === 0 ? '*' : String(socket.number(column)));
  const state = socket.text('st');
  const datagram = socket.field('drops') !== undefined && state === 'UNCONNECTED';
  return [
    socket.format.id.replace('udplite', 'udpl'),
    socket.text('rx_queue'),
    socket.text('tx_queue'),
    `${socket.address('local_address') ?? '?'}:${port('local_port')}`,
    `${socket.address('rem_address') ?? '?'}:${port('rem_port')}`,
    datagram ? '' : state,
    socket.text('uid'),
    socket.text('inode'),
    programText(socket),
    timerText(socket, perSecond),
  ];
}

/** The first holder, and how many more there are: netstat itself keeps silent about those. */
function programText(socket: Socket): string {
  const [first, ...others] = socket.holders;
  if (!first) return '-';
  return `${first.pid}/${visible(first.comm)}${others.length > 0 ? ` +${others.length}` : ''}`;
}

/** `keepalive (6.99/0/0)`: seconds to expiry, retransmissions, probes. */
function timerText(socket: Socket, perSecond: number): string {
  const name = socket.text('tr');
  if (name === '') return '';
  const seconds = (socket.number('tm_when') / perSecond).toFixed(2);
  return `${TIMERS[name] ?? name} (${seconds}/${socket.text('retrnsmt') || 0}/${socket.text('timeout') || 0})`;
}

function unixLine(socket: Socket): string {
  const listening = socket.field('listening')?.value === 1;
  const state = listening ? 'LISTENING' : socket.text('st') === 'UNCONNECTED' ? '' : socket.text('st');
  const flags = listening ? '[ ACC ]' : '[ ]';
  const start = `unix  ${socket.text('refcount').padEnd(6)} ${flags.padEnd(11)} ${socket.text('type').padEnd(10)} ${state.padEnd(13)}`;
  return `${start} ${socket.text('inode').padEnd(8)} ${programText(socket).padEnd(20)} ${socket.text('path')}`;
}

/** netlink and packet, which netstat does not know: the columns as they are. */
function otherLine(socket: Socket): string {
  const cells = socket.format.columns.map((column) => `${column.name} ${socket.text(column.id)}`);
  return `${socket.format.id.padEnd(7)} ${cells.join(', ')}${socket.holders.length > 0 ? `, ${programText(socket)}` : ''}`;
}
