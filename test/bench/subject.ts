/** What the bench runs, bundled for Node by run.mjs. */
export { createCapture, readOn } from '../../src/engine/capture.ts';
export { coldColumn } from '../../src/engine/cold.ts';
export { createEngine } from '../../src/engine/engine.ts';
export { PADDING } from '../../src/engine/fast-inet.ts';
export { lineOfRow } from '../../src/engine/line-index.ts';
export { everyRow, sortRows } from '../../src/engine/radix.ts';
export { STORED } from '../../src/engine/store.ts';
export { generate, generateBytes, generateText, messUp } from './generate.ts';
