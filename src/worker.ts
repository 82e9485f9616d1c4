// The engine behind postMessage.
self.onmessage = () => {};

export {};
