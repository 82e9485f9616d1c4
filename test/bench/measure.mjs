// How the bench measures: two works in alternation, ratios round by round. Milliseconds depend on the machine and on
// who else is using it; ratios of one run much less.

/** Something to be timed. It may say itself how many milliseconds it took. @typedef {() => number | void} Work */
/**
 * Milliseconds of both, and theirs / ours: the median and the ends.
 * @typedef {{ ours: number, theirs: number, ratio: number, low: number, high: number }} Duel
 */

/** @param {readonly number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * The second of two runs. Starting a process makes the kernel mark all memory of the starter as shared, and the next write to each page pays for it:
 * that is not our reader's work. @param {() => void} work @returns {Work}
 */
export const afterFork = (work) => () => {
  work();
  return timeOf(work);
};

/** @param {Work} work */
function timeOf(work) {
  const start = performance.now();
  return work() ?? performance.now() - start;
}

/**
 * Runs two works in turn, each `rounds` times after one uncounted round.
 * @param {Work} ours @param {Work} theirs @returns {Duel}
 */
export function duel(ours, theirs, rounds = 9) {
  /** @type {{ ours: number[], theirs: number[], ratios: number[] }} */
  const times = { ours: [], theirs: [], ratios: [] };
  for (let round = -1; round < rounds; round++) {
    // who goes first changes: what one leaves behind is the other's turn to bear
    const early = round % 2 === 0 ? undefined : timeOf(theirs);
    const own = timeOf(ours);
    const other = early ?? timeOf(theirs);
    if (round < 0) continue;
    times.ours.push(own);
    times.theirs.push(other);
    times.ratios.push(other / own);
  }
  return {
    ours: median(times.ours),
    theirs: median(times.theirs),
    ratio: median(times.ratios),
    low: Math.min(...times.ratios),
    high: Math.max(...times.ratios),
  };
}

/** @param {Work} work */
export function medianOf(work, rounds = 9) {
  timeOf(work);
  return median(Array.from({ length: rounds }, () => timeOf(work)));
}
