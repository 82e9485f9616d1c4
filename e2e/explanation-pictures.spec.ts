// Each way to look at a field, and each page beside the main one, as a picture, in both themes, widths and languages, in forced colours and on paper: for
// people to look at (test-results/pictures). What a machine can see of them is asserted too: axe finds nothing, and nothing is wider than the screen.
// Chromium alone: axe looks at the document, and one browser is enough for a picture.
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { type App, expect, test } from './support/app.ts';

test.skip(({ browserName }) => browserName !== 'chromium', 'one browser is enough for a picture');

const FOLDER = 'test-results/pictures';
const PASTE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:22B8 00000000:0000 0A 00000000:00000002 00:00000000 00000000  1000        0 6217263 1 0000000000000000 100 0 0 10 0
   1: 0100007F:998E 0100007F:22B8 06 00000000:00000000 03:000014B4 00000000     0        0 0 3 0000000000000000
   2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1
   7: 000080FE00000000FF57A6705DC771FE:1F90 0000000000000000FFFF00000100007F:C0E0 01 00000000:00000000 00:00000000 00000000     0        0 48820 1 00000000b1f0c2a7 20 4 30 10 -1
`;

/** What is looked at: the row by its number of the table, the column, and the ways in which it differs from those above it. */
const SUBJECTS = [
  ['v4', 3, 'local_address', ['overview', 'steps', 'lanes', 'order', 'line']],
  ['v6', 4, 'local_address', ['overview', 'steps', 'lanes', 'order', 'line']],
  ['state', 3, 'st', ['overview', 'states']],
  ['timer', 3, 'tm_when', ['overview', 'timers']],
] as const;
type Subject = (typeof SUBJECTS)[number];

const TOOLS: readonly (readonly [name: string, hash: string, act?: (page: Page) => Promise<unknown>])[] = [
  ['learn', '#learn'],
  ['encode', '#encode=10.0.0.5:443'],
  ['encode6', '#encode=[fe80::1]:8080'],
  ['drill', '#drill', (page) => page.getByRole('main').getByRole('listitem').nth(1).getByRole('button').click()],
  ['worksheet', '#drill=monday', (page) => page.getByRole('button', { name: /^(Show the answers|显示答案)$/ }).click()],
  ['script', '#script', (page) => page.getByRole('button', { name: /function pair/ }).click()],
];

interface Look {
  readonly language: string;
  readonly theme: string;
  readonly width: number;
}

async function look(app: App, name: string, { language, theme, width }: Look, of: 'panel' | 'page'): Promise<void> {
  const { page } = app;
  const path = `${FOLDER}/${name}-${language}-${theme}-${width}.png`;
  expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
  if (of === 'panel') await app.panel.screenshot({ path });
  else await page.screenshot({ path, fullPage: true });
}

/** One subject, by one drop of the file, in each way that it has. */
async function everyWay(app: App, at: Look, [subject, row, column, ways]: Subject, see: (name: string) => Promise<void>): Promise<void> {
  const { page } = app;
  // Tall enough that the panel shows all of what it has.
  await page.setViewportSize({ width: at.width, height: 1400 });
  await app.open('hosted', `?lang=${at.language}&theme=${at.theme.replace('forced', 'light')}#explain=${row}.${column}.4`);
  await app.drop('tcp', PASTE);
  for (const way of ways) {
    await page.locator(`#way-${way}`).click();
    await see(`${subject}-${way}`);
  }
}

/** One load of the page: the rest is its own navigation. */
async function everyTool(app: App, at: Look): Promise<void> {
  await app.page.setViewportSize({ width: at.width, height: 900 });
  for (const [name, hash, act] of TOOLS) {
    await app.open('hosted', `?lang=${at.language}&theme=${at.theme}${hash}`);
    await act?.(app.page);
    await look(app, name, at, 'page');
  }
}

/** Each language with each theme, each theme with each width, each width with each language: half of all there are. PICTURES=all makes the others too. */
const HALF: readonly Look[] = [
  { language: 'en', theme: 'light', width: 1440 },
  { language: 'zh', theme: 'dark', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
  { language: 'zh', theme: 'light', width: 390 },
];
const other = (theme: string) => (theme === 'light' ? 'dark' : 'light');
const LOOKS = process.env.PICTURES === 'all' ? [...HALF, ...HALF.map((one) => ({ ...one, theme: other(one.theme) }))] : HALF;

for (const at of LOOKS) {
  const looked = `${at.language}, ${at.theme}, ${at.width} pixels`;
  for (const subject of SUBJECTS)
    test(`${subject[0]}, every way to look: ${looked}`, ({ app }) => everyWay(app, at, subject, (name) => look(app, name, at, 'panel')));
  test(`every page beside: ${looked}`, ({ app }) => everyTool(app, at));
}

/** Axe once for each theme; what another theme can change is colour. The pages beside are asked in stories of their own. */
const ASKED: readonly (readonly [Look, RunOptions])[] = [
  [{ language: 'en', theme: 'light', width: 1440 }, {}],
  [{ language: 'zh', theme: 'dark', width: 390 }, { runOnly: ['color-contrast'] }],
];

for (const [at, rules] of ASKED)
  for (const subject of SUBJECTS)
    test(`${subject[0]}, axe finds nothing in any way to look: ${at.language}, ${at.theme}`, ({ app }) =>
      everyWay(app, at, subject, async (name) => expect(await app.axe(rules, 'aside'), name).toEqual([])));

for (const subject of SUBJECTS.slice(0, 3))
  test(`${subject[0]}, every way to look, in forced colours`, async ({ app, page }) => {
    const at: Look = { language: 'en', theme: 'forced', width: 1440 };
    await page.emulateMedia({ forcedColors: 'active' });
    await everyWay(app, at, subject, (name) => look(app, name, at, 'panel'));
  });

for (const language of ['en', 'zh'])
  test(`on paper, ${language}: an explanation, the page to learn from, a worksheet`, async ({ app, page }) => {
    const margin = { top: '14mm', bottom: '14mm', left: '14mm', right: '14mm' };
    const print = (name: string) => page.pdf({ path: `${FOLDER}/${name}-${language}.pdf`, format: 'A4', margin });
    await app.open('hosted', `?lang=${language}`);
    await app.drop('tcp', PASTE);
    await expect(page.getByRole('tablist').last()).toBeVisible();
    await print('explanation');
    for (const [name, hash] of TOOLS.filter(([name]) => name === 'learn' || name === 'worksheet')) {
      await app.open('hosted', `?lang=${language}${hash}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('/proc/net/tcp');
      await print(name);
    }
  });
