/** The pages beside the main one, and what each begins with: the reader's row where one is chosen, else something built in. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Engine, Summary } from '../engine/protocol.ts';
import type { DrillSource } from '../explain/drill.ts';
import { type DrillRow, drillRow } from '../explain/drill-row.ts';
import type { SocketKind } from '../explain/encode.ts';
import type { Endpoint } from '../explain/encode-text.ts';
import { valueIn } from '../procfs/column.ts';
import { isTcp } from '../procfs/format.ts';
import type { Capture } from './capture.ts';
import { createEncoder, type Encoder } from './encoder.ts';
import { contextOf, type Explained, explainEntry } from './explanation.ts';
import { hashOf, type Page, pageOf } from './page.ts';
import type { Persist } from './persist.ts';
import { createPractice, freshSeed, type Practice } from './practice.ts';
import { createScript, type Script } from './script.ts';
import type { Selection } from './selection.ts';

export interface Tools {
  readonly page: ReadonlySignal<Page>;
  /** Shows a page and puts it into the address. */
  go(page: Page): void;
  /** The whole address of a page. */
  link(page: Page): string;
  /** Begins with `typed`, else with an end of the chosen row, else with an example. */
  encoder(typed: string): Encoder;
  /** From the reader's rows, else from built-in ones; the same one for as long as the paste is read in the same way. */
  practice(): Promise<Practice>;
  script(): Script;
}

const EXAMPLE = '127.0.0.1:8888';
/** As many rows of a large paste, evenly spread, are enough to ask about. */
const MOST_ROWS = 120;

export function createTools(engine: Engine, persist: Persist, capture: Capture, selection: Selection): Tools {
  const page = signal(pageOf(persist.hash()));
  persist.onHash(() => {
    page.value = pageOf(persist.hash());
  });
  let practice: Promise<Practice> | undefined;
  let practiceOf: unknown;
  const chosenRow = (): Explained | undefined => {
    const [chosen, entry] = [selection.chosen.value, selection.entry.value];
    return chosen && entry ? explainEntry(entry, chosen.column, contextOf(capture.summary.value)) : undefined;
  };
  return {
    page,
    go(next) {
      if (hashOf(next) === hashOf(page.value)) return;
      page.value = next;
      persist.setHash(hashOf(next));
    },
    link: (to) => persist.link(hashOf(to)),
    encoder(typed) {
      const { order } = contextOf(capture.summary.value);
      const row = typed === '' ? chosenRow() : undefined;
      const own = row && endpointOf(row);
      return createEncoder(order, typed || EXAMPLE, own, own && (row.format.id.replace('6', '') as SocketKind));
    },
    practice() {
      const summary = capture.summary.value;
      if (practice && practiceOf === summary) return practice;
      practiceOf = summary;
      practice = ownSource(engine, summary).then((own) => createPractice(own, freshSeed));
      // what failed is asked for again
      practice.catch(() => {
        practice = undefined;
      });
      return practice;
    },
    script() {
      const row = chosenRow();
      const own = row && drillRow({ format: row.format.id, text: row.text, fields: row.fields });
      return createScript(own, contextOf(capture.summary.value).order);
    },
  };
}

/** The end of the row that the chosen column belongs to; undefined where the row has none. */
function endpointOf({ fields, column }: Explained): Endpoint | undefined {
  const side = column.hue === 'remote' ? 'rem' : 'local';
  const [address, port] = [valueIn(fields, `${side}_address`), valueIn(fields, `${side}_port`)];
  return typeof address === 'object' && address && typeof port === 'number' ? { address, port } : undefined;
}

/** The rows of tcp and tcp6 in the paste; of more than MOST_ROWS about as many, some of each table. */
async function ownSource(engine: Engine, summary: Summary | undefined): Promise<DrillSource> {
  const context = contextOf(summary);
  const counts = (summary?.tables ?? []).map(({ file, entries }) => (isTcp(file) ? entries : 0));
  const step = Math.max(1, counts.reduce((sum, count) => sum + count, 0) / MOST_ROWS);
  const entries = await Promise.all(
    counts.flatMap((count, table) =>
      Array.from({ length: Math.ceil(count / step) }, (_, at) => engine.record(table, Math.floor(at * step))),
    ),
  );
  const rows = entries.flatMap((entry): DrillRow[] => {
    const read = entry && explainEntry(entry, 'st', context);
    const row = read && drillRow({ format: read.format.id, text: read.text, fields: read.fields });
    return row ? [row] : [];
  });
  return { rows, order: context.order, ticksPerSecond: context.ticks.perSecond };
}
