// What the filter offers while it is written, and the rows counted in groups.
import { expect, test } from './support/app.ts';
import { besideCaret } from './support/caret.ts';
import { ARTICLE, manyRows } from './support/samples.ts';

test('the filter offers keys, then the values that are there with their counts; by keyboard, by touch, never in the way', async ({
  app,
  page,
}) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const filter = page.getByRole('combobox', { name: 'Filter the sockets' });
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  const option = (name: string | RegExp) => list.getByRole('option', { name });

  await filter.focus();
  await page.keyboard.type('st');
  await expect(option('state:')).toBeVisible();
  await expect(filter).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(option('state:')).toHaveAttribute('aria-selected', 'true');
  expect(await filter.getAttribute('aria-activedescendant')).toBe(await option('state:').getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect(filter).toHaveValue('state:');
  await expect(option('established 2')).toBeVisible();
  expect(await app.axe()).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(filter).toHaveValue('state:');
  await page.keyboard.press('ArrowDown');
  await option('established 2').click();
  await expect(filter).toBeFocused();
  await expect(filter).toHaveValue('state:established ');
  await expect(app.grid).toHaveAttribute('aria-rowcount', '3');
  await app.idle();
  await expect(list).toHaveCount(0);

  await page.keyboard.type('rport:');
  await expect(option('8888 2')).toBeVisible();
  await expect(app.grid).toHaveAttribute('aria-rowcount', '3');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await expect(filter).toBeFocused();
  await expect(filter).toHaveValue(/^state:established rport:\d+ $/);
  await app.idle();
  await page.keyboard.press('Tab');
  await expect(filter).not.toBeFocused();
  await filter.fill('8888');
  await app.idle();
  await expect(list).toHaveCount(0);
});

test('a choice, and clearing, are undone by the browser as what is typed is', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const filter = page.getByRole('combobox', { name: 'Filter the sockets' });
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await filter.focus();
  await page.keyboard.type('port:8888 state:es');
  await list.getByRole('option', { name: 'established 2' }).click();
  await expect(filter).toHaveValue('port:8888 state:established ');
  await expect(page.getByText('2 of 4', { exact: true })).toBeVisible();
  await app.idle();
  await expect(list).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(filter).toHaveValue('');
  await app.idle();
  await expect(list).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(filter).toHaveValue('port:8888 state:established ');
  await expect(page.getByText('2 of 4', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(filter).toHaveValue('port:8888 state:es');
  await page.keyboard.type('l');
  await expect(filter).toHaveValue('port:8888 state:l');
});

test('rows are counted by network, and a group narrows the filter', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(manyRows(2000));
  await page.getByRole('button', { name: 'Group' }).click();
  await page.getByRole('combobox', { name: 'Count by' }).selectOption('local network (/24, /64)');
  const groups = page.getByRole('list', { name: 'local network (/24, /64)' });
  await expect(groups.getByRole('button').first()).toHaveText(/\/24/);
  expect(await app.axe()).toEqual([]);
  const [key = '', count = ''] = await groups
    .getByRole('button')
    .first()
    .evaluate((one) => [...one.children].map((part) => part.textContent ?? ''));
  await groups.getByRole('button').first().click();
  await expect(page.getByRole('combobox', { name: 'Filter the sockets' })).toHaveValue(`local:${key}`);
  await expect(page.getByText(`${count} of 2,000`, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Group' })).toBeFocused();
});

test('what passes is counted when the answer is there, and never with the number of the filter before', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const status = page.getByRole('search').getByRole('status');
  const said = await status.evaluateHandle((element) => {
    const texts = [element.textContent];
    const hear = () => {
      if (texts.at(-1) !== element.textContent) texts.push(element.textContent);
    };
    new MutationObserver(hear).observe(element, { childList: true, subtree: true, characterData: true });
    return texts;
  });
  const filter = page.getByRole('combobox', { name: 'Filter the sockets' });
  for (const [text, count] of [
    ['port:9', '0 of 4'],
    ['port:8888', '4 of 4'],
    ['', ''],
    ['port:41368', '2 of 4'],
  ] as const) {
    await filter.fill(text);
    await expect(status).toHaveText(count);
  }
  expect(await said.jsonValue()).toEqual(['', '0 of 4', '4 of 4', '', '2 of 4']);
});

test('the caret is under what is wrong with a filter, behind letters that are wider', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const filter = page.getByRole('combobox', { name: 'Filter the sockets' });
  for (const before of ['', '端口 ', '😀👍🏽👩‍👩‍👧 ', 'e\u0301 ', 'ｱｲｳ ', 'a\tb ']) {
    await filter.fill(`${before}port:x`);
    const problem = page.locator('#filter-problem pre');
    await expect(problem).toContainText(`${before}port:x`);
    await expect(problem.locator('b')).toHaveText('^');
    expect([before, await besideCaret(problem, 'x')]).toEqual([before, 0]);
  }
});
