// What runs inside the page that is measured. Each function is sent there as text: it knows nothing of this file.

/**
 * Times of one opening, by performance.now(): `asked` the paste or drop, `handed` the end of getData, `first` rows in the document, `painted` the
 * frame after, `done` the engine at rest; `longest` is the longest time in which nothing else could run on the main thread.
 * @typedef {{ asked: number, handed: number, first: number, painted: number, done: number, longest: number }} Seen
 */

/** Listens from before the page's own script on. */
export function listen() {
  const now = () => performance.now();
  const seen = /** @type {any} */ ({
    asked: 0,
    handed: 0,
    first: 0,
    painted: 0,
    done: 0,
    longest: 0,
    waiting: new Map(),
    arranged: undefined,
  });
  Object.assign(globalThis, { seen });

  // a heartbeat: what comes late was kept waiting (nested timers are 4 ms apart at least)
  const beat = (/** @type {number} */ before) => {
    const late = now() - before - 4;
    if (seen.done === 0) {
      seen.longest = Math.max(seen.longest, late);
      const mine = now();
      setTimeout(() => beat(mine), 0);
    }
  };
  const begin = () => {
    seen.handed = now();
    setTimeout(() => beat(seen.handed), 0);
  };
  for (const name of ['paste', 'drop']) {
    addEventListener(
      name,
      () => {
        seen.asked = now();
        if (name === 'drop') begin();
      },
      { capture: true },
    );
  }
  const getData = DataTransfer.prototype.getData;
  DataTransfer.prototype.getData = function (format) {
    const text = getData.call(this, format);
    if (text !== '' && seen.handed === 0) begin();
    return text;
  };

  const rowsThere = () => {
    if (seen.handed === 0 || seen.first > 0 || !document.querySelector('[data-row]')) return;
    seen.first = now();
    requestAnimationFrame(() =>
      setTimeout(() => {
        seen.painted = now();
      }),
    );
  };
  const atRest = () => document.documentElement.dataset.idle === 'true';
  new MutationObserver(rowsThere).observe(document, { childList: true, subtree: true });
  new MutationObserver(() => {
    if (seen.first > 0 && seen.done === 0 && atRest()) seen.done = now();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-idle'] });

  // questions to the worker, and their answers
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, /** @type {any} */ transfer) {
    if (!this.onmessage && !seen.heard) {
      seen.heard = true;
      this.addEventListener('message', ({ data }) => {
        const asked = seen.waiting.get(data.id);
        seen.waiting.delete(data.id);
        if (asked !== undefined) seen.arranged?.(now() - asked);
      });
    }
    if (message?.is === 'ask' && message.question === 'arrange') seen.waiting.set(message.id, now());
    return post.call(this, message, transfer);
  };
  seen.rest = async () => {
    while (!atRest()) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  /** Does something that arranges the rows anew: milliseconds until the worker answered, and until the frame that shows it. */
  seen.answered = async (/** @type {() => void} */ work) => {
    await seen.rest();
    const start = now();
    /** @type {Promise<number>} */
    const answer = new Promise((resolve) => {
      seen.arranged = resolve;
    });
    work();
    const worker = await answer;
    await seen.rest();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return { worker, shown: now() - start };
  };
}

/** Scrolls for some seconds, a third of a screen a frame: milliseconds of each frame. */
export async function scrollThrough() {
  const scroller = document.querySelector('[role=grid]')?.parentElement;
  /** @type {number[]} */
  const frames = [];
  if (!scroller) return frames;
  let before = performance.now();
  for (let frame = 0; frame < 240; frame++) {
    scroller.scrollTop += 200;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    frames.push(now - before);
    before = now;
  }
  return frames.slice(10);
}
