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

/** Characters of `text` at which a row or a header begins, in order. The last answer is kept: several who judge a line ask the same. */
export function rowStarts(text: string): readonly number[] {
  if (text !== last.text) last = { text, starts: startsIn(text) };
  return last.starts;
}

let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [] };

function startsIn(text: string): number[] {
  const tokens = tokenise(text);
  const starts: number[] = [];
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [first, second] = [tokens[at], tokens[at + 1]];
    if (first && second && begins(first.text, second.text, tokens[at + 2])) starts.push(first.start);
  }
  return starts;
}

function begins(first: string, second: string, third: Token | undefined): boolean {
  if (!first.endsWith(':')) return (first === 'sl' && second === 'local_address') || (first === 'Num' && second === 'RefCount');
  if (NUMBER.test(first) && ENDPOINT.test(second)) return true;
  return POINTER.test(first) && WORD.test(second) && third !== undefined && WORD.test(third.text);
}
