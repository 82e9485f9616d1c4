/** The worker's side: the engine at home, driven by messages. It has no clock of its own; whoever runs it says when. */
import { createFedEngine, type Feed, unread } from './engine.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { warmUp } from './warm-up.ts';

/** Milliseconds between two summaries while a paste comes in, and one more for ten tables: a summary of many takes a while to cross. */
const PROGRESS_EVERY = 100;

type Post = (message: FromWorker, transfer?: ArrayBuffer[]) => void;

/** What the host needs of the world: a clock in milliseconds, and a way to do something when nothing else waits. */
interface World {
  now(): number;
  later(work: () => void): void;
}

/** Answers messages through `post`. */
export function createHost(post: Post, { now, later }: World): (message: ToWorker) => Promise<void> {
  const engine = createFedEngine();
  let feed: Feed | undefined;
  /** When the next summary is due. */
  let due = 0;
  let expected = 0;
  let begun = false;
  /** What broke while bytes were taken: told at the end, which comes at once. */
  let fault: unknown;

  function tell(): void {
    if (now() < due) return;
    const summary = feed?.summary();
    if (!summary) return;
    post({ is: 'progress', summary });
    due = now() + PROGRESS_EVERY + summary.tables.length / 10;
  }

  function prepare(): void {
    if (!feed && engine.prepare()) later(prepare);
  }

  // what runs for the first time runs slowly: the first paste should not be the first
  later(() => void warmUp(() => new Promise((resolve) => later(() => resolve(!begun)))));

  return async (message) => {
    switch (message.is) {
      case 'begin':
        begun = true;
        feed = engine.feed(message.total, message.name);
        expected = message.total;
        fault = undefined;
        due = 0;
        return;
      case 'bytes': {
        let more = false;
        try {
          more = feed?.push(new Uint8Array(message.buffer, 0, message.length)) ?? false;
        } catch (error) {
          fault = error;
        }
        expected -= message.length;
        // after the last bytes the end follows at once; a gzip file may say that they are fewer
        if (expected > 0 || expected < -message.length) tell();
        post({ is: 'taken', buffer: message.buffer, more }, [message.buffer]);
        return;
      }
      default:
        try {
          if (message.is === 'end') {
            const ended = feed;
            feed = undefined;
            if (fault) throw fault;
            const opened = ended?.finish(message.why) ?? unread(message.why === 'unreadable' ? message.why : 'too-large');
            post({ is: 'opened', id: message.id, opened });
            later(prepare);
          } else {
            const ask = engine[message.question] as (...args: readonly unknown[]) => Promise<unknown>;
            post({ is: 'answer', id: message.id, answer: await ask.call(engine, ...message.args) });
            if (message.question === 'refuse') later(prepare);
          }
        } catch (error) {
          post({ is: 'fault', id: message.id, message: String(error) });
        }
    }
  };
}
