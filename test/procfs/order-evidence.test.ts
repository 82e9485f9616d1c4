import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeAddress, parseAddress } from '../../src/procfs/address.ts';
import { type PrintedAddress, weighOrder } from '../../src/procfs/order-evidence.ts';

/** Addresses as a machine of `order` prints them, each in one entry. */
function printed(order: 'little' | 'big', ...texts: string[]): PrintedAddress[] {
  return texts.map((text) => {
    const address = parseAddress(text);
    if (!address) throw new Error(text);
    const digits = encodeAddress(address, order);
    return { words: Array.from({ length: digits.length / 8 }, (_, at) => Number.parseInt(digits.slice(at * 8, at * 8 + 8), 16)), count: 1 };
  });
}

describe.each(['little', 'big'] as const)('a paste of a %s-endian machine', (order) => {
  test.each([
    ['loopback', ['127.0.0.1']],
    ['the resolver of Docker and of systemd', ['127.0.0.11', '127.0.0.53']],
    ['private networks', ['10.0.0.5', '192.168.1.100', '172.17.0.2']],
    ['a private network whose reversal is private too: 10.0.168.192', ['192.168.0.10']],
    ['IPv4-mapped', ['::ffff:203.0.113.9']],
    ['IPv6 loopback', ['::1']],
    ['IPv6 link-local', ['fe80::70a6:57ff:fe71:c75d']],
    ['IPv6 documentation, which the other way is in no range that is given out', ['2001:db8::5']],
    ['public addresses that the other way would be reserved', ['8.8.8.251', '93.184.216.240']],
    ['public addresses and one loopback', ['1.2.3.4', '52.10.20.10', '127.0.0.1']],
  ])('is recognised by %s', (_, texts) => {
    expect(weighOrder(printed(order, ...texts)).guess).toBe(order);
  });

  test.each([
    ['nothing', []],
    ['0.0.0.0', ['0.0.0.0']],
    ['255.255.255.255 and ::', ['255.255.255.255', '::']],
    ['an address that reads the same both ways', ['10.7.7.10']],
    ['two public addresses', ['8.8.4.4', '9.9.9.7']],
  ])('cannot be told by %s', (_, texts) => {
    expect(weighOrder(printed(order, ...texts)).guess).toBeUndefined();
  });
});

test('a network mask speaks for the order in which its ones stand first', () => {
  expect(weighOrder([{ words: [0x00ffffff], count: 3, mask: true }])).toEqual({
    guess: 'little',
    evidence: [
      { kind: 'netmask', example: '255.255.255.0', little: 3, big: 0 },
      { kind: 'unlikely', example: '0.255.255.255', little: 0, big: 3 },
    ],
  });
  expect(weighOrder([{ words: [0xffffff00], count: 1, mask: true }]).guess).toBe('big');
});

test("the machine's own addresses, said by a file that needs no reversing, decide", () => {
  const [address] = printed('big', '52.10.20.31');
  if (!address) throw new Error('no address');
  expect(weighOrder([address], new Set(['52.10.20.31']))).toMatchObject({
    guess: 'big',
    evidence: [{ kind: 'own-address', example: '52.10.20.31' }],
  });
});

test('evidence counts entries, votes count addresses', () => {
  const { guess, evidence } = weighOrder([
    { words: [0x0100007f], count: 12 },
    { words: [0x0500000a], count: 3 },
  ]);
  expect(guess).toBe('little');
  expect(evidence).toEqual([
    { kind: 'loopback', example: '127.0.0.1', little: 12, big: 0 },
    { kind: 'private', example: '10.0.0.5', little: 3, big: 0 },
  ]);
});

test('the two orders are treated alike: the same addresses printed by the other machine give the other answer', () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });
  const swap = (value: number) => (((value & 0xff) << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)) >>> 0;
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 1 })), (addresses) => {
      const other = { little: 'big', big: 'little' } as const;
      const guess = weighOrder(addresses.map((words) => ({ words, count: 1 }))).guess;
      const swapped = weighOrder(addresses.map((words) => ({ words: words.map(swap), count: 1 }))).guess;
      expect(swapped).toBe(guess && other[guess]);
    }),
  );
});

describe.each(['little', 'big'] as const)('peers of a socket on a %s-endian machine', (order) => {
  const peers = (...texts: string[]) => printed(order, ...texts).map((address) => ({ ...address, peer: true }));

  test('that are private the wrong way round do not outweigh its own address', () => {
    const guess = (own: string, ...others: string[]) => weighOrder([...printed(order, own), ...peers(...others)]).guess;
    expect(guess('172.17.0.2', '140.82.112.10', '93.184.216.10', '52.10.20.10')).toBe(order);
    expect(guess('10.244.1.5', '140.82.112.127')).toBe(order);
    expect(guess('203.0.113.9', '140.82.112.10')).toBeUndefined();
  });

  test('speak against the order in which they would be reserved', () => {
    expect(weighOrder(peers('8.8.8.251')).guess).toBe(order);
  });

  test('that would be multicast groups outweigh an own address that would be private', () => {
    const guess = (own: string, ...others: string[]) => weighOrder([...printed(order, own), ...peers(...others)]).guess;
    expect(guess('52.20.30.10', '140.82.112.230', '93.184.216.225')).toBe(order);
    expect(guess('52.20.30.10', '140.82.112.230')).toBeUndefined();
    expect(guess('239.255.255.250', '140.82.112.23')).toBe(order);
  });
});

describe('a peer that looks like loopback the wrong way round', () => {
  const word = (text: string) => text.split('.').reduceRight((sum, byte) => sum * 256 + Number(byte), 0);
  const printed = (...texts: string[]) => texts.map((text) => ({ words: [word(text)], count: 1 }));

  test('does not outweigh a private address', () => {
    expect(weighOrder(printed('172.17.0.2', '140.82.112.127')).guess).toBe('little');
    expect(weighOrder(printed('192.168.1.5', '140.82.112.127')).guess).toBe('little');
    expect(weighOrder(printed('10.244.1.5', '140.82.112.127')).guess).toBeUndefined();
  });

  test('is not shown as the example of what speaks for the other order', () => {
    const { guess, evidence } = weighOrder(printed('172.17.0.2', '140.82.112.10'));
    expect(guess).toBe('little');
    expect(evidence.find(({ kind }) => kind === 'private')).toEqual({ kind: 'private', example: '172.17.0.2', little: 1, big: 1 });
  });
});
