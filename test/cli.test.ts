// The terminal door as it is built, from outside: what it prints, and how it ends.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROW } from './output/support.ts';

const folder = mkdtempSync(join(tmpdir(), 'sockscope-'));
const cli = join(folder, 'sockscope.mjs');

beforeAll(async () => {
  await build({ mode: 'terminal', logLevel: 'silent', build: { outDir: folder, emptyOutDir: false } });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input: string | Buffer | undefined): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [cli, ...args], (_error, out, err) => done({ code: child.exitCode, out, err }));
    child.stdin?.end(input);
  });
}

describe('sockscope', () => {
  test('decodes what is piped into it', async () => {
    const { code, out, err } = await run([], `${ROW}\n`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('127.0.0.1:41368');
  });

  test('takes several files as sections of one paste, each by its name', async () => {
    const [tcp, raw] = ['tcp', 'raw'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(tcp, ROW);
    writeFileSync(
      raw,
      ' 206: 00000000:0011 00000000:0000 07 00000000:00001400 00:00000000 00000000     0        0 9 2 0000000000000000 26\n',
    );
    const { out } = await run(['--format', 'ndjson', tcp, raw], undefined);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).table),
    ).toEqual(['tcp', 'raw']);
    const alone = await run(['--format', 'ndjson', raw], undefined);
    expect(JSON.parse(alone.out)).toMatchObject({ table: 'raw', line: 1 });
  });

  test('says what it saw and what it expected where it recognises nothing, and ends with 1', async () => {
    const { code, out, err } = await run([], 'hello\n');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('beginning "hello"');
    expect(err).toContain('cat /proc/net/tcp');
  });

  test('says so of the FILE, not of the name it was given, with whole characters and none that a terminal obeys', async () => {
    const file = join(folder, 'udp');
    writeFileSync(file, `\u009b31m${'端'.repeat(100)}\n`);
    const { err } = await run([file], undefined);
    expect(err).toContain(`seen 306 bytes in 1 line, beginning "\\x9b31m${'端'.repeat(76)}…"`);
    expect((await run([file, file], undefined)).err).toContain(`seen 2 lines, beginning "\\x9b31m${'端'.repeat(76)}…"`);
    writeFileSync(file, '');
    expect((await run([file], undefined)).err).toContain('seen nothing;');
    expect((await run([file, file], undefined)).err).toContain('seen nothing;');
  });

  test.each([
    [['--format', 'xml'], 'there is no format xml'],
    [['/no/such/file'], '/no/such/file: no such file'],
    [['.'], '.: is a directory'],
    [['--filter', 'port:'], '--filter'],
    [['--filter', 'prot:80', '-'], '--filter: “prot” is no key.'],
    [['--filter', 'port:70000', '-'], '--filter: “70000” is no number that can stand here'],
  ])('ends with 2 and a sentence where the call is wrong: %j', async (args, sentence) => {
    const { code, err } = await run(args, `${ROW}\n`);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('says so of what begins with blank lines by what stands behind them', async () => {
    expect((await run([], '\n\r\n  hello\n')).err).toContain('in 3 lines, beginning "hello"');
  });

  test.each([
    [['\u001b[31m.txt'], 'sockscope: \\x1b[31m.txt: no such file\n'],
    [['--\u001b[31m'], 'sockscope: there is no option --\\x1b[31m\n'],
    [['--filter', 'port:\u001b', '-'], '\n  port:\\x1b\n       ^^^^\n'],
  ])('a terminal obeys nothing that the call says: %j', async (args, sentence) => {
    const { err } = await run(args, `${ROW}\n`);
    expect(err).toContain(sentence);
    expect(err).not.toContain('\u001b');
  });

  test('the exit status is the same where nobody reads what is wrong', async () => {
    const child = spawn(process.execPath, [cli, '/no/such/file'], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.destroy();
    expect(await new Promise((done) => child.once('close', done))).toBe(2);
  });

  test('the caret is under what is wrong with a filter, behind letters of any width', async () => {
    const { err } = await run(['--filter', '端口 port:x', '-'], `${ROW}\n`);
    expect(err.split('\n').slice(1, 3)).toEqual(['  端口 port:x', '            ^']);
  });

  test('lines not understood are told of where the format has no place for them', async () => {
    const text = `${ROW}\nhello\n`;
    const { code, err } = await run([], text);
    expect([code, err]).toEqual([0, 'sockscope: 1 of 2 lines not understood: --format json says which, and why\n']);
    expect((await run(['--format', 'json'], text)).err).toBe('');
  });

  test('a filter keeps only the sockets that pass', async () => {
    const { out } = await run(
      ['--format', 'ndjson', '--filter', 'listen'],
      `${ROW}\n   3: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 9 1 0000000000000000 100 0 0 10 0\n`,
    );
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).local_port),
    ).toEqual([8080]);
  });

  test('reads a named pipe', async () => {
    const [pipe, table] = ['pipe', 'table'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(table, `${ROW}\n`);
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', 'cat "$1" > "$2"', 'sh', table, pipe], { stdio: 'ignore' });
    const [{ code, out }, wrote] = await Promise.all([run([pipe], undefined), new Promise((done) => writer.once('close', done))]);
    expect([code, wrote]).toEqual([0, 0]);
    expect(out).toContain('127.0.0.1:41368');
  });

  test.skipIf(!existsSync('/dev/full'))('says what the system said where the output cannot be written, and ends with 2', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [cli], { stdio: ['pipe', full, 'pipe'] });
    closeSync(full);
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin?.end(`${ROW}\n`);
    const code = await new Promise((done) => child.once('close', done));
    expect([code, err]).toEqual([2, 'sockscope: standard output: no space left on device\n']);
  });

  test('reads UTF-16 with its mark, as PowerShell saves', async () => {
    const file = join(folder, 'wide');
    const text = Buffer.from(`\ufeff${ROW}\r\n`, 'utf16le');
    writeFileSync(file, text);
    const [piped, named, both] = [await run([], text), await run([file], undefined), await run([file, file], undefined)];
    expect([piped.code, named.code, both.code]).toEqual([0, 0, 0]);
    expect(piped.out).toContain('127.0.0.1:41368');
    expect(named.out).toBe(piped.out);
    expect((await run([], text.swap16())).out).toBe(piped.out);
    expect(both.out.split('127.0.0.1:41368').length).toBe(3);
  });

  test('reads a gzip file, by its name too, and says of one that is cut or damaged what it is', async () => {
    const row = ' 206: 00000000:0011 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 9 2 0000000000000000 26\n';
    const zipped = gzipSync(row.repeat(200));
    const file = join(folder, 'raw.gz');
    writeFileSync(file, zipped);
    const [named, piped] = [await run(['--format', 'ndjson', file], undefined), await run([], zipped)];
    expect(named.out.split('"table":"raw"').length).toBe(201);
    expect([piped.code, piped.out.split('\n').length]).toEqual([0, 202]);
    // not compressed, so that what is left does not depend on who has zipped: 12 bytes less are 4 of the last row
    writeFileSync(file, gzipSync(row.repeat(200), { level: 0 }).subarray(0, -12));
    const held = named.out.split(/^/m).slice(0, 199).join('');
    const said = `sockscope: ${file}: a gzip file that ends before its end\n`;
    expect(await run(['--format', 'ndjson', file], undefined)).toEqual({ code: 2, out: held, err: said });
    const { code, out, err } = await run([], Buffer.concat([zipped.subarray(0, 10), Buffer.alloc(40, 0xff)]));
    expect([code, out, err]).toEqual([2, '', 'sockscope: standard input: a damaged gzip file\n']);
    zipped.subarray(-8).fill(0);
    const damaged = await run(['--format', 'ndjson'], zipped);
    expect([damaged.code, damaged.out.split('\n').length > 190]).toEqual([2, true]);
    expect(damaged.err).toBe('sockscope: standard input: a damaged gzip file\n');
  });

  test('reads UTF-16 in a gzip file, and what was zipped twice', async () => {
    const wide = Buffer.from(`\ufeff${`${ROW}\r\n`.repeat(100)}`, 'utf16le');
    const { out } = await run([], wide);
    expect(out.split('127.0.0.1:41368').length).toBe(101);
    for (const input of [gzipSync(wide), gzipSync(gzipSync(wide))]) expect(await run([], input)).toEqual({ code: 0, out, err: '' });
  });

  test('goes on behind a FILE that cannot be read, and ends with 2', async () => {
    const file = join(folder, 'tcp');
    writeFileSync(file, ROW);
    const { code, out, err } = await run(['/no/such/file', file, folder], undefined);
    expect([code, err]).toEqual([2, `sockscope: /no/such/file: no such file\nsockscope: ${folder}: is a directory\n`]);
    expect(out).toContain('127.0.0.1:41368');
  });

  test('reads UTF-16 without its mark, and all members of a gzip file', async () => {
    const out = (await run([], `${ROW}\n${ROW}\n`)).out;
    const wide = Buffer.from(`${ROW}\n${ROW}\n`, 'utf16le');
    const zipped = Buffer.concat([gzipSync(`${ROW}\n`), gzipSync(`${ROW}\n`)]);
    const file = join(folder, 'tcp.gz');
    writeFileSync(file, zipped);
    for (const input of [wide, Buffer.from(wide).swap16(), zipped]) expect(await run([], input)).toEqual({ code: 0, out, err: '' });
    expect(await run([file], undefined)).toEqual({ code: 0, out, err: '' });
  });

  test('counts the lines of several FILEs in one paste, in which each stands behind a line with its name', async () => {
    const file = join(folder, 'tcp');
    writeFileSync(file, ROW);
    const { out } = await run(['--format', 'ndjson', file, file], undefined);
    expect([...out.matchAll(/^\{"line":(\d+)/gm)].map(([, line]) => line)).toEqual(['2', '4']);
    expect((await run(['--help'], undefined)).out).toContain('each behind a line ==> FILE <==');
  });

  test('a folder as standard input is no word to read this machine', async () => {
    const stdin = openSync(folder, 'r');
    const child = spawn(process.execPath, [cli], { stdio: [stdin, 'pipe', 'ignore'] });
    closeSync(stdin);
    let out = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    expect([await new Promise((done) => child.once('close', done)), out]).toEqual([1, '']);
  });

  test('a filter of blanks is none, for tables that are no sockets too', async () => {
    const arp = '10.0.0.200       0x1         0x2         02:00:0a:00:00:c8     *        eth0\n';
    const none = await run([], arp);
    expect(none.out).toContain('10.0.0.200');
    expect(await run(['--filter', ' '], arp)).toEqual(none);
  });

  test('ends quietly where nobody reads on', async () => {
    const path = join(folder, 'many');
    writeFileSync(path, Array.from({ length: 2000 }, () => ROW).join('\n'));
    for (const [files, status, said] of [
      [[path], 0, ''],
      [[path, '/no/such/file'], 2, 'sockscope: /no/such/file: no such file\n'],
    ] as const) {
      const child = spawn(process.execPath, [cli, ...files], { stdio: ['ignore', 'pipe', 'pipe'] });
      let err = '';
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.stdout.once('data', () => child.stdout.destroy());
      const code = await new Promise((done) => child.once('close', done));
      expect([code, err]).toEqual([status, said]);
    }
  });
});
