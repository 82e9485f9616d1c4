import { readFileSync } from 'node:fs';

/** A file of test/fixtures, one character a byte. */
export const fixture = (path: string): string => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'latin1');
