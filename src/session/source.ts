/** The paste as it is, line by line, and the way through what was not understood. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Engine, LineView } from '../engine/protocol.ts';
import { createWindow, type ListWindow } from './window.ts';

export interface SourceLines {
  readonly lines: ListWindow<LineView>;
  /** The line that the stepper is at; `at` is its 0-based place among those not understood. */
  readonly mark: ReadonlySignal<{ readonly line: number; readonly at: number } | undefined>;
  renew(count: number): Promise<void>;
  /** There are `count` lines by now. */
  more(count: number): Promise<void>;
  /** To the `at`-th line not understood, 0-based. */
  goTo(at: number): Promise<void>;
}

export function createSource(engine: Engine): SourceLines {
  const lines = createWindow((from, to) => engine.lines(from, to));
  const mark = signal<{ readonly line: number; readonly at: number } | undefined>(undefined);
  return {
    lines,
    mark,
    renew(count) {
      mark.value = undefined;
      return lines.renew(count);
    },
    more: (count) => lines.extend(count),
    async goTo(at) {
      if (at < 0) return;
      const [line] = await engine.notUnderstood(at, 1);
      if (line !== undefined) mark.value = { line, at };
    },
  };
}
