// npm run fuzz -- --minutes 10: fuzzes for so long, and prints how time grows with the text. CONTRIBUTING.md says when.
import { bundle, scratch } from '../bench/bundle.mjs';

const asked = process.argv.indexOf('--minutes');
const minutes = asked < 0 ? 1 : Number(process.argv[asked + 1]);
if (!(minutes > 0)) throw new Error('npm run fuzz -- --minutes 10');

process.chdir(new URL('../..', import.meta.url).pathname);
/** @type {typeof import('./subject.ts')} */
const subject = await bundle(scratch(), 'test/fuzz/subject.ts');
growth(subject);
fuzz(subject);

/** @param {typeof import('./subject.ts')} subject */
function growth({ GROWING, hold }) {
  console.log('time for 1, 2 and 4 MB in ms, and how many times the one before');
  for (const [name, make] of Object.entries(GROWING)) {
    const bytes = make(3000).length / 3000;
    const times = [1, 2, 4].map((megabytes) => median(make(Math.round((megabytes * 2 ** 20) / bytes)), hold));
    const ratios = times.slice(1).map((time, at) => (time / (times[at] ?? time)).toFixed(2));
    console.log(`  ${name}: ${times.map((time) => time.toFixed(0)).join(', ')}; x ${ratios.join(', x ')}`);
  }
}

/**
 * @param {string} text
 * @param {(text: string) => unknown} hold
 */
function median(text, hold) {
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    hold(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[1] ?? 0;
}

/** @param {typeof import('./subject.ts')} subject */
function fuzz({ fc, fuzzProperty, noiseProperty, refusedProperty, samplesOf }) {
  const samples = samplesOf('test/fixtures/procfs');
  const end = Date.now() + minutes * 60_000;
  let cases = 0;
  for (let seed = Date.now() % 2 ** 31; Date.now() < end; seed++) {
    fc.assert(fuzzProperty(samples), { numRuns: 10_000, seed });
    fc.assert(refusedProperty(samples), { numRuns: 1000, seed });
    fc.assert(noiseProperty(), { numRuns: 500, seed });
    cases += 11_500;
  }
  console.log(`${cases} cases in ${minutes} minutes: nothing thrown, no line lost, nothing invented`);
}
