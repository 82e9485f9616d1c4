// What run.mjs needs, in one bundle.
export { default as fc } from 'fast-check';
export { fuzzProperty, noiseProperty, refusedProperty } from './cases.ts';
export { hold } from './hold.ts';
export { samplesOf } from './samples.ts';
export { GROWING } from './texts.ts';
