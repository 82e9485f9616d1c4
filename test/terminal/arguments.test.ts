// The command line, word by word.
import { expect, test } from 'vitest';
import { parseArguments } from '../../src/terminal/arguments.ts';

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
