/** Names of states as people write them: the kernel's, netstat's and ss's, and the groups of ss(8). */
import { DATAGRAM_STATES, TCP_STATES, UNIX_STATES } from '../../procfs/states.ts';

const TCP = Object.values(TCP_STATES);
const ALL = [...new Set([...TCP, ...Object.values(DATAGRAM_STATES), ...Object.values(UNIX_STATES)])];
const without = (...left: readonly string[]) => ALL.filter((name) => !left.includes(name));

/** Only letters and digits count: `syn-sent`, `SYN_SENT` and `synsent` are one. */
const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** misc/ss.c of iproute2, scan_state(). A datagram socket that is not connected is closed to ss. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  all: ALL,
  connected: without('CLOSE', 'UNCONNECTED', 'LISTEN', 'FREE'),
  synchronized: without('CLOSE', 'UNCONNECTED', 'LISTEN', 'SYN_SENT', 'FREE'),
  bucket: ['SYN_RECV', 'NEW_SYN_RECV', 'TIME_WAIT'],
  big: without('SYN_RECV', 'NEW_SYN_RECV', 'TIME_WAIT'),
};

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  estab: ['ESTABLISHED'],
  listening: ['LISTEN'],
  closed: ['CLOSE', 'UNCONNECTED'],
  unconn: ['UNCONNECTED'],
  ...GROUPS,
};

const BY_NAME = new Map<string, readonly string[]>([
  ...ALL.map((name): [string, string[]] => [bare(name), [name]]),
  ...Object.entries(ALIASES),
]);

/** The states that a word stands for; undefined where it is none. */
export function statesNamed(text: string): readonly string[] | undefined {
  return BY_NAME.get(bare(text));
}

/** Whether a word is the beginning of such a name. */
export function isStateBegun(text: string): boolean {
  return [...BY_NAME.keys()].some((name) => name.startsWith(bare(text)));
}
