/**
 * The walk from a field's characters to its meaning, one step at a time.
 *
 * What can be walked hangs on the column's kind, so a new column of a known kind is explained without a line here. An address and
 * its port are one thing to a reader and are explained together. What could not be read is a step too.
 */

import type { Span } from '../base/span.ts';
import { visibleBytes } from '../base/visible.ts';
import { type Address, classifyAddress, formatAddress } from '../procfs/address.ts';
import type { ByteOrder, OrderBasis } from '../procfs/byte-order.ts';
import { type ClockTicks, secondsText } from '../procfs/clock-ticks.ts';
import type { Column, Field, Unit } from '../procfs/column.ts';
import { type Bits, flagText } from '../procfs/flags.ts';
import { type Format, isTcp } from '../procfs/format.ts';
import { DATAGRAM_STATES, TIMERS, UNIX_STATES } from '../procfs/states.ts';
import { addressSteps } from './address-steps.ts';
import { type Facts, factsOf } from './facts.ts';
import { caseOf, endCase, isDatagram, type MeaningCase, portCase, stateCase } from './meaning.ts';
import { placeValues, ticksToSeconds } from './number-steps.ts';
import type { Explanation, StateTable, Step } from './step.ts';

export interface ExplainContext {
  readonly order: ByteOrder;
  readonly basis: OrderBasis;
  readonly ticks: ClockTicks;
}

interface Row {
  readonly text: string;
  readonly fields: readonly Field[];
  readonly facts: Facts;
  readonly context: ExplainContext;
}

/** Explains one column of an entry. `text` is the entry's logical line; an unknown column has no steps. */
export function explain(format: Format, fields: readonly Field[], text: string, columnId: string, context: ExplainContext): Explanation {
  const row: Row = { text, fields, facts: factsOf(format.id, fields), context };
  const columns = companions(fields, columnId);
  const parts = columns.map((field) => explainField(row, field, columns));
  const first = columns[0];
  return {
    format: format.id,
    column: columnId,
    columns: columns.map((field) => field.column.id),
    hue: first?.column.hue ?? 'plain',
    steps: [...cutEndpoint(row, columns), ...parts.flatMap((part) => part.steps)],
    answer: isEndpoint(columns)
      ? endpointText(parts[0]?.answer ?? '', parts[1]?.answer ?? '')
      : parts.map((part) => part.answer).join(', '),
    unit: parts.length === 1 ? parts[0]?.unit : undefined,
  };
}

/** The fields explained together with `columnId`: an address and the port behind its colon, the values packed into one number; else the field alone. */
export function companions(fields: readonly Field[], columnId: string): readonly Field[] {
  const at = fields.findIndex((field) => field.column.id === columnId);
  const field = fields[at];
  if (!field) return [];
  const [before, after] = [fields[at - 1], fields[at + 1]];
  if (field.column.kind.is === 'address' && after?.column.kind.is === 'port') return [field, after];
  if (field.column.kind.is === 'port' && before?.column.kind.is === 'address') return [before, field];
  if (field.column.kind.is === 'packed' && field.end > field.start) {
    return fields.filter((one) => one.column.kind.is === 'packed' && one.start === field.start);
  }
  return [field];
}

interface Part {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly unit?: Unit | undefined;
}

const isEndpoint = (columns: readonly Field[]) => columns.length === 2 && columns[0]?.column.kind.is === 'address';

function cutEndpoint(row: Row, columns: readonly Field[]): Step[] {
  const [address, port] = columns;
  if (!isEndpoint(columns) || !address || !port || address.start === address.end) return [];
  const cut = { address: digitsOf(row, address), port: digitsOf(row, port) };
  return [{ is: 'cut-endpoint', ...cut, spans: [{ start: address.start, end: port.end }] }];
}

function endpointText(address: string, port: string): string {
  if (address === '' || port === '') return address || port;
  return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}

const digitsOf = (row: Row, field: Field) => row.text.slice(field.start, field.end);
const spansOf = (field: Field): Span[] => [{ start: field.start, end: field.end }];

function explainField(row: Row, field: Field, together: readonly Field[]): Part {
  if (field.problem === 'row-cut') return { steps: [{ is: 'absent', reason: 'cut', spans: spansOf(field) }], answer: '' };
  if (field.problem) {
    return {
      steps: [{ is: 'problem', code: field.problem, found: visibleBytes(digitsOf(row, field)), spans: spansOf(field) }],
      answer: '',
    };
  }
  if (field.value === null) return { steps: [{ is: 'absent', reason: absence(row.facts), spans: spansOf(field) }], answer: '' };
  if (typeof field.value === 'object') return explainAddress(row, field, field.value, together.length > 1);
  return explainKind(row, field, together);
}

function absence(facts: Facts): 'time-wait' | 'syn-recv' | 'not-printed' {
  if (!facts.mini) return 'not-printed';
  return facts.state === 'SYN_RECV' ? 'syn-recv' : 'time-wait';
}

function explainAddress(row: Row, field: Field, address: Address, endpoint: boolean): Part {
  const { order, basis } = row.context;
  const printed = field.column.kind.is === 'address' && field.column.kind.order === 'network' ? 'bytes' : 'numbers';
  const walked = addressSteps(address, digitsOf(row, field), field.start, { order, basis, printed });
  // A mask is written like an address and is none.
  const steps = field.column.id === 'mask' ? walked.filter((step) => step.is !== 'name-address') : walked;
  const meant = endpoint ? endCase(row.facts, sideOf(field.column), classifyAddress(address), address.family) : undefined;
  return { steps: [...steps, ...meaning(row, field, meant)], answer: formatAddress(address) };
}

