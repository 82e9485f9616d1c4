/** Chance that can be repeated, from a seed of text. */
import { mulberry32 } from '../base/random.ts';

/** A source of numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** FNV-1a over the UTF-16 code units of the seed begins it. */
export function seededRandom(seed: string): Random {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  const next = mulberry32(hash);
  return () => next() / 0x100000000;
}

/** The same items in a chance order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
