// The pictures of the README. `PICTURES=docs npx playwright test -c e2e screenshots` makes them anew;
// otherwise they go to test-results and the tree stays clean.
import { readFileSync } from 'node:fs';
import { type App, expect, test } from './support/app.ts';

const FOLDER = process.env.PICTURES ?? 'test-results/docs';
const root = new URL('../', import.meta.url);
const SIZE = { width: 1440, height: 900 };

test.use({ viewport: SIZE });
test.skip(({ browserName }) => browserName !== 'chromium', 'one browser is enough for a picture');

const PICTURES: readonly { readonly file: string; readonly theme: 'light' | 'dark'; readonly reach: (app: App) => Promise<void> }[] = [
  { file: 'first-screen.png', theme: 'light', reach: async () => {} },
  { file: 'screenshot-light.png', theme: 'light', reach: jupyter },
  { file: 'screenshot-dark.png', theme: 'dark', reach: jupyter },
];

async function jupyter({ page, grid }: App): Promise<void> {
  await page.getByRole('button', { name: 'Jupyter, 11 sockets' }).click();
  await expect(grid.locator('[data-row]')).toHaveCount(11);
  await page.mouse.move(0, 0);
}

for (const { file, theme, reach } of PICTURES) {
  test(`docs/${file} shows what the page shows`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await app.open('file', '?lang=en');
    await reach(app);
    await app.idle();
    await page.screenshot({ path: `${FOLDER}/${file}` });
    const png = readFileSync(new URL(`docs/${file}`, root));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], 'width and height of the picture in docs/').toEqual([SIZE.width, SIZE.height]);
  });
}

test('the README shows it', () => {
  expect(readFileSync(new URL('README.md', root), 'utf8')).toContain('(docs/screenshot-light.png)');
});
