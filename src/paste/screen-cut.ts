/**
 * A screen that cuts: `less -S`, `watch`, a copy of a narrow window leave the end of every longer row out, all at the same column.
 *
 * A row that was cut inside a value says so itself, as does one that ends in fewer blanks than the kernel pads it with. One that happens to be
 * whole there (a last number of several digits, a row that may end with its pointer) does not: once a cut row is found, whole rows around it that
 * end at its column have lost their last value too, as far as anybody can tell. So has a row that ends in an inode where the paste ends, without a
 * newline, if in every row before it another digit stands there.
 */
import type { Field } from '../procfs/column.ts';
import { columnsOf } from './columns-of.ts';
import { lastField } from './join-lines.ts';
import { beginsLikeRow } from './row-starts.ts';
import type { ScreenWidth } from './screen-width.ts';
import { entriesOf, type Judgement, type Sections } from './sections.ts';
import { isBlank } from './steps/blanks.ts';
import { LOOKAHEAD, type Window } from './window.ts';

/** In a blank, and perhaps the end of a colour behind it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what is looked for
const ENDS_BLANK = /[ \t](?:\x1b\[[0-9;]{0,9}[mK])*$/;

export interface ScreenCut {
  /** Whether rows of this output are known to be cut. */
  isKnown(): boolean;
  /** Whether the first line of the window, which is this entry, ends where rows are cut, or where the paste was. */
  isAtEdge(judgement: Judgement): boolean;
  /**
   * The first line of the window is this entry, as it stands. Where it shows that a screen cuts, the numbers of the lines before it that
   * end at the same column.
   */
  notice(judgement: Judgement, text: string): readonly number[];
  /** The first line of the window ends an output. */
  boundary(): void;
}

export function createScreenCut(window: Window, sections: Sections, width: ScreenWidth): ScreenCut {
  let cutAt = 0;
  let first = 0;

  const endsAt = (column: number, text: string): boolean => !ENDS_BLANK.test(text) && columnsOf(text) === column;
  /** A line behind the cut row that is nothing by itself, or blanks, may be the rest of it: then nothing was lost. */
  const goesOn = (): boolean => {
    const next = window.at(1) && window.text(1);
    return next !== undefined && (isBlank(next) ? next !== '' : !window.context(1) && !sections.judge(next));
  };

  const linesBefore = () => window.before(Math.min(LOOKAHEAD, (window.at(0)?.number ?? 0) - first));
  const isUnfinished = (judgement: Judgement): boolean => {
    const line = window.at(0);
    const { length } = window.text(0);
    const last = lastField(judgement);
    if (line?.next !== line?.end || last?.column.kind.is !== 'digits' || last.end < length) return false;
    const rows = linesBefore().filter(beginsLikeRow);
    return rows.length > 0 && rows.every((row) => /\d/.test(row.charAt(length)));
  };

  return {
    isKnown: () => cutAt > 0,
    isAtEdge: (judgement) => (cutAt > 0 && endsAt(cutAt, window.text(0))) || isUnfinished(judgement),
    notice(judgement, text) {
      const column = window.columns(0);
      if (
        column === cutAt ||
        !(endsInCut(judgement, text) || endsInPadding(judgement, text)) ||
        column !== width.edge() ||
        width.breaks(column) ||
        goesOn()
      )
        return [];
      cutAt = column;
      const number = window.at(0)?.number ?? 0;
      return linesBefore().flatMap((line, back) => (endsAt(column, line) ? [number - 1 - back] : []));
    },
    boundary() {
      cutAt = 0;
      first = (window.at(0)?.number ?? 0) + 1;
    },
  };
}

/** Whether an entry was cut at the end of its line. */
function endsInCut(judgement: Judgement, text: string): boolean {
  const isCut = (field: Field) => field.problem !== undefined && field.end === text.length;
  return entriesOf(judgement.reading).some((fields) => fields.some(isCut));
}

/** Whether the blanks that the kernel fills a row up with end too early. */
function endsInPadding({ format: { padded = 0 } }: Judgement, text: string): boolean {
  return text.length < padded && text.endsWith(' ');
}
