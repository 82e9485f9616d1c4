/**
 * /proc/net/nf_conntrack and its predecessor ip_conntrack, which lacks the first two values
 *
 *     ipv4     2 tcp      6 116 TIME_WAIT src=10.0.0.1 dst=10.0.0.2 sport=57724 dport=80 src=10.0.0.2 dst=10.0.0.1 sport=80 dport=57724 [ASSURED] mark=0 zone=0 use=2
 *     └l3      │ └l4      │ │   └state    └the original direction                        └the reply's: the same words again
 *       l3num ─┘  l4num ──┘ └timeout, seconds
 *
 * net/netfilter/nf_conntrack_standalone.c ct_seq_show(). The timeout is absent while a flow is offloaded. Words that are not known here are
 * shown together as unknown, at the place of the first.
 */
import type { Column, Field } from '../column.ts';
import { ADDRESS_TEXT, columnsFrom, DECIMAL, TEXT } from '../columns.ts';
import { broken, type Format, NOT_MINE, type Reading } from '../format.ts';
import { UNKNOWN_COLUMN } from '../row-end.ts';
import { absentField, readField } from '../row-format.ts';
import { type Token, tokenise } from '../tokens.ts';

const SOURCE = 'net/netfilter/nf_conntrack_standalone.c ct_seq_show()';
const column = columnsFrom(SOURCE);

const L3: readonly Column[] = [
  column('l3', 'l3', '%-8s', TEXT, 'l3proto_name()'),
  column('l3num', 'l3num', '%u', DECIMAL, 'nf_ct_l3num(ct)'),
];
const L4: readonly Column[] = [
  column('l4', 'l4', '%-8s', TEXT, 'l4proto_name()'),
  column('l4num', 'l4num', '%u', DECIMAL, 'nf_ct_protonum(ct)'),
];
const timeout = column('timeout', 'timeout', '%ld', { is: 'decimal', signed: true, unit: 'seconds' }, 'nf_ct_expires(ct) / HZ', 'timer');
const state = column('state', 'state', '%s', TEXT, 'l4proto->print_conntrack()', 'state');

/** What gre adds: `timeout=30, stream_timeout=180`. nf_conntrack_proto_gre.c gre_print_conntrack() */
const GRE: readonly Column[] = [
  column('gre_timeout', 'timeout', 'timeout=%u,', { is: 'decimal', unit: 'seconds' }, 'l4proto->print_conntrack()', 'timer'),
  column(
    'gre_stream_timeout',
    'stream_timeout',
    'stream_timeout=%u',
    { is: 'decimal', unit: 'seconds' },
    'l4proto->print_conntrack()',
    'timer',
  ),
];

/** Words of a direction, by the kernel's key. */
const TUPLE: readonly (readonly [key: string, kind: Column['kind'], hue: Column['hue']])[] = [
  ['src', ADDRESS_TEXT, 'local'],
  ['dst', ADDRESS_TEXT, 'remote'],
  ['sport', DECIMAL, 'local'],
  ['dport', DECIMAL, 'remote'],
  ['type', DECIMAL, 'plain'],
  ['code', DECIMAL, 'plain'],
  ['id', DECIMAL, 'plain'],
  ['srckey', TEXT, 'plain'],
  ['dstkey', TEXT, 'plain'],
  ['packets', { is: 'decimal', unit: 'packets' }, 'queue'],
  ['bytes', { is: 'decimal', unit: 'bytes' }, 'queue'],
];
const direction = (prefix: string): Column[] =>
  TUPLE.map(([key, kind, hue]) =>
    column(`${prefix}${key}`, key, `${key}=%s`, kind, prefix === '' ? 'IP_CT_DIR_ORIGINAL' : 'IP_CT_DIR_REPLY', hue),
  );
const ORIGINAL = direction('');
const REPLY = direction('reply_');
const MARKS: readonly Column[] = ['unreplied', 'assured', 'offload'].map((id) =>
  column(id, id.toUpperCase(), '%s', TEXT, 'ct->status', 'state'),
);
const TAIL: readonly Column[] = [
  column('mark', 'mark', 'mark=%u', DECIMAL),
  column('secctx', 'secctx', 'secctx=%s', TEXT),
  ...['', '-orig', '-reply'].map((of) => column(`zone${of.replace('-', '_')}`, `zone${of}`, `zone${of}=%u`, DECIMAL, 'ct_show_zone()')),
  column('delta_time', 'delta-time', 'delta-time=%llu', { is: 'decimal', unit: 'seconds' }),
  column('use', 'use', 'use=%u', DECIMAL),
];

