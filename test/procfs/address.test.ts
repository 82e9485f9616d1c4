// Addresses both ways, in both byte orders. Every vector names its origin.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Address, classifyAddress, decodeAddress, encodeAddress, formatAddress, parseAddress } from '../../src/procfs/address.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';
import { compareAddresses } from '../support/compare-addresses.ts';

const VECTORS: readonly (readonly [digits: string, order: ByteOrder, text: string, origin: string])[] = [
  ['0100007F', 'little', '127.0.0.1', 'capture zoo/tcp, Linux 6.18 x86_64'],
  ['7F000001', 'big', '127.0.0.1', 'a sparc row in psutil issue 201'],
  ['00000000', 'little', '0.0.0.0', 'capture zoo/tcp'],
  ['FFFFFFFF', 'big', '255.255.255.255', 'capture procfs/udp: a peer of connect(); no sentinel (lsof issue 102)'],
  ['6401A8C0', 'little', '192.168.1.100', 'capture zoo/tcp: a listener on 192.168.1.100:3000'],
  ['00000000000000000000000001000000', 'little', '::1', 'capture procfs/udp6'],
  ['00000000000000000000000000000001', 'big', '::1', 'the same by tcp6_seq_show() on a big-endian machine'],
  ['0000000000000000FFFF00000100007F', 'little', '::ffff:127.0.0.1', 'capture zoo/tcp6: a client of a dual-stack listener'],
  ['00000000000000000000FFFF7F000001', 'big', '::ffff:127.0.0.1', 'the same by tcp6_seq_show() on a big-endian machine'],
  ['B80D0120000000000000000001000000', 'little', '2001:db8::1', 'capture procfs/udp6'],
  ['000080FE00000000FF0A4200010000FE', 'little', 'fe80::42:aff:fe00:1', 'capture procfs/udp6: reversed inside each word, never across'],
  ['20010db800000001000a000b000c000d', 'big', '2001:db8:0:1:a:b:c:d', 'capture procfs/if_inet6: %pi6 is network order on every machine'],
];

describe('addresses as the kernel prints them', () => {
  test.each(VECTORS)('%s, %s-endian, is %s', (digits, order, text) => {
    const address = decodeAddress(digits, order);
    expect(address && formatAddress(address)).toBe(text);
    expect(address && encodeAddress(address, order)).toBe(digits.toUpperCase());
    expect(parseAddress(text)).toEqual(address);
  });

  test.each(['', '0', '0100007', '0100007FF', '0100007G', ' 100007F', '0x00007F', '1'.repeat(31), '1'.repeat(33), '-100007F'])(
    '%j is none, and says so',
    (digits) => expect(decodeAddress(digits, 'little')).toBeUndefined(),
  );
});

const RFC5952: readonly (readonly [written: string, text: string, section: string])[] = [
  ['2001:0db8:0000:0000:0001:0000:0000:0001', '2001:db8::1:0:0:1', '4.2.3: the first of two equal runs'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1', '4.2.2: one group alone is not shortened'],
  ['2001:DB8::ABCD', '2001:db8::abcd', '4.3: lower case'],
  ['0:0:0:0:0:0:0:0', '::', '4.2.1'],
  ['0:0:0:0:0:ffff:192.0.2.1', '::ffff:192.0.2.1', '5: mixed notation for a well-known prefix'],
  ['64:ff9b::192.0.2.33', '64:ff9b::c000:221', 'RFC 6052, written without its dotted form here'],
  ['[fe80::1]', 'fe80::1', 'as ss prints it'],
];

describe('addresses as people write them', () => {
  test.each(RFC5952)('%s is %s', (written, text) => {
    const address = parseAddress(written);
    expect(address && formatAddress(address)).toBe(text);
  });

  test.each([
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '256.1.1.1',
    '1.2.3.4 ',
    '::1::',
    // RFC 4291, 2.2: `::` is one or more groups
    '1:2:3:4::5:6:7:8',
    ':::',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    'g::1',
    '1.2.3.4::',
    '[1.2.3.4]',
    '',
  ])('%j is none', (written) => expect(parseAddress(written)).toBeUndefined());
});

const word = fc.integer({ min: 0, max: 0xffffffff });
const anyAddress = fc.oneof(
  word.map((one): Address => ({ family: 4, words: [one] })),
  fc.tuple(word, word, word, word).map((words): Address => ({ family: 6, words })),
  word.map((one): Address => ({ family: 6, words: [0, 0, 0xffff, one] })),
);
const anyOrder = fc.constantFrom<ByteOrder>('little', 'big');

describe('any address', () => {
  test('comes back from the digits that a machine of either order prints', () => {
    fc.assert(
      fc.property(anyAddress, anyOrder, (address, order) => {
        expect(decodeAddress(encodeAddress(address, order), order)).toEqual(address);
      }),
    );
  });

  test('comes back from its text', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  test('reads the same in both orders only if its words are palindromes of bytes', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const same = encodeAddress(address, 'little') === encodeAddress(address, 'big');
        const palindrome = address.words.every((one) => one >>> 24 === (one & 0xff) && ((one >>> 16) & 0xff) === ((one >>> 8) & 0xff));
        expect(same).toBe(palindrome);
      }),
    );
  });

  test('is ordered totally, and IPv4 by its number', () => {
    fc.assert(
      fc.property(anyAddress, anyAddress, anyAddress, (a, b, c) => {
        expect(Math.sign(compareAddresses(a, b))).toBe(-Math.sign(compareAddresses(b, a)) + 0);
        if (compareAddresses(a, b) <= 0 && compareAddresses(b, c) <= 0) expect(compareAddresses(a, c)).toBeLessThanOrEqual(0);
        if (compareAddresses(a, b) === 0) expect(a).toEqual(b);
      }),
    );
  });

  test('has one class, an IPv4-mapped one that of its IPv4 address', () => {
    fc.assert(
      fc.property(word, (one) => {
        expect(classifyAddress({ family: 6, words: [0, 0, 0xffff, one] })).toBe(classifyAddress({ family: 4, words: [one] }));
      }),
    );
  });
});

describe('classes', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['::', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', 'global'],
    ['100.64.0.1', 'shared'],
    ['169.254.169.254', 'link-local'],
    ['224.0.0.251', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['203.0.113.9', 'documentation'],
    ['198.18.0.1', 'benchmarking'],
    ['240.0.0.1', 'reserved'],
    ['192.0.0.4', 'protocol'],
    ['192.0.0.9', 'global'],
    ['192.0.0.10', 'global'],
    ['192.0.1.1', 'global'],
    ['fe80::1', 'link-local'],
    ['fd00::1', 'unique-local'],
    ['ff02::fb', 'multicast'],
    ['2001:db8::1', 'documentation'],
    ['2606:4700::1111', 'global'],
  ])('%s is %s (IANA special-purpose address registries)', (text, expected) => {
    const address = parseAddress(text);
    expect(address && classifyAddress(address)).toBe(expected);
  });
});
