// How the bench measures: two things in alternation, ratios round by round. Milliseconds depend on the machine and on who else is using it; ratios of one run much less.
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export function clock(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Runs two works in turn, each `rounds` times after one uncounted round; milliseconds of each and the ratios theirs / ours. */
export function duel(ours, theirs, rounds = 9) {
  ours();
  theirs();
  const times = { ours: [], theirs: [], ratios: [] };
  for (let round = 0; round < rounds; round++) {
    const [first, second] = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const a = timeOf(first);
    const b = timeOf(second);
    const [own, other] = round % 2 === 0 ? [a, b] : [b, a];
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

/** A work may say itself what it took. */
function timeOf(work) {
  const start = performance.now();
  const said = work();
  return typeof said === 'number' ? said : performance.now() - start;
}

export function medianOf(work, rounds = 9) {
  work();
  return median(Array.from({ length: rounds }, () => timeOf(work)));
}

const ms = (value) => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3));

/** A table of what was measured, beside what was asked for. */
export function createReport() {
  const rows = [];
  let failed = 0;
  const add = (what, measured, goal, good) => {
    if (good === false) failed++;
    rows.push([what, measured, goal ?? '', good === undefined ? '' : good ? 'yes' : 'NO']);
    console.log(`${good === false ? 'MISS' : good === undefined ? '    ' : ' ok '} ${what}: ${measured}${goal ? ` (goal: ${goal})` : ''}`);
  };
  return {
    /** Theirs takes at least `goal` times as long as ours. */
    faster(what, { ours, theirs, ratio, low, high }, goal) {
      add(
        what,
        `${ratio.toFixed(1)} times faster (${low.toFixed(1)}-${high.toFixed(1)}; ${ms(ours)} against ${ms(theirs)} ms)`,
        goal && `at least ${goal} times`,
        goal && ratio >= goal,
      );
    },
    /** Ours takes at most `goal` times as long as theirs. */
    within(what, { ours, theirs, ratio, low, high }, goal) {
      const times = 1 / ratio;
      add(
        what,
        `${times.toFixed(2)} times as long (${(1 / high).toFixed(2)}-${(1 / low).toFixed(2)}; ${ms(ours)} against ${ms(theirs)} ms)`,
        goal && `at most ${goal} times`,
        goal && times <= goal,
      );
    },
    most(what, value, goal, unit = 'ms') {
      add(
        what,
        `${ms(value)} ${unit}`,
        goal === undefined ? undefined : `at most ${goal} ${unit}`,
        goal === undefined ? undefined : value <= goal,
      );
    },
    note: (what, said) => add(what, said),
    fact: (what, good, said = good ? 'yes' : 'no') => add(what, said, 'yes', good),
    markdown: () =>
      ['| what | measured | goal | held |', '|---|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'),
    end() {
      const judged = rows.filter(([, , , held]) => held !== '').length;
      console.log(`${judged - failed} passed, ${failed} failed`);
      return failed;
    },
  };
}
