/** 简体中文，全部。 */
import type { Words } from './words.ts';
import { explain } from './zh/explain.ts';
import { zhInterface } from './zh/interface.ts';

export const zh: Words = { interface: zhInterface, explain };
