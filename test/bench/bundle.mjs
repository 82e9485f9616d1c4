// The engine and the generator as the bench runs them: bundled for Node into a folder that is gone when the process is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'sockscope-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @param {string} folder @returns {Promise<typeof import('./subject.ts')>} */
export async function bundled(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'test/bench/subject.ts',
      outDir: folder,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'subject.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return import(join(folder, 'subject.mjs'));
}
