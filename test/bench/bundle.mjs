// What the bench and the fuzzing run: bundled for Node into a folder that is gone when the process is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'sockscope-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The engine and the generator. @param {string} folder @returns {Promise<typeof import('./subject.ts')>} */
export const bundled = (folder) => bundle(folder, 'test/bench/subject.ts');

/** @param {string} folder @param {string} entry @returns {Promise<any>} */
export async function bundle(folder, entry) {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: entry,
      outDir: folder,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'subject.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return import(join(folder, 'subject.mjs'));
}
