// The browser tests drive the built files in dist/, in Chromium and, where there is one, Firefox. No retries: a test that passes the second time is broken.
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { defineConfig, type PlaywrightTestProject } from '@playwright/test';
import { findChromium, findFirefox } from './browser.mjs';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

// Playwright reads this file again in each of its worker processes; they inherit the port.
process.env.SOCKSCOPE_PORT ??= String(await freePort());
const port = Number(process.env.SOCKSCOPE_PORT);
const root = fileURLToPath(new URL('..', import.meta.url));

const firefox = findFirefox();
const projects: PlaywrightTestProject[] = [
  {
    name: 'chromium',
    use: {
      browserName: 'chromium',
      launchOptions: { executablePath: findChromium() ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
    },
  },
];
// This channel drives a stock Firefox, not a patched one; it knows no downloads and no installing.
if (firefox) {
  projects.push({
    name: 'firefox',
    testIgnore: /install\.spec/,
    use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: firefox } },
  });
}

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // no test is about time, and machines are busy
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: { baseURL: `http://127.0.0.1:${port}/`, trace: 'off' },
  projects,
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
