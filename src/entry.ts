// One script, two homes: the page starts it again as a worker, so that nothing is in the file twice. A worker is made from a blob of the
// script's own text: it inherits the page's policy (a worker with an address would not), and works from file://.
import './trusted-types.ts';
import { main } from './main.tsx';
import { serve } from './worker.ts';

const isPage = typeof document !== 'undefined';
// The dev server has no inlined script, and its modules with styles need a document: there the worker is its own module.
const text = () =>
  import.meta.env.DEV ? `import { serve } from '${location.origin}/src/worker.ts'; serve();` : (document.currentScript?.textContent ?? '');
// one address for all of them: the browser keeps what it stands for as long as the page lives
const own = isPage ? URL.createObjectURL(new Blob([text()], { type: 'text/javascript' })) : '';

const startWorker = (): Worker => (import.meta.env.DEV ? new Worker(own, { type: 'module' }) : new Worker(own));

if (isPage) main(startWorker);
else serve();
