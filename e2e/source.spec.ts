// Every line of the paste is accounted for, and each line not understood can be visited.
import { expect, test } from './support/app.ts';
import { besideCaret } from './support/caret.ts';
import { HEADER } from './support/samples.ts';

const BROKEN = `root@box:/# cat /proc/net/tcp
${HEADER}   0: 0100007F:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 6217263 1 0000000000000000 100 0 0 10 0
   1: 0100007G:998E 0100007F:22B8 06 00000000:00000000 03:000014B4 00000000     0        0 0 3 0000000000000000

this is something else
   2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1
`;

test('the account leads to the source, and the stepper to each place with a caret', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(BROKEN);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 TCP sockets, 1 port listening: 8888');
  await page.getByRole('button', { name: '7 lines read, 1 header, 1 around them, 1 blank, 2 not understood' }).click();

  const stepper = page.getByRole('region', { name: 'Lines not understood' });
  await expect(stepper).toContainText('1 of 2 not understood');
  await expect(stepper.getByRole('status')).toContainText('Line 4, column 7: an address has 8 or 32 hexadecimal digits');
  await expect(stepper.locator('pre')).toHaveText(/0100007G:998E[^\n]*\n {3}1: \^{8}$/);
  expect(await besideCaret(stepper.locator('pre'), '0100007G:998E')).toBe(0);
  await stepper.getByRole('button', { name: 'Next' }).click();
  await expect(stepper).toContainText('2 of 2 not understood');
  await expect(stepper.getByRole('status')).toContainText('Line 6, column 1: no table known here has a line like this');
  await expect(stepper.getByRole('button', { name: 'Next' })).toBeDisabled();
  await stepper.getByRole('button', { name: 'Previous' }).click();
  await expect(stepper).toContainText('1 of 2 not understood');

  const lines = page.getByRole('region', { name: 'The paste, line by line' }).getByRole('listitem');
  await expect(lines).toHaveCount(7);
  await expect(lines.nth(0)).toContainText('around');
  await expect(lines.nth(1)).toContainText('header');
  await expect(lines.nth(3)).toContainText('not understood');
  await lines.nth(6).getByRole('button', { name: 'tcp' }).click();
  await expect(app.panel.getByText('127.0.0.1:41368', { exact: true })).toBeVisible();
});

test('the lines are one tab stop, in which arrows walk', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(BROKEN);
  await page.getByRole('button', { name: 'Source' }).click();
  const list = page.getByRole('region', { name: 'The paste, line by line' });
  const line = (at: number) => list.getByRole('listitem').nth(at).getByRole('button');
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Tab');
  await expect(list).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(line(2)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(line(6)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.panel.getByText('127.0.0.1:41368', { exact: true })).toBeVisible();
  await line(6).focus();
  await page.keyboard.press('ArrowUp');
  await expect(line(2)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(list).toBeFocused();
});

test('a paste without flaws says so', async ({ app, page }) => {
  await app.open('hosted', '?lang=zh');
  await page.getByRole('button', { name: /Jupyter/ }).click();
  await page.getByRole('button', { name: '读了 12 行，1 行表头，0 行未能理解' }).click();
  await expect(page.getByText('每一行都理解了。')).toBeVisible();
});

test('the caret is under its place behind letters that are wider', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(`${HEADER}主机一   1: 0100007F:22B8 0000000G:0000 0A 00000000:00000000 00:00000000 00000000\n`);
  await page.getByRole('button', { name: 'Source' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  const line = page.getByRole('region', { name: 'Lines not understood' }).locator('pre');
  await expect(line.locator('b')).toHaveText('^'.repeat(8));
  expect(await besideCaret(line, '0000000G')).toBe(0);
});

test('a button that leads nowhere is told from one that leads on, with colours forced too', async ({ app, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'this channel of Firefox forces no colours');
  const look = (name: string) =>
    page.getByRole('button', { name }).evaluate((button) => [getComputedStyle(button).opacity, getComputedStyle(button).color]);
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    await app.open('file', '?lang=en');
    await app.realPaste(BROKEN);
    const gray = await page.evaluate(() => {
      document.body.style.outlineColor = 'GrayText';
      return getComputedStyle(document.body).outlineColor;
    });
    await page.getByRole('button', { name: 'Source' }).click();
    const [off, on] = [await look('Previous'), await look('Next')];
    expect(off).not.toEqual(on);
    if (forcedColors === 'active') expect(off).toEqual(['1', gray]);
    expect(await app.axe()).toEqual([]);
  }
});

test('paper says which lines are on it, and has no room for the others', async ({ app, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'this channel of Firefox knows no print');
  await app.open('hosted', '?lang=en');
  await app.realPaste(HEADER + 'something else\n'.repeat(2000) + BROKEN);
  await page.getByRole('button', { name: 'Source' }).click();
  const list = page.getByRole('region', { name: 'The paste, line by line' });
  await list.evaluate((element) => element.scrollTo(0, 22_000));
  await expect(list.getByRole('listitem').filter({ hasText: /^1001/ })).toHaveCount(1);
  const note = page.getByText(/^On this paper: lines 9\d\d to 1,0\d\d of 2,008\.$/);
  await expect(note).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(note).toBeVisible();
  expect(await list.locator('ol').evaluate((element) => getComputedStyle(element).paddingBlock)).toBe('0px');
  // and so it stays, frames later
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(note).toBeVisible();
});
