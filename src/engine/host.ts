/** The worker's side: the engine at home, driven by messages. It has no clock of its own; whoever runs it says when. */
import { createEngine, type Feed } from './engine.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { Opened } from './protocol.ts';

/** Milliseconds between two summaries while a paste comes in. */
const PROGRESS_EVERY = 100;

/** Enough for the optimising compiler to take notice. */
const WARM_UPS = 12;

type Post = (message: FromWorker, transfer?: ArrayBuffer[]) => void;

/** What the host needs of the world: a clock in milliseconds, and a way to do something when nothing else waits. */
interface World {
  now(): number;
  later(work: () => void): void;
}

/** Answers messages through `post`. */
export function createHost(post: Post, { now, later }: World): (message: ToWorker) => Promise<void> {
  const engine = createEngine();
  let feed: Feed | undefined;
  let told = Number.NEGATIVE_INFINITY;

  function tell(): void {
    if (now() - told < PROGRESS_EVERY) return;
    const summary = feed?.summary();
    if (!summary) return;
    post({ is: 'progress', summary });
    told = now();
  }

  function prepare(): void {
    if (!feed && engine.prepare()) later(prepare);
  }

  // what runs for the first time runs slowly: the first paste should not be the first
  later(() => void warmUp());

  return async (message) => {
    switch (message.is) {
      case 'begin':
        feed = engine.feed(message.total);
        told = Number.NEGATIVE_INFINITY;
        return;
      case 'bytes': {
        const more = feed?.push(new Uint8Array(message.buffer, message.start, message.length)) ?? false;
        tell();
        post({ is: 'taken', buffer: message.buffer, more }, [message.buffer]);
        return;
      }
      case 'end':
        try {
          const opened = feed?.finish(message.why) ?? TOO_LARGE;
          feed = undefined;
          post({ is: 'opened', id: message.id, opened });
          later(prepare);
        } catch (fault) {
          post({ is: 'fault', id: message.id, message: String(fault) });
        }
        return;
      case 'ask':
        try {
          const ask = engine[message.question] as (...args: readonly unknown[]) => Promise<unknown>;
          post({ is: 'answer', id: message.id, answer: await ask.apply(engine, [...message.args]) });
          if (message.question === 'refuse') later(prepare);
        } catch (fault) {
          post({ is: 'fault', id: message.id, message: String(fault) });
        }
    }
  };
}

const TOO_LARGE: Opened = { recognised: false, reason: 'too-large', lines: 0, bytes: 0, firstLine: '' };

/** Reads a table of our own a few times, so that the readers are compiled before they are needed. */
async function warmUp(): Promise<void> {
  const rows = Array.from(
    { length: 64 },
    (_, row) =>
      `${row}: 0100007F:${row + 1000} 0200000A:01BB 01 00000000:00000001 02:000002BB 00000000  1000        0 62131${row} 2 00000000a332ec94 20 4 30 10 -1\n`,
  );
  const header = 'sl local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode\n';
  const bytes = new TextEncoder().encode(header + rows.join('').repeat(8));
  for (let time = 0; time < WARM_UPS; time++) {
    const engine = createEngine();
    const feed = engine.feed(bytes.length);
    feed?.push(bytes);
    feed?.summary();
    feed?.finish();
    await engine.rows(0, 40);
  }
}
