/** Counting, suggesting and reading large tables, in English. */
import type { Grouping } from '../../session/grouping.ts';
import { thousands } from '../count.ts';

export const counting = {
  menu: 'Group',
  by: 'Count by',
  groupings: {
    remote: 'remote address',
    'remote-net': 'remote network (/24, /64)',
    rport: 'remote port',
    local: 'local address',
    'local-net': 'local network (/24, /64)',
    lport: 'local port',
    state: 'state',
    proto: 'protocol',
    process: 'process',
    uid: 'uid',
  } satisfies Record<Grouping, string>,
  none: 'No row has one.',
  count: (count: number) => thousands(count),
  suggestions: 'Suggestions',
  reading: (rows: number, rate: number) => `${thousands(rows)} rows, ${thousands(rounded(rate))} a second`,
};

/** To two figures. */
export function rounded(rate: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rate))) - 1);
  return Math.round(rate / unit) * unit;
}
