/** The page that stands alone, in English. What is said of the kernel names its file and function. */
import type { Said } from '../../explain/step.ts';
import { say, strong } from '../say.ts';

/** A paragraph; `source`: kernel file and function behind it. */
interface Told {
  readonly said: Said;
  readonly source?: string;
}

interface Kind {
  readonly title: string;
  readonly said: Said;
  readonly source: string;
  /** A column of this kind in the row above. */
  readonly column: string;
}

const SHOW4 = 'net/ipv4/tcp_ipv4.c tcp4_seq_show()';
const SOCK4 = 'net/ipv4/tcp_ipv4.c get_tcp4_sock()';
const SOCK6 = 'net/ipv6/tcp_ipv6.c get_tcp6_sock()';

const beginning: Told[] = [
  {
    said: say`Every line of ${'/proc/net/tcp'} below its header is one socket. When the file is read, the kernel walks through its sockets and prints each with a ${'printf'} format.`,
    source: SHOW4,
  },
  {
    said: say`The format begins ${'%4d: %08X:%04X %08X:%04X %02X'}. The kernel prints the numbers that it has, mostly in hexadecimal, each at least so many digits wide: no dots, no names.`,
    source: SOCK4,
  },
  {
    said: say`Reading the line is undoing that ${'printf'}: find the field, know how it was printed, read the number, know what it counts.`,
  },
];

const kinds: Kind[] = [
  {
    title: 'Addresses',
    said: say`${'%08X'}: four bytes printed as one number. Here, and only here, the machine’s byte order shows.`,
    source: `${SOCK4} inet_rcv_saddr`,
    column: 'local_address',
  },
  {
    title: 'Plain hexadecimal',
    said: say`Ports, the state, the queues, the timers. Each place weighs sixteen times the next; nothing is reversed.`,
    source: `${SOCK4} ntohs(inet_sport)`,
    column: 'tm_when',
  },
  {
    title: 'Decimal',
    said: say`Row number, uid, timeout, inode, ref and everything after the pointer. Read it as it stands.`,
    source: `${SOCK4} sock_i_ino()`,
    column: 'inode',
  },
  {
    title: 'A token',
    said: say`The pointer, mostly hashed: it can be compared within one reading, and says nothing more. All zeros says nothing at all.`,
    source: 'lib/vsprintf.c restricted_pointer()',
    column: 'pointer',
  },
];

const order: Told[] = [
  {
    said: say`The kernel keeps an address as four bytes in ${strong('network order')}, the order in which they travel: 127, 0, 0, 1. That is so on every machine.`,
    source: `${SOCK4} inet_rcv_saddr`,
  },
  {
    said: say`${'%08X'} wants one number, so the four bytes are read as one. How much each byte weighs is up to the CPU. A little-endian CPU gives the first byte the smallest weight, and digits are written biggest first: the first byte comes last.`,
    source: SOCK4,
  },
];

const port: Told[] = [
  {
    said: say`A port is kept in network order too. But the kernel turns it into a plain number with ${'ntohs()'} before printing it. It does not do that for the address: that is the whole difference.`,
    source: `${SOCK4} ntohs(inet->inet_sport)`,
  },
  { said: say`So the address depends on the machine and the port does not. Read the port from left to right, everywhere.` },
];

const six: Told[] = [
  {
    said: say`An IPv6 address is sixteen bytes. The kernel prints them in ${'tcp6'} as four numbers of eight digits, one after the other.`,
    source: `${SOCK6} s6_addr32[0] to [3]`,
  },
  {
    said: say`Each number is printed as an IPv4 address is. So on a little-endian machine the bytes are reversed ${strong('inside')} each word, and the words keep their order. That is why ${'::1'} ends in ${'01000000'} there.`,
  },
  {
    said: say`The same address looks different in ${'if_inet6'} and ${'ipv6_route'}: there the kernel prints byte by byte, with ${'%pi6'}, and nothing is reversed on any machine.`,
    source: 'net/ipv6/addrconf.c if6_seq_show(), net/ipv6/ip6_fib.c ipv6_route_native_seq_show()',
  },
];

const limits: Told[] = [
  {
    said: say`${strong('Its own byte order.')} It has to be concluded from the addresses, or asked for elsewhere: ${'/sys/kernel/cpu_byteorder'} says it on newer kernels.`,
    source: 'kernel/ksysfs.c',
  },
  {
    said: say`${strong('The process.')} There is an inode, and ${'/proc/PID/fd'} says who holds it. It is 0 where no struct socket is left, or none yet: TIME_WAIT, SYN_RECV, an orphan, a connection waiting in the accept queue.`,
    source: `${SOCK4} sock_i_ino()`,
  },
  {
    said: say`${strong('Sockets that only exist.')} One that was made or bound, but neither listens nor connects, has no row.`,
    source: SHOW4,
  },
  {
    said: say`${strong('The limit of the accept queue.')} A listener’s rx_queue is how many connections wait now. How many may wait is not printed.`,
    source: `${SOCK4} sk_ack_backlog`,
  },
  {
    said: say`${strong('Whether an IPv6 listener takes IPv4 too')} (${'IPV6_V6ONLY'}), and on which interface a ${'fe80::'} address is.`,
    source: SOCK6,
  },
  {
    said: say`${strong('Ages and totals.')} How long a connection lives, how many bytes it moved, its round-trip time: none of these is printed.`,
    source: SOCK4,
  },
  {
    said: say`${strong('How long a tick is.')} Times are in clock ticks. How many make a second is not in the file; nearly everywhere 100 do.`,
    source: `${SOCK4} jiffies_delta_to_clock_t()`,
  },
  {
    said: say`${strong('One moment.')} One read returns at most a page of whole rows. Between two reads the table can move, so a row may be listed twice, or left out.`,
    source: 'fs/seq_file.c seq_read_iter(), net/ipv4/tcp_ipv4.c tcp_seek_last_pos()',
  },
];

export const enLearn = {
  heading: 'How to read /proc/net/tcp',
  lead: 'Ten minutes, no paste needed. Everything that moves, moves only when you ask.',
  source: 'Kernel source',
  /** In place of what the panel says of the reader’s own line. */
  row: {
    yours: say`That is what stands in this row.` as Said,
    here: 'this row',
    other: (digits: string): Said => say`This row says ${digits}: it comes from the other kind.`,
  },
  beginning: { title: 'Why it looks like this', told: beginning },
  kinds: {
    title: 'Four kinds of number in one row',
    intro: 'Choose a field of this row, or one of the four kinds below it.',
    show: (column: string) => `Show ${column}`,
    kinds,
  },
  order: { title: 'Byte order', told: order },
  port: { title: 'Why the port is not reversed', told: port },
  six: { title: 'IPv6: four words', told: six },
  limits: { title: 'What the file cannot tell you', intro: 'Not in the text, so nobody can read it out of it:', told: limits },
  now: {
    title: 'Now you',
    drill: 'Practise, one question at a time',
    sheet: 'A worksheet to print',
    encode: 'The way back: from an address to its digits',
    script: 'The same in awk, line by line',
  },
};
