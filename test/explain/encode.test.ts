import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstNotHex, toHex } from '../../src/base/digits.ts';
import {
  addressOfBytes,
  encodeEndpoint,
  type GrepId,
  grepLines,
  mappedAddress,
  memoryBytes,
  printedForms,
  stepAddress,
  type WholeEndpoint,
} from '../../src/explain/encode.ts';
import { type Endpoint, formatEndpoint, parseEndpoint } from '../../src/explain/encode-text.ts';
import { type Address, decodeAddress, formatAddress, parseAddress } from '../../src/procfs/address.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';
import { formatOf } from '../../src/procfs/formats/index.ts';

const ORDERS = ['little', 'big'] as const;
const order = fc.constantFrom(...ORDERS);
const port = fc.integer({ min: 0, max: 0xffff });
const word = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(0, 1, 0xffff, 0x7f000001, 0xfe800000, 0xffffffff));
const v4 = word.map((one): Address => ({ family: 4, words: [one] }));
const v6 = fc.tuple(word, word, word, word).map((words): Address => ({ family: 6, words }));
const mapped = v4.map(mappedAddress);
const address = fc.oneof(v4, v6, mapped);

/** The inverse of `encodeEndpoint`; anything but 8 or 32 digits, a colon and 4 digits: undefined. */
function decodeEndpoint(text: string, byteOrder: ByteOrder): WholeEndpoint | undefined {
  const colon = text.length - 5;
  const digits = text.slice(colon + 1);
  if (text[colon] !== ':' || firstNotHex(digits) >= 0) return undefined;
  const one = decodeAddress(text.slice(0, colon), byteOrder);
  return one && { address: one, port: Number.parseInt(digits, 16) };
}

describe('the way back is the inverse of the way there', () => {
  test('what is decoded from digits and encoded again is the same digits', () => {
    const digits = fc.oneof(word, fc.tuple(word, word, word, word)).map((words) =>
      [words]
        .flat()
        .map((one) => toHex(one, 8))
        .join(''),
    );
    fc.assert(
      fc.property(digits, port, order, (hex, number, byteOrder) => {
        const text = `${hex}:${toHex(number, 4)}`;
        const decoded = decodeEndpoint(text, byteOrder);
        expect(decoded && encodeEndpoint(decoded, byteOrder)).toBe(text);
      }),
    );
  });

  test('what is encoded from an endpoint and decoded again is the same endpoint', () => {
    fc.assert(
      fc.property(address, port, order, (one, number, byteOrder) => {
        expect(decodeEndpoint(encodeEndpoint({ address: one, port: number }, byteOrder), byteOrder)).toEqual({
          address: one,
          port: number,
        });
      }),
    );
  });

  test('every port comes back, in both families and both orders', () => {
    const one: Address = { family: 4, words: [0x7f000001] };
    for (const byteOrder of ORDERS)
      for (const own of [one, mappedAddress(one)])
        for (let number = 0; number < 0x10000; number++) {
          const text = encodeEndpoint({ address: own, port: number }, byteOrder);
          if (decodeEndpoint(text, byteOrder)?.port !== number) expect(text).toBe(`${number} in ${byteOrder}`);
        }
  });

  test('bytes in memory become the same address again, and a step up is undone by a step down', () => {
    fc.assert(
      fc.property(address, fc.integer({ min: -16, max: 16 }), (one, by) => {
        expect(addressOfBytes(memoryBytes(one))).toEqual(one);
        expect(stepAddress(stepAddress(one, by), -by)).toEqual(one);
      }),
    );
    expect(stepAddress({ family: 4, words: [0xffffffff] }, 1).words).toEqual([0]);
    expect(stepAddress({ family: 6, words: [0, 0, 0, 0xffffffff] }, 1).words).toEqual([0, 0, 1, 0]);
  });
});

