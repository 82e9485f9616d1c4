/**
 * Sections: which format the lines that come next belong to.
 *
 * A section begins with a format's header or with its first row, and goes on until a boundary (a mark, a prompt), another format's lines,
 * or a header that stood in it before: a second snapshot. The name that a mark or a command gives is tried before the other formats.
 */
import type { Field } from '../procfs/column.ts';
import type { Format, Reading, SectionState } from '../procfs/format.ts';
import { FORMATS } from '../procfs/formats/index.ts';
import { beginsLikeRow, rowStarts } from './row-starts.ts';

/** How well a format understood a line; a better rank is worth a repair. */
export const RANKS = ['none', 'broken', 'flawed', 'odd', 'whole'] as const;
export type Rank = (typeof RANKS)[number];
export const isBetter = (a: Rank, b: Rank): boolean => RANKS.indexOf(a) > RANKS.indexOf(b);

/** What a format said of a line, and the state it would go on with. */
export interface Judgement {
  readonly rank: Rank;
  readonly format: Format;
  readonly reading: Reading;
  readonly state: SectionState;
}

export interface Section {
  readonly format: Format;
  state: SectionState;
  /** 0-based line of its first line. */
  readonly line: number;
  /** Whether it was told of: from its first entry on, or when it ended with nothing but a header. */
  announced: boolean;
  entries: number;
  /** Its headers, so that one that comes again is known. */
  readonly headers: Set<string>;
}

export interface Sections {
  current(): Section | undefined;
  /** Another number after each change: until then every line is judged the same. */
  version(): number;
  /** What follows is another output, said to come from these files. */
  boundary(names: readonly Format[]): void;
  /** What was said at the last boundary. */
  names(): readonly Format[];
  /**
   * What the formats make of a text. Changes nothing: states are copied where a format might write to them. A row with more fields than
   * its format has is nobody's where nothing speaks for the format, unless it begins unmistakably.
   */
  judge(text: string, names?: readonly Format[]): Judgement | undefined;
  /** What the section's own format makes of a text. */
  judgeNext(text: string): Judgement | undefined;
  /** Whether the section is of this format, or the output is said to come from its file. */
  expects(format: Format): boolean;
  /** What this format alone makes of a text. */
  judgeAs(format: Format, text: string): Judgement | undefined;
  /** Entries of the current section went by that were not judged here. */
  skipped(entries: number): void;
  /** Goes on as the judgement says. */
  accept(judgement: Judgement, text: string, line: number): void;
}

