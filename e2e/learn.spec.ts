// The page to learn from stands alone: figures answer, in both languages, on a phone and on paper.
import { expect, test } from './support/app.ts';

test('its figures answer: a field of the row, one of the four kinds, the byte shelf, the four ways', async ({ app, page }) => {
  await app.open('hosted', '?lang=en#learn');
  await expect(page.getByRole('heading', { level: 1, name: 'How to read /proc/net/tcp' })).toBeVisible();
  await page.getByRole('button', { name: 'Show inode' }).click();
  await expect(page.locator('output').filter({ hasText: '6213151' })).toBeVisible();
  await page
    .getByRole('option', { name: /local_address/ })
    .first()
    .click();
  await expect(page.locator('output').filter({ hasText: '127.0.0.1:41368' })).toBeVisible();
  await page.getByRole('radio', { name: 'big-endian', exact: true }).check();
  await expect(page.getByText('7F 00 00 01', { exact: true }).first()).toBeVisible();
  await page.getByRole('radio', { name: /not at all/ }).check();
  await expect(page.getByText('0:80fe::ff57:a670:5dc7:71fe').first()).toBeVisible();
});

test('on a telephone what a button shows is in view, however far above it the row stands', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await app.open('file', '?lang=en#learn');
  await page.getByRole('button', { name: 'Show pointer' }).click();
  await expect(page.getByRole('option', { name: /^pointer/, selected: true })).toBeInViewport({ ratio: 1 });
});

test('it leads to the tools, which begin at their top, and Back leads back to the place', async ({ app, page }) => {
  await app.open('hosted', '?lang=en#learn');
  const place = () => page.evaluate(() => Math.round(scrollY));
  const link = page.getByRole('link', { name: 'The way back: from an address to its digits' });
  await link.scrollIntoViewIfNeeded();
  const left = await place();
  expect(left).toBeGreaterThan(1000);
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: 'The way back' })).toBeVisible();
  await expect(page).toHaveTitle('Encode · Sockscope');
  expect(await place()).toBe(0);
  await page.goBack();
  await expect.poll(place).toBe(left);
  await expect(page.getByRole('heading', { level: 1, name: 'How to read /proc/net/tcp' })).toBeVisible();
  await expect(page).toHaveTitle('Learn · Sockscope');
  await page.getByRole('button', { name: '切换到简体中文' }).click();
  await expect(page).toHaveTitle('学习 · Sockscope');
  await page.getByRole('link', { name: '首页' }).click();
  await expect(page).toHaveTitle('Sockscope：读懂 /proc/net/tcp');
});

for (const language of ['en', 'zh']) {
  test(`axe finds nothing, and nothing is wider than a phone: ${language}`, async ({ app, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await app.open('file', `?lang=${language}#learn`);
      expect(await app.axe()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
}
