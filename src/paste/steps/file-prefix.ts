/**
 * What stands in front of a row to say where it is from: a file name from grep, a host or a container from a log viewer, a time.
 *
 *     /proc/net/tcp:   0: …     /proc/net/tcp-   1: …  (grep -A)     tcp6:   0: …     web_1  |   0: …     2024-05-01T10:00:00Z   0: …
 *
 * A name that is a procfs file's is taken off any line; anything else only where a row or a header of a socket table begins behind it.
 */
import { formatOf, formatOfPath } from '../../procfs/formats/index.ts';
import { formatsNamedIn } from '../file-names.ts';
import type { LogicalLine } from '../line.ts';
import { cutLine } from '../logical-line.ts';
import { rowStarts } from '../row-starts.ts';
import { isLineNumber } from './line-numbers.ts';
import type { Step, Undone } from './step.ts';

const LONGEST_NAME = 200;

export const filePrefix: Step = {
  repair: 'file-prefix',
  apply: (line) => withoutFileName(line) ?? withoutLabel(line),
};

/** The name ends at the first `:` or `-` behind which nothing of it is left; `-` stands in names too, so a known name goes first. */
function withoutFileName(line: LogicalLine): Undone | undefined {
  const { text } = line;
  let colon = -1;
  for (let at = 1; at < Math.min(text.length, LONGEST_NAME); at++) {
    const sign = text[at];
    if (sign === ' ' || sign === '\t') break;
    if (sign !== ':' && sign !== '-') continue;
    const name = text.slice(0, at);
    const format = name.includes('/') ? formatOfPath(name) : formatOf(name);
    if (format) return { line: cutLine(line, at + 1, text.length, 'file-prefix'), names: [format] };
    if (sign === ':' && colon < 0) colon = at;
  }
  return colon > 0 && text.startsWith('/') ? { line: cutLine(line, colon + 1, text.length, 'file-prefix') } : undefined;
}

function withoutLabel(line: LogicalLine): Undone | undefined {
  const [start] = rowStarts(line.text);
  const label = line.text.slice(0, start ?? 0);
  if (start === undefined || label.trim() === '' || isLineNumber(label)) return undefined;
  const names = formatsNamedIn(label);
  return { line: cutLine(line, start, line.text.length, 'file-prefix'), ...(names.length > 0 && { names }) };
}
