/** For what is drawn straight from the paste: see base/visible.ts and base/letter-width.ts. */
export { letterWidth } from '../base/letter-width.ts';
export { visible, visibleBytes } from '../base/visible.ts';
