// A telephone of 390 pixels: nothing is wider than it, the table comes first, the explanation when it is asked for.
import type { Locator, Page } from '@playwright/test';
import { fixture } from '../test/support/fixture.ts';
import { expect, test } from './support/app.ts';
import { EVERYTHING } from './support/everything.ts';
import { ARTICLE, manyRows } from './support/samples.ts';

/** Pixels by which the page is wider than what is seen of it. */
const excess = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Where there is a second protocol, rows begin with theirs; on a telephone that makes room. */
const UDP = `$ cat /proc/net/udp
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
 1: 00000000:0044 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 7001 2 0000000000000000 0
`;

test.use({ viewport: { width: 390, height: 844 } });

for (const language of ['en', 'zh']) {
  test(`${language}: nothing is wider than the screen`, async ({ app, page }) => {
    await app.open('hosted', `?lang=${language}`);
    expect(await excess(page)).toBe(0);
    for (const sample of [/Jupyter/, /^(Busy|繁忙)/, 'IPv6', /^(Big-endian|大端)/]) {
      await app.open('hosted', `?lang=${language}`);
      await page.getByRole('button', { name: sample }).click();
      await expect(app.grid).toBeVisible();
      expect(await excess(page)).toBe(0);
    }
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^(Tools|工具)/ })
      .click();
    expect(await excess(page)).toBe(0);
  });
}

test('a telephone offers Paste where the page asks for it: what is pasted there is read, and nothing else enters', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    const media = matchMedia.bind(window);
    window.matchMedia = (query) => media(query === '(pointer: coarse)' ? 'all' : query);
  });
  await app.open('file', '?lang=en');
  const place = page.getByText('Paste anywhere on this page');
  await place.click();
  await expect(page.locator(':focus')).toBeEditable();
  const [, row = ''] = /^(3: .*)\n/m.exec(ARTICLE) ?? [];
  await page.keyboard.type('x');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(place).toHaveText('Paste anywhere on this page');
  await app.realPaste(row);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 TCP socket, no port listening');
  await expect(page.getByRole('main')).toBeFocused();
});

test('beside a mouse the line that asks for a paste is a line like others: no tab stop, and no input method writes into it', async ({
  app,
  page,
}) => {
  await app.open('file', '?lang=en');
  const place = page.getByText('Paste anywhere on this page');
  await place.click();
  await expect(place).not.toBeFocused();
  expect(await place.evaluate((line) => line instanceof HTMLElement && line.isContentEditable)).toBe(false);
});

test('the explanation is a sheet that comes when a value is chosen and goes', async ({ app }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await expect(app.panel).toBeHidden();
  await (await app.cell(app.row(/39310/), 'Local address')).click();
  await expect(app.panel).toBeVisible();
  await expect(app.panel.getByText('127.0.0.1:39310', { exact: true })).toBeAttached();
  const close = app.panel.getByRole('button', { name: 'Close' });
  const right = async (one: Locator) => (await one.boundingBox().then((box) => box && box.x + box.width)) ?? 0;
  // the whole width is for what is explained
  expect(await right(app.panel.getByRole('region', { name: 'Explanation' }))).toBe(await right(close));
  await close.click();
  await expect(app.panel).toBeHidden();
});

test('a long address makes room for its port', async ({ app }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(
    '   0: CDABDDFE887766554433221102110001:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 7 1 0000000000000000 100 0 0 10 0\n',
  );
  await expect(app.row(/8080/)).toContainText('fedd:abcd:5566:7788:1122:3344:100:1102');
  await expect(await app.cell(app.row(/8080/), 'Local port')).toBeInViewport({ ratio: 1 });
});

test('even all at once leaves a third of the screen to the table; what stands beside for that can be reached, and opens in view', async ({
  app,
  page,
}) => {
  await app.open('file', '?lang=en');
  await app.realPaste(EVERYTHING);
  // in the page, which a browser may scroll to bring a button into view
  const top = () => app.grid.evaluate((grid) => grid.getBoundingClientRect().top + scrollY);
  const before = await top();
  expect(before).toBeLessThan((844 * 2) / 3);
  await expect(page.getByText('Accept queues were full 36 times', { exact: false })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Clock ticks' }).click();
  await expect(page.getByRole('radio', { name: '1024' })).toBeInViewport({ ratio: 1 });
  expect(await top()).toBe(before);
  expect(await excess(page)).toBe(0);
});

for (const width of [390, 1440]) {
  test(`${width}: a path has the room of what its row does not print`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await app.open('hosted', '?lang=en');
    const path = `/run/${'x'.repeat(20)}/sock`;
    await app.realPaste(
      `${ARTICLE}Num       RefCount Protocol Flags    Type St Inode Path\n0000000000000000: 00000002 00000000 00010000 0001 01 50000 ${path}\n`,
    );
    const shown = app.row(/run/).getByText(path);
    expect(await shown.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await expect(shown).toBeInViewport({ ratio: 1 });
  });
}

test('what makes room can be had again', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await expect(app.header('Inode')).toBeHidden();
  await expect(app.header('Remote port')).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Uid' }).uncheck();
  await expect(app.header('Inode')).toBeVisible();
});