/** `announce` is told of each section once, in order: the format, the 0-based line of its first line, and how many entries went by before. */
export function createSections(announce: (format: Format, line: number, entries: number) => void): Sections {
  let current: Section | undefined;
  let names: readonly Format[] = [];
  let version = 0;
  /** How many of `names` have had their section. */
  let used = 0;

  function announceCurrent(entries = 0): void {
    if (!current || current.announced) return;
    current.announced = true;
    announce(current.format, current.line, entries);
  }

  function close(): void {
    if (current && current.headers.size > 0) announceCurrent();
    current = undefined;
  }

  /** A header that other rows follow at once was theirs: kernels have printed tcp's header over udp, and dumps are mislabelled. */
  function open(format: Format, state: SectionState, line: number, header: boolean): Section {
    const mistaken = current && !header && !current.announced;
    const first = mistaken ? current?.line : undefined;
    if (!mistaken) close();
    const at = names.indexOf(format, used);
    if (at >= 0) used = at + 1;
    return { format, state, line: first ?? line, announced: false, entries: 0, headers: new Set() };
  }

  function judge(text: string, hints: readonly Format[] = []): Judgement | undefined {
    const again = current !== undefined && startsAgain(current, text);
    let best: Judgement | undefined;
    const consider = (format: Format, state: SectionState, unexpected = false): boolean => {
      const reading = format.read(text, 'big', state);
      const rank = rankOf(reading);
      if (unexpected && hasUnknown(reading) && rowStarts(text).length === 0) return false;
      // columns of numbers are like the beginning of somebody's row
      if (unexpected && rank === 'broken' && !beginsLikeRow(text)) return false;
      if (rank !== 'none' && (!best || isBetter(rank, best.rank))) best = { rank, format, reading, state };
      return best !== undefined && best.rank !== 'broken';
    };
    const named = [...hints, ...names.slice(used), ...names.slice(0, used)];
    if (current && !again && !(hints.length > 0 && hints[0] !== current.format) && consider(current.format, copyOf(current.state)))
      return best;
    for (const format of named) if (consider(format, { ...format.begin?.(), named: true })) return best;
    for (const format of FORMATS) {
      if (format === current?.format && !again) continue;
      if (consider(format, format.begin?.() ?? {}, true)) return best;
    }
    return best;
  }

  function judgeAs(format: Format, text: string): Judgement | undefined {
    const state = current?.format === format ? copyOf(current.state) : (format.begin?.() ?? {});
    const reading = format.read(text, 'big', state);
    const rank = rankOf(reading);
    return rank === 'none' ? undefined : { rank, format, reading, state };
  }

  function accept({ format, reading, state }: Judgement, text: string, line: number): void {
    version++;
    const header = reading.is === 'header';
    if (!current || current.format !== format || (header && startsAgain(current, text))) current = open(format, state, line, header);
    else current.state = state;
    if (header) {
      current.state.named = true;
      current.headers.add(squeezed(text));
    }
    const entries = entriesOf(reading).length;
    current.entries += entries;
    if (entries > 0) announceCurrent();
  }

  return {
    current: () => current,
    version: () => version,
    boundary(said) {
      version++;
      close();
      names = said;
      used = 0;
    },
    names: () => names,
    judge,
    expects: (format) => current?.format === format || names.includes(format),
    judgeAs,
    judgeNext: (text) => current && judgeAs(current.format, text),
    skipped(entries) {
      version++;
      announceCurrent(entries);
      if (current) current.entries += entries;
    },
    accept,
  };
}

/** The entries on a line. */
export function entriesOf(reading: Reading): readonly (readonly Field[])[] {
  if (reading.is === 'entries') return reading.entries;
  return reading.is === 'entry' ? [reading.fields] : [];
}

/** Whether a line stood as a header in this section before, and rows after it. Headers in a row, twice the same, are one section's. */
function startsAgain({ entries, headers }: Section, text: string): boolean {
  if (entries === 0 || headers.size === 0) return false;
  const begins = text.trimStart().slice(0, 2);
  for (const header of headers) if (header.startsWith(begins)) return headers.has(squeezed(text));
  return false;
}

const squeezed = (text: string): string => (text.length > 4000 ? text : text.trim().replace(/[ \t]+/g, ' '));

/** A copy that a format may write to without the section noticing. */
function copyOf(state: SectionState): SectionState {
  for (const key in state) if (typeof state[key] === 'object' && state[key] !== null) return structuredClone(state);
  return { ...state };
}

function rankOf(reading: Reading): Rank {
  if (reading.is === 'not-mine' || reading.is === 'continuation') return 'none';
  if (reading.is === 'broken') return 'broken';
  if (reading.is === 'entry') return rankOfFields(reading.fields);
  if (reading.is === 'entries') return reading.entries.some((fields) => rankOfFields(fields) !== 'whole') ? 'flawed' : 'whole';
  return 'whole';
}

/** The id of the column that takes what a row has beyond its format's columns. */
const UNKNOWN = 'unknown';
const hasUnknown = (reading: Reading): boolean =>
  entriesOf(reading).some((fields) => fields.some(({ column, value }) => column.id === UNKNOWN && value !== null));

function rankOfFields(fields: readonly Field[]): Rank {
  let rank: Rank = 'whole';
  for (const field of fields) {
    if (field.problem) return 'flawed';
    if (field.column.id === UNKNOWN) rank = 'odd';
  }
  return rank;
}