describe('an endpoint that was typed by hand', () => {
  const read = (text: string) => {
    const typed = parseEndpoint(text);
    return typed.is === 'endpoint' ? formatEndpoint(typed.endpoint) : `${typed.problem.code} ${typed.problem.start}-${typed.problem.end}`;
  };

  test.each([
    ['10.0.0.5:443', '10.0.0.5:443'],
    ['  10.0.0.5:443 ', '10.0.0.5:443'],
    ['[fe80::1]:8080', '[fe80::1]:8080'],
    ['[FE80:0:0::0001]:8080', '[fe80::1]:8080'],
    [':443', '*:443'],
    ['*:80', '*:80'],
    ['443', '*:443'],
    ['10.0.0.5', '10.0.0.5'],
    ['10.0.0.5:*', '10.0.0.5'],
    ['fe80::1', 'fe80::1'],
    ['::', '::'],
    ['::1', '::1'],
    [':::80', '[::]:80'],
    ['[::]:*', '::'],
    ['::ffff:1.2.3.4', '::ffff:1.2.3.4'],
    ['::ffff:1.2.3.4:80', '[::ffff:1.2.3.4]:80'],
    ['[::ffff:1.2.3.4]:80', '[::ffff:1.2.3.4]:80'],
    ['2001:db8:0:0:0:0:0:1:443', '[2001:db8::1]:443'],
    ['*', '*'],
    [':', '*'],
  ])('%s is read as %s', (text, meant) => expect(read(text)).toBe(meant));

  test.each([
    ['', 'nothing 0-0'],
    ['   ', 'nothing 0-3'],
    ['localhost:80', 'no-address 0-9'],
    ['10.0.0.256:80', 'octet-range 7-10'],
    ['10.0.05.1', 'leading-zero 5-7'],
    ['10.0.0.1:65536', 'port-range 9-14'],
    ['10.0.0.1:080', 'leading-zero 9-12'],
    ['10.0.0.1:http', 'no-port 9-13'],
    ['70000', 'port-range 0-5'],
    ['[fe80::1', 'bracket 0-1'],
    ['fe80::1]:80', 'bracket 7-8'],
    ['[10.0.0.1]:80', 'bracket 0-10'],
    ['[fe80::g]:80', 'no-address 1-8'],
    ['[fe80::1]80', 'after-bracket 9-11'],
    ['fe80::1%eth0', 'zone 7-12'],
    ['[fe80::1%eth0]:80', 'zone 8-13'],
    [' 1::2::3', 'no-address 1-8'],
  ])('%j is a problem at its place: %s', (text, found) => expect(read(text)).toBe(found));

  test('an IPv6 address whose last group could be a port is said to be ambiguous', () => {
    expect(parseEndpoint('::1:8080')).toMatchObject({ is: 'endpoint', ambiguous: true });
    expect(parseEndpoint('[::1]:8080')).toMatchObject({ is: 'endpoint', ambiguous: false });
    expect(parseEndpoint('fe80::abcd')).toMatchObject({ is: 'endpoint', ambiguous: false });
  });

  test('what is written is read back: with and without a port, shortened, mapped, in brackets', () => {
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    fc.assert(
      fc.property(maybe(address), maybe(port), (one, number) => {
        const endpoint: Endpoint = { ...(one ? { address: one } : {}), ...(number === undefined ? {} : { port: number }) };
        expect(parseEndpoint(formatEndpoint(endpoint))).toMatchObject({ is: 'endpoint', endpoint });
      }),
    );
  });

  test('typed, encoded, decoded and written, an endpoint is itself again, in every way of writing IPv6', () => {
    const groups = (one: Address) => one.words.flatMap((each) => [each >>> 16, each & 0xffff]).map((each) => each.toString(16));
    const ways = [
      (one: Address) => formatAddress(one),
      (one: Address) => groups(one).join(':'),
      (one: Address) =>
        groups(one)
          .map((each) => each.padStart(4, '0').toUpperCase())
          .join(':'),
    ];
    fc.assert(
      fc.property(fc.oneof(v6, mapped), port, order, fc.constantFrom(...ways), (one, number, byteOrder, write) => {
        const typed = parseEndpoint(`[${write(one)}]:${number}`);
        if (typed.is === 'problem') throw new Error(typed.problem.code);
        const back = decodeEndpoint(encodeEndpoint(typed.endpoint as WholeEndpoint, byteOrder), byteOrder);
        expect(back && formatEndpoint(back)).toBe(`[${formatAddress(one)}]:${number}`);
      }),
    );
  });

  test('no text makes it throw, and a problem lies inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[[\]0-9a-f.:*% ]{0,40}$/)), (text) => {
        const typed = parseEndpoint(text);
        if (typed.is === 'endpoint') return;
        expect(typed.problem.start).toBeGreaterThanOrEqual(0);
        expect(typed.problem.end).toBeGreaterThanOrEqual(typed.problem.start);
        expect(typed.problem.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

test('an IPv4 address is printed in tcp and, mapped, in tcp6; 0.0.0.0 stands there as ::; an IPv6 address in tcp6 alone', () => {
  const forms = (text: string, byteOrder: ByteOrder) =>
    printedForms({ address: parseAddress(text) as Address, port: 443 }, byteOrder).map(
      (form) => `${form.file} ${form.as} ${form.addressDigits}:${form.portDigits}`,
    );
  expect(forms('10.0.0.5', 'little')).toEqual(['tcp as-it-is 0500000A:01BB', 'tcp6 mapped 0000000000000000FFFF00000500000A:01BB']);
  expect(forms('10.0.0.5', 'big')).toEqual(['tcp as-it-is 0A000005:01BB', 'tcp6 mapped 00000000000000000000FFFF0A000005:01BB']);
  expect(forms('0.0.0.0', 'little')[1]).toBe(`tcp6 any ${'0'.repeat(32)}:01BB`);
  expect(forms('::1', 'little')).toEqual(['tcp6 as-it-is 00000000000000000000000001000000:01BB']);
});

/** One row as our decoder reads it, with the number of its line in the file. */
interface Row {
  readonly line: number;
  readonly local: WholeEndpoint;
  readonly remote: WholeEndpoint;
  readonly st: number;
}

const FIXTURES = [
  { file: 'tcp', path: 'zoo/tcp', order: 'little' },
  { file: 'tcp6', path: 'zoo/tcp6', order: 'little' },
  { file: 'tcp', path: 'zoo/tcp.big-endian', order: 'big' },
] as const;
const place = (path: string) => new URL(`../fixtures/${path}`, import.meta.url).pathname;

function rowsOf({ file, path, order: byteOrder }: (typeof FIXTURES)[number]): Row[] {
  const format = formatOf(file);
  return readFileSync(place(path), 'latin1')
    .split('\n')
    .flatMap((text, index) => {
      const reading = format?.read(text, byteOrder, { named: true });
      if (reading?.is !== 'entry') return [];
      const value = (id: string) => reading.fields.find((field) => field.column.id === id)?.value;
      const end = (side: string) => ({ address: value(`${side}_address`) as Address, port: Number(value(`${side}_port`)) });
      return [{ line: index + 1, local: end('local'), remote: end('rem'), st: Number(value('st')) }];
    });
}

/** The same host: equal, one the IPv4-mapped form of the other, or both «any»; said by text, not by our words. */
const host = (one: Address) =>
  formatAddress(one)
    .replace(/^::ffff:(?=.*\.)/, '')
    .replace(/^(0\.0\.0\.0|::)$/, 'any');

const meant: Readonly<Record<GrepId, (row: Row, wanted: Endpoint) => boolean>> = {
  connected: (row, wanted) => isEnd(row.remote, wanted),
  listening: (row, wanted) => isEnd(row.local, wanted) && row.st === 10,
  'either-end': (row, wanted) => isEnd(row.local, wanted) || isEnd(row.remote, wanted),
  'any-address': (row, wanted) => row.local.port === wanted.port || row.remote.port === wanted.port,
};

/** An IPv6 address that was asked for is only itself; an IPv4 address is also its mapped form. */
function isEnd(end: WholeEndpoint, wanted: Endpoint): boolean {
  if (wanted.port !== undefined && end.port !== wanted.port) return false;
  if (!wanted.address) return true;
  return wanted.address.family === 6
    ? formatAddress(end.address) === formatAddress(wanted.address)
    : host(end.address) === host(wanted.address);
}

const GREPS = [['grep'], ['busybox', 'grep']] as const;
const installed = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** Every grep line of an endpoint with the file's path put in place of /proc/net/…, run in one shell; the numbers of the lines found. */
function found(commands: readonly string[], grep: string): number[][] {
  const script = commands.map((command) => `${command.replace(/^grep/, `${grep} -n`)}; echo --`).join('\n');
  const printed = execFileSync('sh', ['-c', script], { encoding: 'latin1' });
  return printed
    .split('--\n')
    .slice(0, -1)
    .map((block) =>
      block
        .split('\n')
        .filter(Boolean)
        .map((line) => Number.parseInt(line, 10)),
    );
}

describe('a grep line finds the rows that the decoder means, and no other', () => {
  for (const fixture of FIXTURES) {
    for (const grep of GREPS) {
      test.skipIf(!installed(grep[0]))(`${grep.join(' ')} on ${fixture.path}`, () => {
        const rows = rowsOf(fixture);
        expect(rows.length).toBeGreaterThan(100);
        const asked = new Map<string, Endpoint>();
        for (const end of rows.flatMap((row) => [row.local, row.remote])) {
          const v4Form = host(end.address).includes('.') ? parseAddress(host(end.address)) : undefined;
          for (const one of [end, { address: end.address }, { port: end.port }, ...(v4Form ? [{ address: v4Form, port: end.port }] : [])])
            asked.set(formatEndpoint(one), one);
        }
        // Each line is a process of its own: every fifth endpoint, which takes all kinds in turn.
        const lines = [...asked.values()]
          .filter((_, at) => at % 5 === 0)
          .flatMap((wanted) =>
            grepLines(wanted, fixture.order)
              .filter((line) => line.files.includes(fixture.file))
              .map((line) => ({ wanted, line })),
          );
        const commands = lines.map(({ line }) => `${line.command.replaceAll(/ \/proc\/net\/\w+/g, '')} ${place(fixture.path)}`);
        const hits = found(commands, grep.join(' '));
        let total = 0;
        for (const [index, { wanted, line }] of lines.entries()) {
          const expected = rows.filter((row) => meant[line.id](row, wanted)).map((row) => row.line);
          expect(hits[index], `${line.id} ${formatEndpoint(wanted)}: ${line.command}`).toEqual(expected);
          total += expected.length;
        }
        expect(total).toBeGreaterThan(200);
      });
    }
  }

  test('nothing is looked for where any address and any port is meant', () => {
    expect(grepLines({}, 'little')).toEqual([]);
  });

  test('a whole command reads as it is typed', () => {
    const [connected, listening] = grepLines({ address: parseAddress('127.0.0.1') as Address, port: 8888 }, 'little');
    expect(connected?.command).toBe(
      "grep -e ' 0100007F:22B8 .. ' -e ' 0000000000000000FFFF00000100007F:22B8 .. ' /proc/net/tcp /proc/net/tcp6",
    );
    expect(grepLines({ port: 8888 }, 'little').map((line) => line.command)).toEqual([
      "grep ':22B8 .. ' /proc/net/tcp /proc/net/tcp6",
      "grep ':22B8 0*:0000 0A ' /proc/net/tcp /proc/net/tcp6",
      "grep ':22B8 ' /proc/net/tcp /proc/net/tcp6",
    ]);
    expect(listening?.files).toEqual(['tcp', 'tcp6']);
  });
});
