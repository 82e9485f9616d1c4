// The same files read by us and by net-tools 2.10 and iproute2 6.1: a row for a row, a field for a field. What those printed is in
// test/fixtures/truth. Where one of them is known to write something else, the reading of its output says so.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as ip from '../support/ip-json.ts';
import * as net from '../support/net-tools.ts';
import { rowsOf } from '../support/rows-of.ts';

const FIXTURES = 'test/fixtures';
const said = (file: string) => readFileSync(`${FIXTURES}/truth/${file}`, 'utf8');
const namespace = rowsOf([
  ...readdirSync(`${FIXTURES}/everything`).map((file) => `${FIXTURES}/everything/${file}`),
  `${FIXTURES}/truth/udplite6`,
]);
const zoo = rowsOf([`${FIXTURES}/zoo/tcp`, `${FIXTURES}/zoo/tcp6`]);
const interfaces = rowsOf([`${FIXTURES}/truth/dev`]);

function same({ ours, theirs }: net.Compared, count: number): void {
  expect(ours).toEqual(theirs);
  expect(theirs.length).toBe(count);
}

describe('netstat, route and arp say the same', () => {
  test('of tcp and tcp6 in every state: queues, state, uid, inode, timer, retransmissions, probes', () =>
    same(net.compareSockets(zoo, said('netstat_taneeoW')), 212));
  test('of a big-endian machine’s tcp', () => {
    const theirs = said('netstat_taneeoW').replaceAll(/^tcp6.*\n/gm, '');
    same(
      net.compareSockets(
        rowsOf([`${FIXTURES}/zoo/tcp.big-endian`]).map((row) => ({ ...row, table: 'tcp' })),
        theirs,
      ),
      107,
    );
  });
  test('of udp, udplite and raw', () => same(net.compareSockets(namespace, said('netstat_uUwaneeoW')), 45));
  test('of unix sockets', () => same(net.compareUnix(namespace, said('netstat_xanee')), 44));
  test('of IPv4 routes', () => {
    same(net.compareRoutes(namespace, said('route_nee')), 5);
    same(net.compareShortRoutes(namespace, said('netstat_rn')), 5);
  });
  test('of IPv6 routes', () => same(net.compareRoutes6(namespace, said('netstat_rn6')), 12));
  test('of interfaces', () => same(net.compareInterfaces(interfaces, said('netstat_i')), 2));
  test('of multicast groups', () => same(net.compareGroups(namespace, said('netstat_gn')), 9));
  test('of neighbours', () => same(net.compareNeighbours(namespace, said('arp_en')), 3));
  test('of counters', () => same(net.compareCounters(namespace, said('netstat_s')), 38));
});

describe('ip says the same', () => {
  const json = (file: string) => JSON.parse(said(file));

  test('of addresses, which fib_trie and if_inet6 tell', () => same(ip.compareAddresses(namespace, json('ip_addr.json')), 9));
  test('of IPv4 routes', () => same(ip.compareIpRoutes(namespace, json('ip_route.json')), 5));
  test('of IPv6 routes', () => same(ip.compareIpRoutes6(namespace, json('ip_route_all.json')), 11));
  test('of the trie', () => same(ip.compareIpTrie(namespace, json('ip_route_all.json')), 13));
  test('of groups', () => same(ip.compareGroupsOfIp(namespace, json('ip_maddr.json')), 14));
  test('of neighbours', () => same(ip.compareNeighboursOfIp(namespace, json('ip_neigh.json')), 3));
  test('of interfaces', () => same(ip.compareLinks(interfaces, json('ip_link_s.json')), 2));
});
