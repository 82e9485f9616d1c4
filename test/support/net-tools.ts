// What netstat, route, arp and ip printed, cut into rows, beside our rows written in the same words. Written from those tools' output
// and not from our decoder; where a tool translates what procfs says, the translation is named here.

/** A row of ours, as JSON has it. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The same rows in the same order, each as one text of all the fields that both have. */
export interface Compared {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** The lines of an output from the one after `head` on, as their words. */
function wordsAfter(text: string, head: RegExp): string[][] {
  const lines = text.split('\n');
  return lines
    .slice(lines.findIndex((line) => head.test(line)) + 1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/ +/));
}

const of = (rows: readonly Row[], ...tables: readonly string[]) => tables.flatMap((table) => rows.filter((row) => row.table === table));
const sorted = (lines: readonly string[]) => lines.toSorted();
const TIMERS: Readonly<Record<string, string>> = { persist: 'probe' };
/** netstat and ss print these as if they were IPv4. */
const bare = (address: unknown) => String(address).replace(/^::ffff:(?=\d+\.)/, '');
const port = (number: unknown) => (number === 0 ? '*' : String(number));
/** netstat reads uids and metrics with %d: 4294967294 becomes -2. */
const signed = (number: unknown) => Number(number) | 0;

/** `netstat -tuUwaneeoW`: raw's state is a number there, that of datagram sockets blank where they are not connected. */
export function compareSockets(rows: readonly Row[], text: string): Compared {
  const files = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6'];
  const state = (row: Row): unknown =>
    String(row.table).startsWith('raw') ? (row.st === 'ESTABLISHED' ? 1 : 7) : row.st === 'UNCONNECTED' ? '' : row.st;
  const timer = (row: Row) =>
    `${TIMERS[String(row.tr)] ?? row.tr} (${(Number(row.tm_when) / 100).toFixed(2)}/${row.retrnsmt}/${row.timeout})`;
  const ours = of(rows, ...files).map((row) =>
    [
      String(row.table).replace('udplite', 'udpl'),
      ...[row.rx_queue, row.tx_queue],
      `${bare(row.local_address)}:${port(row.local_port)} ${bare(row.rem_address)}:${port(row.rem_port)}`,
      ...[state(row), signed(row.uid), row.inode, timer(row)],
    ].join(' '),
  );
  const theirs = text
    .split('\n')
    .filter((line) => /^(tcp|udp|raw)/.test(line))
    .map((line) => {
      const words = line.split(/ +/);
      return words.length === 10 ? words.join(' ') : [...words.slice(0, 5), '', ...words.slice(5)].join(' ');
    });
  return { ours, theirs };
}

/** `netstat -xanee`, which cuts a path at its first blank. */
export function compareUnix(rows: readonly Row[], text: string): Compared {
  const state = (row: Row) => (Number(row.listening) === 1 ? 'LISTENING' : row.st === 'UNCONNECTED' ? '' : row.st);
  const path = (row: Row) => String(row.path ?? '').split(/[ \t\n]/)[0];
  const ours = of(rows, 'unix').map(
    (row) => `${row.refcount} [ ${Number(row.listening) === 1 ? 'ACC ' : ''}] ${row.type} ${state(row)} ${row.inode} ${path(row)}`,
  );
  const theirs = text
    .split('\n')
    .filter((line) => line.startsWith('unix'))
    .map((line) => {
      const found = /^unix +(\d+) +(\[ (?:ACC )?\]) +(\w+) +([A-Z]*) *(\d+) +(.*)$/.exec(line);
      return found ? found.slice(1).join(' ') : line;
    });
  return { ours, theirs };
}

/** `route -nee`: every column of route(8). Its MSS is procfs' MTU column. */
export function compareRoutes(rows: readonly Row[], text: string): Compared {
  const ours = of(rows, 'route').map((row) =>
    [
      ...[row.destination, row.gateway, row.mask, row.flags, row.metric, row.refcnt, row.use, row.iface],
      ...[row.mtu, row.window, row.irtt],
    ].join(' '),
  );
  return { ours, theirs: wordsAfter(text, /^Destination/).map((words) => words.join(' ')) };
}

/** `netstat -rn`, without metric. */
export function compareShortRoutes(rows: readonly Row[], text: string): Compared {
  const ours = of(rows, 'route').map((row) =>
    [row.destination, row.gateway, row.mask, row.flags, row.mtu, row.window, row.irtt, row.iface].join(' '),
  );
  return { ours, theirs: wordsAfter(text, /^Destination/).map((words) => words.join(' ')) };
}

/** `netstat -rn -A inet6`, in the order of procfs. */
export function compareRoutes6(rows: readonly Row[], text: string): Compared {
  const ours = of(rows, 'ipv6_route').map((row) =>
    [`${row.destination}/${row.prefix_length}`, ...[row.next_hop, row.flags, signed(row.metric), row.refcnt, row.use, row.iface]].join(' '),
  );
  return { ours, theirs: wordsAfter(text, /^Destination/).map((words) => words.join(' ')) };
}

