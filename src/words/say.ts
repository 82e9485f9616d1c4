/** Sentences as template literals: what is put in is code, unless it is a part already. */
import type { Part, Said } from '../explain/step.ts';

/** say`turned by ${'ntohs'} first` is ['turned by ', { code: 'ntohs' }, ' first']. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number | Part)[]): Said {
  const parts: Part[] = [];
  for (const [index, string] of strings.entries()) {
    if (string !== '') parts.push(string);
    const value = values[index];
    if (value !== undefined) parts.push(typeof value === 'object' ? value : { code: String(value) });
  }
  return parts;
}

export const strong = (text: string | number): Part => ({ strong: String(text) });

/** A sentence as plain text, for labels and the live region. */
export function plain(said: Said): string {
  return said
    .map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : 'strong' in part ? part.strong : part.text))
    .join('');
}
