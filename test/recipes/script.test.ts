import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { byteString } from '../../src/base/byte-string.ts';
import { type Address, formatAddress, parseAddress } from '../../src/procfs/address.ts';
import type { ByteOrder } from '../../src/procfs/byte-order.ts';
import { tcp, tcp6 } from '../../src/procfs/formats/tcp.ts';
import { TCP_STATES } from '../../src/procfs/states.ts';
import { AWK_PROGRAM, SHELL_PROGRAM, traceAwk } from '../../src/recipes/script.ts';

const fixture = (name: string) => new URL(`../fixtures/zoo/${name}`, import.meta.url).pathname;
const FILES: readonly (readonly [file: string, order: ByteOrder])[] = [
  ['tcp', 'little'],
  ['tcp6', 'little'],
  ['tcp.big-endian', 'big'],
];
const AWKS = [['mawk'], ['gawk', '--posix'], ['original-awk'], ['busybox', 'awk']] as const;
const SHELLS = [['dash'], ['bash'], ['busybox', 'sh']] as const;
/** A program that is not here is skipped, and the name of the test says why. */
const installed = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const named = ([program = '', ...options]: readonly string[], file: string) =>
  `${[program, ...options].join(' ')} on ${file}${installed(program) ? '' : ` (skipped: no ${program} on this machine)`}`;

type Row = readonly [local: string, localPort: number, remote: string, remotePort: number, state: string];

/** What our own decoder says, in the order of the file. */
function decoded(file: string, order: ByteOrder): Row[] {
  const format = file.startsWith('tcp6') ? tcp6 : tcp;
  return byteString(readFileSync(fixture(file)))
    .split('\n')
    .map((line) => format.read(line, order, { named: true }))
    .flatMap((reading) => {
      if (reading.is !== 'entry') return [];
      const value = (id: string) => reading.fields.find((field) => field.column.id === id)?.value;
      const address = (id: string) => formatAddress(value(id) as Address);
      return [
        [
          address('local_address'),
          Number(value('local_port')),
          address('rem_address'),
          Number(value('rem_port')),
          TCP_STATES[Number(value('st'))] ?? '',
        ],
      ];
    });
}

const normal = (text: string) => formatAddress(parseAddress(text) as Address);

/** `127.0.0.1:8888 - 0.0.0.0:0 LISTEN` */
function readAwk(printed: string): Row[] {
  return printed
    .trim()
    .split('\n')
    .map((line) => {
      const [local = '', , remote = '', state = ''] = line.split(' ');
      const cut = (endpoint: string) =>
        [normal(endpoint.slice(0, endpoint.lastIndexOf(':'))), Number(endpoint.slice(endpoint.lastIndexOf(':') + 1))] as const;
      return [...cut(local), ...cut(remote), state] as const;
    });
}

/** `127.0.0.1 8888 0.0.0.0 0 LISTEN` */
function readShell(printed: string): Row[] {
  return printed
    .trim()
    .split('\n')
    .map((line) => {
      const [local = '', localPort, remote = '', remotePort, state = ''] = line.split(' ');
      return [normal(local), Number(localPort), normal(remote), Number(remotePort), state] as const;
    });
}

describe('the awk program says of every row what the decoder says', () => {
  for (const [program, ...options] of AWKS) {
    for (const [file, order] of FILES) {
      test.skipIf(!installed(program))(named([program, ...options], file), () => {
        const big = order === 'big' ? ['-v', 'big=1'] : [];
        const rows = readAwk(execFileSync(program, [...options, ...big, AWK_PROGRAM, fixture(file)], { encoding: 'latin1' }));
        expect(rows.length).toBeGreaterThan(100);
        expect(rows).toEqual(decoded(file, order));
      });
    }
  }
});

describe('the shell program says of every row what the decoder says', () => {
  for (const [program, ...options] of SHELLS) {
    for (const [file, order] of FILES) {
      test.skipIf(!installed(program))(named([program, ...options], file), () => {
        const text = `${order === 'big' ? 'big=1\n' : ''}${SHELL_PROGRAM}`;
        const rows = readShell(execFileSync(program, [...options, '-c', text], { encoding: 'latin1', input: readFileSync(fixture(file)) }));
        expect(rows.length).toBeGreaterThan(100);
        expect(rows).toEqual(decoded(file, order));
      });
    }
  }
});

test('the programs hold no single quote, so that they can be typed between two', () => {
  expect(AWK_PROGRAM).not.toContain("'");
  expect(AWK_PROGRAM.split('\n').length).toBeLessThanOrEqual(14);
});

test('the trace of a row ends with what awk prints for it', () => {
  const steps = traceAwk('0100007F:22B8', '0100007F:A198', '01', false);
  expect(steps.find((step) => step.expression === 'endpoint($2)')?.value).toBe('127.0.0.1:8888');
  expect(steps.find((step) => step.expression === 'endpoint($3)')?.value).toBe('127.0.0.1:41368');
  expect(steps.at(-1)?.value).toBe('ESTABLISHED');
  expect(traceAwk('7F000001:22B8', '00000000:0000', '0A', true).find((step) => step.expression === 'endpoint($2)')?.value).toBe(
    '127.0.0.1:8888',
  );
  expect(
    traceAwk('00000000000000000000000001000000:0050', '00000000000000000000000000000000:0000', '0A', false).find(
      (step) => step.expression === 'endpoint($2)',
    )?.value,
  ).toBe('[0000:0000:0000:0000:0000:0000:0000:0001]:80');
});
