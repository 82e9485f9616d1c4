// Other programs that read the same text, where they are installed. Each is a command line; what is not there is left out, and said.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** "local - remote" for every row, as people do it by hand: digits by their place in a string, pairs from the right. */
const SEED_SCRIPT = `function hex(s, n, i) { n = 0; for (i = 1; i <= length(s); i++) n = n * 16 + index("0123456789ABCDEF", substr(s, i, 1)) - 1; return n }
function ip(s, a, i) { split(s, a, ":"); r = ""; for (i = 7; i > 0; i -= 2) r = r (i < 7 ? "." : "") hex(substr(a[1], i, 2)); return r ":" hex(a[2]) }
NR > 1 { print ip($2) " - " ip($3) }`;

/** The same lines as \`--format ss\` prints, for IPv4 tcp. */
const SS_SCRIPT = `function hex(s, n, i) { n = 0; for (i = 1; i <= length(s); i++) n = n * 16 + index("0123456789ABCDEF", substr(s, i, 1)) - 1; return n }
function end(s, a, i, r, p) { split(s, a, ":"); r = ""; for (i = 7; i > 0; i -= 2) r = r (i < 7 ? "." : "") hex(substr(a[1], i, 2)); p = hex(a[2]); return r ":" (p ? p : "*") }
function secs(t, s) { s = sprintf("%.3f", t / 100); return s }
function when(t,  s) { s = sprintf("%.3f", t / 100); return s "sec" }
BEGIN { split("ESTAB SYN-SENT SYN-RECV FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT UNCONN CLOSE-WAIT LAST-ACK LISTEN CLOSING", S, " "); split("on keepalive timewait persist", T, " ")
  printf "%-5s %-10s %-6s %-6s %-23s %s\\n", "Netid", "State", "Recv-Q", "Send-Q", "Local Address:Port", "Peer Address:Port" }
NR > 1 { split($5, q, ":"); split($6, t, ":"); x = ""
  tr = hex(t[1]); if (tr) x = x " timer:(" T[tr] "," when(hex(t[2])) "," (tr == 1 ? hex($7) : $9) ")"
  if ($8) x = x " uid:" $8
  x = x " ino:" $10
  l = sprintf("%-5s %-10s %-6d %-6d %-23s %-23s%s", "tcp", S[hex($4)], hex(q[2]), hex(q[1]), end($2), end($3), x); sub(/ +$/, "", l); print l }`;

/** net-tools' way: fgets, sscanf, inet_ntop. Prints the milliseconds of the best of some rounds, reading included. */
const SSCANF = `#include <stdio.h>
#include <string.h>
#include <time.h>
#include <arpa/inet.h>
int main(int n, char **v) { char line[512], a[64], r[64]; unsigned la, lp, ra, rp, st; unsigned long tx, rx, tl, rt; int d, tr, uid, to; unsigned long ino; long sum = 0, rows = 0; double best = 1e9;
  for (int i = 0; i < 3; i++) { struct timespec s, e; FILE *f = fopen(v[1], "r"); clock_gettime(CLOCK_MONOTONIC, &s); rows = 0;
    while (fgets(line, sizeof line, f)) { if (sscanf(line, "%d: %8X:%X %8X:%X %X %lX:%lX %X:%lX %lX %d %d %lu", &d, &la, &lp, &ra, &rp, &st, &tx, &rx, &tr, &tl, &rt, &uid, &to, &ino) < 14) continue;
      inet_ntop(AF_INET, &la, a, sizeof a); inet_ntop(AF_INET, &ra, r, sizeof r); sum += strlen(a) + strlen(r) + lp + rp + ino; rows++; }
    clock_gettime(CLOCK_MONOTONIC, &e); fclose(f); double ms = (e.tv_sec - s.tv_sec) * 1e3 + (e.tv_nsec - s.tv_nsec) / 1e6; if (ms < best) best = ms; }
  printf("%.3f %ld %ld\\n", best, rows, sum); return 0; }`;

/** A folder that is gone when the process is. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'sockscope-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Programs that print for every row of FILE; \`most\` limits the rows of those that would take minutes. */
export function printers(folder) {
  writeFileSync(join(folder, 'seed.awk'), SEED_SCRIPT);
  writeFileSync(join(folder, 'ss.awk'), SS_SCRIPT);
  const awk = (name, command, most) => [
    { name: `${name}, "local - remote"`, kind: 'seed', most, command: (file) => [...command, '-f', join(folder, 'seed.awk'), file] },
    {
      name: `${name}, the same lines as --format ss`,
      kind: 'ss',
      most,
      command: (file) => [...command, '-f', join(folder, 'ss.awk'), file],
    },
  ];
  return [
    ...(has('mawk') ? awk('mawk', ['mawk'], Infinity) : []),
    ...(has('gawk') ? awk('gawk', ['gawk', '-b'], 100_000) : []),
    ...(has('busybox') ? awk('busybox awk', ['busybox', 'awk'], 20_000) : []),
    ...(has('ss')
      ? [
          {
            name: 'ss -Htanoe4 (PROC_NET_TCP)',
            kind: 'peer',
            most: Infinity,
            command: () => ['ss', '-Htanoe4'],
            env: (file) => ({ PROC_NET_TCP: file }),
          },
        ]
      : []),
    ...netstat(folder),
  ];
}

/** netstat reads /proc/net/tcp and nothing else: it gets a /proc of its own, which takes root. */
function netstat(folder) {
  if (!has('netstat') || !has('unshare')) return [];
  const command = (file) => [
    'unshare',
    '-m',
    'sh',
    '-c',
    `mount -t tmpfs none /proc && mkdir /proc/net && ln -s ${file} /proc/net/tcp && exec netstat -tan`,
  ];
  const probe = join(folder, 'probe');
  writeFileSync(
    probe,
    '  sl  local_address rem_address   st\n   0: 0100007F:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 7 1 0 100 0 0 10 0\n',
  );
  const [program, ...args] = command(probe);
  const tried = spawnSync(program, args, { encoding: 'utf8' });
  return tried.stdout?.includes('127.0.0.1:8888') ? [{ name: 'netstat -tan', kind: 'peer', most: Infinity, command }] : [];
}

/** Milliseconds that sscanf in C takes for FILE, or undefined without a compiler. */
export function sscanf(folder, file) {
  if (!has('cc')) return undefined;
  writeFileSync(join(folder, 'sscanf.c'), SSCANF);
  const program = join(folder, 'sscanf');
  if (spawnSync('cc', ['-O2', '-w', '-o', program, join(folder, 'sscanf.c')]).status !== 0) return undefined;
  const [ms, rows] = execFileSync(program, [file], { encoding: 'utf8' }).split(' ').map(Number);
  return { ms, rows };
}

/** Runs a command line to the end, output thrown away; milliseconds. */
export function timed(command, env = {}) {
  const [program, ...args] = command;
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, ...env } });
  if (error || status !== 0) throw new Error(`${program} ended with ${status ?? error}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** What a command line prints. */
export function printed(command, env = {}) {
  const [program, ...args] = command;
  return execFileSync(program, args, { encoding: 'latin1', maxBuffer: 1 << 30, env: { ...process.env, ...env } });
}
