// Names that somebody else chose: what a terminal would obey, and what turns text round, is shown and does nothing, wherever the name stands.
import { en } from '../src/words/en.ts';
import { type App, expect, test } from './support/app.ts';

const words = en.interface;

const PASTE = `==> /proc/net/unix <==
Num       RefCount Protocol Flags    Type St Inode Path
00000000a1b2c3d4: 00000002 00000000 00010000 0001 01 11111 /run/esc\x1b[31mred\x1b[0m
00000000a1b2c3d5: 00000002 00000000 00010000 0001 01 11112 /run/\u202egnp.sock
00000000a1b2c3d6: 00000002 00000000 00010000 0001 01 11113 /run/c1\u009b31m
00000000a1b2c3d7: 00000002 00000000 00010000 0001 01 11114 /run/tab\there
00000000a1b2c3d8: 00000002 00000000 00010000 0001 01 11115 /run/new
line
00000000a1b2c3d9: 00000002 00000000 00010000 0001 01 11116 /run/café-日本
==> /etc/passwd <==
r\u202eoot\x1b[1m:x:0:0:root:/root:/bin/bash
==> /etc/hosts <==
10.0.0.9 ho\u202est\x1b[1m
==> /proc/net/arp <==
IP address       HW type     Flags       HW address            Mask     Device
10.0.0.9         0x1         0x2         52:54:00:12:34:56     *        e\u202eth\x1b0
/proc/33/fd/6 -> socket:[11111] ng\u202einx\x1b[31m
`;

/** Texts and attributes of the page that hold a character which is obeyed and not drawn. */
const obeyed = (app: App) =>
  app.page.evaluate(() => {
    const bad = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const own = node.parentElement?.closest('script') || node.nodeValue?.trim() === '';
      if (!own && bad.test(node.nodeValue ?? '')) found.push(JSON.stringify(node.nodeValue));
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) if (bad.test(value)) found.push(`${name}=${JSON.stringify(value)}`);
    }
    return found;
  });

test('no name can move a cursor or turn a line round, in any view', async ({ app, page }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(PASTE);
  const quiet = async () => {
    await app.idle();
    expect(await obeyed(app)).toEqual([]);
  };
  await expect(app.row(/esc/)).toContainText('/run/esc\\x1b[31mred\\x1b[0m');
  await expect(app.row(/gnp/)).toContainText('/run/\\u202egnp.sock');
  await expect(app.row(/new/)).toContainText('/run/new\\nline');
  await quiet();
  for (const name of [/esc/, /gnp/, /c1/, /tab/, /new/, /café/]) {
    await (await app.cell(app.row(name), 'Local address')).click();
    await expect(app.panel.getByRole('heading', { name: 'Path' })).toBeVisible();
    await quiet();
    await app.panel.getByRole('tab', { name: 'Line' }).click();
    await quiet();
    await app.panel.getByRole('tab', { name: 'Overview' }).click();
  }

  await page.getByRole('button', { name: 'Group' }).click();
  for (const by of ['local', 'process']) {
    await page.getByRole('combobox', { name: words.counting.by }).selectOption(by);
    await quiet();
  }
  await page.keyboard.press('Escape');
  const filter = page.getByRole('combobox', { name: 'Filter the sockets' });
  for (const key of ['path:', 'process:']) {
    await filter.fill(key);
    await expect(page.getByRole('option').first()).toBeVisible();
    await quiet();
  }
  await filter.fill('');

  const views = page.getByRole('navigation', { name: words.views.label });
  await views.getByRole('button', { name: words.views.tables }).click();
  for (const file of ['arp', 'passwd', 'hosts']) {
    const tab = page.getByRole('tab', { name: new RegExp(`^${file} `) });
    await tab.click();
    await expect(app.grid).toHaveAttribute('aria-label', file);
    await app.at(0, 0).click();
    await quiet();
  }
  await views.getByRole('button', { name: words.views.source }).click();
  await quiet();
});

test('a name in another script is read as UTF-8, in the table and where it is explained', async ({ app }) => {
  await app.open('hosted', '?lang=en');
  await app.realPaste(PASTE);
  await (await app.cell(app.row(/café/), 'Local address')).click();
  await expect(app.row(/café/)).toContainText('/run/café-日本');
  await expect(app.panel.getByRole('option', { selected: true })).toHaveText(/^Path: \/run\/café-日本$/);
  await expect(app.panel.getByRole('status')).toContainText('/run/café-日本');
});
