// Practice: by keyboard alone, from built-in rows or from a paste; and the sheet that a seed makes.
import { expect, test } from './support/app.ts';

const PASTE =
  '   1: 0A00A8C0:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 777001 1 0000000000000000 100 0 0 10 0\n' +
  '   2: 0A00A8C0:C350 0900A8C0:01BB 01 00000000:00000000 02:000004A1 00000000  1000        0 777002 2 0000000000000000 20 4 30 10 -1\n';

test('keys answer and go on; a wrong answer is named; the score counts', async ({ app, page }) => {
  await app.open('hosted', '?lang=en#drill');
  const answers = page.getByRole('list', { name: 'Answers' }).getByRole('button');
  const heights = new Set<number>();
  for (let number = 1; number <= 4; number++) {
    await expect(page.getByText(`Question ${number}`, { exact: true })).toBeVisible();
    await page.keyboard.press(String(number));
    await expect(answers.filter({ hasText: '✓' })).toHaveCount(1);
    const right = await answers.nth(number - 1).textContent();
    await expect(page.getByRole('status').filter({ hasText: right?.includes('✓') ? 'Right.' : 'Not quite.' })).toBeVisible();
    await expect(page.getByText(new RegExp(`of ${number} right`))).toBeVisible();
    await expect(page.getByText('Kernel source: ').locator('..')).toHaveText(/: (?:net|include)\/\S+\.[ch]/);
    const next = page.getByRole('button', { name: 'Next question' });
    await expect(next).toBeFocused();
    heights.add(Math.round((await next.boundingBox())?.height ?? 0));
    await page.keyboard.press('Enter');
  }
  expect([...heights]).toHaveLength(1);
});

test('the questions are made from the paste where there is one', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(PASTE);
  await page.getByRole('link', { name: 'Practise' }).click();
  await expect(page.getByText('From the 2 TCP rows of your paste.')).toBeVisible();
});

test('a seed makes the same sheet for everybody, answers apart', async ({ app, page }) => {
  await app.open('hosted', '?lang=en#drill=monday');
  const questions = page.locator('main > ol > li');
  await expect(questions).toHaveCount(10);
  const first = await questions.allTextContents();
  await expect(page.getByRole('region', { name: 'Answers' })).toBeHidden();
  await page.getByRole('button', { name: 'Show the answers' }).click();
  await expect(page.getByRole('region', { name: 'Answers' }).locator('> ol > li')).toHaveCount(10);
  await app.open('file', '?lang=en#drill=monday');
  expect(await questions.allTextContents()).toEqual(first);
});

test('a colon is that of the language, on the sheet and in why it is so', async ({ app, page }) => {
  await app.open('hosted', '?lang=zh#drill=monday');
  await page.getByRole('button', { name: '显示答案' }).click();
  const reason = page.getByRole('region', { name: '答案' }).locator('li li').first();
  await expect(reason).toHaveText(/^[A-D]：/);
  await app.open('hosted', '?lang=zh');
  await page.getByRole('button', { name: /Jupyter/ }).click();
  await page.getByText('为什么是这样').click();
  await expect(page.getByText('打印格式').first()).toHaveText(/：/);
});

test('the sheet begins at its top, wherever the link to it stood', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await app.open('hosted', '?lang=en#drill');
  await page.getByRole('link', { name: 'Worksheet to print' }).click();
  await expect(page.getByRole('heading', { name: 'Worksheet' })).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('on paper the questions fill one page and the answers another', async ({ app, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'this channel of Firefox knows no print');
  for (const [language, seed] of [
    ['en', 'monday'],
    ['zh', 'b'],
  ]) {
    await app.open('hosted', `?lang=${language}#drill=${seed}`);
    const paper = (await page.pdf({ format: 'A4', margin: { top: '14mm', bottom: '14mm', left: '14mm', right: '14mm' } })).toString(
      'latin1',
    );
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  }
});

test('axe finds nothing, before and after an answer, nor on the sheet', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('hosted', '?lang=en#drill');
  expect(await app.axe()).toEqual([]);
  await page.keyboard.press('1');
  expect(await app.axe()).toEqual([]);
  await app.open('hosted', '?lang=zh#drill=monday');
  expect(await app.axe()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('«Let me try»: two tries, each wrong one named, and Space shows the answer', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(PASTE);
  await page.getByRole('button', { name: 'Let me try' }).click();
  const field = page.getByLabel(/Your turn first/);
  await expect(field).toBeFocused();
  await page.keyboard.type('10.0.168.192:50000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The port is right, the address is not.')).toBeVisible();
  await expect(page.getByText('You read the pairs from left to right.', { exact: false })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText('It is 192.168.0.10:50000.')).toBeVisible();
});

test('Escape leaves «Let me try», and then the explanation', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(PASTE);
  await page.getByRole('button', { name: 'Let me try' }).click();
  await expect(app.panel.getByRole('tab')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Let me try' })).toBeFocused();
  await expect(app.panel.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.panel.getByRole('heading', { name: 'How a value is read' })).toBeVisible();
});
