// What the service worker must hold: every file of the finished hosted page, and a name which changes when any of them does.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The constants declared in src/sw/sw.ts, for the files that stand in `folder` now. */
export const offlineConstants = (folder: string): Record<string, string> => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => name !== 'sw.js' && name !== 'sockscope.mjs')
    .sort();
  const digest = createHash('sha256');
  for (const name of files) digest.update(name).update(readFileSync(join(folder, name)));
  return {
    // The page is stored under its folder's address: many hosts answer index.html with a redirect, which a cache must not hold.
    __FILES__: JSON.stringify(files.map((name) => (name === 'index.html' ? './' : `./${name}`))),
    __CACHE__: JSON.stringify(`sockscope-${digest.digest('hex').slice(0, 16)}`),
  };
};
