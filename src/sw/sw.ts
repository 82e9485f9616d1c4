// The hosted page without a network. It never asks the network after it was installed, so it is also a second lock on the page: what is not in
// the cache does not exist. Vite builds it last, when the list of files and their digest are known (build/offline.ts).
declare const self: ServiceWorkerGlobalScope;
declare const __FILES__: readonly string[];
declare const __CACHE__: string;

const install = async (): Promise<void> => {
  const cache = await caches.open(__CACHE__);
  await cache.addAll(__FILES__.map((file) => new Request(file, { cache: 'reload' })));
  await self.skipWaiting();
};

const activate = async (): Promise<void> => {
  const old = (await caches.keys()).filter((name) => name.startsWith('sockscope-') && name !== __CACHE__);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
};

const answer = async (request: Request): Promise<Response> => {
  const cache = await caches.open(__CACHE__);
  const address = request.url.replace(/\/index\.html(?=$|[?#])/, '/');
  // Hosts say `Vary: Origin`, and module scripts are asked for with an Origin: without ignoreVary they would be missing.
  return (await cache.match(address, { ignoreSearch: true, ignoreVary: true })) ?? Response.error();
};

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => event.respondWith(answer(event.request)));

export {};
