// The page's composition root.
import { render } from 'preact';
import { registerServiceWorker } from './register-sw.ts';

/** Mounts the app. `startWorker` makes the worker that the engine lives in. */
export function main(startWorker: () => Worker): void {
  startWorker();
  render(
    <main>
      <h1>Sockscope</h1>
      <p>
        {__VERSION__} {__COMMIT__} {__DATE__}
      </p>
    </main>,
    document.getElementById('app') as HTMLElement,
  );
  document.documentElement.dataset.idle = 'true';
  void registerServiceWorker();
}
