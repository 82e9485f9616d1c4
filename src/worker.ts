// The engine behind postMessage.
import { createHost } from './engine/host.ts';
import type { ToWorker } from './engine/messages.ts';

/** Makes this thread the home of an engine; called in a worker. */
export function serve(): void {
  // V8 throws away what it compiled for typed arrays when one of them loses its buffer for the first time: not in the middle of the first paste
  structuredClone(0, { transfer: [new Uint8Array(1).buffer] });
  const take = createHost((message, transfer = []) => self.postMessage(message, { transfer }), {
    now: () => performance.now(),
    later: (work) => void setTimeout(work),
  });
  self.onmessage = (event: MessageEvent<ToWorker>) => {
    void take(event.data);
  };
}
