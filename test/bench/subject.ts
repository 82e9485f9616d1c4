/** What the bench runs, bundled for Node by run.mjs. */
export { createCapture, readOn } from '../../src/engine/capture.ts';
export { createEngine } from '../../src/engine/engine.ts';
export { PADDING } from '../../src/engine/fast-inet.ts';
export { everyRow, sortRows } from '../../src/engine/radix.ts';
export { STORED } from '../../src/engine/store.ts';
export { TABLE_COLUMNS } from '../../src/engine/table-columns.ts';
export { generate, generateBytes, generateText, messUp } from './generate.ts';
