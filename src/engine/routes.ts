/**
 * Which way a packet would leave, as the routing tables of a paste say it.
 *
 * /proc/net/route prints the main table only (net/ipv4/fib_trie.c fib_route_seq_show()), /proc/net/ipv6_route all of them mixed
 * (net/ipv6/ip6_fib.c); neither has the rules that choose a table. The longest prefix wins, and of routes to one network the smallest metric.
 */
import type { Address } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { Field } from '../procfs/column.ts';
import { inOrder } from './display.ts';

export interface Route {
  readonly destination: Address;
  /** Bits of it that count. */
  readonly length: number;
  readonly metric: number;
  readonly device: string;
  /** The router; undefined where the network is on the link itself, or the file does not say it. */
  readonly gateway: Address | undefined;
  /** `unsaid`: through a gateway that the file cannot print (IPv4 by way of IPv6); `nowhere`: refused or thrown away. */
  readonly is: 'direct' | 'gateway' | 'unsaid' | 'nowhere';
}

/** include/uapi/linux/route.h and ipv6_route.h */
const GATEWAY = 0x2;
const REJECT = 0x200;
const ANYCAST = 0x100000;
const CACHE = 0x1000000;
const LOCAL = 0x80000000;

/** A row of /proc/net/route, read with byte order 'big' and meant in `order`; undefined where it is cut. */
export function route4(fields: readonly Field[], order: ByteOrder): Route | undefined {
  const { address, number, text } = readers(fields);
  const [destination, gateway, mask] = [address('destination'), address('gateway'), address('mask')].map(
    (one) => one && inOrder(one, order),
  );
  const [flags, metric] = [number('flags'), number('metric')];
  if (!destination || !gateway || !mask || flags === undefined || metric === undefined) return undefined;
  const nowhere = text('iface') === '*' || has(flags, REJECT);
  return {
    destination,
    length: bitsOf(mask.words[0] ?? 0),
    // printed with %d until 6.13: a large one came out negative
    metric: metric >>> 0,
    device: text('iface'),
    ...nextHop(gateway, flags, nowhere),
  };
}

/**
 * A row of /proc/net/ipv6_route; undefined where it is cut, or is no way for a packet to another machine: an address of this one, anycast, a
 * remembered exception, a group. A route for certain sources only is left out: the file does not say which tables are asked for them.
 */
export function route6(fields: readonly Field[]): Route | undefined {
  const { address, number, text } = readers(fields);
  const [destination, gateway] = [address('destination'), address('next_hop')];
  const [length, source, metric, flags] = ['prefix_length', 'source_prefix_length', 'metric', 'flags'].map(number);
  if (!destination || !gateway || length === undefined || metric === undefined || flags === undefined || source !== 0) return undefined;
  if ([ANYCAST, CACHE, LOCAL].some((bit) => has(flags, bit)) || (destination.words[0] ?? 0) >>> 24 === 0xff) return undefined;
  return { destination, length, metric, device: text('iface'), ...nextHop(gateway, flags, has(flags, REJECT)) };
}

/** The routes that an address would take: those that the longest prefix and the smallest metric leave. */
export function bestRoutes(routes: readonly Route[], to: Address): readonly Route[] {
  let best: Route[] = [];
  for (const route of routes) {
    if (!covers(route, to)) continue;
    const than = best[0];
    const rank = than ? route.length - than.length || than.metric - route.metric : 1;
    if (rank > 0) best = [route];
    else if (rank === 0 && !best.some((one) => sameRoute(one, route))) best.push(route);
  }
  return best;
}

function covers({ destination, length }: Route, { family, words }: Address): boolean {
  return (
    family === destination.family && destination.words.every((word, at) => ((word ^ (words[at] ?? 0)) & maskOf(length - 32 * at)) === 0)
  );
}

export function sameRoute(one: Route, other: Route): boolean {
  return keyOf(one) === keyOf(other);
}

const keyOf = ({ destination, length, metric, device, gateway, is }: Route) =>
  [destination.words, length, metric, device, gateway?.words, is].join(' ');

/** The mask of a word of which `bits` count; fewer than none, more than all are none and all. */
function maskOf(bits: number): number {
  return bits <= 0 ? 0 : bits >= 32 ? -1 : -1 << (32 - bits);
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask >>> 0; rest !== 0; rest = (rest << 1) >>> 0) bits++;
  return bits;
}

const has = (flags: number, bit: number) => Math.floor(flags / bit) % 2 === 1;

function nextHop(gateway: Address, flags: number, nowhere: boolean): Pick<Route, 'gateway' | 'is'> {
  if (nowhere) return { gateway: undefined, is: 'nowhere' };
  if (gateway.words.some((word) => word !== 0)) return { gateway, is: 'gateway' };
  return { gateway: undefined, is: has(flags, GATEWAY) ? 'unsaid' : 'direct' };
}

function readers(fields: readonly Field[]) {
  const value = (id: string) => fields.find((field) => field.column.id === id)?.value ?? null;
  return {
    address: (id: string): Address | undefined => {
      const found = value(id);
      return typeof found === 'object' && found !== null ? found : undefined;
    },
    number: (id: string): number | undefined => {
      const found = value(id);
      return typeof found === 'number' ? found : undefined;
    },
    text: (id: string): string => {
      const found = value(id);
      return typeof found === 'string' ? found : '';
    },
  };
}
