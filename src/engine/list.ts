/** A growing list of whole numbers from 0 to 2^32 - 1. */
export interface List {
  data: Uint32Array;
  length: number;
}

/** Beyond the first few, which cost nothing apart: a longer array has a buffer of its own. */
const FEW = 256;

export function createList(): List {
  return { data: new Uint32Array(16), length: 0 };
}

export function push(list: List, value: number): void {
  if (list.length === list.data.length) {
    const longer = new Uint32Array(Math.max(FEW, list.length * 2));
    longer.set(list.data);
    list.data = longer;
  }
  list.data[list.length++] = value;
}

/** The index of the last value of an ascending list that is at most `value`, or -1. */
export function lastAtMost(list: List, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list.data[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
