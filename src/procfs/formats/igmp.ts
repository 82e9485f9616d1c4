/**
 * /proc/net/igmp: IPv4 multicast groups, an entry a group, below a line for their interface
 *
 *     Idx     Device    : Count Querier       Group    Users Timer    Reporter
 *     54      eth0      :     2      V3
 *     └idx    └device         └count └querier
 *                                     FB0000E0     1 0:00000000               0
 *                                     └group       │ │ └timer                 └reporter
 *                                            users ┘ └timer runs
 *
 * net/ipv4/igmp.c igmp_mc_seq_show(). The group is printed in the machine's byte order. What the interface's line says is given to every
 * group below it, with an empty span.
 */
import type { ByteOrder } from '../byte-order.ts';
import type { Column, Field, Value } from '../column.ts';
import { columnsFrom, DECIMAL, HOST_ADDRESS, TEXT } from '../columns.ts';
import { broken, type Format, NOT_MINE, type Reading, type SectionState } from '../format.ts';
import { markEnd } from '../row-end.ts';
import { absentField, isShaped, readField } from '../row-format.ts';
import { type Token, tokenAt, tokenise } from '../tokens.ts';

const SOURCE = 'net/ipv4/igmp.c igmp_mc_seq_show()';
const column = columnsFrom(SOURCE);

const INTERFACE: readonly Column[] = [
  column('idx', 'Idx', '%d', DECIMAL, 'state->dev->ifindex'),
  column('device', 'Device', '%-10s', TEXT, 'state->dev->name'),
  column('count', 'Count', '%5d', DECIMAL, 'state->in_dev->mc_count'),
  column('querier', 'Querier', '%7s', TEXT, 'querier'),
];
const group = column('group', 'Group', '%08X', HOST_ADDRESS, 'im->multiaddr', 'remote');
const users = column('users', 'Users', '%5d', DECIMAL, 'im->users');
const running = column('timer_running', 'Timer', '%d', DECIMAL, 'im->tm_running', 'timer');
const timer = column(
  'timer',
  'Timer',
  '%08lX',
  { is: 'hex', unit: 'clock ticks' },
  'jiffies_delta_to_clock_t(im->timer.expires - jiffies)',
  'timer',
);
const reporter = column('reporter', 'Reporter', '%d', DECIMAL, 'im->reporter');
const GROUP: readonly Column[] = [group, users, running, timer, reporter];

/** `1`, `lo`, `1`, `V3` of an interface's line: the colon stands alone or at the name. */
const INTERFACE_LINE = /^[ \t]*(\d+)[ \t]+([^ \t]+?)[ \t]*:[ \t]+(\d+)[ \t]+(V[123])[ \t]*$/;

/** The values of a group's line: the third holds two. */
function groupTokens(text: string, tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const colon = token.text.indexOf(':');
    if (at !== 2 || colon < 0) return [token];
    const middle = token.start + colon;
    return [tokenAt(text, token.start, middle), tokenAt(text, middle + 1, token.end)];
  });
}

function readGroup(text: string, tokens: readonly Token[], order: ByteOrder, state: SectionState): Reading {
  const right = GROUP.slice(0, 3).filter((one, at) => isShaped(one, tokens[at]?.text ?? '')).length;
  // a number in eight digits and two more could be of any table: the timer's colon tells
  const unlike = state.named !== true && state.device === undefined && text.charAt(tokens[2]?.end ?? text.length) !== ':';
  if (right < 3 || tokens.length > 6 || unlike) {
    const cut = right > 0 && tokens.length < 3 && state.named === true && isShaped(group, tokens[0]?.text ?? '');
    return cut ? broken('row-cut', tokens.at(-1)?.start ?? 0, text.length) : NOT_MINE;
  }
  const start = tokens[0]?.start ?? 0;
  const above: Field[] = INTERFACE.map((one) => ({ column: one, value: (state[one.id] as Value | undefined) ?? null, start, end: start }));
  const fields = GROUP.map((one, at) => {
    const token = tokens[at];
    return token ? readField(one, token, order) : absentField(one, text.length);
  });
  return { is: 'entry', fields: [...above, ...markEnd([5], fields, tokens, text)] };
}

export const igmp: Format = {
  id: 'igmp',
  holds: 'records',
  columns: [...INTERFACE, ...GROUP],
  source: SOURCE,
  begin: () => ({}),
  read(text, order, state): Reading {
    const tokens = tokenise(text);
    const first = tokens[0];
    if (!first || tokens.length > 12) return NOT_MINE;
    // mcfilter's begins with the same words, without the colon
    if (/^ *idx\s+device\s*:/i.test(text)) return { is: 'header' };
    const found = INTERFACE_LINE.exec(text)?.slice(1);
    if (!found) return readGroup(text, groupTokens(text, tokens), order, state);
    for (const [at, one] of INTERFACE.entries()) state[one.id] = one.kind.is === 'decimal' ? Number(found[at]) : (found[at] ?? '');
    return { is: 'context' };
  },
};
