// Text that is no table of sockets has none: sources, prose, other files of procfs, numbers.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { byteString } from '../../src/base/byte-string.ts';
import { rowStarts } from '../../src/paste/row-starts.ts';
import { hold } from './hold.ts';
import { otherFiles, prose, table } from './texts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['src', 'scripts', 'build', 'test/bench', 'e2e', 'docs']
  .flatMap((folder) => readdirSync(root + folder, { recursive: true, withFileTypes: true }))
  .filter((file) => file.isFile() && /\.(?:ts|tsx|mjs|css|json|md)$/.test(file.name))
  .map((file) => `${file.parentPath}/${file.name}`);

const socketsIn = (text: string) => hold(text).entries.filter(({ format }) => format.holds === 'sockets');

test('sources of this repository: none but the sample rows that their comments show', () => {
  const found = sources.flatMap((file) => socketsIn(byteString(readFileSync(file))).map(({ source }) => ({ file, text: source.text })));
  const isSample = (text: string) =>
    rowStarts(text).length > 0 ||
    /^\s*[0-9A-F]{8}:[0-9A-F]{4} [0-9A-F]{8}:/.test(text) ||
    /^\s*[0-9a-f]{16} \d+ +\d+ +[0-9a-f]+ /.test(text);
  expect(sources.length).toBeGreaterThan(300);
  expect(found.filter(({ text }) => !isSample(text))).toEqual([]);
});

test("a novel's worth of prose", () => expect(socketsIn(prose(12_000))).toEqual([]));
test('columns of numbers', () => expect(socketsIn(table(8_000))).toEqual([]));
test('cpuinfo, meminfo, interrupts, modules, maps', () => expect(socketsIn(otherFiles())).toEqual([]));
