/** Which sockets pass `--filter`: the page's own filter, asked of the page's own engine. */
import type { LocalEngine } from '../engine/engine.ts';
import type { FilterProblem } from '../engine/protocol.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';

/** Rows asked for at a time. */
const WINDOW = 5000;

export interface Passing {
  /** By the number of the socket in the order of the paste, from 0. */
  readonly passes: (socket: number) => boolean;
  readonly problem: FilterProblem | undefined;
}

/** `engine` is a new one. */
export async function filterSockets(engine: LocalEngine, bytes: Uint8Array, order: ByteOrder | 'auto', filter: string): Promise<Passing> {
  const feed = engine.feed(bytes.length);
  feed?.push(bytes);
  feed?.finish();
  await engine.setByteOrder(order);
  const { count, problem } = await engine.arrange({ sort: [], filter });
  const passing = new Set<number>();
  for (let from = 0; from < count && !problem; from += WINDOW) {
    for (const { row } of await engine.rows(from, from + WINDOW)) passing.add(row);
  }
  return { passes: (socket) => passing.has(socket), problem };
}
