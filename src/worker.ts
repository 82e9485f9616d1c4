// The engine behind postMessage.
import { createHost } from './engine/host.ts';
import type { ToWorker } from './engine/messages.ts';

/** Makes this thread the home of an engine; called in a worker. */
export function serve(): void {
  const take = createHost((message, transfer = []) => self.postMessage(message, { transfer }), {
    now: () => performance.now(),
    later: (work) => void setTimeout(work),
  });
  self.onmessage = (event: MessageEvent<ToWorker>) => {
    void take(event.data);
  };
}
