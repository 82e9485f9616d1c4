import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { transcriptOf } from '../../src/explain/transcript.ts';
import { explained, ROWS, read } from './support.ts';

const SIX =
  '   2: 000080FE00000000FF57A6705DC771FE:1F90 0000000000000000FFFF00000100007F:C0E0 01 00000000:00000000 02:000004A1 00000000  1000        0 6248867 3 0000000000000000 20 4 9 10 -1';
/** A keepalive of a day; a time that has passed, as a kernel without a floor prints it where its longs have 64 bits. */
const LONG = ['0083D5FF', 'FFFFFFFFFFFFFFF6'].map((when) => ROWS.keepalive.replace('000AFBAF', when));
const transcripts = [...[...Object.values(ROWS), ...LONG].map((text) => ['tcp', text] as const), ['tcp6', SIX] as const].flatMap(
  ([format, text]) =>
    read(format, text).fields.flatMap((field) =>
      explained(text, field.column.id, format).steps.flatMap((step) => transcriptOf(step) ?? []),
    ),
);
const lines = [...new Map(transcripts.flatMap((one) => (one.shell ? [[one.shell, one] as const] : []))).values()];

const SHELLS: readonly (readonly string[])[] = [['sh'], ['dash'], ['bash', '--posix'], ['busybox', 'sh']];
const installed = SHELLS.filter(([name = '']) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);

describe('the shell line of a step', () => {
  test.each(installed.map((shell) => [shell.join(' '), shell] as const))(
    'gives what the step gives, in %s',
    (_, [command = '', ...options]) => {
      expect(lines.length).toBeGreaterThan(20);
      const script = lines.map((line) => `${line.shell}; echo --`).join('\n');
      const printed = execFileSync(command, [...options, '-c', script], { encoding: 'utf8' }).split('\n--\n');
      for (const [index, line] of lines.entries()) expect(normal(printed[index] ?? ''), line.shell).toBe(normal(wanted(line.after)));
    },
  );
});

/** A name is looked up by its number; the line prints the number. Numbers may differ in trailing zeros: 53.0 and 53. */
const NUMBERS: Readonly<Record<string, string>> = {
  ESTABLISHED: '1',
  SYN_RECV: '3',
  FIN_WAIT1: '4',
  FIN_WAIT2: '5',
  CLOSE_WAIT: '8',
  LAST_ACK: '9',
  LISTEN: '10',
};
const TIMERS: Readonly<Record<string, string>> = { off: '0', on: '1', keepalive: '2', timewait: '3', persist: '4' };
const wanted = (after: string) => NUMBERS[after] ?? TIMERS[after] ?? after;
const normal = (text: string) => {
  const joined = text.trim().split('\n').join(' ');
  return /^\d+(\.\d+)?$/.test(joined) ? String(Number(joined)) : joined.toLowerCase();
};
