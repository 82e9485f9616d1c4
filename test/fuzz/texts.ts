// Long texts of every kind, made from a seed: rows and what is done to rows, and what is no procfs text at all.
import { generateText } from '../bench/generate.ts';
import { base64, breaks, cutRight, pre, prefixed, trimmed, wrapped } from '../support/messes.ts';

/** A little generator of numbers, so that each text is the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const rows = (count: number): string => generateText({ format: 'tcp', rows: count, seed: 5 });

/** Each takes about so many rows' or lines' worth. */
export const GROWING: Readonly<Record<string, (count: number) => string>> = {
  rows,
  'rows in a log': (count) => prefixed(rows(count), 'web_1  | '),
  'rows behind a quote': (count) => prefixed(rows(count), '> '),
  'rows behind a file name': (count) => prefixed(rows(count), '/proc/net/tcp:'),
  'rows broken at 80 columns': (count) => wrapped(rows(count), 80),
  'rows cut at 100 columns': (count) => cutRight(rows(count), 100),
  'rows cut where some are whole': (count) => cutRight(trimmed(rows(count)), 132),
  base64: (count) => base64(rows(count)),
  'a page': (count) => pre(rows(count)),
  'a page in one line': (count) => breaks(rows(Math.min(count, 4000))),
  'newlines lost': (count) => trimmed(rows(Math.min(count, 4000))).replaceAll('\n', ' '),
  prose,
  numbers: table,
};

const WORDS = `the a of and to in that was he it his with is for as had you not be her on at by which have or from this him but all she they
  were my are me one their so an said them we who would been will no when there if more out up into do any your what has man could other than
  our some very time upon about may its only now like little then can made should did us such great before must two these see know over much
  down after first good men port socket address listen state net table route 127.0.0.1 0x1F 80 443 1844 tcp udp 00000000 FFFF a1b2 12: -1`.split(
  /\s+/,
);

/** Lines of words, some of which are numbers, names of files and addresses: a novel has 10,000 to 20,000 of them. */
export function prose(lines: number): string {
  const next = numbers(lines);
  const line = () => Array.from({ length: 4 + next(14) }, () => WORDS[next(WORDS.length)]).join(' ');
  return Array.from({ length: lines }, (_, at) => (at % 9 === 8 ? '' : `${line()}${next(3) === 0 ? '.' : ','}`)).join('\n');
}

/** Columns of numbers that are nobody's. */
export function table(lines: number): string {
  const next = numbers(lines + 1);
  return Array.from({ length: lines }, () =>
    Array.from({ length: 1 + next(12) }, () => next(100_000).toString(next(2) === 0 ? 10 : 16)).join('  '),
  ).join('\n');
}

/** As /proc/cpuinfo, /proc/meminfo and /proc/interrupts look. */
export function otherFiles(): string {
  const cpu = (
    number: number,
  ) => `processor\t: ${number}\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel\t\t: 85\nstepping\t: 7\nmicrocode\t: 0x5003604
cpu MHz\t\t: 2499.998\ncache size\t: 36608 KB\nphysical id\t: 0\nfpu\t\t: yes\nflags\t\t: fpu vme de pse tsc msr pae mce cx8 apic sep\nbogomips\t: 4999.99\naddress sizes\t: 46 bits physical, 48 bits virtual\n`;
  const memory =
    'MemTotal:       16265416 kB\nMemFree:          512344 kB\nBuffers:            1234 kB\nHugePages_Total:       0\nDirectMap4k:      180216 kB\n';
  const interrupts =
    '           CPU0       CPU1\n  0:         44          0   IO-APIC   2-edge      timer\n  8:          1          0   IO-APIC   8-edge      rtc0\nNMI:          0          0   Non-maskable interrupts\n';
  const modules = 'ip_tables 32768 0 - Live 0x0000000000000000\nx_tables 49152 1 ip_tables, Live 0x0000000000000000\n';
  const maps =
    '55d0c8a00000-55d0c8a02000 r--p 00000000 08:01 1048602                    /usr/bin/cat\n7ffd1c5e1000-7ffd1c602000 rw-p 00000000 00:00 0                          [stack]\n';
  return Array.from({ length: 8 }, (_, number) => cpu(number)).join('\n') + memory + interrupts + modules + maps;
}
