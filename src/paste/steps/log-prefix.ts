/**
 * What logs put in front of a line: who wrote it and when, as docker compose, kubectl, container runtimes, journald and syslog do.
 *
 *     web_1  |   0: …      [pod/web-0/app] …      2024-05-01T10:00:00.000000000Z stdout F …      May  1 10:00:00 host app[17]: …
 */
import { cutLine } from '../logical-line.ts';
import type { Step } from './step.ts';

const FRONTS: readonly RegExp[] = [
  /^[ \t]*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?: std(?:out|err) [FP])?(?:[ \t]|$)/,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,64} [\w./-]{1,64}(?:\[\d{1,10}\])?:(?: |$)/,
  /^[A-Za-z][\w.-]{0,63}[ \t]{1,64}\|(?:[ \t]|$)/,
  /^\[[a-z]+\/[\w./-]{1,200}\](?:[ \t]|$)/,
];

export const logPrefix: Step = {
  repair: 'file-prefix',
  apply(line) {
    for (const front of FRONTS) {
      const found = front.exec(line.text);
      if (found) return { line: cutLine(line, found[0].length, line.text.length, 'file-prefix') };
    }
    return undefined;
  },
};
