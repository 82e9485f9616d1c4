/** What each column is, and why: one entry for all formats that share it. */

import type { Topic } from '../../explain/topics.ts';
import type { TopicWords } from '../explain-words.ts';
import { say } from '../say.ts';
import { enRecordTopics } from './explain-records.ts';
import { enSocketTopics } from './explain-sockets.ts';

export const enTopics: { readonly [K in Topic]: TopicWords } = {
  sl: {
    title: 'Row number',
    what: say`A running number, from 0. It is no property of the socket.`,
    why: [
      say`The kernel counts rows while it prints them (${'%4d:'}), listening sockets first, the rest in the order of its hash table. Not by age, not by port.`,
    ],
  },
  'sl-bucket': {
    title: 'Hash bucket',
    what: say`The slot of the kernel’s hash table in which this socket hangs. Numbers jump, and can repeat.`,
    why: [say`It follows from the number behind the colon of the local address: rows that have that in common share a slot.`],
  },
  local: {
    title: 'Local address',
    what: say`This machine’s end of the connection: address, colon, port.`,
    why: [
      say`The kernel keeps an IPv4 address as four bytes in network order, and prints them as one 32-bit number with ${'%08X'}. A little-endian CPU gives the first byte the smallest weight, so it is printed last. A big-endian CPU prints the same address the other way round.`,
      say`IPv6 is four such numbers, one after the other: the bytes turn round inside each word, the words stay where they are.`,
      say`The port went through ${'ntohs()'} first (“network to host, short”), so it is a plain number on every machine. The address did not.`,
    ],
  },
  'local-port': {
    title: 'Local address',
    what: say`This machine’s end of the connection: address, colon, port.`,
    why: [
      say`The kernel turns the port into a plain number with ${'ntohs()'} and prints it with ${'%04X'}: the biggest digit first, on every machine.`,
    ],
  },
  remote: {
    title: 'Remote address',
    what: say`The other end of the connection: address, colon, port. All zeros while there is none.`,
    why: [
      say`Printed exactly like the local address: one 32-bit number for each four bytes (${'%08X'}), then the port after ${'ntohs()'}.`,
    ],
  },
  'remote-port': {
    title: 'Remote address',
    what: say`The other end of the connection: address, colon, port. All zeros while there is none.`,
    why: [
      say`The kernel turns the port into a plain number with ${'ntohs()'} and prints it with ${'%04X'}: the biggest digit first, on every machine.`,
    ],
  },
  'tcp-state': {
    title: 'State',
    what: say`Where this socket stands in the life of a TCP connection.`,
    why: [
      say`The number is the kernel’s own, from ${'include/net/tcp_states.h'}. It is hexadecimal: ${'0A'} is 10, LISTEN.`,
      say`A socket that neither listens nor connects is not listed at all, so ${'07'} CLOSE does not appear here.`,
    ],
  },
  'tcp-tx': {
    title: 'Send queue',
    what: say`Bytes the program has written that the other side has not yet acknowledged.`,
    why: [
      say`It is ${'write_seq - snd_una'}: what waits to be sent, and what was sent and not acknowledged. SYN and FIN count as one byte each.`,
    ],
  },
  'tcp-rx': {
    title: 'Receive queue',
    what: say`Bytes that have arrived and that the program (or MPTCP for it) has not yet read. For a listening socket: connections waiting to be accepted.`,
    why: [
      say`It is ${'max(rcv_nxt - copied_seq, 0)'}. A FIN that has arrived counts as one byte until it is read: by the ${'read()'} that returns 0, or together with the last data, to which the kernel may have joined it.`,
      say`For a listening socket the kernel prints ${'sk_ack_backlog'} instead: how many finished connections wait in the accept queue right now.`,
    ],
  },
  timer: {
    title: 'Timer',
    what: say`Which of the connection’s timers runs, if any.`,
    why: [
      say`${'0'} none, ${'1'} retransmit or a probe for a lost tail, ${'2'} keepalive or a long FIN_WAIT2, ${'3'} time-wait, ${'4'} zero-window probe. The kernel looks at them in turn and prints one.`,
      say`The kernel’s document proc_net_tcp.rst says that 2 may be the delayed-ACK timer. The source does not look at that one.`,
    ],
  },
  when: {
    title: 'Time left',
    what: say`How long until the timer fires, in clock ticks.`,
    why: [
      say`Ticks are ${'USER_HZ'}, what ${'getconf CLK_TCK'} prints: 100 a second on nearly every machine. They are not jiffies, whatever proc_net_tcp.rst says: the kernel converts with ${'jiffies_delta_to_clock_t()'}.`,
      say`Printed with ${'%08lX'}: at least eight digits, more if need be.`,
    ],
  },
  retrnsmt: {
    title: 'Retransmissions',
    what: say`How often in a row the retransmit timer has fired without an answer.`,
    why: [say`It is ${'icsk_retransmits'}: timeouts of the segment that is waiting now, not a total. An answer sets it back to 0.`],
  },
  uid: {
    title: 'User id',
    what: say`The user who created the socket, as seen by whoever read the file.`,
    why: [
      say`The kernel prints the uid of the socket’s creator. A program that opens a port as root and then becomes another user keeps showing 0.`,
      say`${'from_kuid_munged()'} translates it into the user namespace of the reader. A user who does not exist there reads as 65534.`,
    ],
  },
  probes: {
    title: 'Unanswered probes',
    what: say`How many keepalive or zero-window probes have gone unanswered. It is no time, whatever the header says.`,
    why: [say`The header says ${'timeout'}; the kernel prints ${'icsk_probes_out'}.`],
  },
  inode: {
    title: 'Inode',
    what: say`The number by which a process holds this socket. It is no file on a disk.`,
    why: [
      say`A process that holds the socket has a link ${'/proc/PID/fd/N'} that reads ${'socket:[inode]'}. That is how a row finds its process.`,
      say`0 means that no process holds a socket for this row; why depends on the state.`,
      say`It can pass 2³¹, where programs with a signed 32-bit number fail; here it is kept as digits.`,
    ],
  },
  ref: {
    title: 'References',
    what: say`How many places in the kernel hold on to this socket right now.`,
    why: [say`It is ${'sk_refcnt'}. For a listening TCP socket, each connection in its queues adds one.`],
  },
  pointer: {
    title: 'Kernel pointer',
    what: say`A token for the kernel’s socket object. It is not an address you could use.`,
    why: [
      say`Printed with ${'%pK'}: since Linux 4.15 a hash of the address, by a key made anew at each boot. All zeros where ${'kptr_restrict'} hides it.`,
      say`Older kernels print the true address, which begins with ${'ffff'} on x86-64 and arm64. So do newer ones booted with ${'no_hash_pointers'}, and for a privileged reader (CAP_SYSLOG) where ${'kptr_restrict'} is 1.`,
    ],
  },
  rto: {
    title: 'Retransmit timeout',
    what: say`How long the kernel waits for an acknowledgement before it sends again.`,
    why: [say`It is ${'icsk_rto'} in clock ticks: 20 is 0.2 seconds, 100 is one second.`],
  },
  ato: {
    title: 'Delayed-ACK time',
    what: say`How long the kernel may hold an acknowledgement back, hoping to send it along with data.`,
    why: [say`It is ${'icsk_ack.ato'}, an estimate in clock ticks.`],
  },
  quick: {
    title: 'Quick ACKs left',
    what: say`How many acknowledgements will still be sent at once, unless in interactive mode.`,
    why: [
      say`The kernel packs two values into one decimal number: ${'(quick << 1) | pingpong'}. Half of the number, rounded down, is this one.`,
    ],
  },
  pingpong: {
    title: 'Interactive mode',
    what: say`Whether the kernel takes this connection for an interactive one, in which acknowledgements are held back.`,
    why: [
      say`The kernel packs two values into one decimal number: ${'(quick << 1) | pingpong'}. Its lowest bit is this one: an odd number means yes.`,
    ],
  },
  cwnd: {
    title: 'Congestion window',
    what: say`How many segments may be under way without an acknowledgement.`,
    why: [say`It is ${'tcp_snd_cwnd()'}, counted in segments, not bytes.`],
  },
  ssthresh: {
    title: 'Slow-start threshold',
    what: say`The window at which fast growth ends; −1 while there is none. For a listening socket: the limit of its Fast Open queue.`,
    why: [
      say`The kernel prints −1 while ${'snd_ssthresh'} is at least ${'0x7fffffff'}, that is, as long as there is no threshold. The document proc_net_tcp.rst still says 0xFFFF.`,
      say`For a listening socket it prints ${'fastopenq.max_qlen'} in the same place; 0 means that TCP Fast Open is off. Kernels from before Fast Open print −1 there.`,
    ],
  },
  'datagram-local': {
    title: 'Local address',
    what: say`The address and port at which this socket receives.`,
    why: [
      say`Printed as in tcp: each four bytes of the address as one 32-bit number (${'%08X'}), the port after ${'ntohs()'}.`,
      say`A socket that was never bound has no row until it first sends or connects; then the kernel gives it a port.`,
    ],
  },
  'datagram-remote': {
    title: 'Remote address',
    what: say`The fixed peer, if the program called ${'connect()'}. All zeros otherwise.`,
    why: [say`Datagrams know no connection: the kernel only remembers where to send, and from whom to accept. Printed as in tcp.`],
  },
  'raw-local': {
    title: 'Local address',
    what: say`The address to which the socket is bound; in place of a port, the number of its IP protocol.`,
    why: [
      say`Raw sockets have no ports. The kernel prints ${'inet_num'}, which is the protocol here: ${'0001'} ICMP, ${'003A'} ICMPv6, ${'00FF'} RAW.`,
    ],
  },
  'icmp-local': {
    title: 'Local address',
    what: say`The address from which this socket pings; in place of a port, the identifier in its echo requests.`,
    why: [say`Ping sockets have no ports. By the identifier the kernel finds the socket to which an echo reply belongs.`],
  },
  'datagram-state': {
    title: 'State',
    what: say`Whether the socket has a fixed peer. ${'07'} is the normal state, and no alarm.`,
    why: [
      say`The kernel uses two of TCP’s numbers: ${'01'} after ${'connect()'}, ${'07'} otherwise. For 07 ${'ss'} prints UNCONN, ${'netstat'} nothing for udp and 7 for raw.`,
    ],
  },
  'memory-tx': {
    title: 'Send queue',
    what: say`Kernel memory, in bytes, held by datagrams that wait to be sent.`,
    why: [say`Not the payload: each datagram counts with its buffer and its bookkeeping (${'sk_wmem_alloc'}).`],
  },
  'memory-rx': {
    title: 'Receive queue',
    what: say`Kernel memory, in bytes, held by datagrams that the program has not yet read.`,
    why: [
      say`Not the payload: each datagram counts with its buffer and its bookkeeping (${'sk_rmem_alloc'}). Nine datagrams of 100 bytes were seen as 7488.`,
    ],
  },
  'zero-in-datagram': {
    title: 'Not used',
    what: say`Always 0 here: the column exists because tcp has it.`,
    why: [
      say`Datagram sockets have no timer, no retransmissions and no probes. The kernel prints zeros, so that all these files have one shape.`,
    ],
  },
  drops: {
    title: 'Drops',
    what: say`How many packets this socket has lost since it was made.`,
    why: [
      say`It is ${'sk_drops'}: packets that found the receive buffer full, whose checksum was wrong, or that a filter or IPsec policy refused. In decimal.`,
    ],
  },
  ...enSocketTopics,
  ...enRecordTopics,
  unknown: {
    title: 'Not known',
    what: say`The row goes on where every kernel we know of ends.`,
    why: [say`It is shown as it is. A patched or newer kernel may print more, or two lines may have run together.`],
  },
};
