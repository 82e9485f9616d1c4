/** The command line of the terminal door, taken apart. */
import type { ByteOrder } from '../procfs/byte-order.ts';

export const FORMAT_NAMES = ['ss', 'netstat', 'json', 'ndjson', 'csv', 'tsv', 'markdown'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export interface Arguments {
  readonly format: FormatName;
  readonly order: ByteOrder | 'auto';
  readonly filter: string;
  readonly files: readonly string[];
}

export const USAGE = `Usage: sockscope [--format FORMAT] [--byte-order auto|little|big]
                 [--filter EXPR] [FILE...]

Decodes what Linux prints in /proc/net, however it was copied, from FILEs or
standard input; - is standard input. With neither a FILE nor a pipe it reads
this machine's own. A FILE may be gzip or UTF-16. Several are one paste,
each behind a line ==> FILE <==, and lines are counted in that.

FORMAT is ${FORMAT_NAMES.slice(0, -1).join(', ')} or ${FORMAT_NAMES.at(-1)}; without it ss.
ss and netstat show the sockets, and the other tables where there are none; the
others show both. Only json says where and why lines were not understood.

EXPR keeps the sockets that the filter of the page would, and no other table:
'listen port:22', 'remote:10.0.0.0/8 -state:time_wait', 'sport = :443 or uid:0'.

Exit status: 0 something was decoded; 1 nothing was recognised; 2 the call is
wrong, the output cannot be written, or a FILE cannot be read to its end; what
can be read of it and the others is decoded.
`;

export type Parsed = Arguments | { readonly ask: 'help' | 'version' } | { readonly wrong: string };

const ORDERS = ['auto', 'little', 'big'] as const;

/** `--name value` and `--name=value`; after `--` everything is a FILE. */
export function parseArguments(argv: readonly string[]): Parsed {
  const found = { format: 'ss', 'byte-order': 'auto', filter: '' };
  const files: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '--') {
      files.push(...argv.slice(at + 1));
      break;
    }
    if (word === '-h' || word === '--help') return { ask: 'help' };
    if (word === '-V' || word === '--version') return { ask: 'version' };
    if (!word.startsWith('-') || word === '-') {
      files.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = word.slice(2, equals < 0 ? undefined : equals);
    const value = equals < 0 ? argv[++at] : word.slice(equals + 1);
    if (!word.startsWith('--') || !Object.hasOwn(found, name)) return { wrong: `there is no option ${word}` };
    if (value === undefined) return { wrong: `${word} needs a value` };
    found[name as keyof typeof found] = value;
  }
  const format = FORMAT_NAMES.find((one) => one === found.format);
  if (!format) return { wrong: `there is no format ${found.format}: ${FORMAT_NAMES.join(', ')}` };
  const order = ORDERS.find((one) => one === found['byte-order']);
  if (!order) return { wrong: `a byte order is ${ORDERS.join(', ')}, not ${found['byte-order']}` };
  return { format, order, filter: found.filter.trim(), files };
}
