/** Standard output, written in large pieces and in order, waiting where the reader is slow. */
import { writeSync } from 'node:fs';
import { reason } from './reason.ts';

/** The other end was closed: `| head` has seen enough. */
export class Closed extends Error {}

/** What the system says to our text; the message is for the user. */
export class Unwritable extends Error {}

const PIECE = 1 << 16;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

interface Output {
  write(text: string): void;
  /** Bytes that are written before it returns. */
  writeBytes(bytes: Uint8Array): void;
  flush(): void;
}

/** Buffers text; `flush` writes what is left. All throw Closed where nobody reads any more, and Unwritable. */
export function createOutput(fd: number): Output {
  let parts: string[] = [];
  let length = 0;
  const flush = () => {
    const text = parts.join('');
    parts = [];
    length = 0;
    writeAll(fd, Buffer.from(text));
  };
  return {
    write(text) {
      parts.push(text);
      length += text.length;
      if (length >= PIECE) flush();
    },
    writeBytes(bytes) {
      if (length > 0) flush();
      writeAll(fd, bytes);
    },
    flush,
  };
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EPIPE') throw new Closed();
      if (code !== 'EAGAIN') throw new Unwritable(`standard ${fd === 1 ? 'output' : 'error'}: ${reason(error)}`);
      Atomics.wait(sleeper, 0, 0, 2);
    }
  }
}
