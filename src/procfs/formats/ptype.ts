/**
 * /proc/net/ptype: who gets frames of which type
 *
 *     Type Device      Function
 *     ALL  eth0     packet_rcv
 *     0004          llc_rcv [llc]
 *     └type└device  └function, and its module
 *
 * net/core/net-procfs.c ptype_seq_show(). The type is hexadecimal, ALL for every one; most handlers are for any device. %ps names the module of
 * a function that is in one: kernel/kallsyms.c sprint_symbol_no_offset().
 */
import { columnsFrom, TEXT } from '../columns.ts';
import { rowFormat } from '../row-format.ts';
import { type Token, tokenAt, tokenise } from '../tokens.ts';

const SOURCE = 'net/core/net-procfs.c ptype_seq_show()';
const column = columnsFrom(SOURCE);

const isHeader = (words: readonly string[]) => words[0] === 'type' && words[1] === 'device' && words[2] === 'function';

/** A row of two values has no device: an empty one stands in front of the last. A line that begins with no type is none of this file. */
function cut(text: string): readonly Token[] {
  const all = tokenise(text);
  const [of, module] = all.slice(-2);
  const tokens: readonly Token[] = of && module?.text.startsWith('[') ? [...all.slice(0, -2), tokenAt(text, of.start, module.end)] : all;
  const [type, last] = tokens;
  if (isHeader(tokens.map((token) => token.text.toLowerCase()))) return tokens;
  if (!/^(ALL|[0-9a-f]{4})$/.test(type?.text ?? '')) return [];
  if (tokens.length !== 2 || !type || !last) return tokens;
  return [type, tokenAt(text, last.start, last.start), last];
}

export const ptype = rowFormat({
  id: 'ptype',
  holds: 'records',
  source: SOURCE,
  columns: [
    column('type', 'Type', '%s', TEXT, 'ntohs(pt->type)'),
    column('device', 'Device', '%s', TEXT, 'pt->dev->name'),
    column('function', 'Function', '%ps', TEXT, 'pt->func'),
  ],
  identity: 3,
  header: isHeader,
  claims: () => false,
  cut,
});
