// The property that fuzzing checks, and its cases: short pastes made of real rows that something happened to.
import fc from 'fast-check';
import type { Guess } from '../../src/paste/line.ts';
import { hold } from './hold.ts';
import type { Sample } from './samples.ts';

const CHARACTERS = [...' \t\r\n\0\x1b0159aAfFgGxX:;.,-+*|<>=&#/\\"\'`[]()@~_\x7f\x80\xa0\xc3\xff'];
const HAPPENINGS = ['cut', 'cut-left', 'flip', 'delete', 'insert', 'lose', 'repeat', 'splice'] as const;
const AROUND = ['alone', 'header', 'mark', 'between', 'twice'] as const;

const GUESSES: readonly Guess[] = [
  'rejoined',
  'escapes',
  'quoting',
  'file-prefix',
  'line-numbers',
  'markup',
  'resplit',
  'continued',
  'cut',
];

type Entry = ReturnType<typeof hold>['entries'][number];

interface Case {
  readonly sample: number;
  readonly other: number;
  readonly what: (typeof HAPPENINGS)[number];
  readonly at: number;
  readonly length: number;
  readonly put: string;
  readonly around: (typeof AROUND)[number];
}

function mutated({ what, at, length, put }: Case, row: string, other: string): string {
  const from = at % (row.length + 1);
  const to = Math.min(row.length, from + 1 + (length % 24));
  switch (what) {
    case 'cut':
      return row.slice(0, from);
    case 'cut-left':
      return row.slice(from);
    case 'flip':
      return row.slice(0, from) + put + row.slice(from + 1);
    case 'delete':
      return row.slice(0, from) + row.slice(from + 1);
    case 'insert':
      return row.slice(0, from) + put + row.slice(from);
    case 'lose':
      return row.slice(0, from) + row.slice(to);
    case 'repeat':
      return row.slice(0, to) + row.slice(from);
    case 'splice':
      return row.slice(0, from) + other.slice(length % (other.length + 1));
  }
}

function paste(text: string, { file, header, row }: Sample, around: Case['around']): string {
  if (around === 'header') return `${header}\n${text}\n`;
  if (around === 'mark') return `==> /proc/net/${file} <==\n${text}\n`;
  if (around === 'between') return `${header}\n${row}\n${text}\n${row}\n`;
  return around === 'twice' ? `${text}\n${text}\n` : text;
}

const casesOf = (samples: readonly Sample[]): fc.Arbitrary<Case> =>
  fc.record<Case>({
    sample: fc.nat(samples.length - 1),
    other: fc.nat(samples.length - 1),
    what: fc.constantFrom(...HAPPENINGS),
    at: fc.nat(400),
    length: fc.nat(400),
    put: fc.constantFrom(...CHARACTERS),
    around: fc.oneof(
      { arbitrary: fc.constantFrom('alone', 'mark') as fc.Arbitrary<Case['around']>, weight: 8 },
      { arbitrary: fc.constantFrom(...AROUND), weight: 2 },
    ),
  });

function textOf(samples: readonly Sample[], one: Case): string {
  const sample = samples[one.sample] as Sample;
  return paste(mutated(one, sample.row, (samples[one.other] as Sample).row), sample, one.around);
}

/** Fails where a reading throws, loses a line, gives a value that its characters are not, or one that a cut row never had. */
export function fuzzProperty(samples: readonly Sample[]) {
  const whole = new Map<string, Entry | undefined>();
  const wholeOf = (sample: Sample, around: Case['around']): Entry | undefined => {
    const text = paste(sample.row, sample, around);
    if (!whole.has(text)) whole.set(text, hold(text).entries[0]);
    return whole.get(text);
  };
  return fc.property(casesOf(samples), (one) => {
    const sample = samples[one.sample] as Sample;
    const { entries } = hold(textOf(samples, one));
    if (one.what === 'cut' && (one.around === 'alone' || one.around === 'header')) holdCut(entries[0], wholeOf(sample, one.around));
  });
}

/** The same of a reading without some of the guesses, which it must not make. */
export function refusedProperty(samples: readonly Sample[]) {
  return fc.property(casesOf(samples), fc.subarray([...GUESSES]), (one, refused) => {
    hold(textOf(samples, one), new Set(refused));
  });
}

/** A row cut at its end says what it said, or less; but for its last value, which may go on where nothing is missing to be whole. */
function holdCut(entry: Entry | undefined, whole: Entry | undefined): void {
  if (!entry || !whole || entry.format.holds !== 'sockets') return;
  if (isInet(entry) && isInet(whole) && entry.format !== whole.format) return;
  if (entry.format !== whole.format) throw new Error(`a row of ${whole.format.id} became one of ${entry.format.id}`);
  const last = entry.fields.findLast(({ value }) => value !== null);
  for (const { column, value, start } of entry.fields) {
    if (value === null || start === last?.start) continue;
    const full = whole.fields.find((field) => field.column.id === column.id)?.value;
    if (JSON.stringify(full) !== JSON.stringify(value))
      throw new Error(`${column.id} is ${JSON.stringify(value)}, not ${JSON.stringify(full)}`);
  }
}

/** Rows of tcp, udp, raw and icmp begin alike: one that was cut early may be any of theirs where no header or mark stands above it. */
const isInet = ({ format }: Entry): boolean => /^(?:tcp|udp|udplite|raw|icmp)6?$/.test(format.id);

/** Bytes of any kind, a few lines of them: no socket. */
export function noiseProperty() {
  return fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    const { entries } = hold(String.fromCharCode(...bytes));
    if (entries.length > 0) throw new Error(`${entries[0]?.format.id} out of nothing`);
  });
}
