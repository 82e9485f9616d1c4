/**
 * What `uname -a` prints
 *
 *     Linux zoo-a 6.18.44 #1 SMP PREEMPT_DYNAMIC Mon Nov 3 10:00:00 UTC 2026 x86_64 GNU/Linux
 *     │     │     └kernel └version                                           └arch
 *     │     └hostname
 *     └sysname
 *
 * `uname -srm` prints sysname, kernel and arch alone. uname(1); BusyBox leaves out the operating system at the end, some print the machine up to three times.
 */
import { columnsFrom, TEXT } from '../columns.ts';
import { type Format, NOT_MINE, type Reading } from '../format.ts';
import { absentField, readField } from '../row-format.ts';
import { tokenAt, tokenise } from '../tokens.ts';

const column = columnsFrom('uname(1)');
const hostname = column('hostname', 'nodename', '%s', TEXT);
const kernel = column('kernel', 'release', '%s', TEXT);
const version = column('version', 'version', '%s', TEXT);
const arch = column('arch', 'machine', '%s', TEXT);

const RELEASE = /^\d+\.\d/;
const MACHINE = /^(x86_64|i[3-6]86|aarch64|arm\w*|riscv\d*|ppc\w*|s390x?|mips\w*|sparc\w*|loongarch\d*|m68k|alpha|ia64|parisc\w*)$/;

export const uname: Format = {
  id: 'uname',
  holds: 'records',
  columns: [hostname, kernel, version, arch],
  source: 'uname(1)',
  read(text): Reading {
    if (text.length > 1000) return NOT_MINE;
    const tokens = tokenise(text);
    const [sysname, second, release, first] = tokens;
    if (sysname?.text !== 'Linux' || !second || !release) return NOT_MINE;
    if (tokens.length === 3 && RELEASE.test(second.text) && MACHINE.test(release.text)) {
      return {
        is: 'entry',
        fields: [
          readField(kernel, second),
          readField(arch, release),
          absentField(hostname, text.length),
          absentField(version, text.length),
        ],
      };
    }
    const machine = tokens.findLastIndex((token, at) => at > 3 && MACHINE.test(token.text));
    const machineToken = tokens[machine];
    if (!RELEASE.test(release.text) || !first?.text.startsWith('#') || !machineToken) return NOT_MINE;
    const end = tokens[machine - 1]?.end ?? first.end;
    return {
      is: 'entry',
      fields: [
        readField(hostname, second),
        readField(kernel, release),
        readField(version, tokenAt(text, first.start, end)),
        readField(arch, machineToken),
      ],
    };
  },
};
