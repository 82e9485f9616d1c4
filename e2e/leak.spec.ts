// Nothing leaves the page. Ours and a control, which is the same build without its Content-Security-Policy, try every route to a sink: the control
// must arrive there, or the test proves nothing; ours must not. Ours tries first: when the control's requests are there, ours would be too.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { App, FORMS, type Form, test as watched } from './support/app.ts';
import { DIST, SINGLE_FILE, SINGLE_URL } from './support/dist.ts';
import { tryFromPage, tryFromWorker } from './support/routes.ts';
import { serve } from './support/serve.ts';
import { openSink, type Sink } from './support/sink.ts';

const SAMPLE =
  '   0: 0100007F:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0000000000000000 100 0 0 10 0\n';

/** Routes which this browser does not have, or does not always take from an ordinary page: Firefox prefetches when it is idle. */
const UNSURE: Readonly<Record<string, readonly string[]>> = {
  chromium: [],
  firefox: ['fetch-later', 'link-prefetch', 'paint-worklet', 'ping', 'speculation-rules'],
};

const withoutPolicy = (html: string): string => {
  const control = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  expect(control, 'the build must hold a policy to take away').not.toBe(html);
  return control;
};

const test = base.extend<{ sink: Sink; controls: Readonly<Record<Form, string>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  sink: async ({}, use) => {
    const sink = await openSink();
    await use(sink);
    sink.close();
  },
  // The addresses of the two pages without a policy.
  // biome-ignore lint/correctness/noEmptyPattern: as above
  controls: async ({}, use, info) => {
    const server = await serve(DIST, withoutPolicy);
    const file = info.outputPath('control', 'sockscope.html');
    mkdirSync(info.outputPath('control'), { recursive: true });
    writeFileSync(file, withoutPolicy(readFileSync(SINGLE_FILE, 'utf8')));
    await use({ hosted: server.url, file: pathToFileURL(file).href });
    await server.close();
  },
});

// The service worker refuses every foreign request too: with it, ours would pass for the wrong reason.
test.use({ serviceWorkers: 'block' });

/** Tries from the page, from a worker which it makes, and from the app's own worker. Returns the names of the routes of each. */
const tryEverything = async (page: Page, browserName: string, host: string, who: string): Promise<Record<string, string[]>> => {
  const tried: Record<string, string[]> = {};
  // Playwright cannot reach into a worker of a stock Firefox; the worker which the page makes is of the same kind.
  if (browserName === 'chromium') {
    // The app's own worker is there at the latest when it has answered a paste.
    await new App(page).realPaste(SAMPLE);
    const [own] = page.workers();
    if (!own) throw new Error("the app's worker is not there");
    tried['own-worker'] = await own.evaluate(tryFromWorker, { host, sender: `${who}-own-worker` });
  }
  tried.worker = await page.evaluate(
    ({ code, to }) => {
      const worker = new Worker(URL.createObjectURL(new Blob([`postMessage((${code})(${JSON.stringify(to)}))`])));
      return new Promise<string[]>((resolve) => worker.addEventListener('message', (event) => resolve(event.data)));
    },
    { code: String(tryFromWorker), to: { host, sender: `${who}-worker` } },
  );
  tried.page = await page.evaluate(tryFromPage, { host, sender: `${who}-page` });
  return tried;
};

const openAt = async (page: Page, address: string): Promise<Page> => {
  await page.goto(address);
  await new App(page).idle();
  return page;
};

for (const form of FORMS) {
  test(`${form}: no request reaches the sink, from page or worker, where the control's do`, async ({
    context,
    baseURL,
    browserName,
    controls,
    sink,
  }) => {
    const ours = await openAt(await context.newPage(), form === 'file' ? SINGLE_URL : (baseURL ?? ''));
    await tryEverything(ours, browserName, sink.host, 'ours');

    const control = await openAt(await context.newPage(), controls[form]);
    const tried = await tryEverything(control, browserName, sink.host, 'control');
    for (const [side, routes] of Object.entries(tried)) {
      const sure = (all: readonly string[]) => all.filter((route) => !UNSURE[browserName]?.includes(route)).sort();
      await expect.poll(() => sure(sink.reached(`control-${side}`)), `the control's ${side}`).toEqual(sure(routes));
    }

    // A page behind another one may be slow: let ours draw once more before it is judged.
    await ours.bringToFront();
    await ours.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    for (const side of Object.keys(tried)) expect(sink.reached(`ours-${side}`), `our ${side}`).toEqual([]);
  });
}

watched('WebRTC, which no policy stops, is not there', async ({ app, page }) => {
  await app.open('file');
  expect(await page.evaluate(() => 'RTCPeerConnection' in globalThis)).toBe(false);
});

watched.fail('the watch of every other test notices a request which the policy refused', async ({ app, page }) => {
  await app.open('file');
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => {}));
});
