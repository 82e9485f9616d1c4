// Each way to look at a field as a picture, in both themes, widths and languages: for people to look at (test-results/pictures). What a machine can see of
// them is asserted too: axe finds nothing, and nothing is wider than the screen.
import { expect, test } from './support/app.ts';

const PASTE = `   0: 00000000:22B8 00000000:0000 0A 00000000:00000002 00:00000000 00000000  1000        0 6217263 1 0000000000000000 100 0 0 10 0
   1: 0100007F:998E 0100007F:22B8 06 00000000:00000000 03:000014B4 00000000     0        0 0 3 0000000000000000
   2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000     0        0 6213151 2 0000000000000000 20 4 30 10 -1
   7: 000080FE00000000FF57A6705DC771FE:1F90 0000000000000000FFFF00000100007F:C0E0 01 00000000:00000000 00:00000000 00000000     0        0 48820 1 00000000b1f0c2a7 20 4 30 10 -1
`;

/** What is looked at: the row by its number of the table, the column, and all the ways that it has. */
const SUBJECTS = [
  ['v4', 3, 'local_address'],
  ['v6', 4, 'local_address'],
  ['state', 3, 'st'],
  ['timer', 3, 'tm_when'],
] as const;

for (const language of ['en', 'zh']) {
  for (const theme of ['light', 'dark']) {
    for (const width of [1440, 390]) {
      test(`every way to look, ${language}, ${theme}, ${width} pixels`, async ({ page, app }) => {
        await page.setViewportSize({ width, height: 900 });
        for (const [subject, row, column] of SUBJECTS) {
          await app.open('hosted', `?lang=${language}&theme=${theme}#explain=${row}.${column}.1`);
          await page.reload();
          await app.realPaste(PASTE);
          const tabs = page.getByRole('tablist').last().getByRole('tab');
          for (let at = 0; at < (await tabs.count()); at++) {
            await tabs.nth(at).click();
            const way = (await tabs.nth(at).getAttribute('id')) ?? '';
            const name = `${subject}-${way}-${language}-${theme}-${width}`;
            expect(await app.axe(), name).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
            await page.screenshot({ path: `test-results/pictures/${name}.png` });
          }
        }
      });
    }
  }
}
