/** A step of an explanation as a hash: `#explain=3.local_address.4`. Rows and steps count from 1 in it. It names a place in a paste, never what is in it. */

export interface ExplainLink {
  /** 0-based, of the socket table. */
  readonly row: number;
  readonly column: string;
  /** 0-based. */
  readonly step: number;
}

const HASH = '#explain=';

/** The link that a hash is, or undefined. */
export function explainLinkOf(hash: string): ExplainLink | undefined {
  if (!hash.startsWith(HASH)) return undefined;
  const [row = '', column = '', step = '', ...more] = hash.slice(HASH.length).split('.');
  const number = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) - 1 : undefined);
  const [at, which] = [number(row), number(step)];
  if (at === undefined || which === undefined || more.length > 0 || !/^[a-z_]{1,40}$/.test(column)) return undefined;
  return { row: at, column, step: which };
}

export function explainHash({ row, column, step }: ExplainLink): string {
  return `${HASH}${row + 1}.${column}.${step + 1}`;
}