/** Everything after the head, each token once. The kernel prints the words of a direction in one order: where it falls back, the reply begins. */
function readWords(text: string, tokens: readonly Token[], strange: readonly Token[]): Field[] {
  const fields = new Map<Column, Field>();
  const unknown: Token[] = [...strange];
  let place = -1;
  let reply = false;
  for (const token of tokens) {
    const at = TUPLE.findIndex(([key]) => token.text.startsWith(`${key}=`));
    if (at >= 0 && at <= place) reply = true;
    if (at >= 0) place = at;
    const field = readWord(token, at < 0 ? [...GRE, ...TAIL] : reply ? REPLY : ORIGINAL);
    if (field && !fields.has(field.column)) fields.set(field.column, field);
    else unknown.push(token);
  }
  const all = [...GRE, ...ORIGINAL, ...REPLY, ...MARKS, ...TAIL].map((one) => fields.get(one) ?? absentField(one, text.length));
  const [first] = unknown;
  if (!first) return all;
  const value = unknown.map((token) => token.text).join(' ');
  return [...all, { column: UNKNOWN_COLUMN, value, start: first.start, end: first.end }];
}

function readWord(token: Token, among: readonly Column[]): Field | undefined {
  if (token.text.startsWith('[')) {
    const mark = MARKS.find((one) => token.text.replace('HW_', '') === `[${one.name}]`);
    return mark ? { column: mark, value: token.text.slice(1, -1), start: token.start + 1, end: token.end - 1 } : undefined;
  }
  const equals = token.text.indexOf('=');
  if (equals < 0) return undefined;
  const key = token.text.slice(0, equals);
  const target = among.find((one) => one.name === key);
  const end = token.text.endsWith(',') ? token.end - 1 : token.end;
  const value = { start: token.start + equals + 1, end, text: token.text.slice(equals + 1, end - token.start) };
  if (!target) return undefined;
  return value.text === '' ? absentField(target, value.start) : readField(target, value);
}

/** What stands between the protocol and the first word: a timeout and a state, or one of them, or neither; the rest is nothing that is known. */
function before(tokens: readonly Token[]) {
  const word = tokens.slice(0, 2).find((token) => /^[A-Z]/.test(token.text));
  const seconds = tokens[0] === word ? undefined : tokens[0];
  return { seconds, word, others: tokens.filter((token) => token !== word && token !== seconds) };
}

function conntrackFormat(id: string, head: readonly Column[], shape: RegExp): Format {
  return {
    id,
    holds: 'records',
    columns: [...head, timeout, state, ...GRE, ...ORIGINAL, ...REPLY, ...MARKS, ...TAIL],
    source: SOURCE,
    read(text): Reading {
      const tokens = tokenise(text);
      if (tokens.length < head.length + 2 || !shape.test(text)) return NOT_MINE;
      const fields = head.map((one, at) => readField(one, tokens[at] as Token));
      const from = tokens.findIndex((token) => token.text.includes('='));
      const rest = from < 0 ? [] : tokens.slice(from);
      // before the first word that has a name of its own
      const isCut = from < 0 && tokens.length <= head.length + 3;
      if (!isCut && !rest.some((token) => token.text.startsWith('src='))) return NOT_MINE;
      const { seconds, word, others } = before(tokens.slice(head.length, from));
      const place = rest[0]?.start ?? 0;
      const offloaded = rest.some((token) => token.text.endsWith('OFFLOAD]'));
      const absent = absentField(timeout, place);
      const left: Field = offloaded ? absent : { ...absent, problem: 'row-shape' };
      const words = cutEnd(readWords(text, rest, others), tokens, text);
      const missing = words.slice(GRE.length, GRE.length + 2).find((field) => field.value === null);
      if (missing) {
        const start = missing.problem ? missing.start : (tokens[head.length]?.start ?? place);
        return broken('row-cut', start, text.length);
      }
      return {
        is: 'entry',
        fields: [
          ...fields,
          seconds ? readField(timeout, seconds) : left,
          word ? readField(state, word) : absentField(state, place),
          ...words,
        ],
      };
    },
  };
}

/** Every row ends with use=; where it does not, it was cut, and the last value with it may be. */
function cutEnd(fields: readonly Field[], tokens: readonly Token[], text: string): readonly Field[] {
  if (tokens.at(-1)?.text.startsWith('use=')) return fields;
  const isCut = ({ column, start, end }: Field) => end === text.length && (end > start || column.id === 'use');
  return fields.map((field) => (isCut(field) ? { ...field, value: null, problem: 'row-cut' } : field));
}

export const nfConntrack = conntrackFormat(
  'nf_conntrack',
  [...L3, ...L4],
  /^[ \t]*(?:ipv4|ipv6|unknown)[ \t]+\d{1,3}[ \t]+[a-z][a-z0-9-]*[ \t]+\d{1,3}[ \t]/,
);
export const ipConntrack = conntrackFormat('ip_conntrack', L4, /^[ \t]*(?!ipv[46][ \t])[a-z][a-z0-9-]*[ \t]+\d{1,3}[ \t]/);
