import { describe, expect, test } from 'vitest';
import { MEANING_CASES } from '../../src/explain/meaning.ts';
import { FILES, fileTopicOf, TOPICS, topicOf } from '../../src/explain/topics.ts';
import { FORMATS } from '../../src/procfs/formats/index.ts';
import { explain as en } from '../../src/words/en/explain.ts';
import type { ExplainWords } from '../../src/words/explain-words.ts';
import { plain } from '../../src/words/say.ts';
import { explain as zh } from '../../src/words/zh/explain.ts';
import { explained, ROWS, read } from '../explain/support.ts';

const languages: readonly (readonly [string, ExplainWords])[] = [
  ['en', en],
  ['zh', zh],
];

describe('every column of every format', () => {
  test.each(FORMATS.map((format) => [format.id, format] as const))('%s: each has a topic in src/explain/topics.ts', (id, format) => {
    expect(format.columns.filter((column) => !topicOf(id, column.id)).map((column) => column.id)).toEqual([]);
    expect(fileTopicOf(id)).toBeDefined();
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

function sentence(words: ExplainWords, step: ReturnType<typeof explained>['steps'][number]) {
  if (step.is === 'meaning') return words.meanings[step.case](step);
  if (step.is === 'state') return words.states[step.table][step.name] ?? [];
  return (words.steps[step.is] as (one: typeof step) => ReturnType<(typeof words.meanings)['sl-running']>)(step);
}