/** `netstat -i`, in an order of its own. */
export function compareInterfaces(rows: readonly Row[], text: string): Compared {
  const ours = of(rows, 'dev').map((row) =>
    [row.face, row.rx_packets, row.rx_errs, row.rx_drop, row.rx_fifo, row.tx_packets, row.tx_errs, row.tx_drop, row.tx_fifo].join(' '),
  );
  const theirs = wordsAfter(text, /^Iface/).map((words) => [words[0], ...words.slice(2, 10)].join(' '));
  return { ours: sorted(ours), theirs: sorted(theirs) };
}

/** `netstat -gn`: IPv4 first. */
export function compareGroups(rows: readonly Row[], text: string): Compared {
  const ours = of(rows, 'igmp', 'igmp6').map((row) => `${row.device} ${row.users} ${row.group}`);
  return { ours, theirs: wordsAfter(text, /^-{5}/).map((words) => words.join(' ')) };
}

/** `arp -en`: an incomplete neighbour has no type and no letters. */
export function compareNeighbours(rows: readonly Row[], text: string): Compared {
  const ours = of(rows, 'arp').map((row) =>
    row.flags === ''
      ? `${row.ip_address} (incomplete) ${row.device}`
      : `${row.ip_address} ${row.hw_type} ${row.hw_address} ${row.flags} ${row.device}`,
  );
  return { ours, theirs: wordsAfter(text, /^Address/).map((words) => words.join(' ')) };
}

/** net-tools statistics.c: the phrases that stand for a name, with # for the number. Others are printed by their name. */
const PHRASES: Readonly<Record<string, string>> = {
  'Ip # total packets received': 'InReceives',
  'Ip # with invalid addresses': 'InAddrErrors',
  'Ip # forwarded': 'ForwDatagrams',
  'Ip # incoming packets discarded': 'InDiscards',
  'Ip # incoming packets delivered': 'InDelivers',
  'Ip # requests sent out': 'OutRequests',
  'Ip # outgoing packets dropped': 'OutDiscards',
  'Icmp # ICMP messages received': 'InMsgs',
  'Icmp # input ICMP message failed': 'InErrors',
  'Icmp echo replies: #': 'InEchoReps',
  'Icmp # ICMP messages sent': 'OutMsgs',
  'Icmp # ICMP messages failed': 'OutErrors',
  'Icmp echo requests: #': 'OutEchos',
  'Tcp # active connection openings': 'ActiveOpens',
  'Tcp # passive connection openings': 'PassiveOpens',
  'Tcp # failed connection attempts': 'AttemptFails',
  'Tcp # connection resets received': 'EstabResets',
  'Tcp # connections established': 'CurrEstab',
  'Tcp # segments received': 'InSegs',
  'Tcp # segments sent out': 'OutSegs',
  'Tcp # segments retransmitted': 'RetransSegs',
  'Tcp # bad segments received': 'InErrs',
  'Tcp # resets sent': 'OutRsts',
  'Udp # packets received': 'InDatagrams',
  'Udp # packets to unknown port received': 'NoPorts',
  'Udp # packet receive errors': 'InErrors',
  'Udp # packets sent': 'OutDatagrams',
  'Udp # receive buffer errors': 'RcvbufErrors',
  'Udp # send buffer errors': 'SndbufErrors',
  'TcpExt # TCP sockets finished time wait in fast timer': 'TW',
  'TcpExt # delayed acks sent': 'DelayedACKs',
  'TcpExt Quick ack mode was activated # times': 'DelayedACKLost',
  'TcpExt # times the listen queue of a socket overflowed': 'ListenOverflows',
  'TcpExt # SYNs to LISTEN sockets dropped': 'ListenDrops',
  'TcpExt # packet headers predicted': 'TCPHPHits',
  'TcpExt # acknowledgments not containing data payload received': 'TCPPureAcks',
  'TcpExt # predicted acknowledgments': 'TCPHPAcks',
};

/** `netstat -s`, every line with a number. It leaves out many zeros; what it prints is ours. */
export function compareCounters(rows: readonly Row[], text: string): Compared {
  const known = new Map(of(rows, 'snmp', 'netstat').map((row) => [`${row.protocol} ${row.name}`, row.value]));
  const ours: string[] = [];
  const theirs: string[] = [];
  let section = '';
  for (const line of text.split('\n')) {
    if (/^\w+:$/.test(line)) section = line.slice(0, -1);
    const number = /(?:^| )(-?\d+)(?: |$)/.exec(line.trim())?.[1];
    if (number === undefined) continue;
    const phrase = line.trim().replace(number, '#');
    const name = PHRASES[`${section} ${phrase}`] ?? /^(\w+): #$/.exec(phrase)?.[1] ?? phrase;
    theirs.push(`${section} ${name} ${number}`);
    ours.push(`${section} ${name} ${known.get(`${section} ${name}`)}`);
  }
  return { ours, theirs };
}
