// A repair says that it is one, and can be refused and taken back: by pointer and by keyboard, in both languages, on any screen.
import { en } from '../src/words/en.ts';
import { zh } from '../src/words/zh.ts';
import { expect, test } from './support/app.ts';

/** Two rows as a terminal of 80 columns breaks them, and one behind a quote mark. */
const WRAPPED = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid
  timeout inode
   0: 00000000:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000
        0 6217263 1 0000000000000000 100 0 0 10 0
   1: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000  1000
        0 6213151 2 0000000000000000 20 4 30 10 -1
>    2: 0100007F:22B8 0100007F:A198 01 00000000:00000000 00:00000000 00000000  1000        0 6248876 1 0000000000000000 20 4 9 10 -1
`;

const LANGUAGES = [
  ['en', en.interface],
  ['zh', zh.interface],
] as const;

for (const [language, words] of LANGUAGES) {
  test(`${language}: joined rows are refused where the paste is summed up, and joined again there`, async ({ app, page, browserName }) => {
    await app.open('hosted', `?lang=${language}`);
    await app.realPaste(WRAPPED);
    const account = page.getByRole('button', { name: words.account.lines(7) });
    await expect(account).toContainText(words.account.notUnderstood(0));
    await expect(app.row(/6213151/)).toContainText('127.0.0.1');

    const repairs = page.getByRole('button', { name: new RegExp(`^${words.repairs.label}`) });
    await expect(repairs).toContainText(words.repairs.done(words.repairs.kinds.rejoined, words.repairs.rows(2)));
    await repairs.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const joined = page.getByRole('checkbox', { name: words.repairs.kinds.rejoined });
    await expect(joined).toBeFocused();
    await expect(joined).toBeChecked();
    await page.keyboard.press('Space');
    await app.idle();
    await expect(joined).not.toBeChecked();
    await expect(joined).toBeFocused();
    await expect(account).toContainText(words.account.notUnderstood(3));
    await expect(app.row(/6213151/)).toHaveCount(0);
    if (browserName === 'chromium') expect(await app.axe()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(repairs).toBeFocused();
    await expect(repairs).toContainText(words.repairs.refused(1));

    await account.click();
    const lines = page.getByRole('region', { name: words.source.label }).getByRole('listitem');
    await expect(lines.nth(3)).toContainText(words.source.classes.notUnderstood);
    await expect(lines.nth(6)).toContainText(words.repairs.kinds.quoting);

    await repairs.click();
    await joined.check();
    await app.idle();
    await expect(account).toContainText(words.account.notUnderstood(0));
    await expect(lines.nth(2)).toContainText(words.repairs.kinds.rejoined);
  });
}

test('the explanation of a row says what was done to it, and leads to where that is taken back', async ({ app, page }) => {
  await app.open('file', '?lang=en');
  await app.realPaste(WRAPPED);
  await (await app.cell(app.row(/6217263/), 'Local address')).click();
  await expect(app.panel).toContainText('Repaired before it was read: joined again where it was broken.');
  await expect(app.panel).toContainText('This line was put together from 2 pieces of the paste.');
  await app.panel.getByRole('button', { name: en.interface.repairs.leave }).focus();
  await page.keyboard.press('Enter');
  await app.idle();
  const joined = page.getByRole('checkbox', { name: en.interface.repairs.kinds.rejoined });
  await expect(joined).toBeFocused();
  await expect(joined).not.toBeChecked();
  await expect(app.panel).toContainText('Local address');
  await expect(app.panel).not.toContainText('Repaired before it was read');
  await page.keyboard.press('Space');
  await app.idle();
  await expect(app.panel).toContainText('Repaired before it was read: joined again where it was broken.');
});

test('in Chinese no blank stands between what was done to a row and the way back', async ({ app }) => {
  await app.open('file', '?lang=zh');
  await app.realPaste(WRAPPED);
  await expect(app.panel).toContainText('读取之前经过修复：折断的行已接回。这类行全部按原样读取');
});

test('where all was read from base64, refusing that leaves lines and a way back', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(
    `${(
      Buffer.from(WRAPPED)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\n')}\n`,
  );
  await expect(page.getByRole('heading', { level: 1 })).toContainText('TCP');
  await page.getByRole('button', { name: /^Repairs/ }).click();
  const decoded = page.getByRole('checkbox', { name: en.interface.repairs.kinds.base64 });
  await decoded.uncheck();
  await app.idle();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.interface.outcome.refused['no-procfs']);
  await decoded.check();
  await app.idle();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3 TCP sockets');
});

for (const [language, words] of LANGUAGES) {
  test(`${language}: on a telephone the choices fit, and the explanation makes room for them`, async ({ app, page, browserName }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open('file', `?lang=${language}`);
    await app.realPaste(WRAPPED);
    await app.at(0, 3).click();
    await app.panel.getByRole('button', { name: words.repairs.leave }).click();
    await expect(page.getByRole('checkbox', { name: words.repairs.kinds.rejoined })).toBeFocused();
    await expect(app.panel).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    if (browserName === 'chromium') expect(await app.axe()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: new RegExp(`^${words.repairs.label}`) })).toBeFocused();
  });
}
