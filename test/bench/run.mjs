// The bench: everything side by side in one run, on input made here from a seed. CONTRIBUTING.md says how to call it.
// It prints no speed before the reader by layout has given the same columns as the tolerant reader.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, scratch } from './bundle.mjs';
import { decode, decoderAgain, padded, sameColumns } from './equal.mjs';
import { afterFork, duel, median, medianOf } from './measure.mjs';
import { doesTheSame, printers, sscanf, timed } from './peers.mjs';
import { createReport, machine, option, writePart } from './report.mjs';
import { expression, naive, newlines } from './yardsticks.mjs';

const ROWS = Number(option('rows') || 1_000_000);
const folder = scratch();
const subject = await bundled(folder);
const report = createReport();
console.log(`${machine()}, ${ROWS} rows`);
if (!sameColumns(subject, Math.min(ROWS, 100_000), report)) {
  console.error('The two readers do not agree. No speed is worth printing.');
  process.exit(1);
}

const input = padded(subject, subject.generateBytes({ format: 'tcp', rows: ROWS }));
const file = join(folder, 'tcp');
writeFileSync(file, input.bytes.subarray(0, input.end));
const ours = () => void decode(subject, input);
const again = decoderAgain(subject, input);
if (again() < ROWS - 2) throw new Error('the reader by layout left rows to the other one');
const oursAgain = () => void again();
decoding();
dressed();
growth();
await questions();
if (!process.argv.includes('--without-peers')) peers();

const target = option('write');
if (target) writePart(target, 'Engine and terminal', report.markdown());
report.end();

function decoding() {
  const warm = input.bytes.slice();
  const memcpy = duel(ours, () => warm.set(input.bytes));
  report.within('decode, against a warm memcpy of the same bytes', memcpy, 6);
  report.within(
    'decode into columns as warm as that, the reader by layout alone',
    duel(oursAgain, () => warm.set(input.bytes)),
    6,
  );
  // our columns are new memory each time, whose pages the kernel must clear first: on some machines that costs more than everything else
  report.within(
    'decode, against a memcpy into new memory, as our columns are',
    duel(ours, () => void input.bytes.slice()),
  );
  report.within(
    'decode, against finding every newline',
    duel(ours, () => newlines(input)),
  );
  const few = padded(subject, subject.generateBytes({ format: 'tcp', rows: Math.min(ROWS, 100_000) }));
  const text = new TextDecoder().decode(few.bytes.subarray(0, few.end));
  const own = () => void decode(subject, few);
  report.faster(
    'decode, against split and parseInt into objects',
    duel(own, () => naive(text), 5),
    20,
  );
  report.faster(
    'decode, against one regular expression',
    duel(own, () => expression(text), 5),
    8,
  );
  const six = padded(subject, subject.generateBytes({ format: 'tcp6', rows: ROWS }));
  report.most('decode tcp6', median([0, 1, 2, 3, 4].map(() => medianOf(() => void decode(subject, six), 1))));
}

/** Rows that something stands in front of, or that were broken: the tolerant reader's work, line by line. */
function dressed() {
  const rows = Math.min(ROWS, 20_000);
  const lines = subject.generateText({ format: 'tcp', rows }).trimEnd().split('\n');
  /** @type {Record<string, (line: string) => string>} */
  const dresses = {
    'behind a name, as grep has it': (line) => `/proc/net/tcp:${line}`,
    'behind a time, as logs have it': (line) => `2026-11-28T03:00:00.000000000Z ${line}`,
    'quoted in a mail': (line) => `> ${line}`,
    'broken at 80 columns': (line) => `${line.slice(0, 80)}\n${line.slice(80)}`,
  };
  for (const [name, dress] of Object.entries(dresses)) {
    const text = padded(subject, new TextEncoder().encode(`${lines.map(dress).join('\n')}\n`));
    if (decode(subject, text).store.count !== rows) throw new Error(`rows ${name} are not read`);
    report.most(`a row ${name}`, (medianOf(() => void decode(subject, text), 5) / rows) * 1000, undefined, 'µs');
  }
}

/** Whether a row of a long table costs what a row of a short one does. */
function growth() {
  const sizes = [1000, 10_000, 100_000, 1_000_000].filter((rows) => rows <= ROWS);
  if (process.argv.includes('--large')) sizes.push(10_000_000);
  const perRow = sizes.map((rows) => {
    const table = rows === ROWS ? input : padded(subject, subject.generateBytes({ format: 'tcp', rows }));
    const repeat = Math.max(1, Math.floor(50_000 / rows));
    const took = medianOf(
      () => {
        for (let time = 0; time < repeat; time++) decode(subject, table);
      },
      rows > 1_000_000 ? 3 : 9,
    );
    return (took / repeat / rows) * 1e6;
  });
  report.most(
    'growth: slowest over fastest size, per row',
    Math.max(...perRow) / Math.min(...perRow),
    1.5,
    'times',
    `: ${sizes.map((rows, at) => `${rows} rows ${perRow[at]?.toFixed(0)} ns each`).join(', ')}`,
  );
}

