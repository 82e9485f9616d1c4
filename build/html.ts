// The two page forms differ only after bundling: the single file takes every asset into itself, and both get their Content-Security-Policy.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const LOCKED = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default";
// What may be loaded is the build's own files, never another address; connect-src 'none' also binds the blob worker, which inherits this.
const HOSTED = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; worker-src 'self' blob:; manifest-src 'self'; connect-src 'none'; ${LOCKED}`;

const hashes = (html: string, tag: 'script' | 'style'): string => {
  const sources = [...html.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return sources.length > 0 ? sources.join(' ') : "'none'";
};

const singlePolicy = (html: string): string =>
  `default-src 'none'; script-src ${hashes(html, 'script')}; style-src ${hashes(html, 'style')}; img-src data:; worker-src blob:; connect-src 'none'; ${LOCKED}`;

/** The policy goes first, right after the charset: it binds only what comes after it. */
const withPolicy = (html: string, policy: string): string => {
  const after = '<meta charset="utf-8">';
  if (!html.includes(after)) throw new Error(`index.html must hold ${after}: the policy goes behind it`);
  return html.replace(after, () => `${after}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);
};

/** Hosted form: add the policy. */
export const hostedPage = (): Plugin => ({
  name: 'hosted-page',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') throw new Error('no index.html in the bundle');
    page.source = withPolicy(String(page.source), HOSTED);
  },
});

/** Single form: script, style and icon move into the page, which becomes the only file. */
export const singlePage = (fileName: string): Plugin => ({
  name: 'single-page',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') throw new Error('no index.html in the bundle');
    let html = String(page.source);
    // Replacers are functions because minified code is full of `$`.
    for (const item of Object.values(bundle)) {
      if (item === page) continue;
      const name = item.fileName.replaceAll('.', '\\.');
      const [tag, inlined] =
        item.type === 'chunk'
          ? [
              `<script[^>]*src="\\./${name}"[^>]*></script>`,
              `<script type="module">${item.code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>`,
            ]
          : [`<link[^>]*href="\\./${name}"[^>]*>`, `<style>${String(item.source).trim().replaceAll('</style', '<\\/style')}</style>`];
      if (!new RegExp(tag).test(html)) throw new Error(`${item.fileName} is not named by the page: it cannot move into the single file`);
      html = html.replace(new RegExp(tag), () => inlined);
      delete bundle[item.fileName];
    }
    const icon = readFileSync('public/icon.svg').toString('base64');
    html = html.replace(/\s*<link rel="manifest"[^>]*>/, '').replace('./icon.svg', () => `data:image/svg+xml;base64,${icon}`);
    delete bundle['index.html'];
    this.emitFile({ type: 'asset', fileName, source: withPolicy(html, singlePolicy(html)) });
  },
});
