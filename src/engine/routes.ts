/**
 * Which way a packet would leave, as the routing tables of a paste say it.
 *
 * /proc/net/route prints the main table only (net/ipv4/fib_trie.c fib_route_seq_show()), /proc/net/ipv6_route all of them mixed
 * (net/ipv6/ip6_fib.c); neither has the rules that choose a table. The longest prefix wins, and of routes to one network the smallest metric.
 * Of equal ones IPv4 takes the first, if it is not for another TOS, and IPv6 one by reachability, preference (CONFIG_IPV6_ROUTER_PREF) or hash
 * (net/ipv6/route.c rt6_score_route(), fib6_select_path()): which, the files do not say, so all of them are told.
 */
import { fromUtf8 } from '../base/byte-string.ts';
import { type Address, inNetwork, inOrder, parseAddress } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { Field, Value } from '../procfs/column.ts';

export interface Route {
  readonly destination: Address;
  /** Bits of it that count. */
  readonly length: number;
  readonly metric: number;
  readonly device: string;
  /** The router; undefined where the network is on the link itself, or the file does not say it. */
  readonly gateway: Address | undefined;
  /**
   * `unsaid`: through a gateway that the file cannot print (IPv4 by way of IPv6); `nowhere`: refused or thrown away; `local`: to this machine;
   * `some`: for some packets only, from certain sources or with a TOS.
   */
  readonly is: 'direct' | 'gateway' | 'unsaid' | 'nowhere' | 'local' | 'some';
}

/** include/uapi/linux/route.h and ipv6_route.h */
const GATEWAY = 0x2;
const REJECT = 0x200;
const ANYCAST = 0x100000;
const CACHE = 0x1000000;
const LOCAL = 0x80000000;

/** A row of /proc/net/route, read with byte order 'big' and meant in `order`; undefined where it is cut. */
export function route4(fields: readonly Field[], order: ByteOrder): Route | undefined {
  const { iface, destination, gateway, mask, flags, metric } = valuesOf(fields);
  if (!isAddress(destination) || !isAddress(gateway) || !isAddress(mask) || !isNumber(flags) || !isNumber(metric) || !isText(iface))
    return undefined;
  return {
    destination: inOrder(destination, order),
    length: Math.clz32(~(inOrder(mask, order).words[0] ?? 0)),
    // printed with %d until 6.13: a large one came out negative
    metric: metric >>> 0,
    device: fromUtf8(iface),
    ...nextHop(inOrder(gateway, order), flags, iface === '*'),
  };
}

/**
 * A leaf of /proc/net/fib_trie that /proc/net/route does not have, or not as what it is: a network of this machine, a route with a TOS. Both are
 * in one trie unless there are rules of one's own (net/ipv4/fib_trie.c fib_trie_unmerge()), so that the longest prefix of either wins.
 */
export function trie4(fields: readonly Field[]): Route | undefined {
  const { trie, address, prefix_length: length, type, tos } = valuesOf(fields);
  const destination = isText(address) && parseAddress(address);
  const is = type === 'LOCAL' ? 'local' : trie === 'Main' && tos ? 'some' : undefined;
  return destination && isNumber(length) && is ? { destination, length, metric: 0, device: '', gateway: undefined, is } : undefined;
}

/**
 * A row of /proc/net/ipv6_route; undefined where it is cut, or is no way for a packet to another machine: a remembered exception, a group.
 * Of routes to one network those for certain sources are asked first (net/ipv6/ip6_fib.c fib6_node_lookup_1()).
 */
export function route6(fields: readonly Field[]): Route | undefined {
  const { iface, destination, prefix_length: length, source_prefix_length: source, next_hop, metric, flags } = valuesOf(fields);
  if (!isAddress(destination) || !isAddress(next_hop) || !isNumber(length) || !isNumber(flags) || !isNumber(metric) || !isText(iface))
    return undefined;
  if (has(flags, CACHE) || (destination.words[0] ?? 0) >>> 24 === 0xff) return undefined;
  const hop = nextHop(next_hop, flags, false);
  const is = has(flags, LOCAL) || has(flags, ANYCAST) ? 'local' : source ? 'some' : hop.is;
  return { destination, length, metric: is === 'some' ? -1 : metric, device: fromUtf8(iface), gateway: hop.gateway, is };
}

/** IPv6 asks its table of local routes first, whatever their length (net/ipv6/fib6_rules.c fib6_rule_lookup()). */
const rankOf = ({ destination, length, is }: Route) => (is === 'local' && destination.family === 6 ? 129 : length);

/** The routes that an address would take: those that the longest prefix and the smallest metric leave. */
export function bestRoutes(routes: readonly Route[], to: Address): readonly Route[] {
  const best = new Map<string, Route>();
  let than: Route | undefined;
  for (const route of routes) {
    if (!inNetwork(to, route.destination, route.length)) continue;
    const rank = than ? rankOf(route) - rankOf(than) || than.metric - route.metric : 1;
    if (rank < 0) continue;
    if (rank > 0) best.clear();
    best.set(keyOf(route), route);
    than = route;
  }
  return [...best.values()];
}

/** Equal where the routes are. */
export const keyOf = ({ destination, length, metric, device, gateway, is }: Route) =>
  [destination.words, length, metric, device, gateway?.words, is].join(' ');

const has = (flags: number, bit: number) => (flags & bit) !== 0;

function nextHop(gateway: Address, flags: number, nowhere: boolean): Pick<Route, 'gateway' | 'is'> {
  if (nowhere || has(flags, REJECT)) return { gateway: undefined, is: 'nowhere' };
  if (gateway.words.some(Boolean)) return { gateway, is: 'gateway' };
  return { gateway: undefined, is: has(flags, GATEWAY) ? 'unsaid' : 'direct' };
}

export const valuesOf = (fields: readonly Field[]): Readonly<Record<string, Value | undefined>> =>
  Object.fromEntries(fields.map(({ column, value }) => [column.id, value]));

export const isText = (value: Value | undefined) => typeof value === 'string';
export const isNumber = (value: Value | undefined) => typeof value === 'number';
const isAddress = (value: Value | undefined): value is Address => typeof value === 'object' && value !== null;
