// Finds a Chromium (and a Firefox) for the browser tests, or installs one, or says in one line how. Plain JavaScript because Node 20 cannot run
// TypeScript; `node e2e/browser.mjs` runs before the tests, playwright.config.ts asks findChromium() and findFirefox().
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** @param {string} path */
const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {readonly string[]} names */
const onPath = (names) => {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
};

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium, or undefined. A browser named by PLAYWRIGHT_CHROMIUM is taken or nothing is. */
export const findChromium = () => {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) return runs(named) ? named : undefined;
  return onPath(CHROMIUM_NAMES) ?? CHROMIUM_PLACES.find(existsSync) ?? [chromium.executablePath()].find(existsSync);
};

/** The path of a Firefox, or undefined. */
export const findFirefox = () => onPath(['firefox-esr', 'firefox']);

/** Root, or somebody whom sudo lets through without asking; undefined for everybody else. */
const asRoot = () => {
  if (!onPath(['apt-get'])) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
};

/** @param {readonly string[]} prefix @param {readonly string[]} args */
const apt = (prefix, args) => {
  const [command = '', ...rest] = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...args,
  ];
  return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
};

/** @param {string} name */
const aptInstall = (name) => {
  const prefix = asRoot();
  if (!prefix) return;
  console.log(`installing ${name} with apt-get`);
  // DPkg::Lock::Timeout does not cover the lock of `update`, which fails at once while another apt runs: ask again for five minutes.
  for (let tries = 0; tries < 60 && !apt(prefix, ['update']); tries++) execFileSync('sleep', ['5']);
  apt(prefix, ['install', '-y', '--no-install-recommends', name]);
};

const playwrightInstall = () => {
  console.log('no Chromium found: trying `npx playwright install chromium`');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000, shell: process.platform === 'win32' });
};

const ensure = () => {
  if (!findChromium() && !process.env.PLAYWRIGHT_CHROMIUM) playwrightInstall();
  if (!findChromium() && !process.env.PLAYWRIGHT_CHROMIUM) aptInstall('chromium');
  if (!findFirefox() && process.env.CI && process.getuid?.() === 0) aptInstall('firefox-esr');
  const found = findChromium();
  if (!found) {
    console.error('No Chromium for the browser tests. Install one, or name it: PLAYWRIGHT_CHROMIUM=/path/to/chromium npm test');
    process.exit(1);
  }
  console.log(`Chromium: ${found}\nFirefox: ${findFirefox() ?? 'none found, its tests are left out'}`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensure();