test('keys pass over what makes room, and the tab stop is in view, also where the window became narrow under it', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(`${ARTICLE}${UDP}`);
  const stop = app.grid.locator('[tabindex="0"]');
  await expect(stop).toHaveText('LISTEN');
  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Tab');
  for (const [key, text] of [
    ['ArrowRight', '0.0.0.0'],
    ['ArrowLeft', 'LISTEN'],
    ['End', '*'],
    ['Home', 'LISTEN'],
    ['Control+End', '*'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(app.grid.locator(':focus')).toHaveText(text);
    await expect(app.grid.locator(':focus')).toBeInViewport();
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('Control+End');
  await expect(app.grid.locator(':focus')).toHaveAttribute('aria-colindex', (await app.grid.getAttribute('aria-colcount')) ?? '');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(stop).toBeVisible();
});

test('what goes on sideways comes into view as a whole with the focus', async ({ app, page }) => {
  await app.open('file', '?lang=en');
  await app.realPaste(fixture('zoo/tcp'));
  const states = await page.getByRole('group', { name: 'Filter by state' }).getByRole('button').all();
  expect(states).toHaveLength(10);
  await states[0]?.focus();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let turn = 1; turn < states.length; turn++) {
      await page.keyboard.press(key);
      await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.99 });
    }
  }
  await expect(states[0] as Locator).toBeFocused();
  await app.at(0, 0).click();
  await app.panel.getByRole('option').first().focus();
  for (let turn = 1; turn < (await app.panel.getByRole('option').count()); turn++) {
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.99 });
  }
});

test('at 320 pixels, as at 400 % zoom, everything can still be reached', async ({ app, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  expect(await excess(page)).toBe(0);
  await app.at(0, 0).focus();
  await page.keyboard.press('Control+End');
  await expect(app.grid.locator(':focus')).toBeInViewport();
});

test('a row begins at the same edge, whether the protocol made room or is not there at all', async ({ app }) => {
  const edge = async (paste: string) => {
    await app.open('hosted', '?lang=en');
    await app.realPaste(paste);
    const cell = await app.cell(app.row(/39310/), 'State');
    await expect(cell).toBeInViewport();
    return cell.evaluate((element) => [getComputedStyle(element).position, getComputedStyle(element).paddingInlineStart]);
  };
  const alone = await edge(ARTICLE);
  expect(alone).toEqual(['sticky', '12px']);
  expect(await edge(`${ARTICLE}${UDP}`)).toEqual(alone);
  const first = app.grid.locator('th').first();
  await expect(first).toContainText('Proto');
  await expect(first).toBeHidden();
});

test('what is to be said of a row stands in a column that is in view', async ({ app }) => {
  await app.open('hosted', '?lang=en');
  const [, again = ''] = /^(3: .*\n)/m.exec(ARTICLE) ?? [];
  await app.realPaste(`${ARTICLE}${again}${UDP}`);
  await expect(app.grid.locator('th').first()).toBeHidden();
  await expect(app.grid.getByTitle('listed twice')).toBeInViewport();
});

test('at 360 pixels the header is one row, and nothing in it is too small to touch', async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await app.open('file', '?lang=en');
  await app.realPaste(ARTICLE);
  const buttons = await page.getByRole('navigation', { name: 'Tools' }).getByRole('button').all();
  const boxes = await Promise.all(buttons.map((button) => button.boundingBox()));
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  expect(Math.min(...boxes.flatMap((box) => (box ? [box.width, box.height] : [0])))).toBeGreaterThanOrEqual(24);
  expect(boxes[0]?.y).toBeLessThan(24);
});

for (const [width, height] of [
  [390, 664],
  [320, 568],
  [640, 400],
] as const) {
  test(`${width} × ${height}: the table keeps a height of its own, and the page scrolls to its end`, async ({ app, page }) => {
    await page.setViewportSize({ width, height });
    await app.open('file', '?lang=en');
    await app.realPaste(manyRows(2000));
    expect(await app.grid.locator('[data-row]').count()).toBeLessThan(100);
    const scroller = app.grid.locator('..');
    expect(await scroller.evaluate((one) => one.clientHeight)).toBeGreaterThan(Math.min(320, height * 0.6) - 20);
    await page.evaluate(() => scrollTo(0, 1e6));
    await expect(scroller).toBeInViewport({ ratio: 0.95 });
    await app.at(0, 0).focus();
    await page.keyboard.press('PageDown');
    expect(Number(await page.locator(':focus').locator('..').getAttribute('aria-rowindex'))).toBeLessThan(30);
  });
}