/** @param {import('../../src/engine/engine.ts').LocalEngine} engine */
function feed(engine) {
  const into = engine.feed(input.end);
  if (!into) throw new Error('no room');
  for (let at = 0; at < input.end; at += 1 << 18) into.push(input.bytes.subarray(at, Math.min(input.end, at + (1 << 18))));
  into.finish();
}

async function questions() {
  const engine = subject.createEngine();
  report.most(
    'from first byte to summary, in chunks of 256 KiB',
    medianOf(() => feed(subject.createEngine()), 3),
    300,
  );
  feed(engine);
  /** @typedef {import('../../src/engine/table-columns.ts').TableColumnId} Id */
  /** @param {Id[]} columns */
  const sort = (...columns) => engine.arrange({ sort: columns.map((column) => ({ column, descending: false })), filter: '' });
  const start = performance.now();
  await sort('rto');
  report.most('sort by rto at once, before its column was prepared', performance.now() - start);
  for (const { id } of subject.TABLE_COLUMNS) report.most(`sort by ${id}`, await answered(() => sort(id)), 50);
  report.most('sort by state, remote, rport', await answered(() => sort('state', 'remote', 'rport')));
  /** @type {[string, number][]} */
  const filters = [
    ['state:established rport:443', 10],
    ['remote:10.0.0.0/8', 10],
    ['state established and ( dport = :443 or sport = :8888 )', 10],
    ['10.0.5', 40],
    ['443', 40],
  ];
  for (const [filter, goal] of filters) report.most(`filter ${filter}`, await answered(() => engine.arrange({ sort: [], filter })), goal);
  await engine.arrange({ sort: [], filter: '' });
  report.most('group by remote', await answered(() => engine.groups('remote', 20)));
  report.most('50 rows for the view', await answered(() => engine.rows(ROWS >> 1, (ROWS >> 1) + 50)));
  const keys = decode(subject, input).store.columns.remote.data.subarray(0, ROWS);
  const words = [{ data: /** @type {Uint32Array} */ (keys), descending: false }];
  report.faster(
    'radix sort of addresses, against a comparator',
    duel(
      () => void subject.sortRows(subject.everyRow(ROWS), words),
      () => void subject.everyRow(ROWS).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b),
      3,
    ),
    5,
  );
}

/** Milliseconds until an answer: the median of five after one. @param {() => Promise<unknown>} ask */
async function answered(ask) {
  const times = [];
  for (let round = 0; round < 6; round++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return median(times.slice(1));
}

function peers() {
  const inC = sscanf(folder, file, ROWS);
  if (inC) report.faster('decode, against sscanf in C', duel(afterFork(ours), inC, 5), 8);
  if (inC) report.faster('decode into warm columns, against sscanf in C into warm columns', duel(afterFork(oursAgain), inC, 5), 8);
  else report.note('sscanf in C', 'no compiler here');
  const door = 'dist/sockscope.mjs';
  if (!existsSync(door)) report.note('whole processes', 'not built: npm run build');
  const small = join(folder, 'tcp-2000');
  writeFileSync(small, subject.generateBytes({ format: 'tcp', rows: 2000 }));
  const own = (/** @type {string} */ table) => [process.execPath, door, '--format', 'ss', table];
  for (const peer of printers(folder)) {
    const rows = Math.min(ROWS, peer.most);
    const table = rows === ROWS ? file : join(folder, `tcp-${rows}`);
    if (!existsSync(table)) writeFileSync(table, subject.generateBytes({ format: 'tcp', rows }));
    const run = () => timed(peer.command(table), peer.env?.(table));
    const scaled = rows === ROWS ? '' : ` (${rows} rows)`;
    if (peer.prints === 'ends only') {
      const bytes = rows === ROWS ? input : padded(subject, subject.generateBytes({ format: 'tcp', rows }));
      report.faster(
        `decode, against the whole run of ${peer.name}${scaled}`,
        duel(
          afterFork(() => void decode(subject, bytes)),
          run,
          3,
        ),
        peer.goal,
      );
    } else if (existsSync(door) && !doesTheSame(peer, small, own(small))) {
      report.fact(`${peer.name}: does the same work`, false, 'no: not compared');
    } else if (existsSync(door)) {
      report.faster(
        `sockscope.mjs --format ss, against ${peer.name}${scaled}`,
        duel(() => timed(own(table)), run, 3),
        peer.goal,
      );
    }
  }
}
