import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ssWriter } from '../../src/output/ss.ts';
import { decodePaste, writePaste } from '../../src/terminal/decode.ts';
import { createPlainSs } from '../../src/terminal/plain-ss.ts';
import { streamSs } from '../../src/terminal/stream-ss.ts';
import { generateBytes, generateText, type Mess, messUp, type Recipe } from '../bench/generate.ts';

/** net/ipv4/arp.c arp_seq_show() */
const ARP = `IP address       HW type     Flags       HW address            Mask     Device
10.0.0.200       0x1         0x2         02:00:0a:00:00:c8     *        eth0
`;

/** The lines of a paste; `plain`: as many as may be straight from columns. */
function lines(bytes: Uint8Array, plain: boolean): { readonly text: string; readonly straight: number } {
  const decoded = decodePaste({ bytes }, 'auto');
  const parts: string[] = [];
  let straight = 0;
  const rows = createPlainSs(decoded.survey, (piece) => {
    straight += piece.length;
    parts.push(new TextDecoder().decode(piece));
  });
  writePaste(decoded, ssWriter, (text) => parts.push(text), undefined, plain ? rows : undefined);
  return { text: parts.join(''), straight };
}

describe('rows written straight from columns are the lines of the writer', { timeout: 60_000 }, () => {
  test.each<[string, Omit<Recipe, 'rows'>, Mess[]]>([
    ['tcp', { format: 'tcp' }, []],
    ['tcp6', { format: 'tcp6' }, []],
    ['big-endian', { format: 'tcp', order: 'big' }, []],
    ['dense', { format: 'tcp', dense: true }, []],
    ['numbers wider than their columns', { format: 'tcp', wide: true, dense: true }, []],
    ['bad rows in the middle', { format: 'tcp6' }, ['bad-rows', 'crlf']],
    ['a last row that was cut', { format: 'tcp' }, ['trimmed', 'no-last-newline']],
  ])('%s', (_, recipe, messes) => {
    const bytes = new TextEncoder().encode(messUp(generateText({ rows: 1500, ...recipe }), messes));
    const straight = lines(bytes, true);
    expect(straight.text).toBe(lines(bytes, false).text);
    expect(straight.straight).toBeGreaterThan(straight.text.length / 2);
  });

  test.each([
    ['behind rows that are not plain', generateText({ format: 'udp', rows: 3 }) + generateText({ format: 'tcp', rows: 3 })],
    ['before them', generateText({ format: 'tcp', rows: 3 }) + generateText({ format: 'udp', rows: 3 })],
    ['without a row', `${generateText({ format: 'tcp', rows: 0 })}${ARP}`],
  ])('%s, under one header', (_, paste) => {
    const bytes = new TextEncoder().encode(paste);
    const { text } = lines(bytes, true);
    expect(text).toBe(lines(bytes, false).text);
    expect(text.split('Netid')).toHaveLength(paste.includes(ARP) ? 1 : 2);
  });

  test('but not where processes hold them', () => {
    const paste = `${generateText({ format: 'tcp', rows: 3 })}/proc/812/fd/6 -> socket:[4242] nginx\n`;
    expect(lines(new TextEncoder().encode(paste), true).straight).toBe(0);
  });
});

describe('a long file', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sockscope-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'long');
  const rows = generateBytes({ format: 'tcp', rows: 90_000 });

  /** What was written of it, or undefined. */
  function streamed(bytes: Uint8Array, mostHeld?: number): string | undefined {
    writeFileSync(file, bytes);
    const parts: Buffer[] = [];
    const done = streamSs(file, 'auto', (piece) => void parts.push(Buffer.from(piece)), mostHeld);
    if (!done) expect(parts).toEqual([]);
    return done ? Buffer.concat(parts).toString('latin1') : undefined;
  }

  const withMore = (more: string) => streamed(Buffer.concat([rows, Buffer.from(more)]));

  test.each([
    ['its columns kept', undefined],
    ['read twice', 0],
  ])('of plain rows is written the same: %s', (_, mostHeld) => {
    const found = streamed(rows, mostHeld);
    expect(found === lines(rows, true).text).toBe(true);
  });

  test.each([
    ['a state', / 01(?= 0)/, ' 0F'],
    ['a timer', / 02:/, ' 07:'],
  ])('with %s that no kernel has loses no row', (_, known, unknown) => {
    const text = new TextDecoder().decode(rows).split('\n');
    const at = text.findIndex((line, index) => index > 50_000 && known.test(line));
    expect(at).toBeGreaterThan(0);
    text[at] = text[at]?.replace(known, unknown) ?? '';
    const bytes = new TextEncoder().encode(text.join('\n'));
    const found = streamed(bytes);
    expect(found === lines(bytes, false).text).toBe(true);
  });

  test('with anything else in it is left, and nothing is written', () => {
    expect(withMore('$ ls\n')).toBeUndefined();
    expect(withMore('/proc/812/fd/6 -> socket:[4242] nginx\n')).toBeUndefined();
    expect(withMore(generateText({ format: 'tcp', rows: 9000 }))).toBeUndefined();
    expect(withMore('90001: 0100007F:22B8 0200000A:A198 01 00000000:00000000 02:000002BB 00000000     0        0 62131')).toBeUndefined();
  });
});
