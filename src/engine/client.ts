/**
 * The page's side: an engine that lives in a worker. A paste is encoded into a few buffers that travel to the worker and back, so that the
 * page never waits long, the first rows are there at once, and no second copy of the text is made. Files are read here, not in the worker:
 * in WebKit a worker cannot read a file of a page that was itself opened from a file.
 */
import type { FromWorker, Question, ToWorker } from './messages.ts';
import type { Engine, NotRecognised, Opened, Source, Summary } from './protocol.ts';
import { type Chunks, encodeSome, fileChunks } from './source-chunks.ts';

/** What a client needs of a worker: a `Worker` is one. */
export interface Port {
  postMessage(message: ToWorker, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', take: (event: { readonly data: unknown }) => void): void;
}

/** Bytes that go first and alone, so that the first rows are asked for before the worker has more to read: more rows than are drawn without a window. */
const FIRST = 1 << 17;
/** Buffers under way at once, and the bytes of each: one is filled while one is read. */
const BUFFERS = 3;
const BUFFER = 1 << 18;
/** Chunks of a file under way at once. */
const CHUNKS = 4;

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (fault: Error) => void;
}

interface Pump {
  cancelled: boolean;
  /** Whether the worker takes more. */
  more: boolean;
  /** Buffers that are here, and those who wait for one. */
  readonly free: ArrayBuffer[];
  wake: (() => void) | undefined;
}

export function createClient(port: Port): Engine {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let pump: Pump | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let progress: ((summary: Summary) => void) | undefined;

  port.addEventListener('message', ({ data }) => {
    const message = data as FromWorker;
    switch (message.is) {
      case 'progress':
        progress?.(message.summary);
        return;
      case 'taken':
        if (!pump) return;
        pump.more &&= message.more;
        pump.free.push(message.buffer);
        pump.wake?.();
        return;
      default:
        settle(message);
    }
  });

  function settle(message: Extract<FromWorker, { id: number }>): void {
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.is === 'fault') one?.reject(new Error(message.message));
    else one?.resolve((message.is === 'opened' ? message.opened : message.answer) as never);
  }

  function send<T>(make: (id: number) => ToWorker): Promise<T> {
    const id = ++calls;
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      port.postMessage(make(id), []);
    });
  }

  const ask =
    <Q extends Question>(question: Q) =>
    (...args: readonly unknown[]) =>
      send<never>((id) => ({ is: 'ask', id, question, args }));

  async function openNow(source: Source): Promise<Opened> {
    const mine: Pump = { cancelled: false, more: true, free: [], wake: undefined };
    pump = mine;
    let why: NotRecognised | undefined;
    try {
      if (source.kind === 'text') await pumpText(port, mine, source.text);
      else await pumpFile(port, mine, await fileChunks(source.file));
    } catch {
      why = 'unreadable';
    }
    return send<Opened>((id) => ({ is: 'end', id, why: mine.cancelled ? 'cancelled' : why }));
  }

  return {
    open(source, told) {
      if (pump) stop(pump);
      const opened = last.then(() => {
        progress = told;
        return openNow(source);
      });
      last = opened.catch(() => undefined);
      return opened;
    },
    async cancel() {
      if (pump) stop(pump);
    },
    undo: ask('undo'),
    setByteOrder: ask('setByteOrder'),
    setClockTicks: ask('setClockTicks'),
    refuse: ask('refuse'),
    arrange: ask('arrange'),
    rows: ask('rows'),
    position: ask('position'),
    entry: ask('entry'),
    lines: ask('lines'),
    notUnderstood: ask('notUnderstood'),
    groups: ask('groups'),
    suggest: ask('suggest'),
    records: ask('records'),
    record: ask('record'),
  };
}

function stop(pump: Pump): void {
  pump.cancelled = true;
  pump.wake?.();
}

/** A buffer that is free, or undefined where the work is over. */
async function freeBuffer(pump: Pump): Promise<ArrayBuffer | undefined> {
  while (pump.free.length === 0 && pump.more && !pump.cancelled) {
    await new Promise<void>((resolve) => {
      pump.wake = resolve;
    });
  }
  return pump.more && !pump.cancelled ? pump.free.pop() : undefined;
}

async function pumpText(port: Port, pump: Pump, text: string): Promise<void> {
  const encoder = new TextEncoder();
  port.postMessage({ is: 'begin', total: text.length }, []);
  pump.free.push(new ArrayBuffer(FIRST));
  for (let at = 0; at < text.length; ) {
    let buffer = await freeBuffer(pump);
    if (at > 0 && buffer?.byteLength === FIRST) {
      for (let made = 0; made < BUFFERS; made++) pump.free.push(new ArrayBuffer(BUFFER));
      buffer = pump.free.pop();
    }
    if (!buffer) return;
    const { read, written } = encodeSome(encoder, text, at, new Uint8Array(buffer));
    at += read;
    port.postMessage({ is: 'bytes', buffer, start: 0, length: written }, [buffer]);
  }
}

async function pumpFile(port: Port, pump: Pump, chunks: Chunks): Promise<void> {
  port.postMessage({ is: 'begin', total: chunks.total }, []);
  // what comes back only says that there is room for another chunk; the first goes alone
  pump.free.push(new ArrayBuffer(0));
  for (let sent = 0; ; sent++) {
    if (!(await freeBuffer(pump))) return chunks.stop();
    if (sent === 1) for (let made = 1; made < CHUNKS; made++) pump.free.push(new ArrayBuffer(0));
    const chunk = await chunks.next();
    if (!chunk) return;
    port.postMessage({ is: 'bytes', buffer: chunk.buffer, start: chunk.byteOffset, length: chunk.byteLength }, [chunk.buffer]);
  }
}
