// Other programs that read the same text, where they are installed. Each is a command line; what is not there is left out, and said.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} program */
const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** "local - remote" for every row, as people do it by hand: digits by their place in a string, pairs from the right. */
const SEED_SCRIPT = `function hex(s, n, i) { n = 0; for (i = 1; i <= length(s); i++) n = n * 16 + index("0123456789ABCDEF", substr(s, i, 1)) - 1; return n }
function ip(s, a, i) { split(s, a, ":"); r = ""; for (i = 7; i > 0; i -= 2) r = r (i < 7 ? "." : "") hex(substr(a[1], i, 2)); return r ":" hex(a[2]) }
NR > 1 { print ip($2) " - " ip($3) }`;

/** The same lines as `--format ss` prints, for IPv4 tcp. */
const SS_SCRIPT = `function hex(s, n, i) { n = 0; for (i = 1; i <= length(s); i++) n = n * 16 + index("0123456789ABCDEF", substr(s, i, 1)) - 1; return n }
function end(s, a, i, r, p) { split(s, a, ":"); r = ""; for (i = 7; i > 0; i -= 2) r = r (i < 7 ? "." : "") hex(substr(a[1], i, 2)); p = hex(a[2]); return r ":" (p ? p : "*") }
function when(t, m, r, k) { t /= 100; m = int(t / 60); r = t - m * 60; if (m > 9) return m "min"; if (m > 0) return m "min" (r >= 1 ? int(r) "sec" : ""); if (r >= 10) return int(r) "sec"; k = int(r * 1000 + 0.5); return k < 1000 ? sprintf("%03dms", k) : k % 1000 == 0 ? k / 1000 "sec" : sprintf("%.3fsec", r) }
BEGIN { split("ESTAB SYN-SENT SYN-RECV FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT UNCONN CLOSE-WAIT LAST-ACK LISTEN CLOSING", S, " "); split("on keepalive timewait persist", T, " ")
  printf "%-5s %-10s %-6s %-6s %-23s %s\\n", "Netid", "State", "Recv-Q", "Send-Q", "Local Address:Port", "Peer Address:Port" }
NR > 1 { split($5, q, ":"); split($6, t, ":"); x = ""
  tr = hex(t[1]); if (tr) x = x " timer:(" T[tr] "," when(hex(t[2])) "," (tr == 1 ? hex($7) : $9) ")"
  if ($8) x = x " uid:" $8
  x = x " ino:" $10
  l = sprintf("%-5s %-10s %-6d %-6d %-23s %-23s%s", "tcp", S[hex($4)], hex(q[2]), hex(q[1]), end($2), end($3), x); sub(/ +$/, "", l); print l }`;

/** net-tools' way, for its best: text in memory, a line at a time through sscanf into columns. Prints milliseconds of the second of two rounds. */
const SSCANF = `#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
struct row { unsigned la, ra, tx, rx, when, tries, uid; unsigned short lp, rp; unsigned char st, tr; int probes; unsigned long ino; };
int main(int n, char **v) { FILE *f = fopen(v[1], "r"); fseek(f, 0, SEEK_END); long size = ftell(f), rows = 0; rewind(f); char *text = malloc(size + 1); double ms = 0;
  if (fread(text, 1, size, f) != size) return 1;
  struct row *table = malloc((size / 80 + 1) * sizeof *table);
  for (int i = 0; i < 2; i++) { struct timespec s, e; char line[512]; clock_gettime(CLOCK_MONOTONIC, &s); rows = 0;
    for (char *p = text, *q; p < text + size && (q = memchr(p, 10, text + size - p)); p = q + 1) { long l = q - p < 511 ? q - p : 511; memcpy(line, p, l); line[l] = 0; struct row *r = table + rows; int d; unsigned lp, rp, st, tr; unsigned long tx, rx, when, tries; int to;
      if (sscanf(line, "%d: %8X:%X %8X:%X %X %lX:%lX %X:%lX %lX %u %d %lu", &d, &r->la, &lp, &r->ra, &rp, &st, &tx, &rx, &tr, &when, &tries, &r->uid, &to, &r->ino) < 14) continue;
      r->lp = lp; r->rp = rp; r->st = st; r->tr = tr; r->tx = tx; r->rx = rx; r->when = when; r->tries = tries; r->probes = to; rows++; }
    clock_gettime(CLOCK_MONOTONIC, &e); ms = (e.tv_sec - s.tv_sec) * 1e3 + (e.tv_nsec - s.tv_nsec) / 1e6; }
  printf("%.3f %ld\\n", ms, rows); return 0; }`;

/**
 * A program that prints something for every row of a file. `most` limits the rows of those that would take minutes.
 * `same`: its lines are ours, byte for byte; `ends`: each of its lines names state, local and remote end as ours do.
 * @typedef {{ name: string, prints: 'ends only' | 'same' | 'ends', most: number, goal?: number, command: (file: string) => string[], env?: (file: string) => Record<string, string> }} Peer
 */

