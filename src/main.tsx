// The page's composition root.
import { render } from 'preact';
import './styles/tokens.css';
import './styles/base.css';
import { createClient } from './engine/client.ts';
import { registerServiceWorker } from './register-sw.ts';
import { browserPersist } from './session/persist.ts';
import { createSession } from './session/session.ts';
import { App } from './ui/app/app.tsx';

/** Mounts the app. `startWorker` makes a worker that an engine lives in. */
export function main(startWorker: () => Worker): void {
  const session = createSession(createClient(startWorker), browserPersist());
  render(<App session={session} />, document.getElementById('app') as HTMLElement);
  void registerServiceWorker();
}
