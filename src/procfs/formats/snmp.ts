/**
 * /proc/net/snmp and /proc/net/netstat: counters, in pairs of lines, an entry a number
 *
 *     TcpExt: SyncookiesSent SyncookiesRecv …     ← names
 *     TcpExt: 0 2 …                               ← numbers in the same order
 *     │       └value
 *     └protocol
 *
 * net/ipv4/proc.c snmp_seq_show(), netstat_seq_show(). Names come and go with each release, so a number is known by the name above it, never
 * by its place alone; the name's field has an empty span at its number.
 */
import type { Column, Field } from '../column.ts';
import { columnsFrom, SIGNED, TEXT } from '../columns.ts';
import { broken, type Format, NOT_MINE, type Reading, type SectionState } from '../format.ts';
import { readField } from '../row-format.ts';
import { type Token, tokenise } from '../tokens.ts';

interface Columns {
  readonly protocol: Column;
  readonly name: Column;
  readonly value: Column;
}

const isNumber = (text: string) => /^-?(?:0|[1-9]\d*)$/.test(text);
const isName = (text: string) => /^[A-Z][A-Za-z0-9_]*$/.test(text);

/** `protocols` are those known here; with `further`, which a named file may have, none is both files'. */
function counterFormat(id: string, source: string, protocols: RegExp, further: RegExp): Format {
  const column = columnsFrom(source);
  const columns: Columns = {
    protocol: column('protocol', 'protocol', '%s:', TEXT),
    name: column('name', 'name', '%s', TEXT),
    value: column('value', 'value', '%llu', SIGNED),
  };
  return {
    id,
    holds: 'records',
    columns: [columns.protocol, columns.name, columns.value],
    source,
    titles: true,
    begin: () => ({}),
    read(text, _order, state): Reading {
      const tokens = tokenise(text);
      const [first, ...all] = tokens;
      if (!first?.text.endsWith(':')) return NOT_MINE;
      if (!protocols.test(first.text) && !(state.named === true && further.test(first.text))) return NOT_MINE;
      const rest = upToCut(all);
      // gVisor has no numbers for IcmpMsg, and no names: the word alone, twice.
      if (rest.length === 0) return state.named === true || state.protocol !== undefined ? { is: 'context' } : NOT_MINE;
      if (rest.every((token) => isName(token.text))) return readNames(first, rest, state);
      return rest.every((token) => isNumber(token.text)) ? readNumbers(columns, text, first, rest, state, rest !== all) : NOT_MINE;
    },
  };
}

/** The words before an elision, without the one that it is glued to. */
function upToCut(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token) => /(?:\.{3}|\xe2\x80\xa6)$/.test(token.text));
  return at < 0 ? tokens : tokens.slice(0, at);
}

/** Least names in a line that nothing named, but for IcmpMsg: "Tcp: connection refused" is no line of this file. */
const LEAST_NAMES = 4;

function readNames(first: Token, rest: readonly Token[], state: SectionState): Reading {
  if (state.named !== true && rest.length < LEAST_NAMES && !first.text.startsWith('Icmp')) return NOT_MINE;
  state.protocol = first.text;
  state.names = rest.map((token) => token.text).join(' ');
  return { is: 'header' };
}

function readNumbers(columns: Columns, text: string, first: Token, rest: readonly Token[], state: SectionState, elided: boolean): Reading {
  const names = state.protocol === first.text && typeof state.names === 'string' ? state.names.split(' ', rest.length + 1) : [];
  if (names.length === 0) {
    return state.named === true ? broken('row-shape', first.start, text.length) : NOT_MINE;
  }
  const extra = rest[names.length];
  if (extra) return broken('row-shape', extra.start, text.length);
  const short = rest.length < names.length && !elided;
  const entries = rest.map((token, at): Field[] => {
    const value = readField(columns.value, token);
    return [
      { column: columns.protocol, value: first.text.slice(0, -1), start: first.start, end: first.end - 1 },
      { column: columns.name, value: names[at] ?? null, start: token.start, end: token.start },
      short && at === rest.length - 1 ? { ...value, value: null, problem: 'row-cut' } : value,
    ];
  });
  return { is: 'entries', entries };
}

export const snmp = counterFormat(
  'snmp',
  'net/ipv4/proc.c snmp_seq_show()',
  /^(Ip|Icmp|IcmpMsg|Tcp|Udp|UdpLite):$/,
  /^[A-Z](?!\w*Ext:)\w+:$/,
);
export const netstat = counterFormat('netstat', 'net/ipv4/proc.c netstat_seq_show()', /^(TcpExt|IpExt|MPTcpExt):$/, /^[A-Z]\w*Ext:$/);
