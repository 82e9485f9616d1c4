/** A filter turned into marks on rows. */
import { classifyAddress } from '../../procfs/address.ts';
import { secondsText } from '../../procfs/clock-ticks.ts';
import { fieldsOfRow } from '../capture.ts';
import { cellText } from '../cells.ts';
import { coldColumn, isCold } from '../cold.ts';
import { processText, userText } from '../joins.ts';
import { lineOfRow } from '../line-index.ts';
import { kindOfRow, type RowKind, type StoredId } from '../store.ts';
import type { View } from '../view.ts';
import { byAddress, byAddressText, byPrefix, byText } from './addresses.ts';
import type { Filter, Range, Side } from './filter.ts';
import { and, byKind, emptyMask, inColdRange, inRange, type Mask, not, or } from './masks.ts';
import { byCell, byName, byStateName, byWord, having, matching } from './word-search.ts';

/** One mark a row, 1 where it passes; undefined where every row does. */
export function compileFilter(view: View, filter: Filter): Mask | undefined {
  return filter.is === 'all' && filter.of.length === 0 ? undefined : marksOf(view, filter);
}

function marksOf(view: View, filter: Filter): Mask {
  const { store } = view.capture;
  switch (filter.is) {
    case 'all':
      return filter.of.length === 0 ? emptyMask(store.count).fill(1) : filter.of.map((one) => marksOf(view, one)).reduce(and);
    case 'any':
      return filter.of.map((one) => marksOf(view, one)).reduce(or);
    case 'not':
      return not(marksOf(view, filter.of));
    case 'word':
      return byWord(view, filter.text);
    case 'number':
      return numberMarks(view, filter);
    case 'address':
      return byPrefix(view, filter.side, filter.address, filter.bits);
    case 'class':
      return byAddress(view, filter.side, (address) => filter.names.includes(classifyAddress(address)));
    case 'text':
      return byText(view, filter.side, matching(filter.text, filter.whole));
    case 'states':
      return stateMarks(view, filter);
    case 'protocol':
      return byKind(
        store,
        store.kinds.map((kind) => Number(filter.names.has(kind.format.id))),
      );
    case 'same':
      return sameMarks(view, filter.side, filter.text);
    case 'cell': {
      const { column, text, whole } = filter;
      // a number is all of one, and no part: `nginx 812, nginx 813`
      const number = !whole && column !== 'pointer' && /^\d+$/.test(text);
      return byCell(view, (row) => cellOf(view, row, column), number ? (cell) => cell.split(/,? /).includes(text) : matching(text, whole));
    }
    case 'mark':
      return markMarks(view, filter.mark);
  }
}

function numberMarks(view: View, { column, range, seconds }: Extract<Filter, { is: 'number' }>): Mask {
  const { capture } = view;
  const { store } = capture;
  const number = (end: number) => (seconds ? ticksOf(end, view.perSecond) : end);
  // values are whole
  const [low, high] = [number(range.low), number(range.high)];
  const scaled = range.open ? { low: Math.floor(low) + 1, high: Math.ceil(high) - 1 } : { low, high };
  if (column === 'line') {
    const lines = Float64Array.from({ length: store.count }, (_, row) => lineOfRow(capture.lines, row) + 1);
    return inRange(lines, store.count, scaled);
  }
  if (isCold(column)) return inColdRange(coldColumn(capture, column), store.count, scaled);
  const within = (stored: StoredId, range: Range) => having(view, stored, inRange(store.columns[stored].data, store.count, range));
  const found = within(column as StoredId, scaled);
  // a timer that is off expires never, and its cell is empty
  return column === 'when' ? and(found, not(within('timer', { low: 0, high: 0 }))) : found;
}

/** The ticks that are shown as so many seconds; a product with a fraction where none are: 0.29 * 100 is a little less than 29. */
function ticksOf(seconds: number, perSecond: number): number {
  const ticks = seconds * perSecond;
  const near = Math.round(ticks);
  return Number(secondsText(near, perSecond)) === seconds ? near : ticks;
}

function stateMarks(view: View, { names, bySs }: Extract<Filter, { is: 'states' }>): Mask {
  const { store } = view.capture;
  const mask = byStateName(store, (name) => names.has(name));
  if (bySs && store.kinds.some(isUnix))
    for (let row = 0; row < mask.length; row++) if (listens(view, row)) mask[row] = Number(names.has('LISTEN'));
  return mask;
}

const isUnix = ({ format }: RowKind) => format.id === 'unix';

/** Whether a unix socket does. */
function listens(view: View, row: number): boolean {
  return (
    isUnix(kindOfRow(view.capture.store, row)) &&
    fieldsOfRow(view.capture, row).some(({ column, value }) => column.id === 'listening' && value === 1)
  );
}

/** Rows whose cell is this. Each distinct address and path is looked at once. */
function sameMarks(view: View, side: Side, text: string): Mask {
  const test = matching(text, true);
  return or(byAddressText(view, side, test), byName(view, side, test));
}

function cellOf(view: View, row: number, column: 'user' | 'process' | 'pointer'): string | undefined {
  // names are had without reading the row again
  if (column === 'user') return userText(view.capture, row);
  return column === 'process' ? processText(view, row) : cellText(view, row, column);
}

function markMarks(view: View, mark: 'duplicate' | 'repaired' | 'flawed'): Mask {
  const { store, sources } = view.capture;
  if (mark === 'flawed') {
    return byKind(
      store,
      store.kinds.map((kind) => Number(kind.flawed)),
    );
  }
  const mask = emptyMask(store.count);
  if (mark === 'duplicate') for (const row of view.duplicates) mask[row] = 1;
  else for (const [row, source] of sources) mask[row] = Number(source.repairs.length > 0);
  return mask;
}
