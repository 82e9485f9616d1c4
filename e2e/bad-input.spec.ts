// What is no socket table gets words of its own, and takes nothing away.
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from './support/app.ts';
import { ARTICLE, HEADER, manyRows } from './support/samples.ts';

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f14', 'hex');
const PROSE = 'It was the best of times,\nit was the worst of times.\n';

for (const { name, give, words } of [
  { name: 'blank lines', give: '\n  \n\n', words: ['There is nothing in it but blank lines.'] },
  {
    name: 'prose',
    give: PROSE,
    words: ['No line of this looks like a row of /proc/net/tcp.', 'Seen: 2 lines, 53 bytes', 'It was the best of times,'],
  },
  {
    name: 'a line of 5 MB',
    give: 'x'.repeat(5_000_000),
    words: ['No line of this looks like a row of /proc/net/tcp.', 'Seen: 1 line, 5.0 MB'],
  },
  { name: 'NUL bytes', give: `\u0000\u0001\u0002${'\u0000'.repeat(100)}`, words: ['This is no text'] },
]) {
  test(`${name}, pasted: said in its own words, and what was shown stays`, async ({ app, page }) => {
    await app.open('hosted', '?lang=en');
    const alert = page.getByRole('alert');
    await app.realPaste(give);
    for (const said of words) await expect(alert).toContainText(said);
    await expect(alert).not.toContainText('What was shown before stays.');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('See the sockets of a container that has no netstat');

    await app.realPaste(ARTICLE);
    await expect(alert).toBeEmpty();
    await app.realPaste(give);
    for (const said of [...words, 'What was shown before stays.']) await expect(alert).toContainText(said);
    await expect.poll(() => app.rows()).toHaveLength(4);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(alert).toBeEmpty();
  });
}

test('an empty clipboard is said to be empty', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await page.evaluate(() => document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer() })));
  await expect(page.getByRole('alert')).toContainText('There is no text in what was pasted, dropped or opened.');
});

test('an empty file is no matter of the clipboard; one of /proc seems to be one', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.drop('tcp', '');
  await expect(page.getByRole('alert')).toContainText('tcp There is no text in what was pasted, dropped or opened.');
  await expect(page.getByRole('alert')).toContainText('A file of /proc itself has no size');
});

test('a text that the browser did not hand over, as Firefox does with very long ones, is to be brought as a file', async ({
  app,
  page,
}) => {
  await app.open('hosted', '?lang=en');
  await page.evaluate(() => {
    const event = new ClipboardEvent('paste', { clipboardData: new DataTransfer() });
    Object.defineProperty(event, 'clipboardData', { value: { types: ['text/plain'], files: [], getData: () => '' } });
    document.dispatchEvent(event);
  });
  await expect(page.getByRole('alert')).toContainText('The browser handed over an empty text.');
  await expect(page.getByRole('alert')).toContainText('save it to a file and drop the file here');
});

test('a dropped JPEG is named and taken for what it is', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(ARTICLE);
  await app.drop('holiday.jpg', JPEG);
  await expect(page.getByRole('alert')).toContainText('holiday.jpg This is no text: it looks like a picture, an archive or a program.');
  await expect.poll(() => app.rows()).toHaveLength(4);
});

test('a file as PowerShell saves it is text', async ({ app }) => {
  await app.open('hosted', '?lang=en');
  await app.drop('tcp.txt', Buffer.from(`\ufeff${ARTICLE.replaceAll('\n', '\r\n')}`, 'utf16le'));
  await expect.poll(() => app.rows()).toHaveLength(4);
});

test('a gzip file is read to the end of its last member, though what looks like a beginning stands in one of them', async ({
  app,
  page,
}) => {
  await app.open('hosted', '?lang=en');
  const stored = gzipSync(Buffer.concat([Buffer.from(manyRows(5)), Buffer.from([31, 139, 8, 31, 139, 8, 10])]), { level: 0 });
  await app.drop('tcp.gz', Buffer.concat([gzipSync(manyRows(30_000)), stored, gzipSync(''), stored]));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^30,010 TCP sockets/);
  await expect(page.getByRole('button', { name: /^30,015 lines read, 3 headers, .* 2 not understood/ })).toBeVisible();
});

test('of a gzip file that ends before its end all that it holds is read', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  const whole = gzipSync(manyRows(30_000));
  const part = whole.subarray(0, whole.length / 2);
  const lines = gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH }).toString().split('\n').length;
  await app.drop('tcp.gz', part);
  const sockets = (lines - 2).toLocaleString('en-US');
  await expect(page.getByText(`The file cannot be read. Stopped: ${sockets} sockets read. What came behind them was not.`)).toBeVisible();
});

test('what an archive says behind its last member is not read, and that is said', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.drop('tcp.gz', Buffer.concat([gzipSync(manyRows(3)), Buffer.from('more')]));
  await expect(page.getByText('The file cannot be read. Stopped: 3 sockets read. What came behind them was not.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  const arp =
    'IP address       HW type     Flags       HW address            Mask     Device\n10.0.0.2         0x1         0x2         02:42:0a:00:00:02     *        eth0\n';
  await app.drop('arp.gz', Buffer.concat([gzipSync(arp), Buffer.from('more')]));
  await expect(page.getByText('The file cannot be read. Stopped: 1 entry read. What came behind them was not.')).toBeVisible();
});

test('a header without rows is an answer: the kernel listed no sockets', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(HEADER);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No sockets, no port listening');
  await expect(page.getByText('The kernel listed no TCP sockets in this network namespace.')).toBeVisible();
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('good rows around a line of 5 MB and around NUL bytes are decoded, and the others can be visited', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  const row = (port: string) =>
    `   0: 0100007F:${port} 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 62172 1 0000000000000000 100 0 0 10 0\n`;
  await app.realPaste(`${HEADER}${row('22B8')}${'x'.repeat(5_000_000)}\n${row('0050')}\u0000\u0000\u0001\n${row('01BB')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 TCP sockets, 3 ports listening: 80, 443, 8888');
  await page.getByRole('button', { name: /6 lines read.*2 not understood/ }).click();
  const stepper = page.getByRole('region', { name: 'Lines not understood' });
  await expect(stepper).toContainText('1 of 2 not understood');
  await expect(stepper).toContainText('Line 3, column 1: longer than any line of procfs');
  await stepper.getByRole('button', { name: 'Next' }).click();
  await expect(stepper).toContainText('Line 5, column 1');
});

test('sentences end as their language ends them', async ({ app, page }) => {
  await app.open('file', '?lang=zh');
  await expect(page.getByRole('contentinfo')).toContainText('数据不会离开本页。它没有服务器');
  await app.realPaste(manyRows(1));
  await page.getByRole('combobox').fill('state:nonsense');
  await expect(page.getByText('“nonsense”不是这个键可以取的值。它前面的部分已经生效。')).toBeVisible();
});
