/**
 * Files of one value that say what the machine is. A word alone could be anything, so they are known by a mark or a command that names them.
 *
 *     /proc/sys/kernel/hostname   zoo-a
 *     /proc/sys/kernel/osrelease  6.18.44          also what uname -r prints
 *     /proc/sys/kernel/arch       x86_64           Linux 6.1 and later
 *     /sys/kernel/cpu_byteorder   little           Linux 6.2 and later
 *     getconf CLK_TCK             100              ticks a second
 *     /proc/uptime                1954.18 3600.00  seconds since boot, and seconds that all CPUs together were idle
 *     /proc/self/uid_map          0 0 4294967295   first uid inside, first uid outside, how many
 *
 * kernel/utsname_sysctl.c, kernel/ksysfs.c, fs/proc/uptime.c, kernel/user_namespace.c
 */
import { columnsFrom, DECIMAL, TEXT } from '../columns.ts';
import { type Format, NOT_MINE, type Reading } from '../format.ts';
import { readField, rowFormat } from '../row-format.ts';
import { tokenise } from '../tokens.ts';

/** `getconf -a` names it on its line; `getconf CLK_TCK` prints the number alone. */
const CLK_TCK = 'CLK_TCK';
const GETCONF = 'getconf(1), sysconf(_SC_CLK_TCK)';

/** A file whose only line is one word. */
function wordFormat(id: string, source: string, shape: RegExp, value = columnsFrom(source)('value', id, '%s', TEXT)): Format {
  return {
    id,
    holds: 'records',
    columns: [value],
    source,
    begin: () => ({}),
    read(text, _order, state): Reading {
      const tokens = tokenise(text);
      const isLabelled = id === CLK_TCK && tokens[0]?.text === id;
      const word = tokens[Number(isLabelled)];
      if (!word || tokens.at(-1) !== word || !shape.test(word.text)) return NOT_MINE;
      if (!isLabelled && (state.named !== true || state.seen === true)) return NOT_MINE;
      state.seen = true;
      return { is: 'entry', fields: [readField(value, word)] };
    },
  };
}

export const hostname = wordFormat('hostname', 'kernel/utsname_sysctl.c', /^[A-Za-z0-9._-]{1,253}$|^\(none\)$/);
export const osrelease = wordFormat('osrelease', 'kernel/utsname_sysctl.c', /^\d+\.\d\S{0,64}$/);
export const arch = wordFormat('arch', 'kernel/utsname_sysctl.c', /^[a-z][a-z0-9_]{2,20}$/);
export const cpuByteorder = wordFormat('cpu_byteorder', 'kernel/ksysfs.c cpu_byteorder_show()', /^(little|big)$/);

export const clockTicks = wordFormat(
  CLK_TCK,
  GETCONF,
  /^[1-9]\d{1,4}$/,
  columnsFrom(GETCONF)('value', CLK_TCK, '%ld', DECIMAL, '', 'timer'),
);

const UPTIME = 'fs/proc/uptime.c uptime_proc_show()';
const uptimeColumn = columnsFrom(UPTIME);

export const uptime = rowFormat({
  id: 'uptime',
  holds: 'records',
  source: UPTIME,
  columns: [uptimeColumn('uptime', 'uptime', '%lu.%02lu', TEXT, '', 'timer'), uptimeColumn('idle', 'idle', '%lu.%02lu', TEXT, '', 'timer')],
  identity: 2,
  claims: () => false,
  cut: (text) => (/^\s*\d{1,12}\.\d\d\s+\d{1,12}\.\d\d\s*$/.test(text) ? tokenise(text) : []),
});

const mapColumn = columnsFrom('kernel/user_namespace.c uid_m_show()');

export const uidMap = rowFormat({
  id: 'uid_map',
  holds: 'records',
  source: 'kernel/user_namespace.c uid_m_show()',
  columns: [
    mapColumn('inside', 'inside', '%10u', DECIMAL, 'extent->first', 'owner'),
    mapColumn('outside', 'outside', '%10u', DECIMAL, 'lower', 'owner'),
    mapColumn('count', 'count', '%10u', DECIMAL, 'extent->count', 'owner'),
  ],
  identity: 3,
  claims: () => false,
});
