/** What the bench runs, bundled for Node by run.mjs. */
export { createCapture, readOn } from '../../src/engine/capture.ts';
export { createEngine } from '../../src/engine/engine.ts';
export { createFastInet, PADDING } from '../../src/engine/fast-inet.ts';
export { createLineIndex } from '../../src/engine/line-index.ts';
export { everyRow, sortRows } from '../../src/engine/radix.ts';
export { createStore, STORED } from '../../src/engine/store.ts';
export { TABLE_COLUMNS } from '../../src/engine/table-columns.ts';
export { formatOf } from '../../src/procfs/formats/index.ts';
export { generate, generateBytes, generateText, messUp } from './generate.ts';
