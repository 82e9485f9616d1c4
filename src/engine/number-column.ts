/**
 * A column of numbers in a typed array that starts narrow and widens when a value does not fit: one byte a row where one byte does.
 * A side table for the rare large values would be a cliff on data where they are not rare; a wider array is never worse than twice the work.
 */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

export interface NumberColumn {
  data: Numbers;
}

type Width = 1 | 2 | 4 | 8;

export function numberColumn(width: Width, rows: number): NumberColumn {
  return { data: numbers(width, rows) };
}

/** Of a column without rows: a buffer costs as much as some rows do. */
const NOTHING = new ArrayBuffer(0);

function numbers(width: Width, rows: number, buffer = rows > 0 ? new ArrayBuffer(width * rows) : NOTHING, at = 0): Numbers {
  if (width === 1) return new Uint8Array(buffer, at, rows);
  if (width === 2) return new Uint16Array(buffer, at, rows);
  return width === 4 ? new Uint32Array(buffer, at, rows) : new Float64Array(buffer, at, rows);
}

/** The largest whole number that `data` can hold exactly. */
export function largestOf({ BYTES_PER_ELEMENT: width }: Numbers): number {
  return width === 8 ? Number.MAX_SAFE_INTEGER : 2 ** (8 * width) - 1;
}

/** Whether `data` can hold `value` exactly (a Float64Array: as nearly as a double can). */
function fits(data: Numbers, value: number): boolean {
  return data.BYTES_PER_ELEMENT === 8 || (value >= 0 && Number.isInteger(value) && value <= largestOf(data));
}

/** Makes the column wide enough for `value`: as wide as needed for a whole number from 0 on, doubles for anything else. */
function widenFor(column: NumberColumn, value: number): void {
  const least = !(value >= 0) || !Number.isInteger(value) || value > 0xffffffff ? 8 : value > 0xffff ? 4 : value > 0xff ? 2 : 1;
  if (least <= column.data.BYTES_PER_ELEMENT) return;
  const wider = numbers(least, column.data.length);
  wider.set(column.data);
  column.data = wider;
}

export function setNumber(column: NumberColumn, row: number, value: number): void {
  if (!fits(column.data, value)) widenFor(column, value);
  column.data[row] = value;
}

/** Bytes up to which columns share a buffer. */
const SHORT = 1 << 20;

/**
 * Room for `rows` rows in each; what is there stays. Of a short table it is buffers that cost, so its columns are slices of one; of a long one
 * each column has its own, which are of a size that allocators use again.
 */
export function growNumbers(columns: readonly NumberColumn[], rows: number): void {
  const bytesOf = ({ data }: NumberColumn) => Math.ceil((data.BYTES_PER_ELEMENT * rows) / 8) * 8;
  const bytes = columns.reduce((sum, column) => sum + bytesOf(column), 0);
  const shared = bytes <= SHORT ? new ArrayBuffer(bytes) : undefined;
  let at = 0;
  for (const column of columns) {
    const longer = numbers(column.data.BYTES_PER_ELEMENT as Width, rows, shared, shared && at);
    at += bytesOf(column);
    longer.set(column.data);
    column.data = longer;
  }
}
