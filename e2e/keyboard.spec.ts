// Everything by keyboard alone: from the first screen to an address explained, in the table, in the menus, in help.
import { expect, test } from './support/app.ts';
import { ARTICLE, manyRows } from './support/samples.ts';

test('from the first screen to an explained address without a pointer', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await app.realPaste(ARTICLE);

  await page.keyboard.press('/');
  const filter = page.getByRole('combobox', { name: 'Filter the sockets' });
  await expect(filter).toBeFocused();
  await page.keyboard.type('port:8888');
  await expect(filter).toHaveValue('port:8888');
  await app.idle();
  await page.keyboard.press('Escape');
  await expect(filter).toHaveValue('');

  for (const name of ['Group', 'Columns']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(app.at(0, 0)).toBeFocused();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(app.at(2, 3)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.panel.getByText('127.0.0.1:41368', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await app.panel.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
});

test('the table is one tab stop and moves as the ARIA practices say', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await expect(app.grid.locator('[tabindex="0"]')).toHaveCount(1);
  const at = (row: number, column: number) => expect(app.at(row, column)).toBeFocused();
  const last = (await app.grid.getByRole('columnheader').count()) - 1;
  await app.at(1, 1).focus();
  for (const [key, row, column] of [
    ['End', 1, last],
    ['ArrowRight', 1, last],
    ['Home', 1, 0],
    ['Control+End', 3, last],
    ['ArrowDown', 3, last],
    ['Control+Home', 0, 0],
    ['PageDown', 3, 0],
    ['PageUp', 0, 0],
    ['ArrowUp', -1, 0],
    ['ArrowRight', -1, 1],
    ['ArrowDown', 0, 1],
  ] as const) {
    await page.keyboard.press(key);
    await at(row, column);
    await expect(app.grid.locator('[tabindex="0"]')).toHaveCount(1);
  }
});

test('headers sort by Enter, with Shift as a further level, and keep the focus', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const state = app.header('State');
  await state.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(state).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Enter');
  await expect(app.grid.locator('[data-row]').first()).toContainText('6213151');
  await page.keyboard.press('Shift+Enter');
  await expect(app.grid.locator('[data-row]').first()).toContainText('6248876');
  await expect(app.header('Inode').getByRole('button')).toBeFocused();
  await expect(state).toHaveAttribute('aria-sort', 'ascending');
});

test('a cell keeps the focus when it is scrolled away, and keys go on from it', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(manyRows(2000));
  await app.at(1, 3).click();
  await page.mouse.wheel(0, 30_000);
  await expect(app.row(/701080/)).toBeVisible();
  await expect(app.at(1, 3)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(app.at(2, 3)).toBeFocused();
  await expect(app.at(2, 3)).toBeInViewport();
  await page.mouse.wheel(0, 20_000);
  await expect(app.at(2, 3)).not.toBeInViewport();
  await expect(app.at(2, 3)).toBeFocused();
});

test('menus and help open, close by Escape, and give the focus back', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const order = page.getByRole('button', { name: /^Byte order/ });
  await order.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Automatic' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(order).toBeFocused();

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(order).toBeFocused();
});

test('single letters are commands until they are switched off', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const said = page.getByRole('status').filter({ hasText: 'Byte order' });
  await expect(said).toHaveCount(0);
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: /^Byte order: big-endian/ })).toBeVisible();
  await expect(said).toHaveText('Byte order: big-endian');
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: /^Byte order: little-endian/ })).toBeVisible();
  await expect(said).toHaveText('Byte order: little-endian');
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /^Single-letter keys/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Byte order: little-endian/ })).toBeVisible();
});

test('Escape lets go of the explanation', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await expect(app.grid.getByRole('row', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(app.grid.getByRole('row', { selected: true })).toHaveCount(0);
  await expect(app.panel.getByRole('heading', { name: 'How a value is read' })).toBeVisible();
});
