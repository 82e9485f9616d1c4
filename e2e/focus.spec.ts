// What holds the focus goes away: the focus goes on to what that was about, never to nowhere.
import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';
import { ARTICLE, HEADER, manyRows } from './support/samples.ts';

const begin = async (app: App, paste = ARTICLE) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(paste);
};

/** Presses a button as the keyboard does. */
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).last().focus();
  await page.keyboard.press('Enter');
};

test('the ✕ of a notice leads to the content', async ({ app, page }) => {
  await begin(app);
  await app.realPaste('It was the best of times');
  await press(page, 'Dismiss');
  await expect(page.getByRole('alert')).toBeEmpty();
  await expect(page.getByRole('main')).toBeFocused();
});

test('what shows all rows again leads to the filter', async ({ app, page }) => {
  await begin(app);
  await page.getByRole('combobox', { name: 'Filter the sockets' }).fill('port:9');
  await expect(app.grid).toBeHidden();
  const clear = page.getByRole('button', { name: 'Clear the filter' }).last();
  expect((await clear.boundingBox())?.height).toBeLessThan(40);
  await press(page, 'Clear the filter');
  await expect(app.grid).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Filter the sockets' })).toBeFocused();
});

test('Escape in the explanation leads back to the value explained', async ({ app, page }) => {
  await begin(app);
  await app.at(2, 3).focus();
  await page.keyboard.press('Enter');
  await app.panel.getByRole('tab', { name: 'Lanes' }).focus();
  await page.keyboard.press('Escape');
  await expect(app.panel.getByRole('heading', { name: 'How a value is read' })).toBeVisible();
  await expect(app.at(2, 3)).toBeFocused();
});

test('the ✕ of the sheet on a telephone does so too', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await begin(app);
  await app.at(2, 3).focus();
  await page.keyboard.press('Enter');
  await press(page, 'Close');
  await expect(app.panel).toBeHidden();
  await expect(app.at(2, 3)).toBeFocused();
});

test('from one step to all of them, the focus stays in the explanation', async ({ app, page }) => {
  await begin(app);
  await app.panel.getByRole('tab', { name: 'Steps' }).click();
  await press(page, 'All steps at once');
  await expect(app.panel.getByRole('tab', { name: 'Overview' })).toBeFocused();
});

test('the ends of the lines not understood keep the focus', async ({ app, page }) => {
  await begin(app, `${HEADER}this is something else\n${manyRows(1)}`);
  await page.getByRole('button', { name: /1 not understood$/ }).click();
  for (const name of ['Next ▶', '◀ Previous']) {
    const button = page.getByRole('button', { name: name.replace(/[◀▶]/, '').trim() });
    await expect(button).toBeDisabled();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
    await expect(page.getByText('1 of 1 not understood')).toBeVisible();
  }
});

test('another page begins at its content', async ({ app, page }) => {
  await app.open('hosted', '?lang=en#drill');
  await page.getByRole('link', { name: /worksheet/i }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Worksheet/ })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
});
