/** A row to learn from: an explanation of its own, apart from the reader's paste and choice, made of the same parts. */
import { signal } from '@preact/signals';
import type { EntryView } from '../engine/protocol.ts';
import { plainLine } from '../paste/line.ts';
import { createExplanation, type ExplanationModel } from './explanation.ts';
import type { Chosen, Selection } from './selection.ts';
import type { Session } from './session.ts';

/** A notebook server's client (Linux, x86_64), and the same over IPv6 to a service on a link-local address. */
const LINES = {
  tcp: '   2: 0100007F:A198 0100007F:22B8 01 00000000:00000000 02:000002BB 00000000  1000        0 6213151 2 0000000000000000 20 4 30 10 -1',
  tcp6: '   7: 000080FE00000000FF57A6705DC771FE:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 48820 1 00000000b1f0c2a7 100 0 0 10 0',
} as const;

export interface Lesson {
  readonly model: ExplanationModel;
  /** The session as the parts of this lesson see it: with the lesson's row chosen, and no paste. */
  readonly session: Session;
}

/** A lesson on a column of one of the two rows. */
export function createLesson(session: Session, file: keyof typeof LINES, column: string): Lesson {
  const text = LINES[file];
  const entry: EntryView = { row: 0, line: 0, file, source: plainLine(text, 0), processes: [], duplicate: false };
  const chosen = signal<Chosen | undefined>({ row: 0, column, byItself: true });
  const selection: Selection = {
    chosen,
    entry: signal(entry),
    hover: signal<string | undefined>(undefined),
    trying: signal<'local' | 'remote' | undefined>(undefined),
    async choose(row, next) {
      chosen.value = { row, column: next, byItself: false };
    },
    async renew() {},
    async follow() {},
    clear() {},
  };
  const summary = signal(undefined);
  return { model: createExplanation(selection, summary), session: { ...session, selection, capture: { ...session.capture, summary } } };
}
