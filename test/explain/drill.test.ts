import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterAnswer,
  currentQuestion,
  type DrillSource,
  type DrillState,
  makeQuestion,
  QUESTION_KINDS,
  type Question,
  startDrill,
  worksheet,
} from '../../src/explain/drill.ts';
import { type DrillRow, drillRow } from '../../src/explain/drill-row.ts';
import { sampleRows } from '../../src/explain/drill-sample.ts';
import { MISCONCEPTIONS, wrongIPv4, wrongIPv6, wrongPort, wrongPrinted } from '../../src/explain/drill-wrong.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';
import { formatOf } from '../../src/procfs/formats/index.ts';
import { enPractice } from '../../src/words/en/practice.ts';
import { plain } from '../../src/words/say.ts';
import { zhPractice } from '../../src/words/zh/practice.ts';

function rowsOf(file: string, order: ByteOrder): DrillRow[] {
  const id = file.startsWith('tcp6') ? 'tcp6' : 'tcp';
  const format = formatOf(id);
  return readFileSync(new URL(`../fixtures/zoo/${file}`, import.meta.url), 'latin1')
    .split('\n')
    .flatMap((text) => {
      const reading = format?.read(text, order, { named: true });
      const row = reading?.is === 'entry' ? drillRow({ format: id, text, fields: reading.fields }) : undefined;
      return row ? [row] : [];
    });
}

const SOURCES: readonly (readonly [name: string, source: DrillSource])[] = [
  ['zoo/tcp', { rows: rowsOf('tcp', 'little'), order: 'little', ticksPerSecond: 100 }],
  ['zoo/tcp6', { rows: rowsOf('tcp6', 'little'), order: 'little', ticksPerSecond: 100 }],
  ['zoo/tcp.big-endian', { rows: rowsOf('tcp.big-endian', 'big'), order: 'big', ticksPerSecond: 100 }],
  ['the sample', { rows: sampleRows(), order: 'little', ticksPerSecond: 100 }],
];

/**
 * Another way to every answer, by Node's Buffer and URL and by nothing of ours: include/net/tcp_states.h and get_tcp4_sock() written
 * down once more.
 */
const STATES = 'ESTABLISHED SYN_SENT SYN_RECV FIN_WAIT1 FIN_WAIT2 TIME_WAIT CLOSE CLOSE_WAIT LAST_ACK LISTEN CLOSING'.split(' ');
const TIMER_NAMES = ['', 'on', 'keepalive', 'timewait', 'persist'];
const canonical = (address: string) => new URL(`http://[${address}]/`).hostname;

const isRight: Readonly<Record<Question['kind'], (question: Question, choice: string) => boolean>> = {
  address({ given, order }, choice) {
    const bytes = Buffer.from(given, 'hex');
    return choice === [...(order === 'little' ? bytes.reverse() : bytes)].join('.');
  },
  ipv6({ given, order }, choice) {
    const bytes = Buffer.from(given, 'hex');
    if (order === 'little') bytes.swap32();
    return canonical(choice) === canonical((bytes.toString('hex').match(/.{4}/g) ?? []).join(':'));
  },
  port: ({ given }, choice) => Number(choice) === Buffer.from(given, 'hex').readUInt16BE(),
  state: ({ given }, choice) => STATES[Buffer.from(given, 'hex').readUInt8() - 1] === choice,
  timer({ given }, choice) {
    const [code = '', ticks = ''] = given.split(':');
    const [name, seconds = ''] = choice.split(', ');
    const centiseconds = Buffer.from(ticks, 'hex').readUInt32BE();
    return name === TIMER_NAMES[Number(code)] && Math.round(Number.parseFloat(seconds) * 1000) === centiseconds * 10;
  },
  row({ given }, choice) {
    const [, local = '', , state] = choice.split(/ +/);
    return state === '0A' && Buffer.from(local.slice(-4), 'hex').readUInt16BE() === Number(given);
  },
  machine({ given, order }, choice) {
    const [address = '', port] = given.split(':');
    const bytes = Buffer.from(address.split('.').map(Number));
    const number = order === 'little' ? bytes.readUInt32LE() : bytes.readUInt32BE();
    const hex = (value: number, width: number) => value.toString(16).toUpperCase().padStart(width, '0');
    return choice === `${hex(number, 8)}:${hex(Number(port), 4)}`;
  },
};

