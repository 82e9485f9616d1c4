// What stands where: one edge for what is listed, and nothing moves because something else is chosen or comes.
import type { Locator } from '@playwright/test';
import { fixture } from '../test/support/fixture.ts';
import { expect, test } from './support/app.ts';
import { ARTICLE } from './support/samples.ts';

const lefts = (all: Locator) => all.evaluateAll((found) => found.map((one) => one.getBoundingClientRect().left));

test('the tools keep their place in the header when there is something to show', async ({ app, page }) => {
  await app.open('file', '?lang=en');
  const tools = page.getByRole('navigation', { name: 'Tools' }).locator('a, button:has-text("中文")');
  // from the right, where a browser may have a scroll bar or not
  const places = async () => {
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    return (await lefts(tools)).map((left) => Math.round(width - left));
  };
  const before = await places();
  expect(before.length).toBeGreaterThan(4);
  await app.realPaste(ARTICLE);
  expect(await places()).toEqual(before);
});

test('tabs stay where they are when another one is chosen', async ({ app, page }) => {
  await app.open('file', '?lang=en');
  await app.realPaste(ARTICLE);
  for (const [tabs, chosen] of [
    [app.panel.getByRole('tab'), 'Lanes'],
    [page.getByRole('navigation', { name: 'Views' }).getByRole('button'), 'Source'],
  ] as const) {
    const before = await lefts(tabs);
    await tabs.filter({ hasText: chosen }).click();
    expect(await lefts(tabs)).toEqual(before);
  }
});

test('columns are as wide as this paste needs, whatever was there before', async ({ app, page }) => {
  await app.open('file', '?lang=en');
  const width = async () => (await app.header('Local address').boundingBox())?.width ?? 0;
  await app.realPaste(ARTICLE);
  const alone = await width();
  for (const view of ['Sockets', 'Tables']) {
    await app.realPaste(`${fixture('zoo/tcp6')}${fixture('everything/arp')}`);
    expect(await width()).toBeGreaterThan(alone * 1.5);
    await page.getByRole('button', { name: view, exact: true }).click();
    await app.realPaste(ARTICLE);
    expect(await width()).toBe(alone);
  }
});

test('where sockets have paths and no ports, a path stands below its header and has what room there is', async ({ app, page }) => {
  await app.open('file', '?lang=en');
  const path = `/${'p'.repeat(59)}`;
  await app.realPaste(
    `Num       RefCount Protocol Flags    Type St Inode Path\n0000000000000000: 00000002 00000000 00010000 0001 01 12345 ${path}\n`,
  );
  const header = app.header('Local address');
  const shown = app.grid.getByText(path);
  expect(await lefts(header.locator('span'))).toEqual(await lefts(shown));
  expect(await shown.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  expect(await app.grid.locator('..').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await expect(app.grid.getByRole('columnheader')).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  expect(await header.evaluate((one) => getComputedStyle(one).textAlign)).toBe('start');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(shown).toBeInViewport({ ratio: 1 });
  expect(await shown.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
});

test('on a telephone what is said has the edge of what it is said of', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('file', '?lang=en');
  await app.realPaste(ARTICLE);
  await app.realPaste(`${ARTICLE}\n`);
  const [said, heading] = await Promise.all([lefts(page.getByText('They stand in place')), lefts(page.getByRole('heading', { level: 1 }))]);
  expect(said).toEqual(heading);
});

test('on a telephone no menu touches the edge of the window', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('file', '?lang=en');
  await app.realPaste(ARTICLE);
  for (const [name, within] of [
    ['Columns', 'fieldset'],
    ['Group', 'ol'],
  ] as const) {
    await page.getByRole('button', { name }).click();
    const menu = page.locator(`[aria-expanded="true"] + div:has(${within})`);
    const box = await menu.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(390 - 16);
    await page.keyboard.press('Escape');
  }
});

test('each list of the help has one edge for its keys and one for what they do', async ({ app, page }) => {
  await app.open('file', '?lang=en');
  await page.getByRole('button', { name: 'Help' }).click();
  const lists = page.getByRole('dialog').locator('dl');
  await expect(lists).toHaveCount(3);
  for (const list of await lists.all()) expect(new Set(await lefts(list.locator('dd'))).size).toBe(1);
});

test('where nothing passes the filter, the way out stands below that, a button like any other', async ({ app, page }) => {
  await app.open('file', '?lang=en');
  await app.realPaste(ARTICLE);
  const usual = (await app.panel.getByRole('button', { name: 'Let me try' }).boundingBox())?.height;
  await page.getByRole('combobox').fill('port:1');
  await app.idle();
  const none = await page.getByText('None of the').boundingBox();
  const clear = await page.locator('main').getByRole('button', { name: 'Clear the filter' }).last().boundingBox();
  expect(clear?.height).toBe(usual);
  expect(clear?.y).toBeLessThan((none?.y ?? 0) + 40);
});

test('between fields of a row the words are on the line of their values, and apart', async ({ app }) => {
  await app.open('file', '?lang=en');
  await app.realPaste('Ip: Forwarding DefaultTTL InReceives InHdrErrors InAddrErrors\nIp: 1 64 58881328 0 1\n');
  await app.at(1, 2).click();
  const ruler = app.panel.getByRole('listbox');
  const [one, value] = await Promise.all(
    [ruler.getByText('1', { exact: true }).first(), ruler.getByRole('option', { name: /^value/ }).getByText('64', { exact: true })].map(
      (text) =>
        text.evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getBoundingClientRect();
        }),
    ),
  );
  expect(one?.bottom).toBe(value?.bottom);
  expect((value?.left ?? 0) - (one?.right ?? 0)).toBeGreaterThan(4);
});

test('in Chinese no blank stands behind a full stop', async ({ app, page }) => {
  await app.open('file', '?lang=zh');
  expect(await page.locator('main').innerText()).not.toContain('。 ');
  await app.realPaste(ARTICLE);
  await app.panel.getByRole('tab', { name: '字节序' }).click();
  expect(await app.panel.innerText()).not.toContain('。 ');
});
