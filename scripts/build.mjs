// Builds the three doors into dist/: the hosted page and sockscope.html (the single file), made of the same script; the service worker, which names
// every file of the hosted page and so comes after it; and sockscope.mjs (the terminal door).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

for (const mode of ['page', 'offline', 'terminal']) await build({ mode, logLevel: 'warn' });

const single = readFileSync(`${process.env.SOCKSCOPE_OUT ?? 'dist'}/sockscope.html`);
console.log(`sockscope.html  ${single.length} bytes, ${gzipSync(single, { level: 9 }).length} gzip`);
console.log(`SHA-256  ${createHash('sha256').update(single).digest('hex')}`);
