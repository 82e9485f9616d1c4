/**
 * Where rows and headers of the socket tables begin inside a line: the few shapes that are unmistakable wherever they stand.
 *
 *     0: 0100007F:22B8 …                   a number with a colon, then an endpoint of 8 or 32 digits
 *     0000000000000000: 00000002 00000000  a unix socket: a pointer with a colon, then two numbers of 8 digits
 *     sl local_address …  Num RefCount …   the first two words of their headers
 */
import { type Token, tokenise } from '../procfs/tokens.ts';

const NUMBER = /^\d{1,10}:$/;
const ENDPOINT = /^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{32}):[0-9a-fA-F]{4}$/;
const POINTER = /^[0-9a-fA-F]{8,16}:$/;
const WORD = /^[0-9a-fA-F]{8}$/;

/** Whether a text begins with what a row of a socket table begins with, or with an address: few other texts do. */
export function beginsLikeRow(text: string): boolean {
  return /^[ \t]*(?:\d{1,10}:|[0-9a-fA-F]{8,32}(?::(?:[0-9a-fA-F]{4})?)?)(?=[ \t]|$)/.test(text);
}

/** Characters of `text` at which a row or a header begins, in order. */
export function rowStarts(text: string): number[] {
  const tokens = tokenise(text);
  return tokens.filter((token, index) => begins(token, tokens[index + 1], tokens[index + 2])).map(({ start }) => start);
}

function begins({ text }: Token, second: Token | undefined, third: Token | undefined): boolean {
  if (!second) return false;
  // most tokens end in no colon
  if (!text.endsWith(':')) return (text === 'sl' && second.text === 'local_address') || (text === 'Num' && second.text === 'RefCount');
  if (NUMBER.test(text) && ENDPOINT.test(second.text)) return true;
  return POINTER.test(text) && WORD.test(second.text) && third !== undefined && WORD.test(third.text);
}
