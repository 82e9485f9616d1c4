/**
 * The steps that undo what was done to a line, in the order in which they are tried, and why in this order.
 *
 * After each step the formats are asked; the first line that one of them understands as a whole is taken, so a step further down never
 * touches what was fine before it. The list is gone through several times: a quoted line number in a quoted table is three rounds.
 */

import { blanks } from './blanks.ts';
import { emphasis } from './emphasis.ts';
import { escapes } from './escapes.ts';
import { filePrefix } from './file-prefix.ts';
import { lineEnds } from './line-ends.ts';
import { lineNumbers } from './line-numbers.ts';
import { logPrefix } from './log-prefix.ts';
import { markup } from './markup.ts';
import { quotedPrintable } from './quoted-printable.ts';
import { quoting } from './quoting.ts';
import type { Step } from './step.ts';

export const STEPS: readonly { readonly step: Step; readonly because: string }[] = [
  { step: quotedPrintable, because: 'the transport is the outermost layer: whatever else was done was done before the mail was sent' },
  { step: escapes, because: 'a colour may stand between any two characters, also inside a quote mark or an entity' },
  { step: markup, because: 'a page shows quote marks, numbers and blanks as entities and inside tags' },
  { step: blanks, because: 'entities decode to no-break spaces, and the steps below look for plain ones' },
  { step: emphasis, because: 'a backtick or an asterisk may stand in front of everything else' },
  { step: logPrefix, because: 'a log says who wrote a line, and when, in front of what was written' },
  { step: quoting, because: 'quote marks stand at the left margin, in front of what was quoted' },
  { step: filePrefix, because: 'grep -n puts the name in front of the number' },
  { step: lineEnds, because: 'a mark in front of a row may be all that is wrong with it, and its path may end in the sign' },
  { step: lineNumbers, because: 'last, as rows begin with a number too: it goes only where nothing else was left to take off' },
];
