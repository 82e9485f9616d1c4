/** The few things that a reader can change, put together. No component decides anything; each test makes a session of its own. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Engine, Summary } from '../engine/protocol.ts';
import { SAMPLES, type SampleId } from '../samples/samples.ts';
import { type Arrangement, createArrangement } from './arrangement.ts';
import { watchEngine } from './busy.ts';
import { type Capture, createCapture } from './capture.ts';
import { explainLinkOf } from './explain-link.ts';
import { createExplanation, type ExplanationModel, linkSteps } from './explanation.ts';
import type { Persist } from './persist.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { createRepairs, type Repairs } from './repairs.ts';
import { createSelection, type Selection } from './selection.ts';
import { createSource, type SourceLines } from './source.ts';
import { createSuggestions, type Suggestions } from './suggestions.ts';
import { createTables, recordsOnly, recordTables, type Tables } from './tables.ts';
import { createTools, type Tools } from './tools.ts';
import { createWaits, type Waits } from './waits.ts';

export type View = 'sockets' | 'tables' | 'source';

export interface Session {
  readonly idle: ReadonlySignal<boolean>;
  readonly preferences: Preferences;
  readonly capture: Capture;
  readonly repairs: Repairs;
  readonly arrangement: Arrangement;
  readonly suggestions: Suggestions;
  readonly waits: Waits;
  readonly selection: Selection;
  readonly explanation: ExplanationModel;
  readonly tables: Tables;
  readonly source: SourceLines;
  readonly view: Signal<View>;
  /** The views that show something of this paste. */
  readonly views: ReadonlySignal<readonly View[]>;
  readonly help: Signal<boolean>;
  /** The pages beside the main one: the way back, the drill, the script, the page to learn from. */
  readonly tools: Tools;
  /** Whether there is something to show besides the first screen. */
  readonly open: ReadonlySignal<boolean>;
  openText(text: string): Promise<boolean>;
  openFiles(files: readonly File[]): Promise<boolean>;
  openSample(id: SampleId): Promise<boolean>;
  /** To the source view, at the first line not understood if there is one. */
  showSource(): Promise<void>;
  /** Does nothing where the rows are out of sight. */
  switchByteOrder(): Promise<void>;
}

/** The row that shows most: the first connection among the rows in view, else the first row; else the first entry of the table shown. */
async function choosesItself(engine: Engine, selection: Selection, tables: Tables | undefined): Promise<void> {
  const rows = await engine.rows(0, 16);
  const best = rows.find((row) => row.state === 'ESTABLISHED') ?? rows[0];
  const [table, column] = [tables?.shown.value, tables?.columns.value[1] ?? tables?.columns.value[0]];
  if (selection.chosen.value) return;
  if (best) await selection.choose(best.row, 'local_address', true);
  else if (table && column) await selection.choose(0, column.id, true, table.index);
}

function viewsOf(summary: Summary | undefined): readonly View[] {
  if (recordsOnly(summary)) return ['tables', 'source'];
  return recordTables(summary).length > 0 ? ['sockets', 'tables', 'source'] : ['sockets', 'source'];
}

export function createSession(plain: Engine, persist: Persist): Session {
  const { engine, idle } = watchEngine(plain);
  const arrangement = createArrangement(engine);
  const selection = createSelection(engine);
  const source = createSource(engine);
  const view = signal<View>('sockets');
  /** Whether rows of some paste were there: before, the first screen stays, and then everything is drawn at once. */
  const ready = signal(false);

  const capture: Capture = createCapture(engine, async (change) => {
    const fresh = change === 'fresh';
    const again = change === 'again';
    const { sockets = 0, lines } = capture.summary.value ?? {};
    if (fresh) {
      if (explanation.explained.value) persist.replaceHash('');
      selection.clear();
      repairs.close();
      view.value = recordsOnly(capture.summary.value) ? 'tables' : 'sockets';
      tools.go({ is: 'main' });
    }
    if (!views.value.includes(view.value)) view.value = views.value[0] ?? 'source';
    const renewed =
      change === 'more'
        ? [arrangement.more(sockets), tables.renew(change), source.more(lines?.total ?? 0)]
        : [arrangement.renew(fresh), tables.renew(change), source.renew(lines?.total ?? 0), again ? selection.follow() : selection.renew()];
    await Promise.all(renewed).finally(() => {
      ready.value = true;
    });
    if (!selection.chosen.value && !comesLater() && (again || !(await follow())))
      await choosesItself(engine, selection, view.value === 'tables' ? tables : undefined);
  });
  const repairs = createRepairs(capture, selection);
  const views = computed(() => viewsOf(capture.summary.value));
  const tables = createTables(engine, capture.summary);
  const explanation = createExplanation(selection, capture.summary);
  linkSteps(explanation, persist);
  /** To the step that the address names, if it names one that is there. */
  const follow = async (): Promise<boolean> => {
    const link = explainLinkOf(persist.hash());
    if (!link || link.row >= (capture.summary.value?.sockets ?? 0)) return false;
    await selection.choose(link.row, link.column);
    explanation.look('steps');
    explanation.goTo(link.step);
    return true;
  };
  /** Whether the row that the address names may be among those that are still to come. */
  const comesLater = () => {
    const { done = true, sockets = 0 } = capture.summary.value ?? {};
    return !done && (explainLinkOf(persist.hash())?.row ?? 0) >= sockets;
  };
  persist.onHash(() => void follow());
  const tools = createTools(engine, persist, capture, selection);

  return {
    idle,
    preferences: createPreferences(persist),
    capture,
    repairs,
    arrangement,
    suggestions: createSuggestions(engine),
    waits: createWaits(engine, arrangement, selection),
    selection,
    explanation,
    tables,
    source,
    view,
    views,
    help: signal(false),
    tools,
    open: computed(() => ready.value && capture.summary.value !== undefined),
    openText: (text) => capture.open({ kind: 'text', text }),
    openFiles: (files) => capture.open({ kind: 'files', files }, files.map(({ name }) => name).join(', ')),
    openSample: (id) => capture.open({ kind: 'text', text: SAMPLES[id]() }),
    async showSource() {
      view.value = 'source';
      if ((capture.summary.value?.lines.notUnderstood ?? 0) > 0) await source.goTo(0);
    },
    async switchByteOrder() {
      const used = capture.summary.value?.byteOrder.used;
      if (used && tools.page.value.is === 'main') await capture.setByteOrder(used === 'little' ? 'big' : 'little');
    },
  };
}
