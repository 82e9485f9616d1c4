/** What is open: a paste or a file, how it came out, and the way back. Knows nothing of rows. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { createEngine } from '../engine/engine.ts';
import type { Engine, Opened, Source, Summary, WhyUnread } from '../engine/protocol.ts';
import type { Guess } from '../paste/line.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';

export type Outcome =
  | {
      readonly is: 'opened';
      readonly sockets: number;
      readonly replaced: boolean;
      /** Why it ended before its end, if it did. */
      readonly stopped?: WhyUnread | undefined;
    }
  | { readonly is: 'undone' }
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

/** A source of at most so many bytes is looked into before it ends a reading under way. */
const SHORT = 1 << 16;

/** Whether there is something in a source, as soon as that is known. */
function look(source: Source): Promise<Opened> {
  const one = createEngine();
  return one.open(source, () => void one.cancel());
}

/** `changed` is told when the rows are others; `now` is a clock in milliseconds. */
export function createCapture(
  engine: Engine,
  changed: (change: Change) => Promise<void>,
  now: () => number = () => performance.now(),
): Capture {
  const summary = signal<Summary | undefined>(undefined);
  const reading = signal<Reading | undefined>(undefined);
  const outcome = signal<Outcome | undefined>(undefined);
  let turn = 0;
  /** What the engine holds, which is not what is shown where one paste came into another. */
  let held: Summary | undefined;

  const show = async (next: Summary, said: Outcome | undefined, change: Change) => {
    batch(() => {
      summary.value = next;
      if (said) outcome.value = said;
    });
    await changed(change);
  };
  const fail = (error: unknown) => {
    outcome.value = { is: 'failed', message: error instanceof Error ? error.message : String(error), kept: summary.value !== undefined };
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
      const said = outcome.value;
      const other = change === 'again' && said?.is === 'opened';
      await show(held, other ? { ...said, sockets: held.sockets } : undefined, change);
    });

  const refused = (opened: Exclude<Opened, { recognised: true }>, name: string) => {
    outcome.value = { is: 'refused', ...opened, name, kept: summary.value !== undefined };
    return false;
  };

  const open = async (source: Source, name: string): Promise<boolean> => {
    const mine = ++turn;
    const before = summary.value;
    const saidBefore = outcome.value;
    let shown = false;
    let showing = false;
    const began = now();
    reading.value = { bytes: 0, totalBytes: sizeOf(source), sockets: 0, rate: 0 };
    const opened = await engine.open(source, (soFar) => {
      if (mine !== turn) return;
      const { bytes, totalBytes, sockets } = soFar;
      reading.value = { bytes, totalBytes, sockets, rate: sockets / Math.max(1e-3, (now() - began) / 1000) };
      if (soFar.sockets === 0 || showing) return;
      showing = true;
      void show(soFar, undefined, !shown ? 'fresh' : readsAlike(summary.value, soFar) ? 'more' : 'shown').finally(() => {
        showing = false;
      });
      shown = true;
    });
    if (opened.recognised) held = opened.summary;
    if (mine !== turn) return false;
    reading.value = undefined;
    if (opened.recognised) {
      const { sockets, cut } = opened.summary;
      // what was refused meanwhile is news still
      const told = !cut && outcome.value?.is === 'refused' && outcome.value !== saidBefore;
      await show(
        opened.summary,
        told ? undefined : { is: 'opened', sockets, replaced: before !== undefined, stopped: cut },
        shown ? 'shown' : 'fresh',
      );
      return true;
    }
    if (held && summary.value !== held) await show(held, undefined, 'fresh');
    return refused(opened, name);
  };

  return {
    summary,
    reading,
    outcome,
    async open(source, name = '') {
      try {
        if (reading.value && sizeOf(source) <= SHORT) {
          const looked = await look(source);
          if (!looked.recognised) return refused(looked, name);
        }
        return await open(source, name);
      } catch (error) {
        reading.value = undefined;
        fail(error);
        return false;
      }
    },
    refuse(reason) {
      refused({ recognised: false, reason, lines: 0, bytes: 0, firstLine: '' }, '');
    },
    cancel: () => guarded(() => engine.cancel()),
    undo: () =>
      guarded(async () => {
        // what was said is of what is held, not of a paste that is half read
        const half = reading.value && summary.value !== held;
        turn++;
        reading.value = undefined;
        const back = await engine.undo();
        if (!back) return;
        held = back;
        const redone = !half && outcome.value?.is === 'undone';
        await show(back, redone ? { is: 'opened', sockets: back.sockets, replaced: true, stopped: back.cut } : { is: 'undone' }, 'fresh');
      }),
    dismiss() {
      outcome.value = undefined;
    },
    setByteOrder: (order) => readAgain(engine.setByteOrder(order), 'shown'),
    setClockTicks: (perSecond) => readAgain(engine.setClockTicks(perSecond), 'shown'),
    setRefused: (guesses) => readAgain(engine.refuse(guesses), 'again'),
  };
}
