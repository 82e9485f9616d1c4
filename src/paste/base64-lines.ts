/** Which lines of a paste are base64 with procfs text in it: a run of them goes to a block, line by line, and the block ends where the run does. */
import { type Base64Block, createBase64Block, holdsProcfs, isBase64, type MakeReader } from './base64-block.ts';
import type { Sink } from './reader.ts';
import type { Window } from './window.ts';

export interface Base64Lines {
  /** Whether a block is begun and not finished. */
  isOpen(): boolean;
  /** Takes the first line of the window if it is of a block. */
  take(): boolean;
  finish(): void;
}

/** `begins` is told of each block. */
export function createBase64Lines(window: Window, sink: Sink, makeReader: MakeReader, begins: () => void): Base64Lines {
  let block: Base64Block | undefined;
  /** The line behind a run that holds no procfs text. */
  let nothingUntil = -1;

  function begin(number: number): void {
    if (number < nothingUntil || !isBase64(window.text(0), true)) return;
    let run = 1;
    while (run < window.count() && isBase64(window.text(run), false)) run++;
    const lines = Array.from({ length: run }, (_, n) => window.text(n));
    if (!holdsProcfs(lines, makeReader)) {
      nothingUntil = number + run;
      return;
    }
    block = createBase64Block(sink, makeReader);
    begins();
  }

  function finish(): void {
    block?.finish();
    block = undefined;
  }

  return {
    isOpen: () => block !== undefined,
    take() {
      const line = window.at(0);
      if (!line) return false;
      if (!block) begin(line.number);
      else if (!isBase64(window.text(0), false)) finish();
      block?.add(line, window.text(0));
      if (block) window.take(1);
      return block !== undefined;
    },
    finish,
  };
}