const sideOf = (column: Column) => (column.hue === 'remote' ? 'remote' : 'local');

function meaning(row: Row, field: Field, is: MeaningCase | undefined): Step[] {
  if (!is) return [];
  return [{ is: 'meaning', case: is, value: String(field.value), state: row.facts.state, timer: row.facts.timer, spans: spansOf(field) }];
}

function explainKind(row: Row, field: Field, together: readonly Field[]): Part {
  const kind = field.column.kind;
  const digits = digitsOf(row, field);
  const spans = spansOf(field);
  switch (kind.is) {
    case 'port':
      return explainPort(row, field, digits, together.length > 1);
    case 'hex':
      return kind.bits ? explainFlags(field, digits, kind.bits) : counted(row, field, [placeValues(digits, field.start)], kind.unit);
    case 'decimal':
      return counted(row, field, [{ is: 'decimal', text: digits, spans }], kind.unit);
    case 'packed': {
      const step: Step = {
        is: 'unpack',
        base: kind.base ?? 10,
        digits,
        shift: kind.shift,
        mask: kind.mask,
        result: Number(field.value),
        spans,
      };
      return counted(row, field, [step], undefined);
    }
    case 'code':
      return explainCode(row, field, digits, kind.names);
    case 'flags':
      return explainFlags(field, digits, kind.bits);
    case 'digits':
      return counted(row, field, [{ is: 'digits-as-they-are', text: digits, spans }], undefined);
    case 'token':
      return counted(row, field, [{ is: 'token', text: visibleBytes(digits), spans }], undefined);
    default: {
      const text = visibleBytes(String(field.value));
      return { steps: [{ is: 'text-as-it-is', text, spans }], answer: text };
    }
  }
}

function explainPort(row: Row, field: Field, digits: string, endpoint: boolean): Part {
  const port = Number(field.value);
  // raw's is inet_num, which nothing was done to
  const notReversed: Step[] = row.facts.format.startsWith('raw') ? [] : [{ is: 'port-not-reversed', digits, spans: spansOf(field) }];
  const steps: Step[] = [...notReversed, placeValues(digits, field.start)];
  const meant = endpoint ? portCase(row.facts, sideOf(field.column), port) : undefined;
  return { steps: [...steps, ...meaning(row, field, meant)], answer: port === 0 ? '*' : String(port) };
}

/** A number that counts something: its steps, seconds where it counts ticks, and what it means in this row. */
function counted(row: Row, field: Field, steps: readonly Step[], unit: Unit | undefined): Part {
  const value = Number(field.value);
  const meant = meaning(row, field, caseOf(row.facts, field.column.id, value));
  const { perSecond, basis } = row.context.ticks;
  if (unit !== 'clock ticks') {
    return {
      steps: [...steps, ...meant],
      answer: visibleBytes(String(field.value)),
      unit: realUnit(row.facts, field.column.id, value, unit),
    };
  }
  const seconds = ticksToSeconds(value, perSecond, basis, spansOf(field));
  return { steps: [...steps, seconds, ...meant], answer: secondsText(value, perSecond), unit: 'seconds' };
}

/** A listener's receive queue counts connections, and its last column is a queue length, whatever the columns are called. */
function realUnit(facts: Facts, column: string, value: number, unit: Unit | undefined): Unit | undefined {
  if (column === 'ssthresh' && value < 0) return undefined;
  if (facts.state !== 'LISTEN') return unit;
  return column === 'rx_queue' || column === 'ssthresh' ? 'connections' : unit;
}

function explainCode(row: Row, field: Field, digits: string, names: Readonly<Record<number, string>>): Part {
  const number = Number(field.value);
  const name = names[number] ?? null;
  const steps: Step[] = [{ is: 'look-up-name', code: digits, number, name, spans: spansOf(field) }];
  const table = tableOf(names, row.facts.format);
  const meant = table === 'timer' ? caseOf(row.facts, field.column.id, number) : stateCase(row.facts);
  if (name !== null && table && meant !== 'gvisor') steps.push({ is: 'state', table, name, spans: spansOf(field) });
  const here = table === 'tcp' ? telling(row) : [];
  return { steps: [...steps, ...meaning(row, field, meant), ...here], answer: name ?? digits };
}

/** What queues and inode of this row say about its state: connections that wait, an end that nobody read, a socket that nobody holds. */
function telling(row: Row): Step[] {
  return row.fields.flatMap((field) => {
    const is = caseOf(row.facts, field.column.id, Number(field.value));
    return is && field.value !== null && TELLING.has(is) ? meaning(row, field, is) : [];
  });
}

const TELLING: ReadonlySet<MeaningCase> = new Set([
  'rx-accept-waiting',
  'rx-eof-unread',
  'rx-eof-read',
  'rx-bytes-and-eof',
  'inode-not-accepted',
  'inode-orphan',
]);

function tableOf(names: Readonly<Record<number, string>>, format: string): StateTable | undefined {
  if (names === TIMERS) return 'timer';
  if (names === UNIX_STATES) return 'unix';
  if (names === DATAGRAM_STATES || isDatagram(format)) return 'datagram';
  return isTcp(format) ? 'tcp' : undefined;
}

function explainFlags(field: Field, digits: string, bits: Bits): Part {
  const number = Number(field.value);
  const set = bits.filter(([bit]) => (number & bit) !== 0).map(([bit, letter]) => ({ bit, letter }));
  return { steps: [{ is: 'split-bits', digits, bits: set, spans: spansOf(field) }], answer: flagText(number, bits) || digits };
}
