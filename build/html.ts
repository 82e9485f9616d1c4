// The two page forms are made of the same script and the same style, inlined into both: the hosted page adds its manifest and says how large the
// single file is. Inlined, because a worker that is made from the script's own text inherits the policy, and nothing is in the file twice.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What may be loaded is the page's own; connect-src 'none' also binds the blob worker, which inherits this. */
const policy = (script: string, style: string, hosted: boolean): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    hosted ? "img-src 'self' data:" : 'img-src data:',
    hosted ? "worker-src 'self' blob:" : 'worker-src blob:',
    ...(hosted ? ["manifest-src 'self'"] : []),
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** Replaces the first match, which must be there; minified code is full of `$`, so never by a replacement pattern. */
const put = (html: string, where: string | RegExp, what: string): string => {
  if (typeof where === 'string' ? !html.includes(where) : !where.test(html)) throw new Error(`index.html must hold ${where}`);
  return html.replace(where, () => what);
};

/** The bare page with script, style and policy. The policy goes first, right after the charset: it binds only what comes after it. */
const assemble = (bare: string, script: string, style: string, hosted: boolean): string => {
  const charset = '<meta charset="utf-8">';
  let html = put(bare, charset, `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy(script, style, hosted)}">`);
  html = put(html, '</head>', `<style>${style}</style>\n  </head>`);
  // At the end of the body: it runs at once and needs #app.
  html = put(html, '</body>', `<script>${script}</script>\n  </body>`);
  if (hosted) return html;
  // as text it shrinks with the rest of the page, which base64 does not
  const icon = readFileSync('public/icon.svg', 'utf8').replaceAll('"', "'").replaceAll('#', '%23').replaceAll(/\n */g, '');
  return put(put(html, /\s*<link rel="manifest"[^>]*>/, ''), './icon.svg', `data:image/svg+xml,${icon}`);
};

/** What the hosted page offers as sockscope.html; read by src/session/door.ts. */
const describe = (name: string, html: string): string => {
  const sha256 = createHash('sha256').update(html).digest('hex');
  return `<meta name="sockscope-single-file" content="${Buffer.byteLength(html)} ${sha256}" data-name="${name}">`;
};

/** Chromium compiles all of the script at once, where it would compile each function when it is first called, which is in the first paste. */
const AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** Takes the one script and the one style out of the bundle. */
const takeParts = (bundle: Rolldown.OutputBundle): { script: string; style: string } => {
  const parts = { script: '', style: '' };
  for (const item of Object.values(bundle)) {
    if (item.fileName === 'index.html') continue;
    const kind = item.type === 'chunk' ? 'script' : item.fileName.endsWith('.css') ? 'style' : undefined;
    if (!kind || parts[kind] !== '') throw new Error(`${item.fileName}: the page is made of one script and one style`);
    parts[kind] = (item.type === 'chunk' ? item.code : String(item.source)).trim();
    delete bundle[item.fileName];
  }
  return {
    script: AT_ONCE + parts.script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'),
    style: parts.style.replaceAll('</style', '<\\/style'),
  };
};

/** Both forms: index.html for a host, and `fileName`, which is the only file that it needs. */
export const twoPages = (fileName: string): Plugin => ({
  name: 'two-pages',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') throw new Error('no index.html in the bundle');
    const { script, style } = takeParts(bundle);
    const bare = String(page.source)
      .replace(/\s*<script[^>]*src=[^>]*><\/script>/, '')
      .replace(/\s*<link rel="stylesheet"[^>]*>/, '');
    const single = assemble(bare, script, style, false);
    page.source = put(
      assemble(bare, script, style, true),
      '<link rel="manifest"',
      `${describe(fileName, single)}\n    <link rel="manifest"`,
    );
    this.emitFile({ type: 'asset', fileName, source: single });
  },
});
