// Builds the three doors into dist/: sockscope.html (the single file), the hosted page with its service worker, and sockscope.mjs (the terminal door).
// The order matters: the hosted page names the size of the single file, and the service worker names every file of the hosted page.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

for (const mode of ['single', 'hosted', 'offline', 'terminal']) await build({ mode, logLevel: 'warn' });

const single = readFileSync(`${process.env.SOCKSCOPE_OUT ?? 'dist'}/sockscope.html`);
console.log(`sockscope.html  ${single.length} bytes, ${gzipSync(single, { level: 9 }).length} gzip`);
console.log(`SHA-256  ${createHash('sha256').update(single).digest('hex')}`);
