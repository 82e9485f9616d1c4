import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { byteString } from '../../src/base/byte-string.ts';
import { conversionOf } from '../../src/explain/conversion.ts';
import { explain } from '../../src/explain/explain.ts';
import { MEANING_CASES } from '../../src/explain/meaning.ts';
import type { Step } from '../../src/explain/step.ts';
import { type FileTopic, fileTopicOf, type Topic, topicOf } from '../../src/explain/topics.ts';
import type { Column, Field } from '../../src/procfs/column.ts';
import type { Format, SectionState } from '../../src/procfs/format.ts';
import { FORMATS } from '../../src/procfs/formats/index.ts';
import { explain as en } from '../../src/words/en/explain.ts';
import { enInterface } from '../../src/words/en/interface.ts';
import type { ExplainWords } from '../../src/words/explain-words.ts';
import { plain } from '../../src/words/say.ts';
import { explain as zh } from '../../src/words/zh/explain.ts';
import { zhInterface } from '../../src/words/zh/interface.ts';
import { explained, LITTLE, ROWS, read } from '../explain/support.ts';

const TOPICS = Object.keys(en.topics) as Topic[];
const FILES = Object.keys(en.files) as FileTopic[];

const languages: readonly (readonly [string, ExplainWords])[] = [
  ['en', en],
  ['zh', zh],
];

describe('every column of every format', () => {
  test.each(FORMATS.map((format) => [format.id, format] as const))('%s: each has a topic in src/explain/topics.ts', (id, format) => {
    expect(format.columns.filter((column) => !topicOf(id, column.id)).map((column) => column.id)).toEqual([]);
    expect(fileTopicOf(id)).toBeDefined();
  });

  test('names each file of records in a few words, in both languages', () => {
    const files = FORMATS.filter((format) => format.holds === 'records').map((format) => format.id);
    for (const words of [enInterface, zhInterface]) {
      const short: Readonly<Record<string, string>> = words.tables.short;
      expect(files.filter((file) => !short[file])).toEqual([]);
    }
  });

  test('the timeouts of gre are settings, not the time left: gre_print_conntrack()', () => {
    expect(topicOf('nf_conntrack', 'gre_timeout')).toBe('ct-other');
    expect(topicOf('nf_conntrack', 'timeout')).toBe('ct-timeout');
  });

  test('global_use is yes or no, not how many: __hw_addr_add_ex()', () => {
    expect(topicOf('dev_mcast', 'users')).toBe('group-users');
    expect(topicOf('dev_mcast', 'global_users')).toBe('group-global');
  });

  test('names where it is printed', () => {
    const bare = FORMATS.flatMap((format) =>
      format.columns.filter((column) => column.source === '').map((column) => `${format.id} ${column.id}`),
    );
    expect(bare).toEqual([]);
  });
});

describe.each(languages)('in %s', (name, words) => {
  test('every topic says what it is in one line, and why', () => {
    for (const topic of TOPICS) {
      const { title, what, why } = words.topics[topic];
      expect(title.length * plain(what).length, topic).toBeGreaterThan(0);
      for (const said of [what, ...why]) expect(plain(said), topic).toMatch(/[.。]$/);
      expect(plain(what).length, topic).toBeLessThan(160);
    }
  });

  test('every column of every format has its three depths: what, how, why', () => {
    const missing: string[] = [];
    for (const format of FORMATS) {
      const walked = new Set(sampleFields(format).flatMap(({ field, steps }) => (steps.every(ends) ? [field.column.id] : [])));
      for (const column of format.columns) {
        const [topic, file] = [topicOf(format.id, column.id), fileTopicOf(format.id)];
        const what = topic && plain(words.topics[topic].what);
        const conversion = conversionOf(column.printed);
        const why = topic && file && [...words.topics[topic].why, words.files[file]].every((said) => plain(said) !== '');
        if (!what) missing.push(`${format.id} ${column.id}: what`);
        if (!walked.has(column.id) && !madeUp(format, column).every(ends)) missing.push(`${format.id} ${column.id}: how`);
        if (!why || !conversion || !words.labels.conversion(conversion) || !column.source) missing.push(`${format.id} ${column.id}: why`);
      }
    }
    expect(missing).toEqual([]);
  });

  const ends = (step: Step) => /[.。?]$/.test(plain(sentence(words, step)));

  test('every file has a sentence', () => {
    for (const file of FILES) expect(plain(words.files[file]), file).toMatch(/[.。]$/);
  });

  test('every step of every column of the sample rows has a sentence that ends', () => {
    for (const text of Object.values(ROWS)) {
      for (const field of read('tcp', text).fields) {
        for (const step of explained(text, field.column.id).steps) expect(plain(sentence(words, step))).toMatch(/[.。?]$/);
      }
    }
  });

  test('every meaning and state has a sentence that ends', () => {
    const fact = { value: '2', state: 'LISTEN', timer: 'keepalive' };
    for (const one of MEANING_CASES) expect(plain(words.meanings[one](fact)), one).toMatch(/[.。]$/);
    for (const table of Object.values(words.states)) for (const said of Object.values(table)) expect(plain(said)).toMatch(/[.。]$/);
  });

  test.runIf(name === 'zh')('nothing was left in English', () => {
    for (const topic of TOPICS) expect(plain(words.topics[topic].what), topic).toMatch(/[\u4e00-\u9fff]/);
    for (const one of MEANING_CASES)
      expect(plain(words.meanings[one]({ value: '2', state: '', timer: '' })), one).toMatch(/[\u4e00-\u9fff]/);
  });
});

/** The walk of a column that no sample has: how a value is walked hangs on its kind alone. */
function madeUp(format: Format, column: Column): readonly Step[] {
  const value = column.kind.is === 'text' || column.kind.is === 'digits' ? '1' : 1;
  const { steps } = explain(format, [{ column, value, start: 0, end: 1 }], '1', column.id, LITTLE);
  expect(steps.length, column.id).toBeGreaterThan(0);
  return steps;
}

/** The fields of the format's sample that have a value, each with its walk. */
function sampleFields(format: Format): { readonly field: Field; readonly steps: readonly Step[] }[] {
  const state: SectionState = { ...format.begin?.(), named: true };
  return byteString(readFileSync(`test/fixtures/procfs/${format.id}`))
    .split('\n')
    .flatMap((text) => {
      const reading = format.read(text, 'little', state);
      const entries = reading.is === 'entries' ? reading.entries : reading.is === 'entry' ? [reading.fields] : [];
      return entries.flatMap((fields) =>
        fields
          .filter((field) => field.value !== null)
          .map((field) => ({ field, steps: explain(format, fields, text, field.column.id, LITTLE).steps })),
      );
    });
}

function sentence(words: ExplainWords, step: Step) {
  if (step.is === 'meaning') return words.meanings[step.case](step);
  if (step.is === 'state') return words.states[step.table][step.name] ?? [];
  return (words.steps[step.is] as (one: typeof step) => ReturnType<(typeof words.meanings)['sl-running']>)(step);
}
