/** What is open: a paste or a file, how it came out, and the way back. Knows nothing of rows. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { unread } from '../engine/engine.ts';
import type { Engine, Opened, Source, Summary, WhyUnread } from '../engine/protocol.ts';
import type { Guess } from '../paste/line.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';

/** What is said of what is shown. */
type Done =
  | {
      readonly is: 'opened';
      readonly sockets: number;
      readonly replaced: boolean;
      /** Why it ended before its end, if it did. */
      readonly stopped?: WhyUnread | undefined;
    }
  | { readonly is: 'undone' };

/** What is said of something else. */
type Failed =
  | {
      readonly is: 'refused';
      readonly reason: WhyUnread;
      readonly lines: number;
      readonly bytes: number;
      readonly firstLine: string;
      readonly name: string;
      readonly kept: boolean;
    }
  | { readonly is: 'failed'; readonly message: string; readonly kept: boolean };

export type Outcome = Done | Failed;

export interface Reading {
  readonly bytes: number;
  readonly totalBytes: number;
  /** Rows so far, and how many came in a second. */
  readonly sockets: number;
  readonly rate: number;
}

export interface Capture {
  readonly summary: ReadonlySignal<Summary | undefined>;
  readonly reading: ReadonlySignal<Reading | undefined>;
  readonly outcome: ReadonlySignal<Outcome | undefined>;
  open(source: Source, name?: string): Promise<boolean>;
  /** Says why there is nothing to open, where that is known before the engine is asked. */
  refuse(reason: WhyUnread): void;
  cancel(): Promise<void>;
  undo(): Promise<void>;
  dismiss(): void;
  setByteOrder(order: ByteOrder | 'auto'): Promise<void>;
  setClockTicks(perSecond: number | 'auto'): Promise<void>;
  setRefused(guesses: readonly Guess[]): Promise<void>;
}

/** How the rows are others: of another paste, more of them, all of them shown otherwise, or the same text read `again` into other rows. */
export type Change = 'fresh' | 'more' | 'shown' | 'again';

/** Whether what was shown of rows stays true of them. */
const readsAlike = (a: Summary | undefined, b: Summary): boolean =>
  a?.byteOrder.used === b.byteOrder.used && a.clockTicks.perSecond === b.clockTicks.perSecond;

const sizeOf = (source: Source) => (source.kind === 'text' ? source.text.length : source.files.reduce((sum, { size }) => sum + size, 0));

/** `changed` is told when the rows are others. */
export function createCapture(engine: Engine, changed: (change: Change) => Promise<void>): Capture {
  const summary = signal<Summary | undefined>(undefined);
  const reading = signal<Reading | undefined>(undefined);
  const done = signal<Done | undefined>(undefined);
  /** Stands before what is said of what is shown, which is there again when this is dismissed. */
  const failed = signal<Failed | undefined>(undefined);
  /** Turns that were given out, and the one of what is open: an undo has one too. */
  let turns = 0;
  let turn = 0;
  /** What the engine holds, which is not what is shown where one paste came into another. */
  let held: Summary | undefined;

  const show = async (next: Summary, said: Done | undefined, change: Change, news?: Failed) => {
    batch(() => {
      summary.value = next;
      if (!said) return;
      done.value = said;
      failed.value = news;
    });
    await changed(change);
  };
  const opened = ({ sockets, cut }: Summary, replaced = true): Done => ({ is: 'opened', sockets, replaced, stopped: cut });
  const fail = (error: unknown) => {
    failed.value = { is: 'failed', message: error instanceof Error ? error.message : String(error), kept: summary.value !== undefined };
  };
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      fail(error);
    }
  };

  /** The same text, read otherwise. */
  const readAgain = (answer: Promise<Summary>, change: Change) =>
    guarded(async () => {
      held = await answer;
      const said = done.value;
      const other = change === 'again' && said?.is === 'opened';
      await show(held, other ? { ...said, sockets: held.sockets } : undefined, change, failed.value);
    });

  const refused = (why: Exclude<Opened, { recognised: true }>, name: string) => {
    failed.value = { is: 'refused', ...why, name, kept: summary.value !== undefined };
    return false;
  };

  const open = async (mine: number, source: Source, name: string): Promise<boolean> => {
    turn = mine;
    const before = summary.value;
    const saidBefore = failed.value;
    let shown = false;
    let showing = false;
    const began = performance.now();
    reading.value = { bytes: 0, totalBytes: sizeOf(source), sockets: 0, rate: 0 };
    const answer = await engine.open(source, (soFar) => {
      if (mine !== turn) return;
      const { bytes, totalBytes, sockets } = soFar;
      reading.value = { bytes, totalBytes, sockets, rate: sockets / Math.max(1e-3, (performance.now() - began) / 1000) };
      if (soFar.sockets === 0 || showing) return;
      showing = true;
      void show(soFar, undefined, !shown ? 'fresh' : readsAlike(summary.value, soFar) ? 'more' : 'shown').finally(() => {
        showing = false;
      });
      shown = true;
    });
    if (answer.recognised) held = answer.summary;
    if (mine !== turn) return false;
    reading.value = undefined;
    if (answer.recognised) {
      // what was refused meanwhile is news still
      const news = answer.summary.cut || failed.value === saidBefore ? undefined : failed.value;
      await show(answer.summary, opened(answer.summary, before !== undefined), shown ? 'shown' : 'fresh', news);
      return true;
    }
    if (held && summary.value !== held) await show(held, opened(held), 'fresh');
    return refused(answer, name);
  };

  return {
    summary,
    reading,
    outcome: computed(() => failed.value ?? done.value),
    async open(source, name = '') {
      const mine = ++turns;
      try {
        // only what is something ends a reading under way
        if (reading.value) {
          const looked = await engine.look(source);
          // a later one was known sooner
          if (mine < turn) return false;
          if (!looked.recognised) return refused(looked, name);
        }
        return await open(mine, source, name);
      } catch (error) {
        reading.value = undefined;
        fail(error);
        return false;
      }
    },
    refuse(reason) {
      refused(unread(reason), '');
    },
    cancel: () => guarded(() => engine.cancel()),
    undo: () =>
      guarded(async () => {
        // what was said is of what is held, not of a paste that is half read
        const half = reading.value && summary.value !== held;
        turn = ++turns;
        reading.value = undefined;
        const back = await engine.undo();
        if (!back) return;
        held = back;
        const redone = !half && done.value?.is === 'undone';
        await show(back, redone ? opened(back) : { is: 'undone' }, 'fresh');
      }),
    dismiss() {
      (failed.value ? failed : done).value = undefined;
    },
    setByteOrder: (order) => readAgain(engine.setByteOrder(order), 'shown'),
    setClockTicks: (perSecond) => readAgain(engine.setClockTicks(perSecond), 'shown'),
    setRefused: (guesses) => readAgain(engine.refuse(guesses), 'again'),
  };
}
