// What the core may use of its host besides the language itself: these exist in every browser, worker and Node. Read by tsconfig.core.json only;
// everywhere else the DOM library declares them.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
/** A file, or what is like one. */
declare class Blob {
  readonly size: number;
  slice(start?: number, end?: number): Blob;
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare class ReadableStreamBYOBReader {
  read(into: Uint8Array<ArrayBuffer>): Promise<{ done: boolean; value?: Uint8Array<ArrayBuffer> }>;
  cancel(): Promise<void>;
}
declare class ReadableStream<T> {
  getReader(options: { mode: 'byob' }): ReadableStreamBYOBReader;
  getReader(): { read(): Promise<{ done: boolean; value?: T }>; cancel(): Promise<void> };
  pipeThrough<U>(pair: { readonly readable: ReadableStream<U> }): ReadableStream<U>;
}
declare class TransformStream {
  constructor(transformer: { flush(controller: { enqueue(chunk: Uint8Array): void }): void });
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
}
declare class DecompressionStream {
  constructor(format: 'gzip');
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
}
declare class TextDecoderStream {
  constructor(label: string);
  readonly readable: ReadableStream<string>;
}
declare class TextEncoderStream {
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
}
declare function structuredClone<T>(value: T): T;
