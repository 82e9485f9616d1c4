import { type Address, isMapped } from '../../src/procfs/address.ts';

/** Order by value: IPv4 and IPv4-mapped first, by the IPv4 number, then IPv6. Negative, zero or positive. */
export function compareAddresses(a: Address, b: Address): number {
  const rank = (address: Address) => (address.family === 4 || isMapped(address) ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (rank(a) === 0) return (a.words.at(-1) ?? 0) - (b.words.at(-1) ?? 0) || a.family - b.family;
  for (let at = 0; at < 4; at++) {
    const difference = (a.words[at] ?? 0) - (b.words[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
