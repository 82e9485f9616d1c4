// Which way a packet goes: held to a simple reading of the same rules, and to what the kernel itself answered.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestRoutes, type Route, route4, route6 } from '../../src/engine/routes.ts';
import { type Address, formatAddress, parseAddress } from '../../src/procfs/address.ts';
import type { Field } from '../../src/procfs/column.ts';
import { formatOf } from '../../src/procfs/formats/index.ts';
import { fixture } from '../support/fixture.ts';

const address = (text: string) => parseAddress(text) as Address;
const linesOf = (name: string) => fixture(`routes/${name}`).trimEnd().split('\n');

function rows(file: string, lines: readonly string[]): (readonly Field[])[] {
  const format = formatOf(file);
  return lines.flatMap((line) => {
    const reading = format?.read(line, 'big', { named: true });
    return reading?.is === 'entry' ? [reading.fields] : [];
  });
}

const four = (...lines: string[]) => rows('route', lines).flatMap((fields) => route4(fields, 'little') ?? []);
const six = (...lines: string[]) => rows('ipv6_route', lines).flatMap((fields) => route6(fields) ?? []);

/** As `ip route get` begins its answer. */
function words(routes: readonly Route[], to: string): string {
  const [route] = routes;
  if (!route) return 'RTNETLINK answers: Network is unreachable';
  const via = route.gateway ? ` via ${formatAddress(route.gateway)}` : '';
  return route.is === 'nowhere' ? 'RTNETLINK answers: no way' : `${to}${via} dev ${route.device}`;
}

describe('the kernel answers the same', () => {
  const routes = [...four(...linesOf('route')), ...six(...linesOf('ipv6_route'))];
  test.each(linesOf('ip-route-get').map((line) => line.split(' | ') as [string, string]))('%s', (to, said) => {
    const best = bestRoutes(routes, address(to));
    expect(best).toHaveLength(1);
    const told = said.startsWith('RTNETLINK') ? 'RTNETLINK answers: no way' : said.replace(' from ::', '').replace(/(dev \S+).*/, '$1');
    expect(words(best, to)).toBe(told);
  });
});

const bits = ({ words: all }: Address) => all.map((word) => word.toString(2).padStart(32, '0')).join('');

/** The same rules, read as a child would: sort the routes whose first digits agree. */
function naively(routes: readonly Route[], to: Address): Set<Route> {
  const fit = routes.filter(
    (route) => route.destination.family === to.family && bits(route.destination).slice(0, route.length) === bits(to).slice(0, route.length),
  );
  const sorted = fit.toSorted((a, b) => b.length - a.length || a.metric - b.metric);
  return new Set(sorted.filter((route) => route.length === sorted[0]?.length && route.metric === sorted[0]?.metric));
}

// few bits vary, so that routes meet; words of all sizes, so that no sign is lost
const word = fc.tuple(fc.nat(3), fc.nat(3)).map(([high, low]) => ((high << 30) | low) >>> 0);
const family = fc.constantFrom(4, 6);
const addressOf = (of: 4 | 6) =>
  fc.tuple(word, word, word, word).map((all): Address => ({ family: of, words: all.slice(0, of === 4 ? 1 : 4) }));
const routeOf = (of: 4 | 6): fc.Arbitrary<Route> =>
  fc.record({
    destination: addressOf(of),
    length: fc.nat(of === 4 ? 32 : 128),
    metric: fc.constantFrom(0, 100, 0xffffffff),
    device: fc.constantFrom('eth0', 'eth1', 'eth2', 'eth3', 'eth4'),
    gateway: fc.constant(undefined),
    is: fc.constant('direct' as const),
  });
const routesAndAddress = family.chain((of) =>
  fc.tuple(
    fc.array(family.chain(routeOf), { maxLength: 20 }).map((all) => all),
    fc.array(routeOf(of as 4 | 6), { maxLength: 20 }),
    addressOf(of as 4 | 6),
  ),
);

test('the longest prefix wins, then the smallest metric, and equals stay together', () => {
  fc.assert(
    fc.property(routesAndAddress, ([others, own, to]) => {
      const routes = [...others, ...own];
      const best = bestRoutes(routes, to);
      const expected = naively(routes, to);
      expect(best.every((route) => expected.has(route))).toBe(true);
      const key = (route: Route) => `${route.destination.words} ${route.device}`;
      expect(new Set(best.map(key))).toEqual(new Set([...expected].map(key)));
    }),
    { numRuns: 2000 },
  );
});

describe('a row is read as it is meant', () => {
  test('a metric that %d made negative is large', () => {
    expect(four('eth0\t00000000\t0200000A\t0003\t0\t0\t-16769024\t00000000\t0\t0\t0')[0]?.metric).toBe(4278198272);
  });

  test('a gateway of zeros with its flag is one that the file cannot print', () => {
    expect(four('eth0\t006433C6\t00000000\t0003\t0\t0\t0\t00FFFFFF\t0\t0\t0')[0]).toMatchObject({ is: 'unsaid', gateway: undefined });
  });

  test('a big-endian machine prints the same network the other way round', () => {
    const [fields = []] = rows('route', ['eth0\tC6336400\t0A000002\t0003\t0\t0\t0\tFFFFFF00\t0\t0\t0']);
    const route = route4(fields, 'big');
    expect([route && formatAddress(route.destination), route?.length]).toEqual(['198.51.100.0', 24]);
  });

  test('a row that was cut is no route', () => {
    expect(four('eth0\t006433C6\t0200000A\t0003\t0\t0\t10')).toEqual([]);
    expect(six(`${'0'.repeat(32)} 00 ${'0'.repeat(32)} 00 ${'0'.repeat(32)} 00000400 00000001 00000000 00000001`)).toEqual([]);
  });

  test('groups and remembered exceptions are no ways; own addresses and anycast stay here, some sources have ways of their own', () => {
    const zeros = '0'.repeat(32);
    const row = (to: string, length: string, flags: string, source = '00') =>
      `${to} ${length} ${zeros} ${source} ${zeros} 00000100 00000001 00000000 ${flags}     eth0`;
    expect(
      six(
        row('20010db8000000000000000000000001', '80', '80200001'),
        row('ff000000000000000000000000000000', '08', '00000001'),
        row('20010db8000000000000000000000000', '80', '80300001'),
        row('20010db8000000000000000000000009', '80', '01000003'),
        row('20010db8000000000000000000000000', '40', '00000001', '40'),
      ).map(({ is, length }) => [is, length]),
    ).toEqual([
      ['local', 128],
      ['local', 128],
      ['some', 64],
    ]);
  });
});
