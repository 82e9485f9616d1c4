/** The awk program taken apart on one row: seven ideas, each with its lines and with the values that they have on this row. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { DrillRow } from '../explain/drill-row.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';
import { AWK_LINES, awkCommand, type Evaluated, type ScriptPart, SHELL_PROGRAM, traceAwk } from '../recipes/script.ts';
import { builtIn } from './practice.ts';

/** In the order in which they are best understood: from the rule inwards. */
export const IDEAS: readonly ScriptPart[] = ['rule', 'endpoint', 'addr-v4', 'pair', 'num', 'addr-v6', 'states'];

export interface ScriptBlock {
  readonly part: ScriptPart;
  /** Number of its first line, 0-based. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** The program in its own order, cut where the idea changes. */
export const BLOCKS: readonly ScriptBlock[] = IDEAS.map((part) => {
  const lines = AWK_LINES.flatMap((line) => (line.part === part ? [line.code] : []));
  return { part, first: AWK_LINES.findIndex((line) => line.part === part), lines };
}).sort((a, b) => a.first - b.first);

export interface Script {
  /** Whether the row is the reader's. */
  readonly own: boolean;
  /** sl to st of the row. */
  readonly row: string;
  readonly order: Signal<ByteOrder>;
  readonly idea: ReadonlySignal<ScriptPart>;
  /** What the lines of this idea give on the row; empty where the row does not need them. */
  readonly values: ReadonlySignal<readonly Evaluated[]>;
  /** What the program prints for the row. */
  readonly result: ReadonlySignal<string>;
  readonly command: ReadonlySignal<string>;
  readonly shellCommand: ReadonlySignal<string>;
  show(part: ScriptPart): void;
  /** To another idea, `by` further; stays at the ends. */
  move(by: number): void;
}

export function createScript(own: DrillRow | undefined, order: ByteOrder): Script {
  const row = own ?? exampleRow();
  const byteOrder = signal(order);
  const idea = signal<ScriptPart>('rule');
  const [local, remote, st] = [endOf(row.local), endOf(row.remote), row.stateDigits.text.toUpperCase()];
  const trace = computed(() => traceAwk(local, remote, st, byteOrder.value === 'big'));
  const result = computed(() => {
    const value = (expression: string) => trace.value.find((one) => one.expression === expression)?.value ?? '';
    return `${value('endpoint($2)')} - ${value('endpoint($3)')} ${trace.value.at(-1)?.value ?? ''}`;
  });
  return {
    own: own !== undefined,
    row: row.head,
    order: byteOrder,
    idea,
    result,
    values: computed(() => valuesOf(idea.value, trace.value, row, result.value)),
    command: computed(() => awkCommand(byteOrder.value === 'big')),
    shellCommand: computed(() => `${byteOrder.value === 'big' ? 'big=1\n' : ''}${SHELL_PROGRAM} < /proc/net/tcp`),
    show(part) {
      idea.value = part;
    },
    move(by) {
      const at = Math.min(Math.max(IDEAS.indexOf(idea.value) + by, 0), IDEAS.length - 1);
      idea.value = IDEAS[at] ?? 'rule';
    },
  };
}

const endOf = (end: DrillRow['local']) => `${end.addressDigits.text}:${end.portDigits.text}`.toUpperCase();

/** The client of the notebook server: both ports differ from zero and a timer runs. */
function exampleRow(): DrillRow {
  const { rows } = builtIn();
  return (rows.find((row) => row.local.port === 41368) ?? rows[0]) as DrillRow;
}

function valuesOf(part: ScriptPart, trace: readonly Evaluated[], row: DrillRow, result: string): Evaluated[] {
  const of = (each: ScriptPart) => trace.filter((one) => one.part === each);
  const whole = (field: string, end: DrillRow['local']): Evaluated[] => {
    const value = trace.find((one) => one.expression === `endpoint(${field})`)?.value ?? '';
    return [{ part, expression: `addr("${end.addressDigits.text.toUpperCase()}")`, value: value.slice(0, value.lastIndexOf(':')) }];
  };
  const addresses = [...whole('$2', row.local), ...whole('$3', row.remote)];
  switch (part) {
    case 'rule':
      return [...of('rule'), { part, expression: 'print', value: result }];
    case 'addr-v4':
      return row.format === 'tcp' ? [...addresses, { part, expression: 'length(a)', value: '8' }] : [];
    case 'addr-v6':
      return row.format === 'tcp6' ? [...of('addr-v6'), ...addresses] : [];
    default:
      return of(part);
  }
}
