// One source, three outputs. scripts/build.mjs runs the modes in the order of the table below; without a mode this is the dev server's and Vitest's configuration.
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { className } from './build/class-names.ts';
import { constants } from './build/define.ts';
import { twoPages } from './build/html.ts';
import { offlineConstants } from './build/offline.ts';

// h() takes children as they come; jsx() wants them named, which is 770 bytes gzip in the page. Vite puts the import into every module that it builds,
// not only where elements are: the terminal and the service worker, which have none, go without.
const oxc: UserConfig['oxc'] = {
  jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
  jsxInject: "import { Fragment, h } from 'preact';",
};

const modes: Record<string, (outDir: string) => UserConfig> = {
  page: () => ({
    oxc,
    define: constants(),
    plugins: [twoPages('sockscope.html')],
    css: { modules: { generateScopedName: className } },
    build: {
      target: 'es2023',
      // The polyfill would be a `fetch` in the page; there is one chunk and nothing to preload.
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      reportCompressedSize: false,
      rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
    },
  }),
  terminal: () => ({
    define: constants(),
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
  const form = modes[mode]?.(outDir) ?? { oxc, define: constants() };
  return {
    ...form,
    base: './',
    // The first mode empties the folder, the others add to it.
    build: { ...form.build, outDir, emptyOutDir: mode === 'page' },
    preview: { host: '127.0.0.1' },
    server: { host: '127.0.0.1' },
    // no test is about time, and machines are busy
    test: { include: ['test/**/*.test.ts'], setupFiles: ['test/support/seed.ts'], testTimeout: 600_000 },
  };
});
