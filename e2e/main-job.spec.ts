// The main job: paste what the container printed, see it decoded and sorted, understand one address.
import { expect, FORMS, test } from './support/app.ts';
import { ARTICLE } from './support/samples.ts';

const LISTEN = 'LISTEN 0 0 0.0.0.0 8888 0.0.0.0 * off 1000 6217263';
const TIME_WAIT = 'TIME_WAIT 0 0 127.0.0.1 39310 127.0.0.1 8888 timewait 53.00s 0 0';
const CLIENT = 'ESTABLISHED 0 0 127.0.0.1 41368 127.0.0.1 8888 keepalive 6.99s 0 6213151';
const SERVER = 'ESTABLISHED 0 0 127.0.0.1 8888 127.0.0.1 41368 off 1000 6248876';

for (const form of FORMS) {
  test(`${form}: a paste is decoded, sorted by remote port both ways, and an address explained`, async ({ app, page }) => {
    await app.open(form, '?lang=en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('See the sockets of a container that has no netstat');
    await app.realPaste(ARTICLE);

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 TCP sockets, 1 port listening: 8888');
    await expect(page.getByRole('button', { name: '7 lines read, 2 headers, 1 around them, 0 not understood' })).toBeVisible();
    await expect.poll(() => app.rows()).toEqual([LISTEN, TIME_WAIT, CLIENT, SERVER]);

    const port = app.header('Remote port');
    await port.getByRole('button').click();
    await expect(port).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => app.rows()).toEqual([LISTEN, TIME_WAIT, CLIENT, SERVER]);
    await port.getByRole('button').click();
    await expect(port).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => app.rows()).toEqual([SERVER, TIME_WAIT, CLIENT, LISTEN]);
    await port.getByRole('button').click();
    await expect(port).not.toHaveAttribute('aria-sort');
    await expect.poll(() => app.rows()).toEqual([LISTEN, TIME_WAIT, CLIENT, SERVER]);

    await (await app.cell(app.row(CLIENT), 'Local address')).click();
    await expect(app.panel.getByRole('option', { name: /^local_address/ })).toHaveText(/0100007F:A198/);
    await expect(app.panel.getByRole('img', { name: '01 00 00 7F read backwards is 7F 00 00 01, that is 127 0 0 1' })).toBeVisible();
    await expect(app.panel).toContainText('The port is not reversed');
    await expect(app.panel.getByText('127.0.0.1:41368', { exact: true })).toBeVisible();
  });
}

test('a second level of sorting breaks the ties of the first', async ({ app }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await app.header('State').getByRole('button').click();
  await expect.poll(() => app.rows()).toEqual([CLIENT, SERVER, TIME_WAIT, LISTEN]);
  await app
    .header('Local port')
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await expect.poll(() => app.rows()).toEqual([SERVER, CLIENT, TIME_WAIT, LISTEN]);
  await app
    .header('Local port')
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await expect.poll(() => app.rows()).toEqual([CLIENT, SERVER, TIME_WAIT, LISTEN]);
  await expect(app.grid.locator('[aria-sort]')).toHaveCount(1);
  await expect(app.header('State')).toHaveAttribute('aria-sort', 'ascending');
});

test('what was assumed can be changed: byte order and tick rate', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await page.getByRole('button', { name: /^Byte order: little-endian, by the evidence/ }).click();
  await expect(page.getByRole('row', { name: 'loopback 127.0.0.1 6 0' })).toBeVisible();
  await page.getByRole('radio', { name: 'Big-endian' }).check();
  await expect(page.getByRole('button', { name: /^Byte order: big-endian, you chose it/ })).toBeVisible();
  await expect(page.getByText('The evidence speaks for little-endian.')).toBeVisible();
  await expect.poll(() => app.rows()).toContain('ESTABLISHED 0 0 1.0.0.127 8888 1.0.0.127 41368 off 1000 6248876');
  await page.getByRole('radio', { name: 'Automatic' }).check();
  await expect.poll(() => app.rows()).toContain(SERVER);

  await page.getByRole('button', { name: /^Clock ticks: 100 a second, assumed/ }).click();
  await page.getByRole('radio', { name: '1000' }).check();
  await expect.poll(() => app.rows()).toContain('TIME_WAIT 0 0 127.0.0.1 39310 127.0.0.1 8888 timewait 5.300s 0 0');
});

test('the filter: by state, by words, and what is wrong in it under its place', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const filter = page.getByRole('combobox', { name: 'Filter the sockets' });
  const state = page.getByRole('group', { name: 'Filter by state' }).getByRole('button', { name: '2 ESTABLISHED' });
  await state.click();
  await expect(state).toHaveAttribute('aria-pressed', 'true');
  await expect(filter).toHaveValue('state:established');
  await expect.poll(() => app.rows()).toEqual([CLIENT, SERVER]);
  await filter.fill('state:established and sport = :8888');
  await expect.poll(() => app.rows()).toEqual([SERVER]);
  await expect(page.getByText('1 of 4', { exact: true })).toBeVisible();
  await filter.fill('port:8888 colour:red');
  await expect(filter).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('“colour” is no key.')).toBeVisible();
  await expect(page.getByText('^^^^^^')).toBeVisible();
  await expect.poll(() => app.rows()).toHaveLength(4);
  await filter.fill('port:9');
  await expect(page.getByText('None of the 4 sockets passes the filter.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).last().click();
  await expect.poll(() => app.rows()).toHaveLength(4);
});

test('the columns are the reader’s choice, and it is remembered', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Cwnd' }).check();
  await page.getByRole('checkbox', { name: 'Recv-Q' }).uncheck();
  await expect(app.header('Cwnd')).toBeVisible();
  await expect(app.header('Recv-Q')).toHaveCount(0);
  await page.reload();
  await app.idle();
  await app.realPaste(ARTICLE);
  await expect(app.header('Cwnd')).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(app.header('Cwnd')).toHaveCount(0);
  await expect(app.header('Recv-Q')).toBeVisible();
});

test('a value under the pointer is lit in the row and in the line, both ways', async ({ app }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  const background = (element: Element) => getComputedStyle(element).backgroundColor;
  const cell = await app.cell(app.row(CLIENT), 'State');
  const part = app.panel.getByRole('option', { name: /^st/ });
  const [cellBefore, partBefore] = [await cell.evaluate(background), await part.evaluate(background)];
  await cell.hover();
  await expect.poll(() => part.evaluate(background)).not.toBe(partBefore);
  await part.hover();
  await expect.poll(() => cell.evaluate(background)).not.toBe(cellBefore);
  await app.panel.getByRole('heading').first().hover();
  await expect.poll(() => part.evaluate(background)).toBe(partBefore);
});
