/**
 * The terminal door: the same core as the page's, from a pipe. It reads the input twice: once to decide the byte order and learn who holds
 * which socket, once to write.
 */
import { createEngine } from './engine/engine.ts';
import { csvWriter, tsvWriter } from './output/csv.ts';
import { jsonWriter } from './output/json.ts';
import { markdownWriter } from './output/markdown.ts';
import { ndjsonWriter } from './output/ndjson.ts';
import { netstatWriter } from './output/netstat.ts';
import { ssWriter } from './output/ss.ts';
import { createSurveyor, type Survey } from './output/survey.ts';
import type { MakeWriter } from './output/writer.ts';
import { createReader } from './paste/create-reader.ts';
import type { Sink } from './paste/reader.ts';
import { type Arguments, type FormatName, parseArguments, USAGE } from './terminal/arguments.ts';
import { filterSockets } from './terminal/filter.ts';
import { type Input, readInput } from './terminal/input.ts';
import { Closed, createOutput } from './terminal/stdout.ts';
import { enInterface } from './words/en/interface.ts';

const messages: Readonly<Record<string, string>> = enInterface.source.problems;

const WRITERS: Readonly<Record<FormatName, MakeWriter>> = {
  ss: ssWriter,
  netstat: netstatWriter,
  json: jsonWriter((code) => messages[code] ?? code),
  ndjson: ndjsonWriter,
  csv: csvWriter,
  tsv: tsvWriter,
  markdown: markdownWriter,
};

/** Tells `sink` what is in the input; lines that we put in front are not told. */
function read(input: Input, sink: Partial<Sink>): void {
  const { before } = input;
  const reader = createReader({
    section: (format, line) => sink.section?.(format, Math.max(0, line - before)),
    entry: (format, fields, source, line) => sink.entry?.(format, fields, source, line - before),
    line(line, start, end, is, problem) {
      if (line >= before) sink.line?.(line - before, start, end, is, problem);
    },
  });
  reader.push(input.bytes, input.bytes.length, true);
}

type Passes = (socket: number) => boolean;

/** `passes`: of the sockets only those, and nothing else. */
function decode(options: Arguments, input: Input, output: ReturnType<typeof createOutput>, passes: Passes | undefined): Survey {
  const surveyor = createSurveyor();
  read(input, surveyor);
  const survey = surveyor.finish(options.order);
  if (survey.formats.length === 0) return survey;
  const writer = WRITERS[options.format](output.write, survey);
  let sockets = 0;
  read(input, {
    section(format, line) {
      if (!passes || format.holds === 'sockets') writer.section(format, line);
    },
    entry(format, fields, _source, line) {
      if (!passes || (format.holds === 'sockets' && passes(sockets++))) writer.entry(format, fields, line);
    },
  });
  writer.end();
  output.flush();
  return survey;
}

/** What was seen and what was expected, for a user who pasted the wrong thing. */
function notRecognised(input: Input, lines: number): string {
  const first = Buffer.from(input.bytes.subarray(0, 80)).toString('utf8').split('\n')[0] ?? '';
  const seen =
    input.bytes.length === 0
      ? 'nothing'
      : `${input.bytes.length} bytes in ${lines} ${lines === 1 ? 'line' : 'lines'}, beginning ${JSON.stringify(first)}`;
  return `nothing recognised: seen ${seen}; expected what \`cat /proc/net/tcp\` prints, or another file of /proc/net\n`;
}

async function main(argv: readonly string[]): Promise<number> {
  const options = parseArguments(argv);
  const output = createOutput(1);
  const complain = (text: string) => createOutputOnce(2, `sockscope: ${text}`);
  if ('wrong' in options) {
    complain(`${options.wrong}\n${USAGE}`);
    return 2;
  }
  if ('ask' in options) {
    output.write(options.ask === 'help' ? USAGE : `sockscope ${__VERSION__} (${__COMMIT__})\n`);
    output.flush();
    return 0;
  }
  let input: Input;
  try {
    input = await readInput(options.files);
  } catch (error) {
    complain(`${error instanceof Error ? error.message : 'cannot read'}\n`);
    return 2;
  }
  const passing = options.filter === '' ? undefined : await filterSockets(createEngine(), input.bytes, options.order, options.filter);
  if (passing?.problem) {
    const { start, end, code } = passing.problem;
    complain(`--filter: ${code}\n  ${options.filter}\n  ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}\n`);
    return 2;
  }
  const survey = decode(options, input, output, passing?.passes);
  if (survey.formats.length > 0) return 0;
  complain(notRecognised(input, survey.lines.total));
  return 1;
}

function createOutputOnce(fd: number, text: string): void {
  const output = createOutput(fd);
  output.write(text);
  output.flush();
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Closed)) {
    process.stderr.write(`sockscope: this is our mistake: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
