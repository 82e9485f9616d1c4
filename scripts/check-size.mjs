// The single file travels on a stick and through slow shells: it stays small, and what is in it stays ours to read. Program and sentences have a
// limit each, so that a new language costs what it costs and the program cannot grow behind it. ARCHITECTURE.md says where the limits come from.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Bytes after gzip -9: all but the sentences; the sentences of one language; what keeps the hosted page for later. */
const PROGRAM = 143_000;
const LANGUAGE = 33_500;
const WORKER = 1_000;
const ALLOWED = ['@preact/signals', 'preact'];

/** @param {string | Uint8Array} bytes */
const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** @param {string} language @returns {Promise<number>} */
const sentences = async (language) => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2023', minify: true, lib: { entry: `src/words/${language}.ts`, formats: ['es'] } },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  return gzipped(chunk?.code ?? '');
};

/** @type {string[]} */
const wrong = [];
/** @param {string} what @param {number} size @param {number} limit */
const hold = (what, size, limit) => {
  console.log(`${what}: ${size} of ${limit} bytes gzip`);
  if (size > limit) wrong.push(`${what}: too big by ${size - limit} bytes gzip`);
};

const whole = gzipped(readFileSync('dist/sockscope.html'));
const [en, zh] = [await sentences('en'), await sentences('zh')];
console.log(`dist/sockscope.html: ${whole} bytes gzip`);
hold('sentences in English', en, LANGUAGE);
hold('sentences in Chinese', zh, LANGUAGE);
hold('all the rest of it', whole - en - zh, PROGRAM);
hold('the service worker, which has no elements and so no Preact', gzipped(readFileSync('dist/sw.js')), WORKER);

const others = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies).filter((name) => !ALLOWED.includes(name));
if (others.length > 0) wrong.push(`"dependencies" may hold ${ALLOWED.join(' and ')} only, not ${others.join(', ')}`);
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