function checkQuestion(question: Question): void {
  const texts = question.choices.map((choice) => choice.text);
  expect(new Set(texts).size, JSON.stringify(question)).toBe(4);
  const solved = question.choices.flatMap((choice, index) => (isRight[question.kind](question, choice.text) ? [index] : []));
  expect(solved, JSON.stringify(question)).toEqual([question.right]);
  for (const [index, choice] of question.choices.entries()) expect(choice.misconception === undefined).toBe(index === question.right);
  if (question.line) {
    const { text, start, end } = question.line;
    expect(text.slice(start, end)).toBe(question.given);
  }
}

describe('10,000 questions are answerable, and solved by another way their answers are right', () => {
  for (const [name, source] of SOURCES) {
    test(`2,500 from ${name}`, () => {
      let made = 0;
      const kinds = new Map<string, number>();
      for (let seed = 0; made < 2500; seed++)
        for (const kind of QUESTION_KINDS) {
          const question = makeQuestion(source, kind, `check ${seed}`);
          if (!question) continue;
          checkQuestion(question);
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          made++;
        }
      const missing = name === 'zoo/tcp6' ? ['address', 'machine'] : name.startsWith('zoo') ? ['ipv6'] : [];
      expect([...kinds.keys()].sort()).toEqual(QUESTION_KINDS.filter((kind) => !missing.includes(kind)).sort());
    });
  }
});

test('the wrong answers that real tools gave are among the wrong answers', () => {
  const named = (wrong: readonly { text: string; misconception: string }[]) => wrong.map((one) => `${one.misconception} ${one.text}`);
  expect(named(wrongIPv4('0100007F', 'little'))).toEqual(
    expect.arrayContaining(['not-reversed 1.0.0.127', 'digits-reversed 247.0.0.16', 'halves-swapped 0.127.1.0']),
  );
  expect(named(wrongIPv4('7F000001', 'big'))).toEqual(expect.arrayContaining(['reversed-on-big 1.0.0.127', 'digits-reversed 16.0.0.247']));
  expect(named(wrongPort('22B8'))).toEqual(
    expect.arrayContaining(['port-reversed 47138', 'port-digits-reversed 35618', 'weights-of-ten 2318']),
  );
  expect(named(wrongPort('1388'))).toContain('read-as-decimal 1388');
  expect(named(wrongIPv6('00000000000000000000000001000000', 'little'))).toEqual([
    'word-not-reversed ::100:0',
    'all-reversed 0:1::',
    'words-reversed 100::',
    'groups-reversed ::1:0',
  ]);
});

test.each([
  ['en', enPractice, /on a big-endian|is big-endian/],
  ['zh', zhPractice, /大端/],
])('in %s what is said of a wrong answer about the bytes is true of a big-endian machine too', (_, { drill }, named) => {
  const address = { family: 4, words: [0x7f000001] } as const;
  const printed = wrongPrinted(address, 8888, 'big').filter((one) => /digits|halves/.test(one.misconception));
  const wrong = [...wrongIPv4('7F000001', 'big'), ...wrongIPv6('20010DB8000000000000000000000001', 'big'), ...printed];
  for (const { misconception } of wrong) expect(plain(drill.misconceptions[misconception]), misconception).toMatch(named);
});

test('every misconception is met in the questions of some source', () => {
  const met = new Set<string>();
  for (const [, source] of SOURCES)
    for (let seed = 0; seed < 150; seed++)
      for (const kind of QUESTION_KINDS)
        for (const choice of makeQuestion(source, kind, `${seed}`)?.choices ?? []) met.add(choice.misconception ?? '');
  expect(MISCONCEPTIONS.filter((misconception) => !met.has(misconception))).toEqual([]);
});

describe('a worksheet', () => {
  const source = SOURCES[3]?.[1] as DrillSource;

  test('is the same for the same seed, and another for another', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (seed) => {
        expect(worksheet(source, seed, 12)).toEqual(worksheet(source, seed, 12));
      }),
      { numRuns: 20 },
    );
    expect(worksheet(source, 'a', 12)).not.toEqual(worksheet(source, 'b', 12));
  });

  test('asks every kind and nothing twice', () => {
    const sheet = worksheet(source, 'monday', 14);
    expect(sheet).toHaveLength(14);
    expect(new Set(sheet.map((question) => question.kind)).size).toBe(QUESTION_KINDS.length);
    expect(new Set(sheet.map((question) => `${question.kind} ${question.given} ${question.order}`)).size).toBe(14);
    for (const question of sheet) checkQuestion(question);
  });

  test('of a seed printed in a link stays what it was', () => {
    expect(
      worksheet(source, 'sockscope', 5).map((question) => `${question.kind} ${question.given} ${question.choices[question.right]?.text}`),
    ).toEqual([
      'address 0100000A 10.0.0.1',
      'port 1B58 7000',
      'state 0A LISTEN',
      'ipv6 B80D0120000000000000000001000000 2001:db8::1',
      'timer 02:000AFB13 keepalive, 7196.35 s',
    ]);
  });

  test('ends where the rows hold no more', () => {
    expect(worksheet({ rows: [], order: 'little', ticksPerSecond: 100 }, 'x', 10)).toEqual([]);
    const one = { ...source, rows: source.rows.slice(1, 2) };
    expect(worksheet(one, 'x', 50).length).toBeLessThan(20);
  });
});

