/**
 * The engine, at home in the process that calls it: tests, the bench and the terminal door use it so, and the worker gives it to the page.
 * It keeps two captures, the one that is shown (in the beginning one of nothing) and the one before it, for undo.
 */
import { type ArrangedRows, arrangeRows } from './arrange.ts';
import { type Capture, createCapture, readOn } from './capture.ts';
import { recordRows, rowView } from './cells.ts';
import { prepareCold } from './cold.ts';
import { recordEntry, rowEntry } from './entry-view.ts';
import { suggest } from './filter/suggest.ts';
import { groupRows, groupText, groupTexts } from './groups.ts';
import { createIntake, type Intake, isRecognised, refusal } from './intake.ts';
import { classOfLine } from './line-index.ts';
import { lineView } from './line-views.ts';
import type { Ending } from './messages.ts';
import type { Arrangement, Engine, Opened, Source, Summary, WhyUnread } from './protocol.ts';
import { openSource } from './source-bytes.ts';
import { forgetSpareWords, giveBack } from './spare-words.ts';
import { type Choice, createSurvey, type Survey, summarise, surveyAgain, ticksOf, verdictOf } from './summary.ts';
import type { View } from './view.ts';

/** Bytes after which the byte order is weighed a second time while text comes in. */
const EARLY = 1 << 16;

/** Rows that are prepared at a time: some milliseconds. */
const SLICE = 20_000;

interface Shown {
  readonly capture: Capture;
  readonly survey: Survey;
  readonly choice: Choice;
  readonly total: number;
  done: boolean;
  cut?: WhyUnread | undefined;
  /** Another paste came before its end. */
  superseded?: boolean;
}

/** Bytes coming in from elsewhere: `push` them, then `finish`. */
export interface Feed {
  push(chunk: Uint8Array): boolean;
  /** The summary so far, if something was recognised. */
  summary(): Summary | undefined;
  /** `why` it ends before its end, if it does. */
  finish(why?: Ending): Opened;
}

/** All of an engine but how a source comes in, which is fed. */
export interface FedEngine extends Omit<Engine, 'open' | 'cancel' | 'look'> {
  /** Begins to take in `total` bytes, of a file with this name; undefined where that is more than can be held. */
  feed(total: number, name?: string): Feed | undefined;
  /** Does a little of what will be asked for sooner or later; false once there is nothing left. */
  prepare(): boolean;
}

export type LocalEngine = FedEngine & Engine;

/** What to say of a paste of which nothing could be read. */
export const unread = (reason: WhyUnread) => ({ recognised: false, reason, lines: 0, bytes: 0, firstLine: '' }) as const;

/** A capture, before anything is known of it or chosen for it. */
function shownAsIs(capture: Capture, total: number): Shown {
  return { capture, survey: createSurvey(), choice: { order: 'auto', clockTicks: 'auto', refused: [] }, total, done: false };
}

