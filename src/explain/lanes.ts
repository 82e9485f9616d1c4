/**
 * An endpoint in four lanes: as text, as bytes in memory, as numbers, as what it means. A token is the same thing in each of them.
 *
 * IPv4: the tokens are the four bytes; IPv6: the four words; both: the port. In memory all is in network order, the port too
 * (inet_sport, a __be16), on every machine.
 */

import { hexDigit, toHex } from '../base/digits.ts';
import type { Span } from '../base/span.ts';
import type { Explanation, StepOf, Word } from './step.ts';

export interface LaneCell {
  /** The token, 0-based: A to D for what stands first to last in memory, P for the port. */
  readonly token: number;
  readonly text: string;
  /** Characters of the line that it comes from. */
  readonly span: Span;
}

export interface Lane {
  readonly is: 'text' | 'memory' | 'number' | 'meaning';
  /** In the order in which the lane shows them: as printed in `text`, in network order elsewhere. */
  readonly cells: readonly LaneCell[];
}

const PORT_TOKEN = 4;

/** The lanes of an explained endpoint; none for any other field, or one that could not be read. */
export function lanesOf(explanation: Explanation): readonly Lane[] {
  const find = <K extends 'reverse-bytes' | 'place-values' | 'name-address' | 'join-groups'>(is: K) =>
    explanation.steps.find((step): step is StepOf<K> => step.is === is);
  const [reversed, ladder, named, joined] = [find('reverse-bytes'), find('place-values'), find('name-address'), find('join-groups')];
  if (!reversed || !ladder || !named) return [];
  const tokens = joined ? wordTokens(reversed.words, joined.groups) : byteTokens(reversed.words[0]);
  const digits = ladder.places.map((place) => place.digit).join('');
  const [first, last] = [ladder.places[0], ladder.places.at(-1)];
  const span = { start: first?.span.start ?? 0, end: last?.span.end ?? 0 };
  const port: Token = { printed: digits, memory: `${digits.slice(0, 2)} ${digits.slice(2)}`.toUpperCase(), number: ladder.result, span };
  const whole = { start: tokens[0]?.span.start ?? 0, end: span.end };
  return [
    { is: 'text', cells: [...printedOrder(tokens), { token: PORT_TOKEN, text: port.printed, span }] },
    lane('memory', [...tokens, port], (token) => token.memory),
    lane('number', [...tokens, port], (token) => token.number),
    {
      is: 'meaning',
      cells: [
        {
          token: -1,
          text: explanation.answer,
          span: { start: Math.min(whole.start, ...tokens.map((one) => one.span.start)), end: whole.end },
        },
      ],
    },
  ];
}

interface Token {
  readonly printed: string;
  readonly memory: string;
  readonly number: string;
  readonly span: Span;
}

const lane = (is: Lane['is'], tokens: readonly Token[], text: (token: Token) => string): Lane => ({
  is,
  cells: tokens.map((token, index) => ({ token: index, text: text(token), span: token.span })),
});

function printedOrder(tokens: readonly Token[]): LaneCell[] {
  return tokens
    .map((token, index) => ({ token: index, text: token.printed, span: token.span }))
    .sort((a, b) => a.span.start - b.span.start);
}

function byteTokens(word: Word | undefined): Token[] {
  return (word?.bytes ?? []).map((byte, index) => {
    const pair = word?.from[index] ?? index;
    return {
      printed: word?.pairs[pair] ?? '',
      memory: toHex(byte, 2),
      number: String(byte),
      span: word?.spans[pair] ?? { start: 0, end: 0 },
    };
  });
}

function wordTokens(words: readonly Word[], groups: readonly string[]): Token[] {
  return words.map((word, index) => ({
    printed: word.pairs.join(''),
    memory: word.bytes.map((byte) => toHex(byte, 2)).join(' '),
    number: groups.slice(2 * index, 2 * index + 2).join(':'),
    span: { start: word.spans[0]?.start ?? 0, end: word.spans.at(-1)?.end ?? 0 },
  }));
}

/** The weights of the four bytes on the shelf, by place in memory: little-endian gives the first the smallest. */
export function weightsOf(order: 'little' | 'big'): readonly number[] {
  const weights = [1, 256, 65536, 16777216];
  return order === 'little' ? weights : weights.reverse();
}

/** The number that a CPU of `order` sees in four bytes, and how %08X prints it. */
export function numberOf(bytes: readonly number[], order: 'little' | 'big'): { readonly number: number; readonly printed: string } {
  const number = bytes.reduce((sum, byte, index) => sum + byte * (weightsOf(order)[index] ?? 0), 0);
  return { number, printed: toHex(number, 8) };
}

/** The right way to read 32 digits of a little-endian machine and the three that people try, each as where the sixteen bytes are taken from. */
export const WAYS = ['inside-words', 'not-reversed', 'all-reversed', 'words-swapped'] as const;
export type Way = (typeof WAYS)[number];

/** For each of sixteen bytes of the result, the pair of the printed digits that it is. */
export function wayFrom(way: Way): readonly number[] {
  return Array.from({ length: 16 }, (_, at) => {
    if (way === 'not-reversed') return at;
    if (way === 'all-reversed') return 15 - at;
    return way === 'inside-words' ? at - (at % 4) + 3 - (at % 4) : 12 - (at - (at % 4)) + (at % 4);
  });
}

/** 32 printed digits read that way: sixteen bytes. */
export function readWay(digits: string, way: Way): number[] {
  const byte = (pair: number) => hexDigit(digits.charCodeAt(2 * pair)) * 16 + hexDigit(digits.charCodeAt(2 * pair + 1));
  return wayFrom(way).map(byte);
}
