// The page's composition root.
import './trusted-types.ts';
import { render } from 'preact';
import { registerServiceWorker } from './register-sw.ts';
import EngineWorker from './worker.ts?worker&inline';

new EngineWorker();
render(
  <main>
    <h1>Sockscope</h1>
    <p>
      {__VERSION__} {__COMMIT__} {__DATE__} {__OFFLINE_FILE__?.gzip}
    </p>
  </main>,
  document.getElementById('app') as HTMLElement,
);
document.documentElement.dataset.idle = 'true';
void registerServiceWorker();
