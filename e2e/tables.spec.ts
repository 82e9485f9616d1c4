// The tables around the sockets: a list, each in its own columns, every value explained; and what they say of the sockets.
import { en } from '../src/words/en.ts';
import { zh } from '../src/words/zh.ts';
import { type App, expect, test } from './support/app.ts';
import { EVERYTHING, RECORD_FILES, RECORDS } from './support/everything.ts';

const words = en.interface;
const view = (app: App, name: string) => app.page.getByRole('navigation', { name: words.views.label }).getByRole('button', { name });
const tab = (app: App, file: string) => app.page.getByRole('tab', { name: new RegExp(`^${file} `) });
/** Shows a table, once it is there. */
async function show(app: App, file: string): Promise<void> {
  await tab(app, file).click();
  await expect(app.grid).toHaveAttribute('aria-label', file);
}

async function tables(app: App): Promise<void> {
  await app.open('hosted', '?lang=en');
  await app.realPaste(EVERYTHING);
  await view(app, words.views.tables).click();
}

test('everything pasted at once: each table with its count, nothing not understood', async ({ app, page }) => {
  await tables(app);
  await expect(page.getByRole('button', { name: /, 0 not understood$/ })).toBeVisible();
  const list = page.getByRole('tablist', { name: words.tables.list });
  for (const file of RECORD_FILES) {
    await show(app, file);
    const count = Number(await app.grid.getAttribute('aria-rowcount')) - 1;
    expect(count, file).toBeGreaterThan(0);
    await expect(tab(app, file)).toContainText(String(count));
  }
  await expect(list.getByRole('tab')).toHaveCount(RECORD_FILES.length + 7);
});

test('values are what route -n, ip addr, arp -n and netstat -i print', async ({ app }) => {
  await tables(app);
  expect((await app.rows()).slice(0, 2)).toEqual([
    'eth0 0.0.0.0 10.0.0.2 UG 0 0 600 0.0.0.0 0 0 0',
    'eth0 10.0.0.0 0.0.0.0 U 0 0 0 255.255.255.0 0 0 0',
  ]);
  await show(app, 'if_inet6');
  expect((await app.rows())[2]).toBe('fe80::42:aff:fe00:1 54 /64 link permanent eth0');
  await show(app, 'arp');
  expect((await app.rows())[2]).toBe('10.0.0.2 ether C 02:42:0a:00:00:02 * eth0');
  await show(app, 'dev');
  expect((await app.rows())[1]).toBe('eth0 1238 13 0 0 0 0 0 0 1418 17 0 0 0 0 0 0');
});

test('a value of a table is explained like a socket’s, one that a line above names too', async ({ app }) => {
  await tables(app);
  await app.at(3, 1).click();
  await expect(app.panel.getByRole('heading', { name: 'Destination' })).toBeVisible();
  await expect(app.panel.locator('output')).toHaveText('198.51.100.0');
  await expect(app.panel).toContainText('route: row 4');
  await show(app, 'netstat');
  await app
    .row(/ListenOverflows/)
    .getByRole('gridcell')
    .nth(2)
    .click();
  await expect(app.panel.getByRole('button', { name: 'name ListenOverflows' })).toBeVisible();
  await expect(app.panel.locator('output')).toHaveText('36');
  await expect(app.page).not.toHaveURL(/#/);
});

test('by keyboard alone: from the list to a value and its explanation', async ({ app, page }) => {
  await tables(app);
  await view(app, words.views.tables).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(tab(app, 'route')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(tab(app, 'arp')).toBeFocused();
  await expect(app.grid).toHaveAttribute('aria-label', 'arp');
  await page.keyboard.press('Tab');
  await expect(app.at(0, 0)).toBeFocused();
  await expect(app.grid.locator('[tabindex="0"]')).toHaveCount(1);
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await expect(app.at(2, 3)).toBeFocused();
  await expect(app.panel.getByRole('heading', { name: 'Hardware address' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.panel.getByRole('heading', { name: words.panel.heading })).toBeVisible();
});

test('the sockets are told of by the tables around them', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(EVERYTHING);
  await expect(page.getByText('zoo-a · Linux 6.18.44 · x86_64')).toBeVisible();
  await expect(page.getByText(/^Accept queues were full 36 times, listeners dropped 38/)).toBeVisible();

  const listener = app.grid.locator('[data-row]').nth(2);
  await expect(await app.cell(listener, words.columns.process)).toHaveText('nginx 33, nginx 34');
  await expect(await app.cell(listener, words.columns.user)).toHaveText('root');
  await (await app.cell(listener, words.columns.state)).click();
  await expect(app.panel).toContainText('Held by nginx (pid 33, fd 6), nginx (pid 34, fd 6)');
  await expect(app.panel).toContainText('ListenOverflows 36');

  const request = app.row(/SYN_RECV/).first();
  await (await app.cell(request, words.columnsLong.remote)).click();
  await expect(app.panel).toContainText('Packets to 10.0.0.77 would leave by eth0, directly: the route to 10.0.0.0/24 has no gateway.');
  await expect(app.panel).toContainText('10.0.0.77 has the hardware address 02:00:de:ad:00:99 on eth0');
  await expect(app.panel).toContainText('No process is seen with it. Inode 0: there is no socket yet, only a request.');
  await (await app.cell(request, words.columnsLong.local)).click();
  await expect(app.panel).toContainText('10.0.0.1 is an address of this machine, in the network 10.0.0.0/24 of eth0.');
});

test('tables alone open by themselves, in either language', async ({ app, page }) => {
  await app.open('hosted', '?lang=zh');
  await app.realPaste(RECORDS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.interface.tables.headline(3, 10, ['route', 'arp', 'dev'], 0));
  await expect(app.grid).toHaveAttribute('aria-label', 'route');
  await expect(app.grid.getByRole('row', { selected: true })).toHaveCount(1);
  await expect(page.getByRole('button', { name: zh.interface.views.sockets, exact: true })).toHaveCount(0);
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('button', { name: 'Switch to English' }))
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 tables with 10 entries: route, arp and dev');
});

test('a line of a table in the source leads to its explanation', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(RECORDS);
  await view(app, words.views.source).click();
  await page.getByRole('listitem').filter({ hasText: '02:42:0a:00:00:02' }).getByRole('button', { name: 'arp' }).click();
  await expect(app.panel).toContainText('arp: row 3');
});
