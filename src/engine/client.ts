/**
 * The page's side: an engine that lives in a worker. A source is read into a few buffers that travel to the worker and back, so that the
 * page never waits long, the first rows are there at once, and no second copy of the text is made. Files are read here, not in the worker:
 * in WebKit a worker cannot read a file of a page that was itself opened from a file.
 */
import type { Ending, FromWorker, Question, ToWorker } from './messages.ts';
import type { Engine, Opened, Source, Summary } from './protocol.ts';
import { openSource, type SourceBytes } from './source-bytes.ts';

/** What a client needs of a worker: a `Worker` is one. */
export interface Port {
  postMessage(message: ToWorker, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', take: (event: { readonly data: unknown }) => void): void;
  terminate(): void;
}

/** Bytes that go first and alone, so that the first rows are asked for before the worker has more to read: more rows than are drawn without a window. */
const FIRST = 1 << 17;
/** Buffers under way at once: one is filled while one is read. */
const BUFFERS = 3;

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (fault: Error) => void;
}

interface Pump {
  /** Why it is to stop. */
  why: 'cancelled' | 'superseded' | undefined;
  /** Whether the worker takes more. */
  more: boolean;
  /** Buffers that are here, and those who wait for one. */
  readonly free: ArrayBuffer[];
  wake: (() => void) | undefined;
}

export function createClient(start: () => Port): Engine {
  const port = start();
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

  function stop(why: Pump['why']): void {
    if (!pump) return;
    pump.why = why;
    pump.wake?.();
  }

  const ask = <T>(question: Question, args: readonly unknown[] = []) => send<T>((id) => ({ is: 'ask', id, question, args }));

  async function openNow(source: Source): Promise<Opened> {
    const mine: Pump = { why: undefined, more: true, free: [], wake: undefined };
    pump = mine;
    let why: Ending | undefined;
    try {
      why = await pumpBytes(port, mine, await openSource(source));
    } catch {
      why = 'unreadable';
    }
    return send<Opened>((id) => ({ is: 'end', id, why }));
  }

  const own: Pick<Engine, 'open' | 'cancel' | 'look' | 'undo'> = {
    open(source, told) {
      stop('superseded');
      const opened = last.then(() => {
        progress = told;
        return openNow(source);
      });
      last = opened.catch(() => undefined);
      return opened;
    },
    async cancel() {
      stop('cancelled');
    },
    async look(source) {
      const other = start();
      const engine = createClient(() => other);
      try {
        return await engine.open(source, () => void engine.cancel());
      } finally {
        other.terminate();
      }
    },
    async undo() {
      stop('cancelled');
      await last;
      return ask('undo');
    },
  };
  // what is not of its own is just asked
  return new Proxy(own as Engine, {
    get: (_, name) => Reflect.get(own, name) ?? ((...args: readonly unknown[]) => ask(name as Question, args)),
  });
}

/** A buffer that is free, or undefined where the work is over. */
async function freeBuffer(pump: Pump): Promise<ArrayBuffer | undefined> {
  while (pump.more && !pump.why) {
    const buffer = pump.free.pop();
    if (buffer) return buffer;
    await new Promise<void>((resolve) => {
      pump.wake = resolve;
    });
  }
  return undefined;
}

/** Hands everything over; says why where it was stopped before that. */
async function pumpBytes(port: Port, pump: Pump, bytes: SourceBytes): Promise<Pump['why']> {
  port.postMessage({ is: 'begin', total: bytes.total, name: bytes.name }, []);
  pump.free.push(new ArrayBuffer(FIRST));
  for (let sent = 0; ; sent++) {
    let buffer = await freeBuffer(pump);
    if (buffer && sent === 1) {
      for (let made = 0; made < BUFFERS; made++) pump.free.push(new ArrayBuffer(bytes.buffer));
      buffer = pump.free.pop();
    }
    const filled = await bytes.fill(buffer ?? new ArrayBuffer(FIRST));
    if (!filled) return;
    if (!buffer) {
      await bytes.stop();
      return pump.why;
    }
    port.postMessage({ is: 'bytes', buffer: filled.buffer, length: filled.length }, [filled.buffer]);
  }
}
