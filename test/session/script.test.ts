import { expect, test } from 'vitest';
import { sampleRows } from '../../src/explain/drill-sample.ts';
import { AWK_LINES, AWK_PROGRAM } from '../../src/recipes/script.ts';
import { BLOCKS, createScript, IDEAS } from '../../src/session/script.ts';
import { en } from '../../src/words/en.ts';
import { zh } from '../../src/words/zh.ts';

test('the blocks are the program, line by line, in its order', () => {
  expect(BLOCKS.flatMap((block) => block.lines).join('\n')).toBe(AWK_PROGRAM);
  expect(BLOCKS.map((block) => block.first)).toEqual([0, 3, 4, 7, 10, 11, 12]);
  expect([...IDEAS].sort()).toEqual(BLOCKS.map((block) => block.part).sort());
});

test('every line of the program says why it is there, in both languages', () => {
  for (const words of [en, zh]) expect(words.practice.script.whys).toHaveLength(AWK_LINES.length);
});

test('the sample row is run as awk runs it, and read wrongly for the other machine', () => {
  const script = createScript(undefined, 'little');
  expect(script.result.value).toBe('127.0.0.1:41368 - 127.0.0.1:8888 ESTABLISHED');
  script.order.value = 'big';
  expect(script.result.value).toBe('1.0.0.127:41368 - 1.0.0.127:8888 ESTABLISHED');
  expect(script.command.value).toContain('-v big=1');
  expect(script.shellCommand.value).toMatch(/^big=1\n.*done < \/proc\/net\/tcp$/s);
});

test('each idea has its values on a row of its family, and none where it is not needed', () => {
  for (const format of ['tcp', 'tcp6']) {
    const row = sampleRows().find((one) => one.format === format);
    const script = createScript(row, 'little');
    const empty = IDEAS.filter((part) => {
      script.show(part);
      return script.values.value.length === 0;
    });
    expect(empty).toEqual(format === 'tcp' ? ['addr-v6'] : ['addr-v4', 'pair']);
  }
});

test('walking stays at the ends', () => {
  const script = createScript(undefined, 'little');
  script.move(-1);
  expect(script.idea.value).toBe('rule');
  script.move(100);
  expect(script.idea.value).toBe('states');
});
