// What is stuck, and for want of what: said above the table, shown by one key.
import { fixture } from '../test/support/fixture.ts';
import { expect, test } from './support/app.ts';

const ZOO = fixture('zoo/tcp');

test('what waits is said at once, and its sockets are one key away, with what tells of it explained', async ({ app, page }) => {
  await app.open('file', '?lang=en');
  await app.realPaste(ZOO);
  const waits = page.getByRole('group', { name: 'Waiting' });
  await expect(waits.getByRole('button')).toHaveText([
    '7 to be accepted on 6379, 8000 and 8443',
    '5 for the program here to close',
    '5 for an answer to SYN',
    '14 for an acknowledgement, after a timeout',
    '2 for room in the other side’s window',
    '1 for an answer to keepalive probes',
  ]);
  const full = waits.getByRole('button').first();
  await full.focus();
  await page.keyboard.press('Enter');
  await expect(full).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('combobox', { name: 'Filter the sockets' })).toHaveValue('state:listen rxq:>0');
  await expect
    .poll(async () => (await app.rows()).map((row) => row.split(' ').slice(0, 2).join(' ')))
    .toEqual(['LISTEN 3', 'LISTEN 3', 'LISTEN 1']);
  await expect(app.panel.getByRole('option', { name: /^rx_queue/ })).toHaveAttribute('aria-selected', 'true');
  await expect(app.panel).toContainText('to be accepted');
  await expect(full).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(full).toHaveAttribute('aria-pressed', 'false');
  await expect(app.grid).toHaveAttribute('aria-rowcount', '108');
});

test('on a telephone the table stays in view', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('file', '?lang=en');
  await app.realPaste(ZOO);
  await page.getByRole('button', { name: '2 for room in the other side’s window' }).click();
  await expect.poll(() => app.rows()).toHaveLength(2);
  await expect(app.panel).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});
