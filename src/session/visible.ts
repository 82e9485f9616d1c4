/** For what is drawn straight from the paste: see base/visible.ts. */
export { visible, visibleBytes } from '../base/visible.ts';
