// The bench: `npm run bench [-- --rows 1000000] [--without-peers] [--large] [--write FILE]`. Everything side by side in one run, on input made here from a seed.
// It prints no speed before the reader by layout has given the same columns as the tolerant reader. --large adds ten million rows.
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { createReport, duel, medianOf } from './measure.mjs';
import { printed, printers, scratch, sscanf, timed } from './peers.mjs';

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};
const ROWS = Number(option('rows') ?? 1_000_000);
const folder = scratch();
await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: 'test/bench/subject.ts',
    outDir: folder,
    minify: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'subject.mjs' } },
  },
  ssr: { noExternal: true },
});
const subject = await import(join(folder, 'subject.mjs'));
const report = createReport();
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? '?'} x ${cpus().length}, ${ROWS} rows`);

/** A capture of bytes that stand in a buffer with room behind. */
function decode({ bytes, end }, fast = true) {
  const capture = subject.createCapture({ bytes, end }, fast);
  subject.readOn(capture, true);
  return capture;
}

function padded(bytes) {
  const buffer = new Uint8Array(bytes.length + subject.PADDING);
  buffer.set(bytes);
  return { bytes: buffer, end: bytes.length };
}

function checksum({ store, lines }) {
  const hash = createHash('sha256');
  for (const id of subject.STORED) {
    const { data } = store.columns[id];
    const values = id === 'local' || id === 'remote' ? addresses(store, id) : Float64Array.from(data.subarray(0, store.count));
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return `${store.count} rows ${hash.update(JSON.stringify(lines.account)).digest('hex').slice(0, 16)}`;
}

/** Addresses by value: ids may be given in another order. */
function addresses(store, side) {
  const data = store.columns[side].data;
  return Float64Array.from({ length: store.count * 4 }, (_, at) => {
    const row = at >> 2;
    return store.kinds[store.kind.data[row]][side] === 'v6' ? store.addresses.words[data[row] * 4 + (at & 3)] : data[row];
  });
}

// 1. The same columns, or nothing else is said.
const kinds = [
  [{ format: 'tcp', rows: Math.min(ROWS, 100_000) }],
  ...['tcp6', 'udp', 'udp6'].map((format) => [{ format, rows: 20_000 }]),
  ...[{ dense: true }, { wide: true }, { order: 'big' }].map((more) => [{ format: 'tcp', rows: 20_000, ...more }]),
  ...['trimmed', 'crlf', 'lower', 'collapsed'].map((mess) => [{ format: 'tcp', rows: 20_000 }, [mess]]),
];
for (const [recipe, messes = []] of kinds) {
  const input = padded(new TextEncoder().encode(subject.messUp(subject.generateText(recipe), messes)));
  const [fast, slow] = [checksum(decode(input)), checksum(decode(input, false))];
  const { format, rows: _, ...more } = recipe;
  const name = [format, ...Object.keys(more), ...messes].join(' ');
  if (fast !== slow) {
    console.error(`not the same columns for ${name}: ${fast} against ${slow}. No speed is worth printing.`);
    process.exit(1);
  }
  report.fact(`same columns as the tolerant reader: ${name}`, true, fast);
}

// 2. Decoding, in process.
const input = padded(subject.generateBytes({ format: 'tcp', rows: ROWS }));
const file = join(folder, 'tcp');
writeFileSync(file, input.bytes.subarray(0, input.end));
const ours = () => void decode(input);
const warm = input.bytes.slice();
report.within(
  'decode, against a warm memcpy of the same bytes',
  duel(ours, () => warm.set(input.bytes)),
  6,
);
report.within(
  'decode, against finding every newline',
  duel(ours, () => newlines(input)),
  undefined,
);
const few = padded(subject.generateBytes({ format: 'tcp', rows: Math.min(ROWS, 100_000) }));
const text = new TextDecoder().decode(few.bytes.subarray(0, few.end));
report.faster(
  'decode, against split and parseInt into objects',
  duel(
    () => void decode(few),
    () => naive(text),
    5,
  ),
  20,
);
report.faster(
  'decode, against one regular expression',
  duel(
    () => void decode(few),
    () => expression(text),
    5,
  ),
  8,
);
const six = padded(subject.generateBytes({ format: 'tcp6', rows: ROWS }));
report.note('decode tcp6', `${medianOf(() => void decode(six), 5).toFixed(0)} ms`);

function newlines({ bytes, end }) {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) count++;
  return count < 0 ? 0 : undefined;
}

function naive(table) {
  const sockets = table
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const fields = line.trim().split(/\s+/);
      const end = (field) => {
        const [address, port] = field.split(':');
        const octets = [6, 4, 2, 0].map((at) => Number.parseInt(address.slice(at, at + 2), 16));
        return { address: octets.join('.'), port: Number.parseInt(port, 16) };
      };
      const [tx, rx] = fields[4].split(':').map((digits) => Number.parseInt(digits, 16));
      return {
        local: end(fields[1]),
        remote: end(fields[2]),
        state: Number.parseInt(fields[3], 16),
        tx,
        rx,
        uid: Number(fields[7]),
        inode: Number(fields[9]),
      };
    });
  if (sockets.length === 0) throw new Error('nothing');
}

function expression(table) {
  const row =
    /^ *\d+: ([0-9A-F]{8}):([0-9A-F]{4}) ([0-9A-F]{8}):([0-9A-F]{4}) ([0-9A-F]{2}) ([0-9A-F]{8}):([0-9A-F]{8}) ([0-9A-F]{2}):([0-9A-F]{8}) ([0-9A-F]{8}) +(\d+) +(\d+) (\d+)/gm;
  const sockets = [];
  for (let found = row.exec(table); found; found = row.exec(table)) {
    const hex = (at) => Number.parseInt(found[at], 16);
    sockets.push({
      la: hex(1),
      lp: hex(2),
      ra: hex(3),
      rp: hex(4),
      st: hex(5),
      tx: hex(6),
      rx: hex(7),
      tr: hex(8),
      when: hex(9),
      tries: hex(10),
      uid: +found[11],
      probes: +found[12],
      inode: +found[13],
    });
  }
  if (sockets.length === 0) throw new Error('nothing');
}

// 3. Growth.
const sizes = [1000, 10_000, 100_000, 1_000_000].filter((rows) => rows <= ROWS);
if (process.argv.includes('--large')) sizes.push(10_000_000);
const perRow = sizes.map((rows) => {
  const table = rows === ROWS ? input : padded(subject.generateBytes({ format: 'tcp', rows }));
  const repeat = Math.max(1, Math.floor(50_000 / rows));
  const took = medianOf(
    () => {
      for (let time = 0; time < repeat; time++) decode(table);
    },
    rows > 1_000_000 ? 3 : 9,
  );
  return (took / repeat / rows) * 1e6;
});
const spread = Math.max(...perRow) / Math.min(...perRow);
report.note('nanoseconds a row', sizes.map((rows, at) => `${rows}: ${perRow[at].toFixed(0)}`).join(', '));
report.most('growth: slowest over fastest size, per row', spread, 1.5, 'times');

// 4. Questions, in process.
const engine = subject.createEngine();
const feed = engine.feed(input.end);
for (let at = 0; at < input.end; at += 1 << 18) feed.push(input.bytes.subarray(at, Math.min(input.end, at + (1 << 18))));
const opening = medianOf(() => {
  const again = subject.createEngine().feed(input.end);
  for (let at = 0; at < input.end; at += 1 << 18) again.push(input.bytes.subarray(at, Math.min(input.end, at + (1 << 18))));
  again.finish();
}, 3);
feed.finish();
report.most('from first byte to summary, in chunks of 256 KiB', opening, 300);
while (engine.prepare());
const sorts = ['remote', 'rport', 'state', 'inode', 'when', 'uid', 'rto', 'ssthresh', 'pointer', 'sl', 'line'];
for (const column of sorts) {
  const took = await answered(() => engine.arrange({ sort: [{ column, descending: false }], filter: '' }));
  report.most(`sort by ${column}`, took, 50);
}
report.most(
  'sort by state, remote, rport',
  await answered(() => engine.arrange({ sort: ['state', 'remote', 'rport'].map((column) => ({ column, descending: false })), filter: '' })),
  undefined,
);
for (const [filter, goal] of [
  ['state:established rport:443', 10],
  ['remote:10.0.0.0/8', 10],
  ['state established and ( dport = :443 or sport = :8888 )', 10],
  ['10.0.5', 40],
  ['443', 40],
]) {
  report.most(`filter ${filter}`, await answered(() => engine.arrange({ sort: [], filter })), goal);
}
await engine.arrange({ sort: [], filter: '' });
report.most('group by remote', await answered(() => engine.groups('remote', 20)), undefined);
report.most('50 rows for the view', await answered(() => engine.rows(500_000 % ROWS, (500_000 % ROWS) + 50)), undefined);
const keys = decode(input).store.columns.remote.data.subarray(0, ROWS);
report.faster(
  'radix sort of addresses, against a comparator',
  duel(
    () => void subject.sortRows(subject.everyRow(ROWS), [{ data: keys, descending: false }]),
    () => void subject.everyRow(ROWS).sort((a, b) => keys[a] - keys[b] || a - b),
    3,
  ),
  5,
);

async function answered(ask) {
  const times = [];
  for (let round = 0; round < 6; round++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return times.slice(1).sort((a, b) => a - b)[2];
}

// 5. Other programs.
/** Whether a script prints what we print, on a small table: a race between different works would mean nothing. */
function sameLines(peer) {
  const small = join(folder, 'tcp-small');
  writeFileSync(small, subject.generateBytes({ format: 'tcp', rows: 2000 }));
  const digest = (command) => createHash('sha256').update(printed(command)).digest('hex');
  return digest(peer.command(small)) === digest(['node', door, '--format', 'ss', small]);
}

const door = 'dist/sockscope.mjs';
if (!process.argv.includes('--without-peers')) {
  const inC = sscanf(folder, file);
  const decoding = medianOf(ours, 5);
  if (inC)
    report.faster(
      'decode, against sscanf in C',
      { ours: decoding, theirs: inC.ms, ratio: inC.ms / decoding, low: inC.ms / decoding, high: inC.ms / decoding },
      8,
    );
  else report.note('sscanf in C', 'no compiler');
  for (const peer of printers(folder)) {
    const rows = Math.min(ROWS, peer.most);
    const table = rows === ROWS ? file : join(folder, `tcp-${rows}`);
    if (!existsSync(table)) writeFileSync(table, subject.generateBytes({ format: 'tcp', rows }));
    const run = () => timed(peer.command(table), peer.env?.(table));
    const scaled = rows === ROWS ? '' : ` (${rows} rows)`;
    if (peer.kind === 'seed') {
      const theirs = run();
      const own = (decoding * rows) / ROWS;
      report.faster(
        `decode, against the whole run of ${peer.name}${scaled}`,
        { ours: own, theirs, ratio: theirs / own, low: theirs / own, high: theirs / own },
        peer.name.startsWith('mawk') ? 40 : undefined,
      );
      continue;
    }
    if (!existsSync(door)) continue;
    if (peer.kind === 'ss' && !sameLines(peer)) {
      report.fact(`${peer.name}: the same lines`, false);
      continue;
    }
    const goals = { mawk: 12, ss: 6, netstat: 4 };
    const goal = goals[peer.name.split(/[ ,]/)[0]];
    report.faster(
      `dist/sockscope.mjs --format ss, against ${peer.name}${scaled}`,
      duel(() => timed(['node', door, '--format', 'ss', table]), run, 3),
      goal,
    );
  }
}

const target = option('write');
if (target) writeFileSync(target, `${report.markdown()}\n`);
process.exitCode = report.end() > 0 ? 1 : 0;
