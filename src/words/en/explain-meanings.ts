/** What values, states and timers mean in their row. */
import type { MeaningCase } from '../../explain/meaning.ts';
import type { Said } from '../../explain/step.ts';
import type { ExplainWords, Fact } from '../explain-words.ts';
import { say, strong } from '../say.ts';

const count = (value: string, one: string, many: string) => `${value} ${value === '1' ? one : many}`;

export const enMeanings: { readonly [K in MeaningCase]: (fact: Fact) => Said } = {
  'sl-running': ({ value }) => say`The kernel printed this as row ${value}. The next reading may number it otherwise.`,
  'sl-bucket': ({ value }) => say`This socket hangs in slot ${value}.`,
  'listen-any-4': () => say`It listens on ${strong('every IPv4 address')} of its network namespace, 127.0.0.1 among them.`,
  'listen-any-6': () =>
    say`It listens on ${strong('every IPv6 address')}, and on every IPv4 address too unless ${'IPV6_V6ONLY'} is set. This file cannot show whether it is.`,
  'no-peer': ({ state }) =>
    state === 'LISTEN' ? say`A listening socket has no other end: all zeros.` : say`All zeros: there is no other end.`,
  'unbound-any': () => say`All zeros: not tied to one address.`,
  'port-none': () => say`Port 0: none. ${'ss'} and ${'netstat'} print it as ${'*'}.`,
  'port-listen': ({ value }) => say`Clients connect to port ${value}.`,
  'raw-protocol': ({ value }) => say`In this file the place of the port holds the IP protocol number: ${value}.`,
  'icmp-echo-id': ({ value }) => say`In this file the place of the port holds the identifier of the ICMP echo requests: ${value}.`,
  'syn-recv-printed': () =>
    say`Since Linux 4.1 the kernel’s own state here is NEW_SYN_RECV (${'0C'}); it is printed as ${'03'}. The row is a small request, not yet a socket, and ends after the pointer.`,
  'fin-wait2-mini': () =>
    say`The program has closed its socket; the kernel keeps only a small time-wait entry, so the row ends after the pointer.`,
  'tx-listen': () => say`Always 0 for a listening socket. Its backlog limit is not in procfs, though ${'ss'} shows it here.`,
  'tx-none': () => say`Nothing waits: everything written was acknowledged.`,
  'tx-syn': () => say`The 1 is our SYN, not yet answered. No data.`,
  'tx-fin': () => say`The 1 is our FIN, not yet acknowledged. No data.`,
  'tx-bytes': ({ value }) => say`${count(value, 'byte', 'bytes')} waiting: not yet sent, or sent and not acknowledged.`,
  'tx-bytes-and-fin': ({ value }) => say`${value}: bytes not yet acknowledged, and one for our FIN.`,
  'no-queues': () => say`Always 0: this small entry has no queues.`,
  'rx-accept-empty': () => say`No connection waits to be accepted. The kernel counts connections here, not bytes.`,
  'rx-accept-waiting': ({ value }) =>
    say`${strong(count(value, 'connection', 'connections'))} finished the handshake and ${value === '1' ? 'waits' : 'wait'} for ${'accept()'}. How many may wait is not in procfs.`,
  'rx-none': () => say`Nothing waits here: all that arrived has been read, by the program or by MPTCP for it.`,
  'rx-bytes': ({ value }) => say`${count(value, 'byte', 'bytes')} arrived that the program has not read.`,
  'rx-fin': () => say`The 1 is the other side’s FIN. No unread data.`,
  'rx-eof-unread': () => say`The 1 is the other side’s FIN: the program has ${strong('not even read')} the end of the connection.`,
  'rx-eof-read': () =>
    say`The program has ${strong('not closed')} its socket. All that arrived has been read, by the program or by MPTCP for it.`,
  'rx-bytes-and-eof': ({ value }) => say`${value}: unread bytes, and one for the other side’s FIN.`,
  'memory-none': () => say`Nothing is queued.`,
  'memory-bytes': ({ value }) => say`${value} bytes of kernel memory. That is more than the payload: each datagram counts with its buffer.`,
  'when-none': () => say`0: no timer runs, or it fires now.`,
  'when-left': ({ timer }) =>
    timer === '' ? say`After this time the timer fires.` : say`After this time the ${strong(timer)} timer fires.`,
  'retransmits-none': () => say`No timeout is outstanding.`,
  'retransmits-some': ({ value }) => say`${strong(count(value, 'timeout', 'timeouts'))} in a row without an answer.`,
  'syn-ack-timeouts': ({ value }) => say`The answer to the SYN has timed out ${count(value, 'time', 'times')}.`,
  'uid-creator': ({ value }) =>
    value === '0' ? say`root created it. The program may have become another user since.` : say`User ${value} created it.`,
  'uid-listener': ({ value }) => say`There is no socket yet; this is the listener’s: ${value}.`,
  'uid-unmapped': () => say`65534: a user who has no number in the reader’s user namespace (or the real user nobody).`,
  'uid-time-wait': () => say`Always 0 here: a time-wait entry has no owner. It does not mean root.`,
  'uid-nobody-holds': ({ value }) =>
    say`No process holds this socket, so this says little: kernels before 6.17 print root here, later ones the creator. Here: ${value}.`,
  'probes-none': () => say`No probe is unanswered.`,
  'probes-some': ({ value }) => say`${strong(count(value, 'probe', 'probes'))} unanswered.`,
  'inode-held': ({ value }) => say`Look for ${`socket:[${value}]`} in ${'/proc/*/fd'} to find the process.`,
  'inode-not-accepted': () =>
    say`0: the handshake is finished, but the program has ${strong('not accepted')} the connection yet. It waits in the listener’s queue.`,
  'inode-orphan': () => say`0: an orphan. The program has closed it, the kernel is still finishing.`,
  'inode-time-wait': () => say`0: there is no socket any more, only a time-wait entry.`,
  'inode-syn-recv': () => say`0: there is no socket yet, only a request.`,
  'inode-none': () => say`0: no process holds it.`,
  'ref-count': ({ value }) => say`${count(value, 'reference', 'references')}.`,
  'ref-syn-recv': () => say`0 for a request; old kernels print the listener’s.`,
  'pointer-zeros': () =>
    say`Zeros: ${'kptr_restrict'} hides it from this reader, or the machine is gVisor, which prints none. It cannot tell sockets apart here.`,
  'pointer-hashed': () =>
    say`Equal tokens in one reading mean the same socket. Later the same memory, and so the same token, may be another’s.`,
  'born-with': () => say`A listening socket sends no data; this is the value that it was born with.`,
  'quick-left': ({ value }) => say`${value} quick ${value === '1' ? 'ACK' : 'ACKs'} left.`,
  'pingpong-on': () => say`Yes: acknowledgements are held back in the hope of data to ride on.`,
  'pingpong-off': () => say`No.`,
  'cwnd-segments': ({ value }) => say`Up to ${count(value, 'segment', 'segments')} may be under way.`,
  'ssthresh-none': ({ state }) =>
    state === 'LISTEN'
      ? say`−1 on a listening socket: a kernel from before TCP Fast Open of servers (3.7).`
      : say`−1: no threshold yet, so the window may still grow fast.`,
  'ssthresh-segments': ({ value }) => say`Above ${count(value, 'segment', 'segments')} the window grows slowly.`,
  'fast-open-off': () => say`0: TCP Fast Open is off for this listener.`,
  'fast-open-queue': ({ value }) => say`TCP Fast Open: up to ${value} requests may wait.`,
  'always-zero': () => say`Always 0 in this file. The column is there because tcp has it.`,
  'drops-none': () => say`Nothing was dropped since the socket was made.`,
  'drops-some': ({ value }) =>
    say`${strong(count(value, 'packet', 'packets'))} dropped since the socket was made: the receive buffer was full, a checksum was wrong, or a filter or IPsec policy refused it.`,
  gvisor: ({ value }) => say`gVisor printed this row, and does not fill this column in: ${value} says nothing about the socket.`,
};

