// One source, four outputs. scripts/build.mjs runs the modes in the order of the table below; without a mode this is the dev server's and Vitest's configuration.
import { join, resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { constants, describeFile } from './build/define.ts';
import { hostedPage, singlePage } from './build/html.ts';
import { offlineConstants } from './build/offline.ts';

const SINGLE = 'sockscope.html';

const page: UserConfig['build'] = {
  target: 'es2023',
  // The browsers that know light-dark(): for older ones it would be rewritten into something that a theme set by script cannot change.
  cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  // The polyfill would be a `fetch` in the page; there is one chunk and nothing to preload.
  modulePreload: false,
  cssCodeSplit: false,
  reportCompressedSize: false,
};

const modes: Record<string, (outDir: string) => UserConfig> = {
  single: () => ({
    define: constants(true, null),
    plugins: [singlePage(SINGLE)],
    publicDir: false,
    build: { ...page, assetsInlineLimit: Number.MAX_SAFE_INTEGER },
  }),
  hosted: (outDir) => ({
    define: constants(false, describeFile(join(outDir, SINGLE))),
    plugins: [hostedPage()],
    build: page,
  }),
  terminal: () => ({
    define: constants(false, null),
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      target: 'node18',
      ssr: 'src/cli.ts',
      minify: true,
      rolldownOptions: { output: { entryFileNames: 'sockscope.mjs', banner: '#!/usr/bin/env node', codeSplitting: false } },
    },
  }),
  offline: (outDir) => ({
    define: offlineConstants(outDir),
    publicDir: false,
    build: {
      target: 'es2023',
      lib: { entry: 'src/sw/sw.ts', formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
      reportCompressedSize: false,
    },
  }),
};

export default defineConfig(({ mode }) => {
  const outDir = resolve(process.env.SOCKSCOPE_OUT ?? 'dist');
  const form = modes[mode]?.(outDir) ?? { define: constants(false, null) };
  return {
    ...form,
    base: './',
    // The first mode empties the folder, the others add to it.
    build: { ...form.build, outDir, emptyOutDir: mode === 'single' },
    preview: { host: '127.0.0.1' },
    server: { host: '127.0.0.1' },
    test: { include: ['test/**/*.test.ts'] },
  };
});
