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

export const STEPS: readonly Step[] = [
  // the transport is the outermost layer: whatever else was done was done before the mail was sent
  quotedPrintable,
  // a colour may stand between any two characters, also inside a quote mark or an entity
  escapes,
  // a page shows quote marks, numbers and blanks as entities and inside tags
  markup,
  // entities decode to no-break spaces, and the steps below look for plain ones
  blanks,
  // a backtick or an asterisk may stand in front of everything else
  emphasis,
  // a log says who wrote a line, and when, in front of what was written
  logPrefix,
  // quote marks stand at the left margin, in front of what was quoted
  quoting,
  // grep -n puts the name in front of the number
  filePrefix,
  // a mark in front of a row may be all that is wrong with it, and its path may end in the sign
  lineEnds,
  // last, as rows begin with a number too: it goes only where nothing else was left to take off
  lineNumbers,
];
