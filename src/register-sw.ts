// Makes the hosted page work without a network after the first visit. The single file needs none of it, and the dev server must not be cached.
import { isSingleFile } from './session/door.ts';

/** Resolves when the page would survive without its server; at once where there is nothing to register. */
export const registerServiceWorker = async (): Promise<void> => {
  if (isSingleFile() || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./sw.js');
    await navigator.serviceWorker.ready;
  } catch {
    // Private windows and plain http refuse service workers: the page works all the same, only not offline.
  }
};
