/** The states that a filter names, and the filter after one is switched: the chips of the state bar write the same text that a reader would. */

/** Where a `state:a,b` term stands in the filter, by itself between blanks. */
function stateTerm(filter: string): { readonly start: number; readonly end: number; readonly states: readonly string[] } | undefined {
  let start = 0;
  for (const word of filter.split(' ')) {
    const end = start + word.length;
    if (word.toLowerCase().startsWith('state:')) {
      return { start, end, states: word.slice(6).toUpperCase().split(',').filter(Boolean) };
    }
    start = end + 1;
  }
  return undefined;
}

/** The states named, in capitals as the kernel's. */
export function statesOf(filter: string): readonly string[] {
  return stateTerm(filter)?.states ?? [];
}

/** The filter with one more term. An `or` in it is put in parentheses first, unless it stands in such: the term must hold for all of it. */
export function withTerm(filter: string, term: string): string {
  const rest = filter.trim();
  const loose = rest.split(' ').some((word) => /^(or|\|\|?)$/i.test(word)) && !/^\([^()]*\)$/.test(rest);
  const whole = loose ? `( ${rest} )` : rest;
  return `${whole} ${term}`.trimStart();
}

/** The filter with `state` switched on or off. */
export function toggleState(filter: string, state: string): string {
  const term = stateTerm(filter);
  if (!term) return withTerm(filter, `state:${state.toLowerCase()}`);
  const states = term.states.includes(state) ? term.states.filter((one) => one !== state) : [...term.states, state];
  const written = states.length > 0 ? `state:${states.join(',').toLowerCase()}` : '';
  return `${filter.slice(0, term.start)}${written}${filter.slice(term.end)}`.split('  ').join(' ').trim();
}
