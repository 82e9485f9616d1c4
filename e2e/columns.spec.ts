// Rows are laid out by themselves; on the screen that must not be seen, and on paper they are a table.
import { TABLE_COLUMNS } from '../src/engine/table-columns.ts';
import { en } from '../src/words/en.ts';
import { type App, expect, test } from './support/app.ts';
import { EVERYTHING } from './support/everything.ts';
import { ARTICLE } from './support/samples.ts';

const IDS = TABLE_COLUMNS.map(({ id }) => id);

/** Cells that stand elsewhere than their column's header, and texts wider than their cell (where not cut on purpose), as "column: what". */
const crooked = (app: App) =>
  app.grid.evaluate((grid) => {
    const [header, ...rows] = [...grid.querySelectorAll('[role=row]')].map((row) => [...row.children]);
    const place = (cell: Element | undefined) => {
      const { left, width } = cell?.getBoundingClientRect() ?? { left: -1, width: -1 };
      return `${left.toFixed(1)}, ${width.toFixed(1)} wide`;
    };
    const wrong = (header ?? []).flatMap((head, at) => {
      const label = head.querySelector('span');
      const room = head.clientWidth - Number.parseFloat(getComputedStyle(head).paddingInlineStart);
      return label && label.offsetWidth > room ? [`${head.textContent}: label of ${label.offsetWidth} in ${room}, column ${at}`] : [];
    });
    for (const row of rows) {
      for (const [at, cell] of row.entries()) {
        const name = header?.[at]?.textContent;
        if (place(cell) !== place(header?.[at])) wrong.push(`${name}: ${place(cell)}, not ${place(header?.[at])}`);
        if (cell.scrollWidth > cell.clientWidth && getComputedStyle(cell).textOverflow !== 'ellipsis')
          wrong.push(`${name}: ${cell.textContent}`);
      }
    }
    return { rows: rows.length, wrong };
  });

for (const [language, width] of [
  ['en', 1440],
  ['zh', 390],
] as const) {
  test(`${language}, ${width} pixels: every cell stands under its header and holds its text`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await app.open('hosted');
    await page.evaluate((columns) => localStorage.setItem('sockscope', JSON.stringify({ columns })), IDS);
    await app.open('hosted', `?lang=${language}`);
    await app.realPaste(EVERYTHING);
    await expect(app.grid.getByRole('columnheader')).toHaveCount(IDS.length);
    const { rows, wrong } = await crooked(app);
    await expect(app.grid).toHaveAttribute('aria-rowcount', String(rows + 1));
    expect(wrong).toEqual([]);
  });
}

test('an order goes with its column, and the levels behind it stay', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const inodes = async () => (await app.rows()).map((row) => row.split(' ').at(-1));
  await app.header('Local port').getByRole('button').dblclick();
  await app
    .header('Inode')
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await expect.poll(inodes).toEqual(['6213151', '0', '6217263', '6248876']);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Local port' }).uncheck();
  await expect.poll(inodes).toEqual(['0', '6213151', '6217263', '6248876']);
  await expect(app.header('Inode')).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('checkbox', { name: 'Local port' }).check();
  await expect(app.header('Local port')).not.toHaveAttribute('aria-sort');
});

test('on paper it is a table, whose header can stand on every sheet, dark on light, with paths as long as they are', async ({
  app,
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'this channel of Firefox knows no print');
  await app.open('hosted', '?lang=en&theme=dark');
  const path = `/run/${'x'.repeat(90)}/sock`;
  await app.realPaste(
    `${ARTICLE}Num       RefCount Protocol Flags    Type St Inode Path\n0000000000000000: 00000002 00000000 00010000 0001 01 50000 ${path}\n`,
  );
  const display = (tag: string) =>
    app.grid
      .locator(tag)
      .first()
      .evaluate((element) => getComputedStyle(element).display);
  expect([await display('thead'), await display('td')]).toEqual(['block', 'block']);
  await page.emulateMedia({ media: 'print' });
  expect([await display('thead'), await display('td')]).toEqual(['table-header-group', 'table-cell']);
  expect(await page.locator('html').evaluate((root) => getComputedStyle(root).colorScheme)).toBe('light');
  const shown = app.row(/run/).getByText(path).locator('..');
  expect(await shown.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  expect((await shown.boundingBox())?.width).toBeLessThan(400);
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`${width} pixels: a list that is taller than the window scrolls, and the page ends where the list does, on a desk in view`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await app.open('file', '?lang=en');
    await app.realPaste(EVERYTHING);
    const views = page.getByRole('navigation', { name: en.interface.views.label }).getByRole('button');
    for (const view of await views.all()) {
      await view.click();
      await app.idle();
      const end = await page
        .getByRole('main')
        .locator('> div > :last-child')
        .evaluate((list) => Math.round(list.getBoundingClientRect().bottom + scrollY));
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(end);
      if (width === 1440) expect(end).toBe(height);
    }
  });
}

test('the accessibility tree has every row with every cell, in view or not', async ({ app, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'no other browser hands its tree over');
  await app.open('hosted', '?lang=en');
  await app.realPaste(EVERYTHING);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const said = (role: string) => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
  const rows = Number(await app.grid.getAttribute('aria-rowcount')) - 1;
  const columns = Number(await app.grid.getAttribute('aria-colcount'));
  expect([said('grid'), said('gridcell')]).toEqual([1, rows * columns]);
});
