// Whether the reader by layout gives the same columns as the tolerant reader, on every kind of dump. Before that no speed is worth printing.
import { createHash } from 'node:crypto';

/** @typedef {typeof import('./subject.ts')} Subject */
/** @typedef {import('../../src/engine/capture.ts').Capture} Capture */

/** The dumps: a recipe, and what happened to the text. @param {number} rows @returns {[import('./generate.ts').Recipe, import('./generate.ts').Mess[]][]} */
const dumps = (rows) => [
  [{ format: 'tcp', rows }, []],
  ...['tcp6', 'udp', 'udp6', 'raw', 'raw6'].map((format) => /** @type {any} */ ([{ format, rows: 20_000 }, []])),
  ...[{ dense: true }, { wide: true }, { order: 'big' }].map((more) => /** @type {any} */ ([{ format: 'tcp', rows: 20_000, ...more }, []])),
  ...['trimmed', 'crlf', 'lower', 'collapsed', 'prompts', 'bad-rows'].flatMap((mess) =>
    ['tcp', 'tcp6'].map((format) => /** @type {any} */ ([{ format, rows: 20_000 }, [mess]])),
  ),
];

/**
 * Says of each kind of dump whether both agree; false once one does not.
 * @param {Subject} subject
 * @param {number} rows
 * @param {ReturnType<typeof import('./report.mjs').createReport>} report
 */
export function sameColumns(subject, rows, report) {
  for (const [recipe, messes] of dumps(rows)) {
    const input = padded(subject, new TextEncoder().encode(subject.messUp(subject.generateText(recipe), messes)));
    const [fast, slow] = [checksum(subject, decode(subject, input)), checksum(subject, decode(subject, input, false))];
    const { format, rows: _, ...more } = recipe;
    const name = [format, ...Object.keys(more), ...messes].join(' ');
    report.fact(`same columns as the tolerant reader: ${name}`, fast === slow, fast === slow ? fast : `${fast} against ${slow}`);
    if (fast !== slow) return false;
  }
  return true;
}

/** A capture of bytes that stand in a buffer with room behind. @param {Subject} subject @param {{ bytes: Uint8Array, end: number }} input */
export function decode(subject, { bytes, end }, fast = true) {
  const capture = subject.createCapture({ bytes, end }, fast);
  subject.readOn(capture, true);
  return capture;
}

/**
 * The reader by layout alone, all rows but the last, into columns that it has written to before: as the terminal door reads window after window.
 * @param {Subject} subject @param {{ bytes: Uint8Array, end: number }} input
 */
export function decoderAgain(subject, { bytes, end }) {
  const format = subject.formatOf('tcp');
  const store = subject.createStore();
  if (!format) throw new Error('no such format');
  return () => {
    store.count = 0;
    const { lines } = subject.createFastInet(store, subject.createLineIndex())(format, bytes, bytes.indexOf(10) + 1, end, 1, {});
    return lines;
  };
}

/** @param {Subject} subject @param {Uint8Array} bytes */
export function padded(subject, bytes) {
  const buffer = new Uint8Array(bytes.length + subject.PADDING);
  buffer.set(bytes);
  return { bytes: buffer, end: bytes.length };
}

/** @param {Subject} subject @param {Capture} capture */
function checksum(subject, { store, lines }) {
  const hash = createHash('sha256');
  for (const id of subject.STORED) {
    const values =
      id === 'local' || id === 'remote' ? addresses(store, id) : Float64Array.from(store.columns[id].data.subarray(0, store.count));
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return `${store.count} rows ${hash.update(JSON.stringify(lines.account)).digest('hex').slice(0, 16)}`;
}

/** Addresses by value: ids may be given in another order. @param {Capture['store']} store @param {'local' | 'remote'} side */
function addresses(store, side) {
  const data = store.columns[side].data;
  return Float64Array.from({ length: store.count * 4 }, (_, at) => {
    const row = at >> 2;
    const value = data[row] ?? 0;
    const tag = store.kinds[store.kind.data[row] ?? 0]?.[side];
    return tag === 'v6' ? (store.addresses.words[value * 4 + (at & 3)] ?? 0) : value;
  });
}
