/** Names of states as people write them: the kernel's, which the table has, and those of ss(8) and netstat(8). */
import { STATE_NAMES, TCP_STATES } from '../../procfs/states.ts';

const without = (...left: readonly string[]) => STATE_NAMES.filter((name) => !left.includes(name));

/** `syn-sent`, `SYN_SENT` and `synsent` are one; `!listen` and `-listen` are not `listen`. */
const bare = (text: string) => text.toLowerCase().replace(/^=|(.)[_ -]/g, '$1');

const ESTABLISHED = ['ESTABLISHED', 'CONNECTED'];
/** A datagram socket that is not connected is closed to ss. */
const CLOSED = ['CLOSE', 'UNCONNECTED', 'FREE'];
const EMBRYOS = ['SYN_RECV', 'NEW_SYN_RECV'];

/** misc/ss.c of iproute2: scan_state(), and unix_state_map[] for what unix's own states are called there. */
const SS = new Map<string, readonly string[]>(
  Object.entries({
    established: ESTABLISHED,
    estab: ESTABLISHED,
    synsent: ['SYN_SENT', 'CONNECTING'],
    closing: ['CLOSING', 'DISCONNECTING'],
    listening: ['LISTEN'],
    close: CLOSED,
    closed: CLOSED,
    unconn: CLOSED,
    unconnected: CLOSED,
    all: STATE_NAMES,
    connected: without(...CLOSED, 'LISTEN'),
    synchronized: without(...CLOSED, 'LISTEN', 'SYN_SENT', 'CONNECTING'),
    bucket: [...EMBRYOS, 'TIME_WAIT'],
    big: without(...EMBRYOS, 'TIME_WAIT'),
  }),
);

const OWN = new Map(STATE_NAMES.map((name) => [bare(name), [name]]));

/** The states that a word of ss stands for; undefined where it is none. */
export function ssStates(text: string): readonly string[] | undefined {
  return SS.get(bare(text)) ?? OWN.get(bare(text));
}

/** The states that a word of the table stands for, which may be a number where it has no name, or one of ss. */
export function statesNamed(text: string): readonly string[] | undefined {
  const number = /^[\da-f]{2}$/i.test(text) ? text.toUpperCase() : undefined;
  return OWN.get(bare(text)) ?? (number ? [number, TCP_STATES[Number.parseInt(number, 16)] ?? number] : ssStates(text));
}

/** Whether a word is the beginning of such a name. */
export function isStateBegun(text: string): boolean {
  return [...SS.keys(), ...OWN.keys()].some((name) => name.startsWith(bare(text)));
}
