/**
 * The awk program that decodes tcp and tcp6 in a container, and a form of it for a shell without awk; with the values that each
 * expression of the program has on one row, so that it can be taken apart like a row.
 *
 * POSIX awk only: it runs under mawk, gawk, original-awk and BusyBox awk. Byte order: little-endian unless `big` is set.
 */
import { TCP_STATES } from '../procfs/states.ts';

export type ScriptPart = 'num' | 'pair' | 'addr-v4' | 'addr-v6' | 'endpoint' | 'states' | 'rule';

export interface ScriptLine {
  readonly part: ScriptPart;
  readonly code: string;
}

/** Those that tcp prints, from 1 on. */
const STATES = Object.values(TCP_STATES).slice(0, 11);
const STATE_WORDS = STATES.join(' ');

export const AWK_LINES: readonly ScriptLine[] = [
  { part: 'num', code: 'function num(h,  i, v) {' },
  { part: 'num', code: '  for (i = 1; i <= length(h); i++) v = v * 16 + index("123456789ABCDEF", substr(h, i, 1))' },
  { part: 'num', code: '  return v + 0 }' },
  { part: 'pair', code: 'function pair(w, k) { return substr(w, big ? 2 * k - 1 : 9 - 2 * k, 2) }' },
  { part: 'addr-v4', code: 'function addr(a,  k, s, w) {' },
  { part: 'addr-v4', code: '  for (k = 1; k <= 4; k++) s = s (k > 1 ? "." : "") num(pair(a, k))' },
  { part: 'addr-v4', code: '  if (length(a) == 8) return s' },
  { part: 'addr-v6', code: '  for (s = ""; a != ""; a = substr(a, 9)) { w = substr(a, 1, 8)' },
  { part: 'addr-v6', code: '    s = s (s == "" ? "" : ":") pair(w, 1) pair(w, 2) ":" pair(w, 3) pair(w, 4) }' },
  { part: 'addr-v6', code: '  return "[" tolower(s) "]" }' },
  { part: 'endpoint', code: 'function endpoint(e,  p) { split(e, p, ":"); return addr(p[1]) ":" num(p[2]) }' },
  { part: 'states', code: `BEGIN { split("${STATE_WORDS}", state) }` },
  { part: 'rule', code: '$2 ~ /:/ { print endpoint($2) " - " endpoint($3), state[num($4)] }' },
];

/** The awk program, ready for a file or for `awk '…' /proc/net/tcp /proc/net/tcp6`: it holds no single quote. */
export const AWK_PROGRAM = AWK_LINES.map((line) => line.code).join('\n');

/** The command as it is typed. */
export function awkCommand(big: boolean): string {
  return `awk ${big ? '-v big=1 ' : ''}'${AWK_PROGRAM}' /proc/net/tcp /proc/net/tcp6`;
}

/** The same without awk: a POSIX shell's own words, nothing started. Reads standard input; `big` as above. */
export const SHELL_PROGRAM = `show() {
  h=\${1%:*} v6=\${h#????????} s=
  while [ "$h" ]; do
    w=\${h%"\${h#????????}"} h=\${h#????????}
    a=\${w%??????} w=\${w#??} b=\${w%????} w=\${w#??} c=\${w%??} d=\${w#??}
    [ "$big" ] || { w=$a a=$d d=$w w=$b b=$c c=$w; }
    if [ "$v6" ]; then printf '%s%s%s:%s%s' "$s" $a $b $c $d; s=:
    else printf '%d.%d.%d.%d' 0x$a 0x$b 0x$c 0x$d; fi
  done
  printf ' %d ' 0x\${1#*:}
}
state() { n=$((0x$1)); set -- ${STATE_WORDS}; shift $((n - 1)); printf '%s\\n' $1; }
while read -r sl local remote st rest; do
  case $local in *:*) show $local; show $remote; state $st;; esac
done`;

/** One evaluated expression of the program on a row. */
export interface Evaluated {
  readonly part: ScriptPart;
  readonly expression: string;
  readonly value: string;
}

/** What the expressions of the awk program give on a row with these endpoints (`0100007F:22B8`) and state digits, in the order of evaluation. */
export function traceAwk(local: string, remote: string, st: string, big: boolean): Evaluated[] {
  const steps: Evaluated[] = [{ part: 'rule', expression: `$2 ~ /:/`, value: local.includes(':') ? '1' : '0' }];
  for (const [field, endpoint] of [
    ['$2', local],
    ['$3', remote],
  ] as const) {
    const [address = '', port = ''] = endpoint.split(':');
    steps.push({ part: 'endpoint', expression: `split(${field}, p, ":")`, value: `p[1] = ${address}, p[2] = ${port}` });
    steps.push(...traceAddress(address, big), ...traceNumber(port, 'num(p[2])'));
    steps.push({ part: 'endpoint', expression: `endpoint(${field})`, value: `${awkAddress(address, big)}:${Number.parseInt(port, 16)}` });
  }
  const code = Number.parseInt(st, 16);
  steps.push({ part: 'rule', expression: 'num($4)', value: String(code) });
  steps.push({ part: 'states', expression: `state[${code}]`, value: STATES[code - 1] ?? '' });
  return steps;
}

function traceAddress(address: string, big: boolean): Evaluated[] {
  if (address.length === 8) {
    return [1, 2, 3, 4].map((k) => {
      const at = big ? 2 * k - 1 : 9 - 2 * k;
      const two = pairOf(address, k, big);
      return {
        part: 'pair' as const,
        expression: `num(pair("${address}", ${k}))`,
        value: `substr(…, ${at}, 2) = "${two}" = ${Number.parseInt(two, 16)}`,
      };
    });
  }
  return wordsOf(address).map((word, index) => ({
    part: 'addr-v6' as const,
    expression: `w = substr(a, 1, 8)  # ${index + 1}`,
    value: `${word} → ${groupsOfWord(word, big)}`,
  }));
}

/** Every step of the loop of num(): digit, its place in the string of digits, the sum so far. */
function traceNumber(digits: string, name: string): Evaluated[] {
  let sum = 0;
  const steps: Evaluated[] = [...digits].map((digit) => {
    const value = Number.parseInt(digit, 16);
    const before = sum;
    sum = sum * 16 + value;
    return {
      part: 'num' as const,
      expression: `index("123456789ABCDEF", "${digit}")`,
      value: `${value}, v = ${before} * 16 + ${value} = ${sum}`,
    };
  });
  return [...steps, { part: 'num', expression: name, value: String(sum) }];
}

const pairOf = (word: string, k: number, big: boolean) => word.slice(big ? 2 * k - 2 : 8 - 2 * k, big ? 2 * k : 10 - 2 * k);
const wordsOf = (address: string) => [0, 8, 16, 24].map((at) => address.slice(at, at + 8)).filter((word) => word !== '');
const groupsOfWord = (word: string, big: boolean) =>
  `${pairOf(word, 1, big)}${pairOf(word, 2, big)}:${pairOf(word, 3, big)}${pairOf(word, 4, big)}`;

/** The address as the program prints it: dotted, or eight full groups in brackets. */
function awkAddress(address: string, big: boolean): string {
  if (address.length === 8) return [1, 2, 3, 4].map((k) => Number.parseInt(pairOf(address, k, big), 16)).join('.');
  return `[${wordsOf(address)
    .map((word) => groupsOfWord(word, big))
    .join(':')
    .toLowerCase()}]`;
}
