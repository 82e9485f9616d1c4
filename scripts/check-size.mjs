// The single file travels on a stick and through slow shells: it stays small, and what is in it stays ours to read.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Bytes of dist/sockscope.html after gzip -9. */
const LIMIT = 60_000;
const ALLOWED = ['@preact/signals', 'preact'];

const size = gzipSync(readFileSync('dist/sockscope.html'), { level: 9 }).length;
const others = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies).filter((name) => !ALLOWED.includes(name));
console.log(`dist/sockscope.html: ${size} of ${LIMIT} bytes gzip`);
if (size > LIMIT) console.error(`too big by ${size - LIMIT} bytes gzip`);
if (others.length > 0) console.error(`"dependencies" may hold ${ALLOWED.join(' and ')} only, not ${others.join(', ')}`);
process.exitCode = size > LIMIT || others.length > 0 ? 1 : 0;
