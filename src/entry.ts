// One script, two homes: the page starts it again as a worker, so that nothing is in the file twice. A worker is made from a blob of the
// script's own text: it inherits the page's policy (a worker with an address would not), and works from file://.
import './trusted-types.ts';
import { main } from './main.tsx';
import { serve } from './worker.ts';

const startWorker = (): Worker => {
  // The dev server has no inlined script; there the worker is this module once more.
  if (import.meta.env.DEV) return new Worker(import.meta.url, { type: 'module' });
  return new Worker(URL.createObjectURL(new Blob([own], { type: 'text/javascript' })));
};

const own = typeof document === 'undefined' ? '' : (document.currentScript?.textContent ?? '');
if (typeof document === 'undefined') serve();
else main(startWorker);
