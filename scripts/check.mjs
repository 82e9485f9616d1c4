// `npm run check`: everything CI holds the tree to, in the order in which a mistake shows soonest. All of it runs even after a failure, each check
// counts as one (the tests count one by one), and each names what to do about it. The counts also go to test-results/check.json.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';

/** @typedef {{ passed: number, failed: number }} Count */

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @returns {Count} */
const countVitest = () => {
  const report = readJson(VITEST);
  // A file that cannot be loaded has no tests to fail: it counts itself.
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
};

/** @returns {Count} */
const countPlaywright = () => {
  const { stats, errors } = readJson(PLAYWRIGHT);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
};

/** @type {{ name: string, run: string, fix: string, count?: () => Count, needs?: string }[]} */
const checks = [
  { name: 'types', run: 'tsc', fix: 'npx tsc' },
  { name: 'types of the core, without the DOM', run: 'tsc -p tsconfig.core.json', fix: 'npx tsc -p tsconfig.core.json' },
  { name: 'types of the service worker', run: 'tsc -p src/sw', fix: 'npx tsc -p src/sw' },
  { name: 'lint and format', run: 'biome check --error-on-warnings', fix: 'npm run fix' },
  { name: 'nothing unused', run: 'knip --no-progress', fix: 'remove what it names, or npx knip --fix' },
  {
    name: 'unit tests and layers',
    run: `vitest run --reporter=dot --reporter=json --outputFile.json=${VITEST}`,
    fix: 'npx vitest',
    count: countVitest,
  },
  { name: 'build', run: 'node scripts/build.mjs', fix: 'npm run build' },
  { name: 'size and dependencies', run: 'node scripts/check-size.mjs', fix: 'make it smaller: scripts/check-size.mjs', needs: 'build' },
  { name: 'reproducible build', run: 'node scripts/check-reproducible.mjs', fix: 'node scripts/check-reproducible.mjs', needs: 'build' },
  { name: 'a browser', run: 'node e2e/browser.mjs', fix: 'node e2e/browser.mjs' },
  { name: 'browser tests', run: 'playwright test -c e2e', fix: 'npx playwright test -c e2e', count: countPlaywright, needs: 'build' },
];

process.chdir(new URL('..', import.meta.url).pathname);
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
const env = { ...process.env, PATH: `node_modules/.bin${delimiter}${process.env.PATH}` };

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const lines = [];
/** @type {Set<string>} */
const broken = new Set();

for (const { name, run, fix, count, needs } of checks) {
  const missing = needs && broken.has(needs);
  console.log(`\n— ${name}${missing ? `: not run, for want of the ${needs}` : ''}`);
  const began = performance.now();
  const ok = !missing && spawnSync(run, { shell: true, stdio: 'inherit', env }).status === 0;
  /** @type {Count} */
  let result = { passed: Number(ok), failed: Number(!ok) };
  try {
    if (count) result = count();
  } catch {
    // No report was written: the runner itself failed.
  }
  if (!ok) {
    result.failed ||= 1;
    broken.add(name);
  }
  total.passed += result.passed;
  total.failed += result.failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const counted = count ? ` ${result.passed} passed, ${result.failed} failed,` : '';
  lines.push(ok ? `  ok    ${name}:${counted} ${seconds} s` : `  FAIL  ${name}:${counted} ${seconds} s. To see or mend it: ${fix}`);
}

writeFileSync('test-results/check.json', JSON.stringify(total));
console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
