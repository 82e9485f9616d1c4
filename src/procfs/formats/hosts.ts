/**
 * /etc/hosts
 *
 *     10.0.0.2        db.internal db      # comment
 *     └address        └names
 *
 * hosts(5). Known by its name alone: an address and a word is too little.
 */
import { parseAddress } from '../address.ts';
import { ADDRESS_TEXT, columnsFrom, TEXT } from '../columns.ts';
import { type Format, NOT_MINE, type Reading } from '../format.ts';
import { readField } from '../row-format.ts';
import { tokenAt, tokenise } from '../tokens.ts';

const column = columnsFrom('hosts(5)');
const address = column('address', 'address', '%s', ADDRESS_TEXT, '', 'remote');
const names = column('names', 'names', '%s', TEXT, '', 'remote');

export const hosts: Format = {
  id: 'hosts',
  holds: 'records',
  columns: [address, names],
  source: 'hosts(5)',
  read(text, _order, state): Reading {
    if (state.named !== true || text.length > 5000) return NOT_MINE;
    const comment = text.indexOf('#');
    const tokens = tokenise(comment < 0 ? text : text.slice(0, comment));
    const [first, second] = tokens;
    if (!first) return comment < 0 ? NOT_MINE : { is: 'context' };
    if (!second || parseAddress(first.text.split('%')[0] ?? '') === undefined) return NOT_MINE;
    const end = tokens.at(-1)?.end ?? second.end;
    return { is: 'entry', fields: [readField(address, first), readField(names, tokenAt(text, second.start, end))] };
  },
};
