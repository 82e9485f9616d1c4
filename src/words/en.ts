/** English, whole. */
import { explain } from './en/explain.ts';
import { enInterface } from './en/interface.ts';
import { enLearn } from './en/learn.ts';
import { enPractice } from './en/practice.ts';

export const en = { interface: enInterface, explain, practice: enPractice, learn: enLearn };
