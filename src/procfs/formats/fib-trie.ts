/**
 * /proc/net/fib_trie: the IPv4 routing tables as the trie that they are; an entry is an address or prefix with what the kernel does there
 *
 *     Local:                              ← table
 *       +-- 127.0.0.0/8 2 0 2             ← node: prefix, bits, full and empty children
 *          |-- 127.0.0.1                  ← leaf
 *             /32 host LOCAL              ← what is at the leaf: the machine's own addresses are /32 host LOCAL
 *              └  └    └type
 *              │  └scope
 *              └prefix length
 *
 * net/ipv4/fib_trie.c fib_trie_seq_show(). While Main and Local share one trie, both titles print all of it. Table and leaf come from lines
 * above, with an empty span.
 */
import type { Column, Field } from '../column.ts';
import { ADDRESS_TEXT, columnsFrom, DECIMAL, TEXT } from '../columns.ts';
import { broken, type Format, NOT_MINE, type Reading, type SectionState } from '../format.ts';
import { UNKNOWN_COLUMN } from '../row-end.ts';
import { absentField, readField } from '../row-format.ts';
import { type Token, tokenAt, tokenise } from '../tokens.ts';

const SOURCE = 'net/ipv4/fib_trie.c fib_trie_seq_show()';
const column = columnsFrom(SOURCE);

const trie = column('trie', 'table', '%s', TEXT, 'fib_table_print()');
const address = column('address', 'leaf', '%pI4', ADDRESS_TEXT, 'htonl(l->key)', 'local');
const prefix = column('prefix_length', 'prefix length', '%zu', DECIMAL, 'KEYLENGTH - fa->fa_slen', 'local');
const scope = column('scope', 'scope', '%s', TEXT, 'rtn_scope(fa->fa_info->fib_scope)');
const type = column('type', 'type', '%s', TEXT, 'rtn_type(fa->fa_type)', 'state');
const tos = column('tos', 'tos', '%d', DECIMAL, 'inet_dscp_to_dsfield(fa->fa_dscp)');
const COLUMNS: readonly Column[] = [trie, address, prefix, scope, type, tos];

/** rtn_scope() and rtn_type(); numbers in brackets where the kernel has no name. */
const SCOPES = /^(universe|site|link|host|nowhere|scope=\d+|\d+)$/;
const TYPES = /^(UNSPEC|UNICAST|LOCAL|BROADCAST|ANYCAST|MULTICAST|BLACKHOLE|UNREACHABLE|PROHIBIT|THROW|NAT|XRESOLVE|type \d+)$/;
const DOTTED = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

export const fibTrie: Format = {
  id: 'fib_trie',
  holds: 'records',
  columns: COLUMNS,
  source: SOURCE,
  begin: () => ({}),
  read(text, _order, state): Reading {
    const tokens = tokenise(text);
    const [first, second] = tokens;
    if (!first || tokens.length > 8) return NOT_MINE;
    const title = tokens.length === 1 ? /^(Main|Local):$/.exec(first.text)?.[1] : undefined;
    if (title !== undefined || (first.text === 'Id' && /^\d+:$/.test(second?.text ?? ''))) {
      state.trie = title ?? second?.text.slice(0, -1) ?? '';
      state.leaf = '';
      return { is: 'context' };
    }
    if (first.text === '|--' && second && DOTTED.test(second.text)) {
      state.leaf = second.text;
      return { is: 'context' };
    }
    if (first.text === '+--' && /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\/\d{1,2}$/.test(second?.text ?? '')) return { is: 'context' };
    return readLeaf(text, tokens, state);
  },
};

function readLeaf(text: string, tokens: readonly Token[], state: SectionState): Reading {
  const [slash, second, third, fourth] = tokens;
  if (!slash || !/^\/\d{1,2}$/.test(slash.text)) return NOT_MINE;
  const wrong = !second || !SCOPES.test(second.text) ? second : third;
  if (!second || wrong === second || !third || !TYPES.test(third.text)) {
    if (state.leaf === undefined || tokens.length > 4) return NOT_MINE;
    if (!wrong || wrong.end === text.length) return broken('row-cut', tokens.at(-1)?.start ?? 0, text.length);
    return broken('row-shape', wrong.start, wrong.end);
  }
  const said = (one: Column, key: string): Field => {
    return { column: one, value: (state[key] as string | undefined) || null, start: slash.start, end: slash.start };
  };
  const fields: Field[] = [
    said(trie, 'trie'),
    said(address, 'leaf'),
    readField(prefix, tokenAt(text, slash.start + 1, slash.end)),
    readField(scope, second),
    readField(type, third),
  ];
  return { is: 'entry', fields: [...fields, ...rest(text, fourth, tokens)] };
}

/** `tos=16`, which most leaves do not have, or something newer. */
function rest(text: string, token: Token | undefined, tokens: readonly Token[]): Field[] {
  if (!token) return [absentField(tos, text.length)];
  if (/^tos=\d+$/.test(token.text) && tokens.length === 4) return [readField(tos, tokenAt(text, token.start + 4, token.end))];
  const end = tokens.at(-1)?.end ?? token.end;
  return [readField(UNKNOWN_COLUMN, tokenAt(text, token.start, end))];
}
