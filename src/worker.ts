// The engine behind postMessage.
import { createHost } from './engine/host.ts';
import type { ToWorker } from './engine/messages.ts';

const take = createHost(
  (message, transfer = []) => self.postMessage(message, { transfer }),
  () => performance.now(),
);

self.onmessage = (event: MessageEvent<ToWorker>) => {
  void take(event.data);
};
