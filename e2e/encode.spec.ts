// The way back: without any paste, by keyboard alone, every lane editable.
import { expect, test } from './support/app.ts';

const OPEN = '?lang=en#encode';

test('an endpoint becomes digits and grep lines, for either machine', async ({ app, page }) => {
  await app.open('hosted', OPEN);
  await page.getByLabel('Address and port', { exact: true }).fill('10.0.0.5:443');
  await expect(page.getByLabel('Address digits in tcp', { exact: true })).toHaveValue('0500000A');
  await expect(page.getByLabel('Address digits in tcp6')).toHaveValue('0000000000000000FFFF00000500000A');
  await expect(page.getByLabel('Port digits in tcp', { exact: true })).toHaveValue('01BB');
  await expect(page.getByText("grep -e ' 0500000A:01BB .. '")).toBeVisible();
  for (const of of ['Connected to it', 'Listening on it', 'At either end, any state', 'Any address, this port'])
    await expect(page.getByRole('button', { name: 'Copy', description: of })).toBeVisible();
  await page.getByRole('radio', { name: 'Big-endian' }).check();
  await expect(page.getByLabel('Address digits in tcp', { exact: true })).toHaveValue('0A000005');
  await expect(page.getByText("grep ':01BB ' /proc/net/tcp /proc/net/tcp6")).toBeVisible();
});

test('each lane is edited from the keyboard: arrows count, other keys do not enter, what is pasted is cleaned', async ({ app, page }) => {
  await app.open('hosted', `${OPEN}=127.0.0.1:8888`);
  const typed = page.getByLabel('Address and port', { exact: true });
  const byte = page.getByLabel('Byte +3');
  await byte.focus();
  await page.keyboard.press('ArrowUp');
  await expect(typed).toHaveValue('127.0.0.2:8888');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(typed).toHaveValue('127.0.0.18:8888');
  await page.keyboard.type('xyz:');
  await expect(byte).toHaveValue('12');
  await page.keyboard.type('0a');
  await expect(typed).toHaveValue('127.0.0.10:8888');
  await page.getByLabel('Port', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(typed).toHaveValue('127.0.0.10:8887');
  const digits = page.getByLabel('Address digits in tcp', { exact: true });
  await digits.focus();
  await app.realPaste('0x0100 007f');
  await expect(digits).toHaveValue('0100007F');
  await expect(typed).toHaveValue('127.0.0.1:8887');
  const address = page.getByLabel('Address', { exact: true });
  for (const [pasted, taken] of [
    ['fe80::1%eth0', 'fe80::1'],
    ['fe80::2/64', 'fe80::2'],
    ['[::1]:80', '::1'],
  ]) {
    await address.focus();
    await app.realPaste(pasted ?? '');
    await expect(address).toHaveValue(taken ?? '');
    await expect(typed).toHaveValue(`[${taken}]:8887`);
    await address.blur();
  }
});

test('what is no endpoint is marked at its place, and the last one stays', async ({ app, page }) => {
  await app.open('hosted', OPEN);
  const typed = page.getByLabel('Address and port', { exact: true });
  await typed.fill('10.0.0.256:80');
  await expect(typed).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'from 0 to 255' })).toBeVisible();
  await expect(page.locator('mark')).toHaveText('256');
  const outOfReach = page.locator('[inert]').getByRole('button', { name: 'Copy', description: 'Any address, this port' });
  await expect(outOfReach).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  await typed.fill('B80D0120000000000000000001000000:1F90B80D0120000000000000000002000000:01BB');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await typed.fill('::1:8080');
  await expect(page.getByText('write [::1]:8080')).toBeVisible();
  await typed.fill('[::1]:8080');
  await expect(outOfReach).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}, and nothing is wider than a phone`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open('hosted', `${OPEN}=[fe80::1]:8080`);
    expect(await app.axe()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test('the single file does the same', async ({ app, page }) => {
  await app.open('file', OPEN);
  await page.getByLabel('Address and port', { exact: true }).fill('[fe80::1]:8080');
  await expect(page.getByLabel('Address digits in tcp6')).toHaveValue('000080FE000000000000000001000000');
});
