// A hundred thousand rows: a window of them is drawn, all of them can be reached.
import { expect, test } from './support/app.ts';
import { manyRows } from './support/samples.ts';

const COUNT = 100_000;

test('a hundred thousand pasted rows: counted, scrolled, sorted, filtered', async ({ app, page }) => {
  test.slow();
  await app.open('hosted', '?lang=en');
  await app.realPaste(manyRows(COUNT));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('100,000 TCP sockets, no port listening');
  await expect(app.grid).toHaveAttribute('aria-rowcount', String(COUNT + 1));
  expect(await app.grid.getByRole('row').count()).toBeLessThan(100);
  // too many to be shown all: nothing offers it
  const all = page.getByRole('button', { name: 'Show all for printing' });
  await expect(all).toHaveCount(0);

  await app.at(0, 0).click();
  await page.keyboard.press('Control+End');
  const last = app.row(new RegExp(String(700_000 + COUNT - 1)));
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute('aria-rowindex', String(COUNT + 1));
  await expect(last.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('PageUp');
  await expect(app.grid.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await expect(app.row(/700000/)).toBeInViewport();

  await app.header('Inode').getByRole('button').click();
  await app.header('Inode').getByRole('button').click();
  await expect(last).toHaveAttribute('aria-rowindex', '2');
  await page.getByRole('combobox', { name: 'Filter the sockets' }).fill('inode:710000-719999');
  await expect(app.grid).toHaveAttribute('aria-rowcount', '10001');
  await expect(all).toBeVisible();
  await page.getByRole('combobox', { name: 'Filter the sockets' }).fill('inode:712345');
  await expect(app.grid).toHaveAttribute('aria-rowcount', '2');
  await expect(app.row(/712345/)).toBeVisible();
});

test('the source of a hundred thousand lines scrolls to its end', async ({ app, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'the same arithmetic as the table, which both browsers have shown');
  await app.open('file', '?lang=en');
  await app.realPaste(manyRows(COUNT));
  await page.getByRole('button', { name: 'Source' }).click();
  const source = page.getByRole('region', { name: 'The paste, line by line' });
  await source.focus();
  await page.keyboard.press('End');
  await expect(source.getByRole('listitem').last()).toContainText(String(COUNT + 1));
});
