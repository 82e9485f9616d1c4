/** What a conversion of the kernel's printf asks for: lib/vsprintf.c format_decode(), pointer(); Documentation/core-api/printk-formats.rst. */

export interface Conversion {
  /** `bytes`: %pi6, sixteen bytes one by one; `name`: %ps, a symbol's. */
  readonly as: 'hex' | 'decimal' | 'text' | 'character' | 'pointer' | 'bytes' | 'dotted' | 'name';
  /** At least so many characters; 0 where nothing is asked. */
  readonly width: number;
  /** Filled up with zeros, else with blanks. */
  readonly zeros: boolean;
}

const KINDS: Readonly<Record<string, Conversion['as']>> = {
  x: 'hex',
  X: 'hex',
  d: 'decimal',
  u: 'decimal',
  s: 'text',
  c: 'character',
  pK: 'pointer',
  pi6: 'bytes',
  pI4: 'dotted',
  ps: 'name',
};

/** The first conversion of `%08X`, `src=%pI4`, `socket:[%lu]`; undefined where there is none. */
export function conversionOf(printed: string): Conversion | undefined {
  const found = /%-?(0?)(\d{0,2})[lzh]{0,2}(pK|pi6|pI4|ps|[xXdusc])/.exec(printed);
  const as = KINDS[found?.[3] ?? ''];
  return as && { as, width: Number(found?.[2]), zeros: found?.[1] === '0' };
}
