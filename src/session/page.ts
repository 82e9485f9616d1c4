/** Which page the hash of the address asks for. What is no page of its own (`#explain=…`) is the main one. */

export type Page =
  | { readonly is: 'main' }
  | { readonly is: 'encode'; readonly endpoint: string }
  | { readonly is: 'learn' }
  | { readonly is: 'script' }
  /** `seed` empty: one question at a time; else the worksheet of that seed. */
  | { readonly is: 'drill'; readonly seed: string };

/** Reads `#drill=monday`; the argument may be percent-encoded. A broken one is read as it stands. */
export function pageOf(hash: string): Page {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('=');
  const argument = decoded(rest.join('='));
  switch (name) {
    case 'encode':
      return { is: 'encode', endpoint: argument };
    case 'drill':
      return { is: 'drill', seed: argument.slice(0, LONGEST_SEED) };
    case 'learn':
    case 'script':
      return { is: name };
    default:
      return { is: 'main' };
  }
}

/** The hash of a page; the inverse of `pageOf`. */
export function hashOf(page: Page): string {
  const argument = page.is === 'encode' ? page.endpoint : page.is === 'drill' ? page.seed : '';
  if (page.is === 'main') return '#';
  return argument === '' ? `#${page.is}` : `#${page.is}=${encodeURIComponent(argument)}`;
}

const LONGEST_SEED = 40;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
