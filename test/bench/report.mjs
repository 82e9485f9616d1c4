// What was measured, beside what was asked for: on the screen as it comes, and as a table of a document.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** @param {number} value */
const figure = (value) => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3));

export function createReport() {
  /** @type {string[][]} */
  const rows = [];
  let failed = 0;
  /** @param {string} what @param {string} measured @param {string} [goal] @param {boolean} [good] */
  const add = (what, measured, goal, good) => {
    if (good === false) failed++;
    rows.push([what, measured, goal ?? '', good === undefined ? '' : good ? 'yes' : '**no**']);
    console.log(`${good === false ? 'MISS' : good ? ' ok ' : '    '} ${what}: ${measured}${goal ? ` (goal: ${goal})` : ''}`);
  };
  return {
    /** Theirs takes at least `goal` times as long as ours. @param {string} what @param {import('./measure.mjs').Duel} duel @param {number} [goal] */
    faster(what, { ours, theirs, ratio, low, high }, goal) {
      const said = `${figure(ratio)} times faster (${figure(low)} to ${figure(high)}; ${figure(ours)} against ${figure(theirs)} ms)`;
      add(what, said, goal === undefined ? undefined : `at least ${goal} times`, goal === undefined ? undefined : ratio >= goal);
    },
    /** Ours takes at most `goal` times as long as theirs. @param {string} what @param {import('./measure.mjs').Duel} duel @param {number} [goal] */
    within(what, { ours, theirs, ratio, low, high }, goal) {
      const said = `${(1 / ratio).toFixed(2)} times as long (${(1 / high).toFixed(2)} to ${(1 / low).toFixed(2)}; ${figure(ours)} against ${figure(theirs)} ms)`;
      add(what, said, goal === undefined ? undefined : `at most ${goal} times`, goal === undefined ? undefined : 1 / ratio <= goal);
    },
    /** A figure that should not be larger than `goal`. @param {string} what @param {number} value @param {number} [goal] */
    most(what, value, goal, unit = 'ms', more = '') {
      const said = `${figure(value)} ${unit}${more}`;
      add(what, said, goal === undefined ? undefined : `at most ${goal} ${unit}`, goal === undefined ? undefined : value <= goal);
    },
    /** @param {string} what @param {string} said */
    note: (what, said) => add(what, said),
    /** @param {string} what @param {boolean} good @param {string} said */
    fact: (what, good, said) => add(what, said, 'yes', good),
    markdown: () =>
      ['| what | measured | goal | held |', '|---|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'),
    /** Says how it came out, and sets the exit code. */
    end() {
      console.log(`${rows.filter(([, , , held]) => held !== '').length - failed} held, ${failed} missed`);
      process.exitCode = failed > 0 ? 1 : 0;
    },
  };
}

/** The value behind `--name`; '' where it is the last word. @param {string} name */
export function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
}

/** What it was measured on, and how busy that was with other work when it began. */
const load = (loadavg()[0] ?? 0).toFixed(1);
export const machine = () =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores (load ${load} at the start), Node ${process.version}`;

const PREFACE = `# Speed

What \`npm run bench\` and \`npm run bench:page\` measured, misses included; both write their part with \`-- --write docs/speed.md\`. Milliseconds are of
the machine named. A ratio is the median of pairs that ran in turn in one run, with the smallest and the largest.

Memory that was never written to is the machine's own yardstick: the line "against a memcpy into new memory" says what the kernel takes for clearing 150 MB
of it. Where that is much more than the warm memcpy beside it (a virtual machine on a shared host), whatever fills new memory pays: a paste that is kept,
columns that are new, a page that is drawn for the first time. What is decoded into columns written to before shows the reader alone.
`;

/**
 * Puts a part into the document, in place of the one with the same heading.
 * @param {string} file @param {string} heading @param {string} text
 */
export function writePart(file, heading, text) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : PREFACE;
  const parts = before.split(/^(?=## )/m).map((part) => part.trimEnd());
  const day = new Date().toISOString().slice(0, 10);
  const part = `## ${heading}\n\n${day}, ${machine()}\n\n${text}`;
  const at = parts.findIndex((one) => one.startsWith(`## ${heading}\n`));
  if (at < 0) parts.push(part);
  else parts[at] = part;
  writeFileSync(file, `${parts.join('\n\n')}\n`);
}
