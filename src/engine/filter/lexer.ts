/** Cuts a filter into tokens. Spans count characters of the filter from 0. */
import type { Span } from '../../base/span.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Token = Span &
  (
    | { readonly is: 'open' | 'close' | 'and' | 'or' | 'not' }
    | { readonly is: 'comparison'; readonly comparison: Comparison }
    /** `quoted`: it was written in quotes, so it is no keyword and its characters are text. `parts`: what commas outside of quotes divide. */
    | { readonly is: 'word'; readonly text: string; readonly quoted: boolean; readonly parts: readonly Part[] }
    /** Quotes that do not end. */
    | { readonly is: 'unclosed' }
  );

export interface Part extends Span {
  readonly text: string;
}

/** What ss(8) writes in words and in signs. */
const SIGN = /&&?|\|\|?|[=!<>]=?/y;
const SIGNS: Readonly<Record<string, 'and' | 'or' | 'not'>> = { '&': 'and', '&&': 'and', '|': 'or', '||': 'or', '!': 'not' };

const isBlank = (character: string) => ' \t\n\r\u3000'.includes(character);

/**
 * Outside of quotes the wide signs and digits of a Chinese keyboard are the plain ones: U+FF01 to U+FF5E are ASCII's, in its order. Its quotes, which
 * phones write too, are quotes. One character for one, so that spans stay.
 */
export function plain(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"?|[“”][^“”]*[“”]?|[！-～]/g, (found) =>
    /^["“”]/.test(found) ? found.replace(/^[“”]|[“”]$/g, '"') : String.fromCharCode(found.charCodeAt(0) - 0xfee0),
  );
}

/** The tokens of a plain text. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (isBlank(character)) at++;
    else if ('()'.includes(character)) tokens.push({ is: character === '(' ? 'open' : 'close', start: at, end: ++at });
    else {
      const token = sign(text, at) ?? word(text, at);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function sign(text: string, start: number): Token | undefined {
  SIGN.lastIndex = start;
  const [written] = SIGN.exec(text) ?? [];
  if (!written) return undefined;
  const span = { start, end: start + written.length };
  const is = SIGNS[written];
  return is ? { is, ...span } : { is: 'comparison', comparison: written.replace('==', '=') as Comparison, ...span };
}

/**
 * A word ends at a blank or parenthesis; at a comparison only where no colon came before, so that `rxq:>0` is one word and `sport>=:80` three.
 * Between quotes a backslash stands before a quote or a backslash that is text.
 */
function word(text: string, start: number): Token {
  const parts: Part[] = [];
  let from = start;
  let value = '';
  let colon = false;
  let opened = -1;
  let at = start;
  const divide = () => parts.push({ start: from, end: at, text: value });
  for (; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '"') {
      opened = opened < 0 ? at : -1;
      continue;
    }
    if (opened >= 0) {
      if (character === '\\' && /["\\]/.test(text[at + 1] ?? '')) at++;
      value += text[at];
      continue;
    }
    if (isBlank(character) || '()'.includes(character)) break;
    if (!colon && '=<>!&|'.includes(character)) break;
    if (character === ':') colon = true;
    if (character === ',') {
      divide();
      from = at + 1;
      value = '';
    } else value += character;
  }
  if (opened >= 0) return { is: 'unclosed', start: opened, end: text.length };
  divide();
  return { is: 'word', text: parts.map((part) => part.text).join(), quoted: text[start] === '"', parts, start, end: at };
}

/** A value as it is written behind a key to be read as it is. */
export function asWritten(value: string): string {
  return /[\s(),"“”！-～]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
}
