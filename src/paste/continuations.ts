/**
 * Paths with newlines: a unix path may hold any byte but NUL, and the kernel prints it as it is, so one socket takes several lines.
 *
 * The lines up to the next row of the same format are the rest of the path where the format says that they may be, nothing else knows them,
 * and the path stays as short as a path is. Without a row behind them there is no proof: they may be anybody's.
 */
import { LONGEST_PATH, textLength } from './join-lines.ts';
import { type LogicalLine, plainLine } from './line.ts';
import { joinLines } from './logical-line.ts';
import type { Judgement, Sections } from './sections.ts';
import { isBlank } from './steps/blanks.ts';
import type { Window } from './window.ts';

const MOST_LINES = 8;
/** A comment, a log's line, a prompt: likelier than a path that goes on so. */
const REMARK = /^(?:[#;<([]|\/\/|\S+[$#%>] )|\d:\d\d:\d\d/;

export interface Continued {
  readonly line: LogicalLine;
  readonly judgement: Judgement;
  /** Physical lines. */
  readonly count: number;
}

/** The entry of the first line of the window together with the lines that its last field goes on in, or undefined where it does not. */
export function continuationOf(judgement: Judgement, line: LogicalLine, window: Window, sections: Sections): Continued | undefined {
  if (!judgement.format.continues || judgement.reading.is !== 'entry') return undefined;
  const lines = [line];
  let length = textLength(judgement, line);
  for (let count = 1; count <= MOST_LINES; count++) {
    const at = window.at(count);
    if (!at || window.isTooLong(count)) return undefined;
    const text = window.text(count);
    const next = judgement.format.read(text, 'big', { ...judgement.state });
    if (next.is === 'entry') return count > 1 ? joined(judgement, lines, window, sections) : undefined;
    if (next.is !== 'continuation' || isBlank(text) || REMARK.test(text) || window.context(count) || sections.judge(text)) return undefined;
    length += text.length + 1;
    if (length > LONGEST_PATH) return undefined;
    lines.push(plainLine(text, at.start));
  }
  return undefined;
}

/** A terminal makes CRLF of a newline; a CR alone is the path's own. */
function joined(judgement: Judgement, lines: readonly LogicalLine[], window: Window, sections: Sections): Continued | undefined {
  const count = lines.length;
  const gaps = lines.map((_, n) => window.newline(n).slice(-1));
  const line = joinLines(lines, gaps, 'continued');
  const whole = sections.judgeAs(judgement.format, line.text);
  return whole?.rank === 'whole' ? { line, judgement: whole, count } : undefined;
}
