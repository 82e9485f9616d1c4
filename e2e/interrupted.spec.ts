// What comes in the way: a paste that is nothing into one that is still read, Cancel, a drag of the page's own, Escape elsewhere, a sheet of paper.
import { expect, test } from './support/app.ts';
import { ARTICLE, manyRows } from './support/samples.ts';

const paste = `(text) => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}`;

/** Acts in the very moment in which the first rows are told of: the page has most of the text still to hand over. */
const amidReading = `(act) => {
  const watch = new MutationObserver(() => {
    const reading = document.querySelector('progress')?.closest('div');
    if (!reading?.textContent.includes(' rows')) return;
    watch.disconnect();
    act(reading);
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
}`;

for (const [form, many] of [
  ['hosted', 1],
  ['file', 10_000],
] as const)
  test(`a paste that is nothing, ${many} lines of it, into one that is still read: that one is read to its end, and what is said is of the rows that are there`, async ({
    app,
    page,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'Firefox drops the text of a synthetic paste');
    await app.open(form, '?lang=en');
    await app.realPaste(ARTICLE);
    await page.evaluate(`{
      (${amidReading})(() => (${paste})('It was the best of times\\n'.repeat(${many})));
      (${paste})(${JSON.stringify(manyRows(60_000))});
    }`);
    await expect(page.getByRole('alert')).toContainText('No line of this looks like a row');
    await app.idle();
    const sockets = Number((await page.getByRole('heading', { level: 1 }).textContent())?.replaceAll(',', '').match(/^\d+/)?.[0]);
    expect(sockets).toBe(60_000);
    await expect(page.getByRole('alert')).toContainText('What was shown before stays.');
    expect(Number(await app.grid.getAttribute('aria-rowcount'))).toBe(sockets + 1);
    await page.getByRole('combobox', { name: 'Filter the sockets' }).fill('port:1-65535');
    await expect(page.getByRole('status').filter({ hasText: ' of ' })).toHaveText(
      `${sockets.toLocaleString('en-US')} of ${sockets.toLocaleString('en-US')}`,
    );
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(app.grid).toHaveAttribute('aria-rowcount', '5');
  });

test('Cancel, while rows come in: what is there stays, what was not read is named, and so is the way back', async ({
  app,
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'Firefox drops the text of a synthetic paste');
  // else the button comes into view by degrees, and cannot have the focus at once
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await page.evaluate(`{
    const [header, row] = ${JSON.stringify(manyRows(1))}.split('\\n');
    (${amidReading})((reading) => {
      const button = reading.querySelector('button');
      button.focus();
      button.click();
    });
    (${paste})(header + '\\n' + (row + '\\n').repeat(600_000));
  }`);
  const said = page.getByText(/^Stopped: [\d,]+ sockets read\. What came behind them was not\.$/);
  await expect(said).toBeVisible();
  await app.idle();
  const sockets = Number((await said.textContent())?.replaceAll(',', '').match(/\d+/)?.[0]);
  expect(sockets).toBeGreaterThan(0);
  expect(sockets).toBeLessThan(600_000);
  await expect(app.grid).toHaveAttribute('aria-rowcount', String(sockets + 1));
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(app.grid).toHaveAttribute('aria-rowcount', '5');
  const rest = page.getByRole('button', { name: 'lines read, the rest was not,' });
  await expect(rest).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(said).toBeVisible();
  await expect(rest).toBeVisible();
});

test('a link of the page that is dropped on it is no paste', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await page
    .getByRole('link', { name: 'Learn' })
    .first()
    .dragTo(page.getByRole('heading', { level: 1 }));
  await expect(page.getByRole('alert')).toBeEmpty();
  await expect(app.grid.locator('[data-row]')).toHaveCount(4);
});

test('a file is read, though the end of a drag of the page’s own was never told: its row went away', async ({ app }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await app.grid.locator('[data-row]').first().dispatchEvent('dragstart');
  await app.drop('tcp', manyRows(3));
  await expect(app.grid.locator('[data-row]')).toHaveCount(3);
});

test('Escape on another page leaves what is chosen on this one', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await (await app.cell(app.row(/39310/), 'Local address')).click();
  await page.getByRole('link', { name: 'Learn' }).first().click();
  // a click returns before the hash has changed: a key as quick as that is still heard by the page before
  await expect(app.grid).toBeHidden();
  await page.keyboard.press('Escape');
  // goBack() waits for a navigation that Firefox never reports from here; the page itself goes back in both
  await page.evaluate(() => history.back());
  await expect(app.panel.getByText('127.0.0.1:39310', { exact: true })).toBeVisible();
});

test('what clears the filter leaves the reader in it', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const filter = page.getByRole('combobox', { name: 'Filter the sockets' });
  await filter.fill('8888');
  await page.getByRole('search').getByRole('button', { name: 'Clear the filter' }).click();
  await expect(filter).toBeFocused();
  await expect(filter).toHaveValue('');
});

test('the room of rows that are not drawn is not printed', async ({ app, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'this channel of Firefox knows no print');
  await app.open('hosted', '?lang=en');
  await app.realPaste(manyRows(5000));
  const room = app.grid.locator('tbody > tr[aria-hidden]');
  await expect(room.first()).toBeVisible();
  const said = page.getByText(/^On this paper: rows .* of 5,000\.$/);
  await expect(said).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(room.first()).toBeHidden();
  await expect(said).toBeVisible();
  // both at once: a window that has room for all its rows grows
  const [told, drawn] = await page.evaluate(() => [
    document.querySelector('p.paper')?.textContent,
    document.querySelectorAll('[role=row][aria-selected]').length.toLocaleString('en-US'),
  ]);
  expect(told).toBe(`On this paper: rows 1 to ${drawn} of 5,000.`);
  // nor the row that has the focus, far from those that are in view
  for (const [key, row] of [
    ['Control+Home', 0],
    ['Control+End', 4999],
  ] as const) {
    await page.emulateMedia({ media: 'screen' });
    await app.at(0, 0).focus();
    await page.keyboard.press(key);
    await expect(app.at(row, 0)).toBeInViewport();
    await app.grid.locator('..').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2));
    await expect(app.at(row, 0)).not.toBeInViewport();
    await page.emulateMedia({ media: 'print' });
    await expect(app.at(row, 0)).toBeHidden();
  }
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Show all for printing' }).click();
  await expect(app.grid.locator('[data-row]')).toHaveCount(5000);
  // its name says what it does now: it is no switch that is pressed besides
  await expect(page.getByRole('button', { name: 'Show a window again' })).not.toHaveAttribute('aria-pressed');
  await expect(said).toHaveCount(0);
});

test('paper says what was filtered', async ({ app, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'this channel of Firefox knows no print');
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const filter = page.getByRole('combobox', { name: 'Filter the sockets' });
  const said = page.getByText(/^Filter .+ · \d of 4$/);
  await page.emulateMedia({ media: 'print' });
  await expect(filter).toBeHidden();
  await expect(said).toHaveCount(0);
  for (const [text, count] of [
    ['state:listen', 1],
    ['port:9', 0],
  ] as const) {
    await page.emulateMedia({ media: 'screen' });
    await filter.fill(text);
    await page.emulateMedia({ media: 'print' });
    await expect(said).toHaveText(`Filter ${text} · ${count} of 4`);
    await expect(said).toBeVisible();
  }
});
