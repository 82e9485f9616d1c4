/** What the rest of the paste says of an address: its name, whether it is this machine's own, which way it lies, which neighbour has it. */
import { fromUtf8 } from '../base/byte-string.ts';
import { type Address, type AddressClass, classifyAddress, formatAddress, isMapped, parseAddress } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import type { Field } from '../procfs/column.ts';
import { type Capture, fieldsOfRecord, type Section } from './capture.ts';
import type { AddressView, NeighbourView, RouteView } from './protocol.ts';
import { bestRoutes, isNumber, isText, keyOf, type Route, route4, route6, trie4, valuesOf } from './routes.ts';

interface Ways {
  readonly order: ByteOrder;
  /** Entries of the paste when these were read. */
  readonly entries: number;
  readonly routes: readonly Route[];
  readonly neighbours: readonly NeighbourView[];
}

/** By capture; made again where entries came since, or the byte order is another. */
const kept = new WeakMap<Capture, Ways>();

/** What is said of an end of a socket; undefined where nothing is. */
export function addressView(capture: Capture, printed: Address, side: 'local' | 'remote', order: ByteOrder): AddressView | undefined {
  const address: Address = isMapped(printed) ? { family: 4, words: printed.words.slice(3) } : printed;
  const is = classifyAddress(address);
  if (is === 'unspecified') return undefined;
  const text = formatAddress(address);
  const ways = waysOf(capture, order);
  const name = capture.facts.hosts.get(text);
  const own = is === 'loopback' ? undefined : ownView(capture, address, text, ways);
  const beyond = side === 'remote' && !own && leaves(is, address.family) ? beyondView(address, text, ways) : {};
  const view = { text, ...(name ? { name } : {}), ...(own ? { own } : {}), ...beyond };
  return Object.keys(view).length > 1 ? view : undefined;
}

/** Whether the routing tables alone say where packets to it go: link-local IPv6 needs an interface, groups and broadcast have ways of their own. */
function leaves(is: AddressClass, family: 4 | 6): boolean {
  return !['loopback', 'multicast', 'broadcast'].includes(is) && !(is === 'link-local' && family === 6);
}

function ownView(capture: Capture, address: Address, text: string, { routes }: Ways): AddressView['own'] {
  const device = capture.facts.own.get(text) ?? (bestRoutes(routes, address)[0]?.is === 'local' ? '' : undefined);
  if (device === undefined) return undefined;
  if (device !== '') return { device };
  // fib_trie says no interface: the network that it is in does, if one interface alone is in that network
  const networks = bestRoutes(
    routes.filter((route) => route.is === 'direct' && route.length > 0),
    address,
  );
  const [network] = networks;
  return network && networks.length === 1 ? { device: network.device, network: networkText(network) } : { device: '' };
}

function beyondView(address: Address, text: string, { routes, neighbours }: Ways): Pick<AddressView, 'routes' | 'neighbour'> {
  const best = bestRoutes(routes, address);
  const [route] = best;
  if (route?.is === 'some') return {};
  const hop = route?.gateway ? formatAddress(route.gateway) : text;
  const ask = best.length < 2 && (!route || route.is === 'direct' || route.is === 'gateway');
  const neighbour = ask && neighbours.findLast((one) => one.address === hop && (!route || one.device === route.device));
  return { ...(best.length > 0 ? { routes: best.map(routeView) } : {}), ...(neighbour ? { neighbour } : {}) };
}

const networkText = ({ destination, length }: Route) => `${formatAddress(destination)}/${length}`;

function routeView(route: Route): RouteView {
  const { device, is, gateway } = route;
  return { is: is as RouteView['is'], device, network: networkText(route), ...(gateway ? { gateway: formatAddress(gateway) } : {}) };
}

function waysOf(capture: Capture, order: ByteOrder): Ways {
  const entries = capture.sections.reduce((sum, section) => sum + section.records.length, 0);
  const known = kept.get(capture);
  if (known?.entries === entries && known.order === order) return known;
  const trie = routesOf(capture, 'fib_trie', trie4);
  const main = withoutTos(
    routesOf(capture, 'route', (fields) => route4(fields, order)),
    trie,
  );
  // local ones first, as in their trie
  const routes = [...trie.filter(({ is }) => is === 'local'), ...main, ...routesOf(capture, 'ipv6_route', route6)];
  const fresh = { order, entries, routes, neighbours: sectionsOf(capture, 'arp').flatMap((one) => read(capture, one, neighbourView)) };
  kept.set(capture, fresh);
  return fresh;
}

/** Of routes to one network those with a TOS come first (net/ipv4/fib_trie.c fib_find_alias()): as many as fib_trie has. */
function withoutTos(routes: readonly Route[], trie: readonly Route[]): readonly Route[] {
  const left = new Map<string, number>();
  const count = (route: Route, by: number) => {
    const network = networkText(route);
    const before = left.get(network) ?? 0;
    left.set(network, before + by);
    return before;
  };
  for (const route of trie) if (route.is === 'some') count(route, 1);
  return routes.filter((route) => count(route, -1) <= 0);
}

/** The routes of a file. Where the paste has it several times and they differ (two machines, before and after), none is taken: which one holds is not said. */
function routesOf(capture: Capture, file: string, as: (fields: readonly Field[]) => Route | undefined): readonly Route[] {
  const [first = [], ...others] = sectionsOf(capture, file).map((section) => read(capture, section, as));
  const text = (routes: readonly Route[]) => routes.map(keyOf).join();
  return others.every((other) => text(other) === text(first)) ? first : [];
}

const sectionsOf = ({ sections }: Capture, file: string) =>
  sections.filter(({ format, records }) => format.id === file && records.length > 0);

function read<T>(capture: Capture, { format, records }: Section, as: (fields: readonly Field[]) => T | undefined): T[] {
  return records.flatMap((record) => as(fieldsOfRecord(capture, format, record)) ?? []);
}

/** ATF_COM: the hardware address is known to be right; ATF_PUBL: answered for, no neighbour (uapi/linux/if_arp.h, net/ipv4/arp.c arp_state_to_flags()). */
const COMPLETE = 2;
const PUBLISHED = 8;

function neighbourView(fields: readonly Field[]): NeighbourView | undefined {
  const { ip_address: address, flags, hw_address: hardware, device } = valuesOf(fields);
  const at = isText(address) && parseAddress(address);
  if (!at || !isNumber(flags) || !isText(hardware) || !isText(device) || flags & PUBLISHED) return undefined;
  return { address: formatAddress(at), hardware, device: fromUtf8(device), answered: (flags & COMPLETE) !== 0 };
}
