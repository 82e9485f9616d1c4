// The page in Chromium: how long a reader waits, and for what. CONTRIBUTING.md says how to call it. It drives dist/sockscope.html as a reader
// would, and listens to the messages between page and worker; goals stand beside what was measured, and nothing is judged by `npm test`.
import { createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../../e2e/browser.mjs';
import { bundled, scratch } from './bundle.mjs';
import { median } from './measure.mjs';
import { listen, scrollThrough } from './page-probe.mjs';
import { memoryOf, rendererOf } from './renderer.mjs';
import { createReport, machine, option, writePart } from './report.mjs';

/** @typedef {import('./page-probe.mjs').Seen} Seen */

const ROWS = Number(option('rows') || 1_000_000);
const PATIENCE = 600_000;
const single = resolve('dist/sockscope.html');
if (!existsSync(single)) throw new Error('npm run build comes first');
const folder = scratch();
const subject = await bundled(folder);
const report = createReport();
const text = join(folder, 'tcp');
writeFileSync(text, subject.generateBytes({ format: 'tcp', rows: ROWS }));
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
const system = await browser.newBrowserCDPSession();
console.log(`${machine()}, Chromium ${browser.version()}, ${ROWS} rows`);

const parts = { pastes, clipboard, questions, files, ...(process.argv.includes('--large') && { tenMillion }) };
for (const [name, measure] of Object.entries(parts)) if (!option('part') || option('part') === name) await measure();
await browser.close();
const target = option('write');
if (target) writePart(target, 'Page', report.markdown());
report.end();

/** The page at rest, with every column shown. */
async function opened() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(listen);
  await page.goto(`${pathToFileURL(single)}?lang=en`);
  await page.waitForSelector('html[data-idle=true]');
  // the worker warms its readers up at page load: a reader needs longer than that to bring a paste
  await page.waitForTimeout(1500);
  return page;
}

/**
 * Puts a file of the disk into the page's hands, as a File or as text, without opening it.
 * @param {import('@playwright/test').Page} page
 * @param {string} path
 */
async function hand(page, path, asText = false) {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'bench';
    document.body.append(input);
  });
  await page.setInputFiles('#bench', path);
  await page.evaluate(async (asText) => {
    const input = document.querySelector('#bench');
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!file) throw new Error('no file');
    Object.assign(globalThis, asText ? { benchText: await file.text() } : { benchFile: file });
    input?.remove();
  }, asText);
}

/** @param {import('@playwright/test').Page} page @returns {Promise<Seen>} */
async function settled(page) {
  await page.waitForFunction(() => 'seen' in globalThis && /** @type {any} */ (globalThis).seen.done > 0);
  return page.evaluate(() => /** @type {any} */ (globalThis).seen);
}

/** Several runs: the median, and how much they vary. @param {string} what @param {readonly number[]} values @param {number} [goal] */
function most(what, values, goal) {
  const more = ` (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)} in ${values.length} runs)`;
  report.most(what, median(values), goal, 'ms', more);
}

/** A paste event, as often as it takes to see how much it varies. */
async function pastes() {
  /** @type {Seen[]} */
  const runs = [];
  for (let run = 0; run < 3; run++) {
    const page = await opened();
    await hand(page, text, true);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', /** @type {any} */ (globalThis).benchText);
      Object.assign(globalThis, { benchText: undefined });
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    runs.push(await settled(page));
    await page.close();
  }
  most(
    'paste: getData of the event',
    runs.map((run) => run.handed - run.asked),
  );
  most(
    'paste: from getData to the first rows in the page',
    runs.map((run) => run.first - run.handed),
    16,
  );
  most(
    'paste: from getData to the frame that shows them',
    runs.map((run) => run.painted - run.handed),
  );
  most(
    'paste: longest block of the main thread while rows come in',
    runs.map((run) => run.longest),
    16,
  );
  most(
    'paste: from getData until all rows can be sorted',
    runs.map((run) => run.done - run.handed),
    300,
  );
}

/** Ctrl+C elsewhere, Ctrl+V here: what the browser itself takes. */
async function clipboard() {
  const source = await browser.newPage();
  source.setDefaultTimeout(PATIENCE);
  await source.goto('about:blank');
  await hand(source, text, true);
  await source.evaluate(() => {
    document.addEventListener('copy', (event) => {
      event.clipboardData?.setData('text/plain', /** @type {any} */ (globalThis).benchText);
      event.preventDefault();
      document.title = 'copied';
    });
  });
  await source.keyboard.press('Control+c');
  await source.waitForFunction(() => document.title === 'copied');
  await source.close();
  const page = await opened();
  await page.bringToFront();
  await page.keyboard.press('Control+v');
  const seen = await settled(page);
  report.most('Ctrl V: getData, in which the browser fetches the clipboard', seen.handed - seen.asked);
  report.most('Ctrl V: from getData to the first rows in the page', seen.first - seen.handed, 16);
  report.most('Ctrl V: longest block of the main thread after getData', seen.longest, 16);
  report.most('Ctrl V: from getData until all rows can be sorted', seen.done - seen.handed, 300);
  await page.close();
}

/** @param {import('@playwright/test').Page} page */
async function drop(page) {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(/** @type {any} */ (globalThis).benchFile);
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  return settled(page);
}

