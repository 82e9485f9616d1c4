/**
 * What outlives a visit: the few choices of the reader, never anything that was pasted. The only reader of location and storage.
 * Both may be refused (private windows, a locked-down file://): then nothing is remembered, and nothing breaks.
 */

const KEY = 'sockscope';

export interface Remembered {
  readonly language?: 'en' | 'zh';
  readonly theme?: 'system' | 'light' | 'dark';
  readonly letters?: boolean;
  readonly why?: boolean;
  readonly columns?: readonly string[];
}

/** One of them, or that it is none any more. */
export type Choice = { readonly [K in keyof Remembered]: Remembered[K] | undefined };

export interface Persist {
  /** What was remembered; what the address asks for (`?lang=zh&theme=dark`) stands above it. */
  read(): Remembered;
  /** Beside what was remembered, by another tab for one, since it was read. Undefined: no longer. */
  write(choice: Choice): void;
  /** The language that the browser asks for. */
  language(): 'en' | 'zh';
  /** The hash of the address, `#learn`, or nothing. */
  hash(): string;
  /** Puts a hash into the address, as a new entry of the history; nobody is told. */
  setHash(hash: string): void;
  /** Puts a hash into the address in place of the one that is there; an empty one takes it out. */
  replaceHash(hash: string): void;
  /** Tells when the reader changes the hash: by a link, by Back, by hand. */
  onHash(listener: () => void): void;
  /** The whole address with this hash. */
  link(hash: string): string;
}

const oneOf = <T extends string>(value: unknown, ...values: readonly T[]): T | undefined => values.find((one) => one === value);

/** Takes what is right in `stored`, whatever it is: an older version may have written it. */
export function remembered(stored: unknown): Remembered {
  if (typeof stored !== 'object' || stored === null) return {};
  const { language, theme, letters, why, columns } = stored as Record<string, unknown>;
  const lang = oneOf(language, 'en', 'zh');
  const hue = oneOf(theme, 'system', 'light', 'dark');
  return {
    ...(lang && { language: lang }),
    ...(hue && { theme: hue }),
    ...(typeof letters === 'boolean' && { letters }),
    ...(typeof why === 'boolean' && { why }),
    ...(Array.isArray(columns) && columns.every((one) => typeof one === 'string') && { columns }),
  };
}

/** What an address asks for: `?lang=zh&theme=dark`. */
export function asked(search: string): Remembered {
  const query = new URLSearchParams(search);
  return remembered({ language: query.get('lang'), theme: query.get('theme') });
}

function stored(): Remembered {
  try {
    return remembered(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return {};
  }
}

export function browserPersist(): Persist {
  return {
    read: () => ({ ...stored(), ...asked(location.search) }),
    write(choice) {
      try {
        localStorage.setItem(KEY, JSON.stringify({ ...stored(), ...choice }));
      } catch {
        // Refused or full: the choice holds for this visit.
      }
    },
    hash: () => location.hash,
    setHash(hash) {
      if (hash !== location.hash) history.pushState(null, '', hash);
    },
    replaceHash(hash) {
      if (hash !== location.hash) history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
    },
    // Not hashchange: after Back that comes when the browser has already scrolled, on the page that is left.
    onHash: (listener) => addEventListener('popstate', listener),
    link: (hash) => location.href.split('#')[0] + hash,
    language: () => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'),
  };
}