/** @param {string} folder @returns {Peer[]} */
export function printers(folder) {
  writeFileSync(join(folder, 'seed.awk'), SEED_SCRIPT);
  writeFileSync(join(folder, 'ss.awk'), SS_SCRIPT);
  /** @param {string} name @param {string[]} command @param {number} most @param {[number, number]} [goals] @returns {Peer[]} */
  const awk = (name, command, most, goals) => [
    {
      name: `${name}, "local - remote"`,
      prints: 'ends only',
      most,
      ...(goals && { goal: goals[0] }),
      command: (file) => [...command, '-f', join(folder, 'seed.awk'), file],
    },
    {
      name: `${name}, the same lines`,
      prints: 'same',
      most,
      ...(goals && { goal: goals[1] }),
      command: (file) => [...command, '-f', join(folder, 'ss.awk'), file],
    },
  ];
  return [
    ...(has('mawk') ? awk('mawk', ['mawk'], Number.POSITIVE_INFINITY, [40, 12]) : []),
    ...(has('gawk') ? awk('gawk', ['gawk', '-b'], 100_000) : []),
    ...(has('busybox') ? awk('busybox awk', ['busybox', 'awk'], 20_000) : []),
    ...(has('original-awk') ? awk('original-awk', ['original-awk'], 20_000) : []),
    ...(has('ss') ? [ss('-Htanoe4'), ss('-Htan4')] : []),
    ...(has('netstat') && has('unshare') ? [netstat(folder, '-tanoe'), netstat(folder, '-tan')].filter((one) => one !== undefined) : []),
  ];
}

/**
 * ss reads the text of PROC_NET_TCP instead of asking the kernel. With -o and -e it prints timers, users and inodes as we do.
 * @param {string} options
 * @returns {Peer}
 */
function ss(options) {
  const command = () => ['ss', options];
  return {
    name: `ss ${options} (PROC_NET_TCP)`,
    prints: 'ends',
    most: Number.POSITIVE_INFINITY,
    ...(options.includes('e') && { goal: 6 }),
    command,
    env: (file) => ({ PROC_NET_TCP: file }),
  };
}

/**
 * netstat reads /proc/net/tcp and nothing else: it gets a /proc of its own, which takes root.
 * @param {string} folder
 * @param {string} options
 * @returns {Peer | undefined}
 */
function netstat(folder, options) {
  /** @param {string} file */
  const command = (file) => [
    'unshare',
    '-m',
    'sh',
    '-c',
    `mount -t tmpfs none /proc && mkdir /proc/net && ln -s ${file} /proc/net/tcp && exec netstat ${options}`,
  ];
  const probe = join(folder, 'probe');
  writeFileSync(
    probe,
    '  sl  local_address rem_address   st\n   0: 0100007F:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 7 1 0 100 0 0 10 0\n',
  );
  const [program = '', ...args] = command(probe);
  const tried = spawnSync(program, args, { encoding: 'utf8' });
  if (!tried.stdout?.includes('127.0.0.1:8888')) return undefined;
  return {
    name: `netstat ${options} (a /proc of its own)`,
    prints: 'ends',
    most: Number.POSITIVE_INFINITY,
    ...(options.includes('e') && { goal: 4 }),
    command,
  };
}

/**
 * A program in which sscanf in C reads FILE: each call says the milliseconds that it took. Undefined without a compiler.
 * @param {string} folder
 * @param {string} file
 * @param {number} rows
 */
export function sscanf(folder, file, rows) {
  if (!has('cc')) return undefined;
  writeFileSync(join(folder, 'sscanf.c'), SSCANF);
  const program = join(folder, 'sscanf');
  if (spawnSync('cc', ['-O2', '-w', '-o', program, join(folder, 'sscanf.c')]).status !== 0) return undefined;
  return () => {
    const [ms, read] = execFileSync(program, [file], { encoding: 'utf8' }).split(' ').map(Number);
    if (read !== rows || ms === undefined) throw new Error(`sscanf read ${read} of ${rows} rows`);
    return ms;
  };
}

/** Runs a command line to the end, output thrown away; milliseconds. @param {readonly string[]} command */
export function timed(command, env = {}) {
  const [program = '', ...args] = command;
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, ...env } });
  if (error || status !== 0) throw new Error(`${program} ended with ${status ?? error}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** What a command line prints. @param {readonly string[]} command */
export function printed(command, env = {}) {
  const [program = '', ...args] = command;
  return execFileSync(program, args, {
    encoding: 'latin1',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
}

/**
 * Whether a peer does our work on a small table: prints our very lines, or on as many lines the same ends. A race between different works would mean nothing.
 * @param {Peer} peer @param {string} file @param {readonly string[]} own
 */
export function doesTheSame(peer, file, own) {
  const theirs = printed(peer.command(file), peer.env?.(file));
  const ours = printed(own);
  return peer.prints === 'same' ? theirs === ours : endsOf(theirs) === endsOf(ours);
}

/** The two ends of every row that was printed, sorted. @param {string} text */
function endsOf(text) {
  return text
    .split('\n')
    .map((line) =>
      line
        .match(/[\d.]+:(?:\d+|\*)/g)
        ?.slice(0, 2)
        .join(' '),
    )
    .filter((ends) => ends !== undefined)
    .sort()
    .join('\n');
}
