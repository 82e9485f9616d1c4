/** English, whole. */
import { explain } from './en/explain.ts';
import { enInterface } from './en/interface.ts';

export const en = { interface: enInterface, explain };
