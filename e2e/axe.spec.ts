// axe finds nothing in any state of the page, in both themes and both languages. Chromium alone: the rules look at the document, not at the browser.
import type { Page } from '@playwright/test';
import { en } from '../src/words/en.ts';
import { zh } from '../src/words/zh.ts';
import { fixture } from '../test/support/fixture.ts';
import { type App, expect, test } from './support/app.ts';
import { EVERYTHING, RECORDS } from './support/everything.ts';
import { ARTICLE, HEADER, manyRows } from './support/samples.ts';

const BROKEN = `${ARTICLE}   1: 0100007G:998E\nsomething else\n`;
type Words = typeof en.interface | typeof zh.interface;

interface State {
  readonly name: string;
  readonly reach: (app: App, page: Page, words: Words) => Promise<void>;
}

const opened = async (app: App, text = ARTICLE) => {
  await app.realPaste(text);
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
};

const STATES: readonly State[] = [
  { name: 'first screen', reach: async () => {} },
  {
    name: 'other commands',
    reach: (_app, page, words) => page.getByRole('button', { name: words.recipes.menu }).click(),
  },
  { name: 'no procfs', reach: (app) => app.realPaste('prose\nand more of it') },
  { name: 'sockets', reach: (app) => opened(app) },
  {
    name: 'what waits',
    reach: async (app, page, words) => {
      await opened(app, fixture('zoo/tcp'));
      await page.getByRole('group', { name: words.waits.label }).getByRole('button').last().click();
      await app.idle();
    },
  },
  {
    name: 'byte order',
    reach: async (app, page, words) => {
      await opened(app);
      await page.getByRole('button', { name: new RegExp(`^${words.order.label}`) }).click();
    },
  },
  {
    name: 'clock ticks',
    reach: async (app, page, words) => {
      await opened(app);
      await page.getByRole('button', { name: new RegExp(`^${words.ticks.label}`) }).click();
    },
  },
  {
    name: 'repairs, one of them refused',
    reach: async (app, page, words) => {
      await opened(app, ARTICLE.replaceAll(/^(?=[23]: )/gm, '> '));
      await page.getByRole('button', { name: new RegExp(`^${words.repairs.label}`) }).click();
      await page.getByRole('checkbox').uncheck();
      await app.idle();
    },
  },
  {
    name: 'columns, every one of them',
    reach: async (app, page, words) => {
      await opened(app);
      await page.getByRole('button', { name: words.table.columns, exact: true }).click();
      for (const box of await page.getByRole('checkbox').all()) await box.check();
    },
  },
  {
    name: 'a wrong filter, sorted',
    reach: async (app, page, words) => {
      await opened(app);
      await app.header(words.columns.state).getByRole('button').click();
      await page.getByRole('combobox', { name: words.filter.label }).fill('colour:red');
      await expect(page.getByText('^^^^^^')).toBeVisible();
    },
  },
  {
    name: 'a filter that nothing passes',
    reach: async (app, page, words) => {
      await opened(app);
      await page.getByRole('combobox', { name: words.filter.label }).fill('port:9');
      await expect(app.grid).toHaveCount(0);
    },
  },
  {
    name: 'states switched',
    reach: async (app, page, words) => {
      await opened(app);
      await page.getByRole('group', { name: words.states.label }).getByRole('button').first().click();
    },
  },
  {
    name: 'nothing chosen',
    reach: async (app, page) => {
      await opened(app);
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'source, not understood',
    reach: async (app, page, words) => {
      await opened(app, BROKEN);
      await page.getByRole('button', { name: words.account.notUnderstood(2) }).click();
      await expect(page.getByRole('region', { name: words.source.stepper })).toContainText('1');
    },
  },
  { name: 'tables alone', reach: (app) => opened(app, RECORDS) },
  {
    name: 'everything: an end of a socket, and what the tables say of it',
    reach: async (app, _page, words) => {
      await opened(app, EVERYTHING);
      await (await app.cell(app.row(/SYN_RECV/).first(), words.columnsLong.remote)).click();
    },
  },
  {
    name: 'everything: counters by name',
    reach: async (app, page, words) => {
      await opened(app, EVERYTHING);
      await page.getByRole('button', { name: words.views.tables, exact: true }).click();
      await page.getByRole('tab', { name: /^netstat / }).click();
      await app
        .row(/ListenDrops/)
        .getByRole('gridcell')
        .nth(2)
        .click();
      await expect(app.panel).toContainText('ListenDrops');
    },
  },
  { name: 'a header without rows', reach: (app) => opened(app, HEADER) },
  { name: 'many rows', reach: (app) => opened(app, manyRows(2000)) },
  {
    name: 'replaced',
    reach: async (app, page, words) => {
      await opened(app);
      await opened(app, manyRows(3));
      await expect(page.getByRole('button', { name: words.outcome.undo })).toBeVisible();
    },
  },
  {
    name: 'help',
    reach: async (_app, page, words) => {
      await page.getByRole('button', { name: words.nav.help }).click();
    },
  },
];

/** Another theme is other colours and nothing else: there the rules on colour are enough. */
async function expectClean(app: App): Promise<void> {
  await app.page.emulateMedia({ colorScheme: 'light' });
  expect(await app.axe(), 'light').toEqual([]);
  await app.page.emulateMedia({ colorScheme: 'dark' });
  expect(await app.axe({ runOnly: ['color-contrast', 'link-in-text-block'] }), 'dark').toEqual([]);
}

test.skip(({ browserName }) => browserName !== 'chromium', 'the rules look at the document');

for (const [language, words] of [
  ['en', en.interface],
  ['zh', zh.interface],
] as const) {
  for (const { name, reach } of STATES) {
    test(`${language}: ${name}`, async ({ app, page }) => {
      await app.open('hosted', `?lang=${language}`);
      await reach(app, page, words);
      await expectClean(app);
    });
  }

  test(`${language}: a telephone, the explanation over the table`, async ({ app, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open('file', `?lang=${language}`);
    await app.realPaste('prose\nand more of it');
    expect(await app.axe()).toEqual([]);
    await opened(app);
    expect(await app.axe()).toEqual([]);
    await app.at(2, 3).click();
    await expect(app.panel).toBeVisible();
    await expectClean(app);
  });
}
