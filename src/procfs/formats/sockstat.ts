/**
 * /proc/net/sockstat and /proc/net/sockstat6: how many sockets there are, an entry a number
 *
 *     TCP: inuse 1 orphan 0 tw 0 alloc 4 mem 0
 *     │    │     └value
 *     │    └name
 *     └protocol
 *
 * net/ipv4/proc.c sockstat_seq_show(), net/ipv6/proc.c sockstat6_seq_show(). inuse and tw are of this network namespace; orphan, alloc and mem
 * of the whole machine; mem is in pages.
 */
import type { Field } from '../column.ts';
import { columnsFrom, SIGNED, TEXT } from '../columns.ts';
import { type Format, NOT_MINE, type Reading } from '../format.ts';
import { absentField, readField } from '../row-format.ts';
import { tokenAt, tokenise } from '../tokens.ts';

function sockstatFormat(id: string, source: string, protocols: RegExp): Format {
  const column = columnsFrom(source);
  const protocol = column('protocol', 'protocol', '%s:', TEXT);
  const name = column('name', 'name', '%s', TEXT);
  const value = column('value', 'value', '%d', SIGNED);
  return {
    id,
    holds: 'records',
    columns: [protocol, name, value],
    source,
    begin: () => ({}),
    read(text): Reading {
      const tokens = tokenise(text);
      const [first, ...rest] = tokens;
      if (!first || rest.length === 0 || rest.length > 40 || !protocols.test(first.text)) return NOT_MINE;
      const title = tokenAt(text, first.start, first.end - 1);
      const entries: Field[][] = [];
      for (let at = 0; at < rest.length; at += 2) {
        const [label, number] = [rest[at], rest[at + 1]];
        if (!label || !/^[a-z]+$/.test(label.text)) return NOT_MINE;
        if (number && !/^-?\d+$/.test(number.text)) return NOT_MINE;
        const named = readField(name, label);
        entries.push([
          readField(protocol, title),
          number || label.end < text.length ? named : { ...named, value: null, problem: 'row-cut' },
          number ? readField(value, number) : { ...absentField(value, text.length), problem: 'row-cut' },
        ]);
      }
      return { is: 'entries', entries };
    },
  };
}

export const sockstat = sockstatFormat('sockstat', 'net/ipv4/proc.c sockstat_seq_show()', /^(sockets|TCP|UDP|UDPLITE|RAW|FRAG):$/);
export const sockstat6 = sockstatFormat('sockstat6', 'net/ipv6/proc.c sockstat6_seq_show()', /^(TCP|UDP|UDPLITE|RAW|FRAG)6:$/);
