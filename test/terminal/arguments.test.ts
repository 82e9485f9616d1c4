// The command line, word by word.
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/base/byte-string.ts';
import { parseArguments, USAGE } from '../../src/terminal/arguments.ts';
import { decodePaste, filterSockets } from '../../src/terminal/decode.ts';
import { ROW } from '../output/support.ts';

test.each([
  [[], { format: 'ss', order: 'auto', filter: '', files: [] }],
  [['--format', 'json', 'a', '-'], { format: 'json', order: 'auto', filter: '', files: ['a', '-'] }],
  [['--byte-order=big', '--filter', 'port:80'], { format: 'ss', order: 'big', filter: 'port:80', files: [] }],
  [['--filter', ' '], { format: 'ss', order: 'auto', filter: '', files: [] }],
  [['--', '--format'], { format: 'ss', order: 'auto', filter: '', files: ['--format'] }],
  [['-h'], { ask: 'help' }],
  [['--version'], { ask: 'version' }],
  [['--format'], { wrong: '--format needs a value' }],
  [['--format', 'xml'], { wrong: 'there is no format xml: ss, netstat, json, ndjson, csv, tsv, markdown' }],
  [['--byte-order', 'middle'], { wrong: 'a byte order is auto, little, big, not middle' }],
  [['--colour', 'x'], { wrong: 'there is no option --colour' }],
  [['-x'], { wrong: 'there is no option -x' }],
])('%j', (argv, expected) => expect(parseArguments(argv as string[])).toEqual(expected));

test('the filters that the help names are filters', () => {
  const decoded = decodePaste({ bytes: bytesOf(`${ROW}\n`) }, 'auto');
  const kept = [...(/^EXPR .*?\n\n/ms.exec(USAGE)?.[0] ?? '').matchAll(/'([^']+)'/g)].map(([, filter = '']) => [
    filter,
    filterSockets(decoded, filter),
  ]);
  expect(kept).toEqual([
    ['listen port:22', new Set()],
    ['remote:10.0.0.0/8 -state:time_wait', new Set()],
    ['sport = :443 or uid:0', new Set()],
  ]);
});

test('the help fits on a terminal of 80 columns', () => {
  expect(USAGE.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
