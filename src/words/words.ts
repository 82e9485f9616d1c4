/** Every sentence of the interface. `en` is the type: a language in which one is missing does not compile. */
import type { en } from './en.ts';

/** Widens the literals of `en` so that another language may say it otherwise, with the same arguments. */
export type Words = Widen<typeof en>;
type Widen<T> = T extends string ? string : T extends (...args: infer A) => infer R ? (...args: A) => Widen<R> : { readonly [K in keyof T]: Widen<T[K]> };
