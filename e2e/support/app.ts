// The page object, and the `test` with which every story is told: it fails by itself on a console error, an exception, or a request to elsewhere.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, type ConsoleMessage, expect, type Locator, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { SINGLE_URL } from './dist.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The two forms of the page: over http, and the single file from file://. */
export const FORMS = ['hosted', 'file'] as const;
export type Form = (typeof FORMS)[number];

/** Puts `text` on the clipboard by a real Ctrl+C in a page of its own, with the very characters given (a textarea would lose CR). */
const copy = async (page: Page, text: string): Promise<void> => {
  const scratch = await page.context().newPage();
  await scratch.evaluate((text) => {
    document.addEventListener('copy', (event) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      document.title = 'copied';
    });
  }, text);
  await scratch.keyboard.press('Control+c');
  await expect(scratch).toHaveTitle('copied');
  await scratch.close();
};

export class App {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page and waits until it is at rest. `search` and `hash` as in an address: "?lang=zh", "#…". */
  async open(form: Form, address = ''): Promise<void> {
    await this.page.goto((form === 'file' ? SINGLE_URL : './') + address);
    await this.idle();
  }

  /** Pastes with Ctrl+C elsewhere and Ctrl+V here, as a user does, where the focus is. Waits until the page is at rest again. */
  async realPaste(text: string): Promise<void> {
    await copy(this.page, text);
    await this.page.bringToFront();
    // A key press returns before the browser has pasted: idle() would look at the page as it was.
    const pasted = await this.page.evaluateHandle(() => ({
      event: new Promise<void>((resolve) => addEventListener('paste', () => resolve(), { once: true, capture: true })),
    }));
    await this.page.keyboard.press('Control+v');
    await pasted.evaluate(({ event }) => event);
    await this.idle();
  }

  /** Opens a file as a drop on the page. */
  async drop(name: string, bytes: Buffer | string): Promise<void> {
    const data = await this.page.evaluateHandle(
      ({ name, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], name));
        return data;
      },
      { name, base64: Buffer.from(bytes).toString('base64') },
    );
    await this.page.locator('body').dispatchEvent('dragover', { dataTransfer: data });
    await this.page.locator('body').dispatchEvent('drop', { dataTransfer: data });
  }

  /** The table of sockets, its header with this full name, a row that says this, a row's cell under this header. */
  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  header(name: string | RegExp): Locator {
    return this.grid.getByRole('columnheader', { name, exact: true });
  }

  row(name: string | RegExp): Locator {
    return this.grid.getByRole('row', { name });
  }

  /** The cell at a place, 0-based; row -1 is the header of the sockets, where the button stands for its cell. */
  at(row: number, column: number): Locator {
    return this.grid.locator(`[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"]${row < 0 ? ' > button' : ''}`);
  }

  async cell(row: Locator, header: string): Promise<Locator> {
    const index = await this.header(header).getAttribute('aria-colindex');
    return row.locator(`[aria-colindex="${index}"]`);
  }

  /** What the rows that are drawn say: the texts of their cells, blanks between. */
  rows(): Promise<string[]> {
    return this.grid
      .locator('[data-row]')
      .evaluateAll((rows) => rows.map((row) => [...row.children].flatMap((cell) => cell.textContent || []).join(' ')));
  }

  /** The explanation. */
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: /^(Explanation|讲解|解释)$/ });
  }

  /** The engine has answered everything, <html data-idle="true">, and the table is drawn as far as it will be. */
  async idle(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-idle', 'true');
    await expect(this.page.locator('[role="grid"][aria-busy="true"]')).toHaveCount(0);
  }

  /** What axe finds wrong with the page as it is, or with the part that `within` selects, in few words; [] when nothing is. */
  async axe(options: RunOptions = {}, within?: string): Promise<string[]> {
    const where = within ? JSON.stringify(within) : 'document';
    const results = await this.page.evaluate<AxeResults>(`${AXE}; axe.run(${where}, ${JSON.stringify(options)})`);
    return results.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }
}

const stays = (url: string, home: string): boolean => /^(?:file|blob|data|about):/.test(url) || url.startsWith(home);

export const test = base.extend<{ app: App }>({
  // Named `page` so that the watch stands even for a test which does not ask for `app`.
  page: async ({ page, baseURL }, use) => {
    const wrong: string[] = [];
    const context = page.context();
    context.on('request', (request) => {
      if (!stays(request.url(), baseURL ?? '')) wrong.push(`request to ${request.url()}`);
    });
    context.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => wrong.push(`exception: ${error.stack ?? error.message}`));
    // Firefox does not tell the console of what the policy refused.
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`refused ${event.violatedDirective} ${event.blockedURI}`));
    });
    await use(page);
    // What went wrong in the last moment is still on its way.
    if (!page.isClosed()) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(wrong, 'the page must stay quiet and at home').toEqual([]);
  },
  app: async ({ page }, use) => use(new App(page)),
});

export { expect };
