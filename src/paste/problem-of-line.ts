/** Where the problem is of a line that was not understood. */
import type { Problem } from '../procfs/problem.ts';
import type { Judged, Understood } from './interpret.ts';
import { type LogicalLine, toPaste } from './line.ts';
import type { Window } from './window.ts';

const ESC = 0x1b;

/** Its span counts from the beginning of the window's first line, of which `part` is a part; a problem of a repaired line is looked up in the paste. */
export function problemOfLine(window: Window, understood: Understood | undefined, part: LogicalLine): Problem {
  const text = window.text(0);
  const control = firstControl(text);
  if (control >= 0) return { code: 'binary', start: control, end: control + 1 };
  const judged: Judged | undefined = understood?.is === 'judged' ? understood : undefined;
  const reading = judged?.judgement.reading;
  const { code, ...span } =
    reading?.is === 'broken' ? reading.problem : { code: 'not-recognised' as const, start: 0, end: part.text.length };
  const [place] = toPaste(judged?.line ?? part, span);
  const from = window.at(0)?.start ?? 0;
  return { code, start: place ? place.start - from : text.length, end: place ? place.end - from : text.length };
}

/** The first control character that no text has, or -1; backspace to carriage return and ESC come from terminals. */
function firstControl(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 8 || (code > 13 && code < 32 && code !== ESC)) return at;
  }
  return -1;
}
