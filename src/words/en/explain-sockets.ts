/** Columns of unix, packet and netlink. */
import type { TopicWords } from '../explain-words.ts';
import { say } from '../say.ts';

export const enSocketTopics = {
  'unix-protocol': { title: 'Protocol', what: say`Always 0: unix sockets have one protocol only.`, why: [] },
  'unix-flags': {
    title: 'Flags',
    what: say`Whether the socket listens: ${'00010000'} means yes.`,
    why: [say`The kernel prints ${'__SO_ACCEPTCON'} for a listening socket and 0 for any other; no other bit appears.`],
  },
  'unix-type': {
    title: 'Type',
    what: say`Stream, datagram, or messages in order: ${'0001'} STREAM, ${'0002'} DGRAM, ${'0005'} SEQPACKET.`,
    why: [],
  },
  'unix-state': {
    title: 'State',
    what: say`Whether the socket is connected. The numbers are not those of TCP.`,
    why: [
      say`They are ${'enum socket_state'}: ${'01'} unconnected, ${'03'} connected; ${'02'}, with inode 0, is a connection that its listener has not accepted.`,
    ],
  },
  'unix-path': {
    title: 'Path',
    what: say`The name the socket was bound to: all the rest of the line. Without one it is unnamed.`,
    why: [
      say`Printed as it is: blanks stay, and a newline in it makes a line of its own, which can look like a row. Paths are as given to ${'bind()'}, so they may be relative.`,
      say`A first ${'@'} stands for an abstract name, in which every NUL is printed as @, by old kernels as it is; a relative path that begins with @ looks the same. Who is at the other end, the file does not say.`,
    ],
  },
  'packet-type': { title: 'Type', what: say`Raw frames (${'3'}) or frames without their link header (${'2'}).`, why: [] },
  'packet-proto': {
    title: 'Protocol',
    what: say`Which frames it receives: ${'0003'} all, ${'0800'} IPv4, ${'86dd'} IPv6.`,
    why: [say`The kernel prints it after ${'ntohs()'}, so it is a plain number on every machine.`],
  },
  'packet-iface': { title: 'Interface', what: say`The number of the interface it listens on; 0 is any.`, why: [] },
  'packet-running': { title: 'Running', what: say`Whether it receives: 1 yes, 0 not now.`, why: [] },
  'netlink-protocol': {
    title: 'Netlink family',
    what: say`What the socket talks about with the kernel: 0 ROUTE, 4 SOCK_DIAG, 9 AUDIT, 15 UEVENT, 16 GENERIC.`,
    why: [say`The header says ${'Eth'}; the kernel prints the netlink protocol.`],
  },
  'netlink-pid': {
    title: 'Port id',
    what: say`The address of the socket; often the process id of its owner, 0 for the kernel.`,
    why: [],
  },
  'netlink-groups': {
    title: 'Groups',
    what: say`The multicast groups it listens to, a bit each: ${'1'} is group #1, ${'2'} #2, ${'4'} #3, to #32.`,
    why: [say`Of ROUTE, #1 is LINK, #3 NEIGH, #5 IPV4_IFADDR, #7 IPV4_ROUTE, #9 IPV6_IFADDR, #11 IPV6_ROUTE (${'enum rtnetlink_groups'}).`],
  },
  'netlink-drops': { title: 'Drops', what: say`How many messages this socket has lost: its receive buffer was full.`, why: [] },
  'netlink-dump': { title: 'Dump', what: say`Whether the kernel is in the middle of a long answer to it.`, why: [] },
} satisfies Record<string, TopicWords>;
