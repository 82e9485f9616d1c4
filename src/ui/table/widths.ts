/**
 * How wide the columns are. Each row is laid out by itself, so that the rows which come and go while a list is scrolled move no other; the
 * width of a column is therefore given: that of its label, or of the widest text seen so far.
 */
import type { RowView } from '../../engine/protocol.ts';
import type { TableColumnId } from '../../engine/table-columns.ts';
import { TABLE_COLUMNS } from '../../session/table.ts';
import { letterWidth } from '../../session/visible.ts';
import { markedColumn, type TableColumn } from './columns.ts';

/**
 * In characters of the font of the cells. `path`: a unix socket's, which stands with the local addresses and may be cut.
 * `mark`: what stands behind the state of a row that was repaired, is listed twice, or has a flaw.
 */
export type Widths = Readonly<Partial<Record<TableColumnId | 'path' | 'mark', number>>>;

/** What a long list comes to sooner or later, so that its columns do not move while it is scrolled for the first time. */
export const USUAL: Widths = {
  state: 'ESTABLISHED'.length,
  rxq: 6,
  txq: 6,
  local: '255.255.255.255'.length,
  lport: 5,
  remote: '255.255.255.255'.length,
  rport: 5,
  timer: 'keepalive'.length,
  when: 8,
  uid: 5,
  inode: 8,
};

/** With the gap before it. */
const MARK = 2;
/** Labels are in another font and smaller: what a letter and an ideograph of theirs take, in characters of a cell. */
const LETTER = 1.05;
const IDEOGRAPH = 1.7;

function widthOf(text: string, narrow: number, wide: number): number {
  let width = 0;
  for (const letter of text) width += [0, narrow, wide][letterWidth(letter)] ?? 0;
  return width;
}

/** The widest text of each column among the rows seen so far; never less than it was, so that nothing jumps. */
export function widened(widths: Widths, rows: Iterable<Pick<RowView, 'cells' | 'file' | 'repaired' | 'duplicate' | 'flawed'>>): Widths {
  const next = { ...widths };
  const widen = (id: keyof Widths, width: number) => {
    next[id] = Math.max(next[id] ?? 0, width);
  };
  for (const row of rows) {
    for (const [id, text] of Object.entries(row.cells) as [TableColumnId, string][]) {
      widen(id === 'local' && row.file === 'unix' ? 'path' : id, widthOf(text, 1, 2));
    }
    if (row.repaired || row.duplicate || row.flawed) widen('mark', MARK);
  }
  return next;
}

const nameOf = (id: keyof Widths) => `--w-${id}`;

/** The widths of all columns, to stand on the table for its cells to find. */
export function givenWidths(columns: readonly TableColumn[], widths: Widths, labels: Readonly<Record<TableColumnId, string>>) {
  const given: Record<string, number> = { [nameOf('path')]: widths.path ?? 0 };
  const marked = markedColumn(columns);
  for (const { id } of columns) {
    const text = (widths[id] ?? 0) + (id === marked ? (widths.mark ?? 0) : 0);
    given[nameOf(id)] = Math.max(text, widthOf(labels[id], LETTER, IDEOGRAPH));
  }
  return given;
}

/** An address and a path may be long: the style says how much of them is shown, the whole is in the explanation. A path has more room than its column. */
const upTo = (id: keyof Widths, longest: string) => `min(var(${nameOf(id)}), ${longest})`;
const ADDRESS = 'var(--longest-address)';
const CUT: Readonly<Partial<Record<TableColumnId, string>>> = {
  local: `max(${upTo('local', ADDRESS)}, ${upTo('path', '15')})`,
  remote: upTo('remote', ADDRESS),
};

const GIVEN = new Map(TABLE_COLUMNS.map(({ id }) => [id, { '--width': CUT[id] ?? `var(${nameOf(id)})` }] as const));

/** What a cell of a column finds there. */
export const givenWidth = (id: TableColumnId) => GIVEN.get(id);
