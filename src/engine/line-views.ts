/** Physical lines as the source view shows them. */
import { fromUtf8, lettersIn } from '../base/byte-string.ts';
import { type Guess, guessesOf, type LogicalLine } from '../paste/line.ts';
import { physicalLine } from './capture.ts';
import { classOfLine, problemOfLine, rowOfLine } from './line-index.ts';
import type { LineView } from './protocol.ts';
import { kindOfRow } from './store.ts';
import type { View } from './view.ts';

/** More characters than this are not sent: no line of procfs is as long. */
const SHOWN = 2000;
/** Characters around the place of a problem. */
const BEFORE = 60;
const AFTER = 61;

/** The first of the characters. They are taken from bytes of more: the last of those may be cut. */
const letters = (text: string, count: number): string => [...fromUtf8(text.slice(0, 4 * count))].slice(0, count).join('');

/** A physical line that was seen, 0-based. */
export function lineView(view: View, line: number): LineView {
  const { lines, store, sources } = view.capture;
  const { text } = physicalLine(view.capture, line);
  const problem = problemOfLine(lines, line);
  const row = rowOfLine(lines, line, store.count);
  const column = (at: number) => lettersIn(text.slice(0, at)) + 1;
  return {
    line: line + 1,
    class: classOfLine(lines, line),
    text: letters(text, SHOWN),
    length: lettersIn(text),
    ...(row < 0 ? recordOf(view, line) : { row, file: kindOfRow(store, row).format.id, guesses: guessesIn(sources.get(row)) }),
    ...(problem
      ? {
          problem: {
            code: problem.code,
            column: column(problem.start),
            endColumn: column(problem.end),
            before: [...fromUtf8(text.slice(0, problem.start).slice(-4 * BEFORE - 4))].slice(-BEFORE).join(''),
            after: letters(text.slice(problem.start), AFTER),
          },
        }
      : {}),
  };
}

/** The file whose section a line stands in, and the first entry that was read from it, with what was guessed. */
function recordOf({ capture: { lines, sections } }: View, line: number): Pick<LineView, 'file' | 'record' | 'guesses'> {
  const is = classOfLine(lines, line);
  const table = sections.findLastIndex((one) => one.line <= line);
  const section = sections[table];
  if (is === 'notUnderstood' || is === 'blank' || !section) return { guesses: [] };
  const file = section.format.id;
  const index = is === 'entry' ? section.records.findIndex((record) => record.line === line) : -1;
  if (index < 0) return { file, guesses: [] };
  return { file, record: { table, index }, guesses: guessesIn(section.records[index]?.source) };
}

const guessesIn = (source: LogicalLine | undefined): readonly Guess[] => (source ? guessesOf(source) : []);
