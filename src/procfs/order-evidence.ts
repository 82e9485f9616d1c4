/**
 * The byte order, by what the addresses would be. Nothing in /proc/net/tcp says in which order the machine keeps its bytes, but addresses
 * are no random numbers: read the right way they are loopback, private, mapped; read the wrong way they are as good as random, and fall
 * into ranges that nobody uses. Each distinct address votes once, with more weight the narrower the range that it falls into; an address
 * that reads the same both ways (0.0.0.0) does not vote, and one that only peers have can speak against an order alone: whoever talks to a
 * private network is in one. A multicast group is no peer, though sockets are bound to one. Where the votes tie, nobody can tell, and that is
 * the answer.
 */
import { type Address, classifyAddress, formatAddress, inOrder, isMapped, networkWord } from './address.ts';
import type { ByteOrder } from './byte-order.ts';

export type EvidenceKind =
  | 'loopback'
  | 'mapped'
  | 'private'
  | 'link-local'
  | 'netmask'
  | 'multicast'
  | 'own-address'
  | 'reserved'
  | 'unlikely';

/** An address with its words as printed, and how many entries have it. */
export interface PrintedAddress {
  readonly words: readonly number[];
  readonly count: number;
  /** A network mask, as in the column Mask of /proc/net/route. */
  readonly mask?: boolean;
  /** Of sockets only the other end's: one in a range of its own proves little, as its socket's own address would be in it too. */
  readonly peer?: boolean;
  /** A multicast group, as in the column Group of /proc/net/igmp. */
  readonly group?: boolean;
}

/**
 * How often addresses of a kind appear when they are read in each order; kinds with a positive weight speak for an order, with a negative one
 * against it. `example` is the most frequent one, as that order reads it: `127.0.0.1`.
 */
export interface OrderEvidence {
  readonly kind: EvidenceKind;
  readonly example: string;
  readonly little: number;
  readonly big: number;
}

export interface OrderVotes {
  readonly guess: ByteOrder | undefined;
  /** In descending order of weight. */
  readonly evidence: readonly OrderEvidence[];
}

/** What one address is worth: about the bits of the range that it falls into, halved. */
const WEIGHTS = {
  mapped: 16,
  loopback: 4,
  netmask: 8,
  multicast: 8,
  'own-address': 16,
  'link-local': 6,
  private: 4,
  reserved: -4,
  unlikely: -2,
} as const;
const KINDS = Object.keys(WEIGHTS) as readonly EvidenceKind[];

/** Weighs addresses in both readings. `own` are the machine's own addresses as text, where a file that needs no reversing (fib_trie, if_inet6) says them. */
export function weighOrder(addresses: Iterable<PrintedAddress>, own: ReadonlySet<string> = new Set()): OrderVotes {
  const tallies = KINDS.map((kind) => ({ kind, little: tally(), big: tally() }));
  const score = { little: 0, big: 0 };
  for (const printed of addresses) {
    const { words } = printed;
    if (words.every((word) => networkWord(word, 'little') === networkWord(word, 'big'))) continue;
    for (const order of ['little', 'big'] as const) {
      const address = inOrder({ family: words.length === 1 ? 4 : 6, words }, order);
      const kind = printed.mask === true ? maskKind(address) : printed.group === true ? groupKind(address) : kindOf(address, own);
      if (kind === undefined) continue;
      const weight = worth(kind, address);
      score[order] += printed.peer !== true ? weight : weight < 0 ? WEIGHTS.reserved : 0;
      for (const one of tallies) if (one.kind === kind) count(one[order], address, printed.count);
    }
  }
  const guess = score.little === score.big ? undefined : score.little > score.big ? 'little' : 'big';
  const evidence = tallies.flatMap(({ kind, little, big }): OrderEvidence[] => {
    const example = (guess === 'big' && big.example) || little.example || big.example;
    return example ? [{ kind, example, little: little.sum, big: big.sum }] : [];
  });
  return { guess, evidence };
}

/** 192.168.0.10 reads 10.0.168.192 the wrong way, and both are private; but /16 is rarer by chance than /8. */
function worth(kind: EvidenceKind, address: Address): number {
  const word = address.words.at(-1) ?? 0;
  const narrow = kind === 'private' && address.family === 4 && word >>> 24 !== 10;
  const plain = kind === 'loopback' && (address.family === 6 || word >>> 8 === 0x7f0000);
  return WEIGHTS[kind] + (narrow ? 2 : 0) + (plain ? 12 : 0);
}

function maskKind(address: Address): EvidenceKind {
  const inverted = ~(address.words[0] ?? 0) >>> 0;
  return (inverted & (inverted + 1)) === 0 ? 'netmask' : 'unlikely';
}

function groupKind(address: Address): EvidenceKind {
  return classifyAddress(address) === 'multicast' ? 'multicast' : 'unlikely';
}

function kindOf(address: Address, own: ReadonlySet<string>): EvidenceKind | undefined {
  if (own.size > 0 && own.has(formatAddress(address))) return 'own-address';
  if (isMapped(address)) return 'mapped';
  switch (classifyAddress(address)) {
    case 'loopback':
      return 'loopback';
    case 'private':
    case 'unique-local':
    case 'shared':
      return 'private';
    case 'link-local':
      return 'link-local';
    case 'reserved':
    case 'unspecified':
      return 'reserved';
    case 'multicast':
    case 'benchmarking':
      return 'unlikely';
    default:
      return undefined;
  }
}

/** How often addresses of a kind appear in a reading, and the most frequent of them. */
interface Tally {
  sum: number;
  best: number;
  example: string;
}

const tally = (): Tally => ({ sum: 0, best: 0, example: '' });

function count(to: Tally, address: Address, times: number): void {
  to.sum += times;
  if (times <= to.best) return;
  to.best = times;
  to.example = formatAddress(address);
}
