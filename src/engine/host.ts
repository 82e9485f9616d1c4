/** The worker's side: the engine at home, driven by messages. It has no clock of its own; whoever runs it says when. */
import { createEngine, type Feed } from './engine.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { Opened } from './protocol.ts';

/** Milliseconds between two summaries while a paste comes in. */
const PROGRESS_EVERY = 50;

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
        } catch (fault) {
          post({ is: 'fault', id: message.id, message: String(fault) });
        }
    }
  };
}

const TOO_LARGE: Opened = { recognised: false, reason: 'too-large', lines: 0, bytes: 0, firstLine: '' };