/** Sorting, filtering and scrolling: what was asked of the worker, how long it took, and when the page showed it. */
async function questions() {
  const page = await opened();
  /** @type {string[]} */
  const ids = subject.TABLE_COLUMNS.map(({ id }) => id);
  await page.evaluate((columns) => localStorage.setItem('sockscope', JSON.stringify({ columns })), ids);
  await page.reload();
  await page.waitForTimeout(1500);
  await hand(page, text);
  await drop(page);
  /** @param {string} script @returns {Promise<{ worker: number, shown: number }>} */
  const after = (script) =>
    page.evaluate(async (script) => {
      const seen = /** @type {any} */ (globalThis).seen;
      const button = document.querySelector(script);
      if (!button) throw new Error(`no ${script}`);
      return seen.answered(() => button.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    }, script);
  const at = (/** @type {string} */ id) => `th[aria-colindex="${ids.indexOf(id) + 1}"] button`;
  const cold = await after(at('rto'));
  report.most('sort by rto as soon as all rows are there: in the worker', cold.worker, undefined, 'ms');
  await page.waitForTimeout(3000);
  const slowest = { worker: 0, frame: 0, id: '', of: '' };
  for (const id of ids) {
    const times = [];
    for (let round = 0; round < 3; round++) times.push(await after(at(id)));
    const worker = median(times.map((one) => one.worker));
    const frame = median(times.map((one) => one.shown - one.worker));
    if (worker > slowest.worker) Object.assign(slowest, { worker, id });
    if (frame > slowest.frame) Object.assign(slowest, { frame, of: id });
  }
  report.most('re-sort, the slowest column: in the worker and back', slowest.worker, 50, 'ms', ` (${slowest.id})`);
  report.most(
    're-sort: from the answer to the frame that shows it',
    slowest.frame,
    undefined,
    'ms',
    ` (${slowest.of}; a frame is 16.7 ms)`,
  );
  for (const [filter, goal] of /** @type {[string, number][]} */ ([
    ['state:established rport:443', 10],
    ['state established and ( dport = :443 or sport = :8888 )', 10],
    ['10.0.5', 40],
    ['443', 40],
  ])) {
    const times = [];
    for (let round = 0; round < 5; round++) {
      times.push(
        await page.evaluate(async (filter) => {
          const seen = /** @type {any} */ (globalThis).seen;
          const field = document.querySelector('[data-filter]');
          if (!(field instanceof HTMLInputElement)) throw new Error('no filter');
          const type = (/** @type {string} */ value) => {
            field.value = value;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          };
          await seen.answered(() => type(''));
          await seen.rest();
          return seen.answered(() => type(filter));
        }, filter),
      );
    }
    report.most(`filter ${filter}: in the worker and back`, median(times.map((one) => one.worker)), goal);
  }
  const frames = await page.evaluate(scrollThrough);
  const sorted = [...frames].sort((a, b) => a - b);
  report.most(
    'scrolling: 95th percentile of a frame',
    sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    20,
    'ms',
    ` (${frames.length} frames)`,
  );
  await page.close();
}

/** A dropped file: the text is in memory once, in the worker, so that memory is what the renderer has more than before. */
async function files() {
  /** @type {Seen[]} */
  const runs = [];
  for (let run = 0; run < 3; run++) {
    const page = await opened();
    await hand(page, text);
    const pid = await rendererOf(system);
    const before = pid && memoryOf(pid, true);
    runs.push(await drop(page));
    const after = pid && memoryOf(pid);
    if (run === 0 && before && after) {
      const bytes = ROWS * 150;
      report.most('file: memory above the text, at most', (after.most - before.now - bytes) / ROWS, 80, 'bytes a row');
      await page.waitForTimeout(3000);
      report.most('file: memory above the text, at rest', (memoryOf(pid).now - before.now - bytes) / ROWS, undefined, 'bytes a row');
    }
    await page.close();
  }
  most(
    'file: from the drop to the first rows in the page',
    runs.map((run) => run.first - run.asked),
  );
  most(
    'file: longest block of the main thread',
    runs.map((run) => run.longest),
    16,
  );
  most(
    'file: from the drop until all rows can be sorted',
    runs.map((run) => run.done - run.asked),
    300,
  );
}

/** Ten times as much. */
async function tenMillion() {
  const large = join(folder, 'tcp-10m');
  const out = createWriteStream(large);
  for (const piece of subject.generate({ format: 'tcp', rows: 10_000_000 })) {
    if (!out.write(piece)) await new Promise((resolve) => void out.once('drain', () => resolve(undefined)));
  }
  await new Promise((resolve) => void out.end(() => resolve(undefined)));
  const page = await opened();
  await hand(page, large);
  const pid = await rendererOf(system);
  const before = pid && memoryOf(pid, true);
  const seen = await drop(page);
  const said = await page.textContent('h1');
  report.note('10,000,000 rows as a file', `${said}`);
  report.most('10,000,000 rows: from the drop to the first rows', seen.first - seen.asked);
  report.most('10,000,000 rows: longest block of the main thread', seen.longest, 16);
  report.most('10,000,000 rows: until all can be sorted', seen.done - seen.asked);
  const after = pid && memoryOf(pid);
  if (before && after)
    report.most('10,000,000 rows: memory at most', (after.most - before.now) / 1e9, undefined, 'GB', ', of which the text is 1.5');
  await page.close();
}
