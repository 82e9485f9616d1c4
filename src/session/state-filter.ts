/** The states that a filter names, and the filter after one is switched: the chips of the state bar write the same text that a reader would. */
import { startOf } from '../engine/filter/cursor.ts';
import { isSign, readFilter } from '../engine/filter/parse.ts';
import { statesNamed } from '../engine/filter/states.ts';

/**
 * What stands in a filter outside of parentheses: whether an `or` does, and the first `state:a,b` that is not negated, with the place that it
 * takes where it goes, an `and` beside it too.
 */
function outermost(filter: string) {
  const cursor = startOf(filter);
  const { tokens } = cursor;
  const sign = (at: number, name: 'and' | 'or' | 'not') => isSign({ ...cursor, at }, name) && tokens[at];
  let depth = 0;
  let or = false;
  let term:
    | { readonly start: number; readonly end: number; readonly from: number; readonly to: number; readonly values: string[] }
    | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token.is === 'open') depth++;
    if (token.is === 'close') depth--;
    if (depth !== 0) continue;
    or ||= !!sign(at, 'or');
    if (term || token.is !== 'word' || token.quoted || !/^state:/i.test(token.text) || sign(at - 1, 'not')) continue;
    const { start, end } = token;
    const before = sign(at - 1, 'and');
    const behind = !before && sign(at + 1, 'and');
    const values = token.text.slice(6).replaceAll(' ', '_').split(',').filter(Boolean);
    term = { start, end, from: before ? before.start : start, to: behind ? behind.end : end, values };
  }
  return { or, term: or ? undefined : term };
}

const named = (value: string) => statesNamed(value) ?? [];

/** The states named for all of the filter, in capitals as the kernel's. */
export function statesOf(filter: string): readonly string[] {
  return outermost(readFilter(filter).applied).term?.values.flatMap(named) ?? [];
}

/** What is applied of the filter, with one more term. An `or` in it is put in parentheses first, unless it stands in such: the term must hold for all of it. */
export function withTerm(filter: string, term: string): string {
  const rest = readFilter(filter).applied.trim();
  return `${outermost(rest).or ? `( ${rest} )` : rest} ${term}`.trimStart();
}

/** The filter with `state` switched on or off. */
export function toggleState(written: string, state: string): string {
  const filter = readFilter(written).applied;
  const { term } = outermost(filter);
  if (!term) return withTerm(filter, `state:${state.toLowerCase()}`);
  const others = term.values.filter((value) => !named(value).includes(state));
  const next = others.length < term.values.length ? others : [...others, state.toLowerCase()];
  if (next.length === 0) return `${filter.slice(0, term.from).trimEnd()} ${filter.slice(term.to).trimStart()}`.trim();
  return `${filter.slice(0, term.start)}state:${next.join(',')}${filter.slice(term.end)}`;
}
