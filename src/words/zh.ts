/** 简体中文，全部。 */
import type { Words } from './words.ts';
import { explain } from './zh/explain.ts';
import { zhInterface } from './zh/interface.ts';
import { zhLearn } from './zh/learn.ts';
import { zhPractice } from './zh/practice.ts';

export const zh: Words = { interface: zhInterface, explain, practice: zhPractice, learn: zhLearn };
