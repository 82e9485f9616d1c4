/**
 * The terminal door: the same core as the page's, from a pipe. Everything is taken in before anything is written: all addresses decide the
 * byte order together, and a process map may come last.
 */
import { toUtf8 } from './base/byte-string.ts';
import { visible } from './base/visible.ts';
import { firstLineOf } from './engine/intake.ts';
import { csvWriter, tsvWriter } from './output/csv.ts';
import { jsonWriter } from './output/json.ts';
import { markdownWriter } from './output/markdown.ts';
import { ndjsonWriter } from './output/ndjson.ts';
import { netstatWriter } from './output/netstat.ts';
import { ssWriter } from './output/ss.ts';
import type { MakeWriter } from './output/writer.ts';
import { columnsOf } from './paste/columns-of.ts';
import { type Arguments, type FormatName, parseArguments, USAGE } from './terminal/arguments.ts';
import { type Decoded, decodePaste, filterSockets, writePaste } from './terminal/decode.ts';
import { readInput, type WholeInput } from './terminal/input.ts';
import { createPlainSs } from './terminal/plain-ss.ts';
import { Closed, createOutput, Unwritable } from './terminal/stdout.ts';
import { streamSs } from './terminal/stream-ss.ts';
import { enInterface } from './words/en/interface.ts';

const messages: Readonly<Record<string, string>> = enInterface.source.problems;
const refusals: Readonly<Record<string, (found: string) => string>> = enInterface.filter.problem;

const WRITERS: Readonly<Record<FormatName, MakeWriter>> = {
  ss: ssWriter,
  netstat: netstatWriter,
  json: jsonWriter((code) => messages[code] ?? code),
  ndjson: ndjsonWriter,
  csv: csvWriter,
  tsv: tsvWriter,
  markdown: markdownWriter,
};

/** What was seen and what was expected, for a user who pasted the wrong thing. The marks between FILEs are none of theirs. */
function notRecognised({ end, marks }: WholeInput, { capture, survey }: Decoded): string {
  const lines = survey.lines.total - marks;
  const size = marks > 0 ? '' : `${end} bytes in `;
  const first = visible(firstLineOf(capture).trim(), 80);
  const seen = lines === 0 ? 'nothing' : `${size}${lines} ${lines === 1 ? 'line' : 'lines'}, beginning "${first}"`;
  return `nothing recognised: seen ${seen}; expected what \`cat /proc/net/tcp\` prints, or another file of /proc/net\n`;
}

/** The exit status tells it too where standard error cannot. */
function complain(text: string): void {
  try {
    print(2, `sockscope: ${text}`);
  } catch {}
}

function print(fd: number, text: string): void {
  const output = createOutput(fd);
  output.write(text);
  output.flush();
}

/** The exit status. */
async function main(argv: readonly string[]): Promise<number> {
  const options = parseArguments(argv);
  if ('wrong' in options) {
    complain(`${visible(options.wrong)}\n${USAGE}`);
    return 2;
  }
  if ('ask' in options) {
    print(1, options.ask === 'help' ? USAGE : `sockscope ${__VERSION__} (${__COMMIT__})\n`);
    return 0;
  }
  const [file] = options.files;
  if (file && options.files.length === 1 && options.format === 'ss' && options.filter === '') {
    if (streamSs(file, options.order, createOutput(1).writeBytes)) return 0;
  }
  let input: WholeInput;
  try {
    input = await readInput(options.files);
  } catch (error) {
    complain(`${error instanceof Error ? error.message : 'cannot read'}\n`);
    return 2;
  }
  for (const fault of input.faults) complain(`${fault}\n`);
  if (input.faults.length === 0) return decode(options, input);
  // where nobody reads on, too
  process.exitCode = 2;
  if (input.end > 0) decode(options, input);
  return 2;
}

function decode(options: Arguments, input: WholeInput): number {
  const decoded = decodePaste(input, options.order);
  const only = options.filter === '' ? undefined : filterSockets(decoded, options.filter);
  if (only && 'code' in only) {
    const columns = (start: number, end: number) => columnsOf(toUtf8(visible(options.filter.slice(start, end))));
    const caret = ' '.repeat(columns(0, only.start)) + '^'.repeat(Math.max(1, columns(only.start, only.end)));
    const found = visible(options.filter.slice(only.start, only.end), 80);
    complain(`--filter: ${refusals[only.code]?.(found) ?? only.code}\n  ${visible(options.filter)}\n  ${caret}\n`);
    return 2;
  }
  if (decoded.survey.formats.length === 0) {
    complain(notRecognised(input, decoded));
    return 1;
  }
  const output = createOutput(1);
  const plain = options.format === 'ss' ? createPlainSs(decoded.survey, output.writeBytes) : undefined;
  writePaste(decoded, WRITERS[options.format], output.write, only, plain);
  output.flush();
  const { notUnderstood, total } = decoded.survey.lines;
  if (notUnderstood > 0 && options.format !== 'json')
    complain(`${notUnderstood} of ${total} lines not understood: --format json says which, and why\n`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Closed)) {
    const mistake = error instanceof Unwritable ? '' : 'this is our mistake: ';
    complain(`${mistake}${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