export function createFedEngine(): FedEngine {
  const nothing = shownAsIs(createCapture({ bytes: new Uint8Array(0), end: 0 }), 0);
  let shown = nothing;
  let before: Shown | undefined;
  let arrangement: Arrangement = { sort: [], filter: '' };
  let arranged: { readonly of: Shown; readonly rows: number; readonly is: ArrangedRows } | undefined;

  function show(intake: Intake): Shown {
    if (shown.capture !== intake.capture) {
      // of what was superseded there is only a part: what stood before that is whole
      if (shown !== nothing && !(before && shown.superseded)) before = shown;
      arranged = undefined;
      forgetSpareWords();
      shown = shownAsIs(intake.capture, intake.total);
      surveyAgain(shown.survey, shown.capture, false);
    }
    return shown;
  }

  function summaryOf(one: Shown): Summary {
    return summarise(one.capture, one.survey, one.choice, one);
  }

  function viewOf({ capture, survey, choice }: Shown): View {
    return {
      capture,
      order: verdictOf(capture, survey, choice).used,
      perSecond: ticksOf(capture, choice).perSecond,
      duplicates: survey.duplicates,
      texts: new Map(),
    };
  }

  /** The rows as they were last arranged; arranged again where something else is shown now. */
  function current(one: Shown): ArrangedRows {
    const rows = one.capture.store.count;
    const stale = !arranged || arranged.of !== one || (arranged.rows !== rows && arranged.is.rows === undefined);
    if (stale) arranged = { of: one, rows, is: arrangeRows(viewOf(one), arrangement) };
    return (arranged as { is: ArrangedRows }).is;
  }

  function feed(total: number, name?: string): Feed | undefined {
    const intake = createIntake(total, name);
    if (!intake) return undefined;
    let weighed = 0;
    return {
      push(chunk) {
        const more = intake.push(chunk);
        if (!isRecognised(intake.capture)) return more;
        const one = show(intake);
        if (weighed === 0 || (weighed < EARLY && intake.capture.buffer.end >= EARLY)) surveyAgain(one.survey, one.capture, false);
        weighed = intake.capture.buffer.end;
        return more;
      },
      summary: () => (shown.capture === intake.capture ? summaryOf(shown) : undefined),
      finish(why) {
        const superseded = why === 'superseded';
        const cut = intake.failure ?? (superseded ? 'cancelled' : why);
        intake.finish(cut !== undefined);
        if (!isRecognised(intake.capture)) return refusal(intake, cut);
        const one = show(intake);
        surveyAgain(one.survey, one.capture, true);
        one.done = true;
        one.cut = cut;
        one.superseded = superseded;
        arranged = undefined;
        return { recognised: true, summary: summaryOf(one) };
      },
    };
  }

  return {
    feed,
    prepare: () => shown.done && prepareCold(shown.capture, SLICE),
    async undo() {
      if (!before) return undefined;
      [shown, before] = [before, shown];
      arranged = undefined;
      return summaryOf(shown);
    },
    async setByteOrder(order) {
      shown.choice.order = order;
      return reread();
    },
    async setClockTicks(perSecond) {
      shown.choice.clockTicks = perSecond;
      return reread();
    },
    async refuse(guesses) {
      if (!shown.done) return summaryOf(shown);
      const capture = createCapture(shown.capture.buffer, true, new Set(guesses), shown.capture.name);
      readOn(capture, true);
      shown = { ...shown, capture, survey: createSurvey(), choice: { ...shown.choice, refused: guesses } };
      surveyAgain(shown.survey, capture, true);
      return reread();
    },
    async arrange(next) {
      arrangement = next;
      giveBack(arranged?.is.rows);
      arranged = undefined;
      return current(shown).answer;
    },
    async rows(from, to) {
      const view = viewOf(shown);
      const { rows } = current(shown);
      const end = Math.min(to, rows?.length ?? shown.capture.store.count);
      const start = Math.max(0, from);
      return Array.from({ length: Math.max(0, end - start) }, (_, at) => rowView(view, rows ? (rows[start + at] as number) : start + at));
    },
    async position(row) {
      const { rows } = current(shown);
      return rows ? rows.indexOf(row) : row < shown.capture.store.count ? row : -1;
    },
    async entry(row) {
      return row >= 0 && row < shown.capture.store.count ? rowEntry(viewOf(shown), row) : undefined;
    },
    async lines(from, to) {
      const view = viewOf(shown);
      const start = Math.max(0, from);
      const end = Math.min(to, shown.capture.lines.count);
      return Array.from({ length: Math.max(0, end - start) }, (_, at) => lineView(view, start + at));
    },
    async notUnderstood(from, limit) {
      const { lines } = shown.capture;
      const seen = lines.problemLines.data.subarray(0, lines.problemLines.length);
      return Array.from(seen.filter((line) => classOfLine(lines, line) === 'notUnderstood').subarray(from, from + limit));
    },
    async groups(by, limit) {
      const view = viewOf(shown);
      return groupTexts(groupRows(view, by, current(shown).rows), (row) => groupText(view, by, row), limit);
    },
    async suggest(filter, at) {
      return suggest(viewOf(shown), filter, at);
    },
    async records(table, from, to) {
      const section = shown.capture.sections[table];
      return section ? recordRows(viewOf(shown), section, from, to) : [];
    },
    async record(table, index) {
      const section = shown.capture.sections[table];
      if (!section) return undefined;
      if (section.format.holds === 'sockets') return this.entry(section.firstRow + index);
      return recordEntry(viewOf(shown), table, index);
    },
  };

  /** The same text, read otherwise. */
  function reread(): Summary {
    arranged = undefined;
    return summaryOf(shown);
  }
}

/** An engine that reads a source by itself. */
export function createEngine(): LocalEngine {
  const engine = createFedEngine();
  let ticket = { cancelled: false };

  async function open(source: Source, progress?: (summary: Summary) => void): Promise<Opened> {
    const mine = { cancelled: false };
    ticket = mine;
    const bytes = await openSource(source).catch(() => undefined);
    if (!bytes) return unread('unreadable');
    const into = engine.feed(bytes.total, bytes.name);
    if (!into) return unread('too-large');
    let some: Uint8Array<ArrayBuffer> | undefined;
    try {
      some = await bytes.fill(new ArrayBuffer(bytes.buffer));
      for (; some && !mine.cancelled && into.push(some); some = await bytes.fill(some.buffer)) {
        const summary = progress && into.summary();
        if (summary) progress(summary);
      }
    } catch {
      return into.finish('unreadable');
    }
    if (some) await bytes.stop();
    return into.finish(some && mine.cancelled ? 'cancelled' : undefined);
  }

  return {
    ...engine,
    open,
    async cancel() {
      ticket.cancelled = true;
    },
    look(source) {
      const other = createEngine();
      return other.open(source, () => void other.cancel());
    },
  };
}
