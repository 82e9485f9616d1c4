// The awk program taken apart: one idea a step, by keyboard, on a sample row or the reader's.
import { expect, test } from './support/app.ts';

const ROW =
  '   2: 0A00A8C0:C350 0900A8C0:01BB 01 00000000:00000000 02:000004A1 00000000  1000        0 777002 2 0000000000000000 20 4 30 10 -1\n';

test('seven ideas, walked with visible buttons and with keys', async ({ app, page }) => {
  await app.open('hosted', '?lang=en#script');
  const idea = page.getByRole('region', { name: /^Idea \d of 7$/ });
  await expect(idea.getByRole('heading', { level: 2 })).toHaveText('Which lines, and what is printed');
  const next = page.getByRole('button', { name: 'Next' });
  await next.focus();
  for (let at = 2; at <= 7; at++) {
    await page.keyboard.press(at % 2 === 0 ? 'Enter' : ']');
    await expect(page.getByText(`Idea ${at} of 7`, { exact: true })).toBeVisible();
  }
  await page.keyboard.press('Home');
  await expect(page.getByText('Idea 1 of 7', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /function pair/ }).click();
  await expect(idea.getByText('substr(…, 7, 2) = "7F" = 127').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Big-endian' }).check();
  await expect(idea.getByText('substr(…, 1, 2) = "01" = 1').first()).toBeVisible();
});

test('it runs on the chosen row of a paste', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ROW);
  await page.getByRole('link', { name: 'Script' }).click();
  await expect(page.getByText('Your row:')).toBeVisible();
  await expect(page.locator('output').filter({ hasText: '192.168.0.10:50000 - 192.168.0.9:443 ESTABLISHED' })).toBeVisible();
});

test('there is a form without awk', async ({ app, page }) => {
  await app.open('file', '?lang=en#script');
  await page.getByLabel('shell only').check();
  await expect(page.getByText('done < /proc/net/tcp')).toBeVisible();
});

test('axe finds nothing, and nothing is wider than a phone', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const language of ['en', 'zh']) {
    await app.open('hosted', `?lang=${language}#script`);
    expect(await app.axe()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});
