// The hosted page can be installed as an app. Only Chromium says so, and only in a profile that is kept.
import { chromium, expect, test } from '@playwright/test';

test('a browser would offer to install the page', async ({ baseURL }, info) => {
  const { launchOptions } = info.project.use;
  const context = await chromium.launchPersistentContext(info.outputPath('profile'), launchOptions ?? {});
  try {
    const page = await context.newPage();
    await page.goto(baseURL ?? '');
    await page.evaluate(() => navigator.serviceWorker.ready);
    const devtools = await context.newCDPSession(page);
    const manifest = await devtools.send('Page.getAppManifest');
    expect(manifest.errors).toEqual([]);
    expect(manifest.url).toBe(`${baseURL}manifest.webmanifest`);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
  } finally {
    await context.close();
  }
});
