// Every way known to us by which a page or a worker could send a request. These functions run in the browser: they may use nothing from outside
// themselves. They return the names of the routes; each asks for the path which is named like it, below http://host/sender/.

interface To {
  readonly host: string;
  readonly sender: string;
}

export const tryFromPage = ({ host, sender }: To): string[] => {
  const add = (tag: string, attributes: Record<string, string>, parent: Element = document.body): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.append(element);
    return element;
  };
  const link = (href: string, attributes: Record<string, string>): HTMLElement => add('link', { href, ...attributes }, document.head);
  const style = (css: string): void => {
    add('style', {}, document.head).textContent = css;
  };
  const submit = (method: string, action: string): void => {
    add('iframe', { name: action });
    (add('form', { method, action, target: action }) as HTMLFormElement).submit();
  };
  const routes: Record<string, (url: string) => unknown> = {
    fetch: (url) => fetch(url),
    'fetch-no-cors': (url) => fetch(url, { mode: 'no-cors' }),
    'fetch-keepalive': (url) => fetch(url, { method: 'POST', body: 'x', keepalive: true }),
    'fetch-later': (url) =>
      (globalThis as unknown as { fetchLater(url: string, init: object): void }).fetchLater(url, { activateAfter: 0 }),
    xhr: (url) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
    websocket: (url) => new WebSocket(url.replace('http', 'ws')),
    eventsource: (url) => new EventSource(url),
    beacon: (url) => navigator.sendBeacon(url, 'x'),
    image: (url) => {
      new Image().src = url;
    },
    srcset: (url) => add('img', { srcset: `${url} 1x` }),
    'input-image': (url) => add('input', { type: 'image', src: url }),
    'svg-image': (url) => {
      const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
      image.setAttribute('href', url);
      document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg')).append(image);
    },
    'css-url': (url) => style(`body { background-image: url(${url}) }`),
    'css-import': (url) => style(`@import url(${url});`),
    'css-font': (url) => style(`@font-face { font-family: leak; src: url(${url}) } body { font-family: leak }`),
    'cssom-url': (url) => {
      document.body.style.borderImageSource = `url(${url})`;
    },
    'adopted-sheet': (url) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { background-image: url(${url}) }`);
      document.adoptedStyleSheets.push(sheet);
    },
    fontface: (url) => new FontFace('leak2', `url(${url})`).load(),
    'link-stylesheet': (url) => link(url, { rel: 'stylesheet' }),
    'link-prefetch': (url) => link(url, { rel: 'prefetch' }),
    'link-modulepreload': (url) => link(url, { rel: 'modulepreload' }),
    'link-preload-image': (url) => link(url, { rel: 'preload', as: 'image' }),
    'link-preload-fetch': (url) => link(url, { rel: 'preload', as: 'fetch', crossorigin: '' }),
    'link-icon': (url) => link(url, { rel: 'icon' }),
    script: (url) => add('script', { src: url }),
    'script-module': (url) => add('script', { src: url, type: 'module' }),
    'speculation-rules': (url) => {
      add('script', { type: 'speculationrules' }).textContent = JSON.stringify({ prefetch: [{ urls: [url], eagerness: 'immediate' }] });
    },
    import: (url) => import(url),
    'paint-worklet': (url) => (CSS as unknown as { paintWorklet: Worklet }).paintWorklet.addModule(url),
    'audio-worklet': (url) => new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(url),
    iframe: (url) => add('iframe', { src: url }),
    'srcdoc-image': (url) => add('iframe', { srcdoc: `<img src="${url}">` }),
    object: (url) => add('object', { data: url }),
    embed: (url) => add('embed', { src: url }),
    video: (url) => add('video', { src: url }),
    poster: (url) => add('video', { poster: url }),
    audio: (url) => add('audio', { src: url }),
    track: (url) => add('track', { src: url, default: '', kind: 'captions' }, add('video', { src: 'data:,', crossorigin: '' })),
    'form-get': (url) => submit('get', url),
    'form-post': (url) => submit('post', url),
    ping: (url) => add('a', { href: '#', ping: url }).click(),
  };
  for (const [name, route] of Object.entries(routes)) {
    try {
      // Refused promises and thrown errors say nothing: the sink is the judge.
      Promise.resolve(route(`http://${host}/${sender}/${name}`)).catch(() => {});
    } catch {}
  }
  return Object.keys(routes);
};

export const tryFromWorker = ({ host, sender }: To): string[] => {
  const routes: Record<string, (url: string) => unknown> = {
    fetch: (url) => fetch(url),
    'fetch-no-cors': (url) => fetch(url, { mode: 'no-cors' }),
    'fetch-keepalive': (url) => fetch(url, { method: 'POST', body: 'x', keepalive: true }),
    xhr: (url) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
    'xhr-sync': (url) => {
      const request = new XMLHttpRequest();
      request.open('GET', url, false);
      request.send();
    },
    websocket: (url) => new WebSocket(url.replace('http', 'ws')),
    eventsource: (url) => new EventSource(url),
    importscripts: (url) => (globalThis as unknown as { importScripts(url: string): void }).importScripts(url),
    import: (url) => import(url),
    fontface: (url) => new FontFace('leak', `url(${url})`).load(),
  };
  for (const [name, route] of Object.entries(routes)) {
    try {
      Promise.resolve(route(`http://${host}/${sender}/${name}`)).catch(() => {});
    } catch {}
  }
  return Object.keys(routes);
};
