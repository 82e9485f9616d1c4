// One script, two homes: the page starts it again as a worker, so that nothing is in the file twice. A worker is made from a blob of the
// script's own text: it inherits the page's policy (a worker with an address would not), and works from file://.
import './trusted-types.ts';
import { main } from './main.tsx';
import { serve } from './worker.ts';

const isPage = typeof document !== 'undefined';
// one address for all of them: the browser keeps what it stands for as long as the page lives
const own = isPage ? URL.createObjectURL(new Blob([document.currentScript?.textContent ?? ''], { type: 'text/javascript' })) : '';

// The dev server has no inlined script; there the worker is this module once more.
const startWorker = (): Worker => (import.meta.env.DEV ? new Worker(import.meta.url, { type: 'module' }) : new Worker(own));

if (isPage) main(startWorker);
else serve();
