/** One JSON object for the whole paste, an entry a line. Strings are escaped so that no terminal obeys what a paste holds. */
import { type FlatEntry, flatEntry } from './entry.ts';
import type { Survey } from './survey.ts';
import type { MakeWriter } from './writer.ts';

/** JSON, with C1 controls and what turns the direction round escaped too: JSON.stringify leaves them as they are, and some terminals obey them. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A flat object. Processes and the user's name come last; a column of the kernel's that is called `user` (packet) keeps its name. */
export function entryJson(entry: FlatEntry): string {
  const user = entry.user !== undefined && !entry.values.has('user') ? { user: entry.user } : {};
  const processes = entry.processes.length > 0 ? { processes: entry.processes.map(({ pid, fd, comm }) => ({ pid, fd, comm })) } : {};
  const again = entry.duplicate ? { duplicate: true } : {};
  return json({ line: entry.line, table: entry.table, ...Object.fromEntries(entry.values), ...processes, ...user, ...again });
}

function head(survey: Survey, message: (code: string) => string): string {
  const problems = survey.problems.map((one) =>
    json({ line: one.line + 1, column: one.start + 1, code: one.code, message: message(one.code) }),
  );
  return [
    '{',
    ` "byteOrder": ${json(survey.byteOrder)},`,
    ` "clockTicks": ${json(survey.clockTicks)},`,
    ` "lines": ${json(survey.lines)},`,
    ` "problems": [${problems.length > 0 ? `\n  ${problems.join(',\n  ')}\n ` : ''}],`,
    ' "tables": [',
  ].join('\n');
}

/** `message` says a problem's code in words. */
export function jsonWriter(message: (code: string) => string): MakeWriter {
  return (write, survey) => {
    let tables = 0;
    let entries = 0;
    write(head(survey, message));
    return {
      section(format, line) {
        write(`${tables++ > 0 ? '\n  ]},' : ''}\n  { "file": ${json(format.id)}, "line": ${line + 1}, "entries": [`);
        entries = 0;
      },
      entry(format, fields, line, again) {
        write(`${entries++ > 0 ? ',' : ''}\n   ${entryJson(flatEntry(format, fields, line, survey, again))}`);
      },
      end: () => write(`${tables > 0 ? '\n  ]}' : ''}\n ]\n}\n`),
    };
  };
}
