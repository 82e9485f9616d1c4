/**
 * Where rows and headers begin inside a line: the few shapes that are unmistakable wherever they stand.
 *
 *     0: 0100007F:22B8 …                   a number with a colon, then an endpoint of 8 or 32 digits
 *     0000000000000000: 00000002 00000000  a unix socket: a pointer with a colon, then two numbers of 8 digits
 *     sl local_address …  Num RefCount …   the first two words of their headers
 *     fe80000000000000… 40 00000000…       ipv6_route: an address with its length, and another
 *     fe80000000000000… 02 40 20 80        if_inet6: an address and four short numbers
 *     ipv4 2 tcp …                         nf_conntrack: a family by its name and its number
 */
import { type Token, tokenise } from '../procfs/tokens.ts';

const NUMBER = /^\d{1,10}:$/;
const ENDPOINT = /^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{32}):[0-9a-fA-F]{4}$/;
const POINTER = /^[0-9a-fA-F]{8,16}:$/;
const WORD = /^[0-9a-fA-F]{8}$/;
const ADDRESS = /^[0-9a-f]{32}$/;
const NUMBER_OR_ADDRESS = /^(?:[0-9a-f]{32}|[0-9a-f]{2})$/;
const PREFIX = /^[0-9a-f]{2}$/;
const FIRST_TWO = new Map(Object.entries({ sl: 'local_address', Num: 'RefCount', ipv4: '2', ipv6: '10' }));

/** Whether a text begins with what a row of a socket table begins with, or with an address: few other texts do. */
export function beginsLikeRow(text: string): boolean {
  return /^[ \t]*(?:\d{1,10}:|[0-9a-fA-F]{8,32}(?::(?:[0-9a-fA-F]{4})?)?|ipv4 +2|ipv6 +10)(?=[ \t]|$)/.test(text);
}

/** Characters of `text` at which a row or a header begins, in order. */
export function rowStarts(text: string): number[] {
  const tokens = tokenise(text);
  return tokens.filter((token, index) => begins(token, tokens[index + 1], tokens[index + 2], tokens[index + 3])).map(({ start }) => start);
}

function begins({ text }: Token, second?: Token, third?: Token, fourth?: Token): boolean {
  if (!second || FIRST_TWO.get(text) === second.text) return second !== undefined;
  if (PREFIX.test(second.text)) return ADDRESS.test(text) && NUMBER_OR_ADDRESS.test(third?.text ?? '') && PREFIX.test(fourth?.text ?? '');
  // most tokens end in no colon
  if (!text.endsWith(':')) return false;
  if (NUMBER.test(text) && ENDPOINT.test(second.text)) return true;
  return POINTER.test(text) && WORD.test(second.text) && WORD.test(third?.text ?? '');
}