describe('a drill', () => {
  const source = SOURCES[3]?.[1] as DrillSource;
  const ask = (state: DrillState) => currentQuestion(source, state) as Question;
  const wrongOf = (question: Question) => question.choices.findIndex((choice) => choice.misconception !== undefined);

  test('counts what was right, and asks another question after each', () => {
    let state = startDrill('one');
    for (let count = 0; count < 20; count++) state = afterAnswer(state, ask(state), ask(state).right);
    expect(state).toMatchObject({ index: 20, right: 20, missed: [] });
  });

  test('brings back what was missed after two others, until it is answered', () => {
    let state = startDrill('two');
    const first = ask(state);
    const misconception = first.choices[wrongOf(first)]?.misconception;
    state = afterAnswer(state, first, wrongOf(first));
    expect(state.missed).toEqual([{ kind: first.kind, misconception, due: 3 }]);
    for (let count = 0; count < 2; count++) state = afterAnswer(state, ask(state), ask(state).right);
    const again = ask(state);
    expect(again.kind).toBe(first.kind);
    expect(again.choices.map((choice) => choice.misconception)).toContain(misconception);
    const missedAgain = afterAnswer(state, again, wrongOf(again));
    expect(missedAgain.missed).toHaveLength(1);
    expect(missedAgain.missed[0]?.due).toBe(state.index + 3);
    expect(afterAnswer(state, again, again.right).missed).toEqual([]);
  });

  test('asks nothing where there is no row', () => {
    expect(currentQuestion({ rows: [], order: 'little', ticksPerSecond: 100 }, startDrill('x'))).toBeUndefined();
  });
});

test.each([
  ['en', enPractice],
  ['zh', zhPractice],
])('in %s a question about a timer says the tick rate that its answers have', (_, { drill }) => {
  const source: DrillSource = { rows: sampleRows(), order: 'little', ticksPerSecond: 250 };
  const question = makeQuestion(source, 'timer', 'x') as Question;
  const said = plain(drill.ask.timer(question.given, drill.machine.little, question.ticksPerSecond));
  expect(said).toContain('250');
  const [ticks, seconds] = [question.given.split(':')[1], question.choices[question.right]?.text.split(/[ ,]+/)[1]];
  expect(Number(seconds)).toBe(Number.parseInt(ticks ?? '', 16) / 250);
});

describe('the kernel file and function behind an answer', () => {
  const question = (source: DrillSource, kind: Question['kind']) => makeQuestion(source, kind, 'source')?.source;

  test.each(SOURCES)('%s: every question has it', (_, source) => {
    const made = QUESTION_KINDS.flatMap((kind) => makeQuestion(source, kind, 'source') ?? []);
    expect(made).not.toEqual([]);
    for (const one of made) expect(one.source, one.kind).toMatch(/^(?:net|include)\/[\w/]+\.[ch]\b/);
  });

  test('is that of the column, or of what prints a row that is no full socket', () => {
    const rows = rowsOf('tcp', 'little');
    const source = (some: readonly DrillRow[]): DrillSource => ({ rows: some, order: 'little', ticksPerSecond: 100 });
    const closing = rows.filter((row) => row.state === 6);
    expect(question(source(closing), 'port')).toBe('net/ipv4/tcp_ipv4.c get_timewait4_sock()');
    const open = rows.filter((row) => row.state === 1);
    expect(question(source(open), 'port')).toMatch(/^net\/ipv4\/tcp_ipv4\.c get_tcp4_sock\(\) ntohs\(inet_[sd]port\)$/);
    expect(question(source(rows), 'state')).toBe('include/net/tcp_states.h');
  });
});