export const enStates: ExplainWords['states'] = {
  tcp: {
    ESTABLISHED: say`Connected: data can flow both ways.`,
    SYN_SENT: say`We asked to connect, and no answer has come.`,
    SYN_RECV: say`A client asked to connect; we answered, and wait for its last word.`,
    FIN_WAIT1: say`We closed; our FIN is not acknowledged yet.`,
    FIN_WAIT2: say`We closed and that was acknowledged; the other side has not closed yet.`,
    TIME_WAIT: say`Closed on both sides. The kernel remembers it for 60 seconds, so that late segments do no harm.`,
    CLOSE: say`Not connected.`,
    CLOSE_WAIT: say`The other side closed. Now it is up to this program to close.`,
    LAST_ACK: say`Both closed; we wait for the acknowledgement of our FIN.`,
    LISTEN: say`Waits for clients.`,
    CLOSING: say`Both sides closed at the same time; our FIN is not acknowledged yet.`,
    NEW_SYN_RECV: say`A request that is no socket yet. The kernel prints it as ${'03'}, so this number should not appear.`,
  },
  datagram: {
    ESTABLISHED: say`The program called ${'connect()'}: it has one fixed peer. Datagrams know no connection.`,
    UNCONNECTED: say`No fixed peer: the normal state of a datagram socket. The number is TCP’s CLOSE, but nothing is closed.`,
  },
  unix: {
    FREE: say`Not in use.`,
    UNCONNECTED: say`Not connected to another socket. A listening socket looks so too, and before 5.15 every datagram socket.`,
    CONNECTING: say`A connection that the listener has not accepted yet.`,
    CONNECTED: say`It was connected to another socket, which may be gone. Which one, this file does not say.`,
    DISCONNECTING: say`Being taken down.`,
  },
  timer: {
    off: say`No timer runs.`,
    on: say`The retransmit timer, or a probe for a lost tail: if no acknowledgement comes in time, the kernel sends.`,
    keepalive: say`The keepalive timer: when it fires, the kernel asks whether the other side is still there. A closed FIN_WAIT2 is then reset, or goes on waiting as a time-wait entry; of a listener, before Linux 4.1, it repeats the answers to SYNs.`,
    timewait: say`The time-wait timer: when it fires, the entry is forgotten.`,
    persist: say`The zero-window probe: what waits has no room in the other side’s window, or could not be sent just now. When it fires, the kernel asks whether there is room.`,
  },
};
