// After one visit the hosted page needs no server: a real one is shut down, and a reload and a new tab still work.
import { App, test as base, expect } from './support/app.ts';
import { DIST } from './support/dist.ts';
import { type StaticServer, serve } from './support/serve.ts';

const SAMPLE =
  '   0: 0100007F:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0000000000000000 100 0 0 10 0\n';

// Each test has a server of its own to shut down, and that is its home.
const test = base.extend<{ server: StaticServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  server: async ({}, use) => {
    const server = await serve(DIST);
    await use(server);
    await server.close();
  },
  baseURL: async ({ server }, use) => use(server.url),
});

test('works after the first visit when the server is gone', async ({ app, page, server }) => {
  await app.open('hosted');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.close();

  await page.reload();
  await app.idle();
  await expect(page.locator('#app')).not.toBeEmpty();
  await app.realPaste(SAMPLE);
  await expect(page.locator('#app')).not.toBeEmpty();

  const tab = new App(await page.context().newPage());
  await tab.open('hosted', 'index.html?from=bookmark');
  await expect(tab.page.locator('#app')).not.toBeEmpty();
});

test('offers the single file without the server too', async ({ app, page, server }) => {
  await app.open('hosted');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.close();
  await page.goto('./sockscope.html');
  await app.idle();
  await expect(page.locator('#app')).not.toBeEmpty();
});

test('the single file has its picture in it', async ({ app, page }) => {
  await app.open('file');
  const corner = await page.evaluate(async () => {
    const picture = new Image();
    picture.src = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
    await picture.decode();
    const pen = document.createElement('canvas').getContext('2d');
    pen?.drawImage(picture, 0, 0, 64, 64);
    return [...(pen?.getImageData(2, 2, 1, 1).data ?? [])];
  });
  expect(corner).toEqual([0x0b, 0x5c, 0xad, 255]);
});
