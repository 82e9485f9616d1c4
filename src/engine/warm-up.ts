/** Reads a table of our own before anybody pastes one: what runs for the first time runs slowly. */
import { toHex } from '../base/digits.ts';
import { TCP_HEADER } from '../procfs/tcp-header.ts';
import { createFedEngine } from './engine.ts';

/** Enough rows in all for the optimising compiler to take notice, in pieces as a paste comes in, so that a real one never waits long. */
const WARM_UPS = 16;
const WARM_ROWS = 4096;
const WARM_PIECE = 1 << 17;

/** Rows of every shape behind the addresses: a listener, a connection at rest, one that sends again, one that is over, one half open. */
const SHAPES = [
  '0A 00000000:00000003 00:00000000 00000000     0        0 INODE 1 0000000000000000 100 0 0 10 0',
  '01 00000000:00000000 02:000002BB 00000000  1000        0 INODE 2 00000000a332ec94 20 4 30 10 -1',
  '01 00000024:00000001 01:0000001B 00000002   101        3 INODE 4 ffff8880a332ec94 400 40 17 7 7',
  '06 00000000:00000000 03:00001603 00000000     0        0 0 3 00000000aa88c970',
  '03 00000000:00000000 01:00000063 00000001     0        0 0 0 00000000aa88c970',
];

/** Reads a table of our own a few times, so that the readers are compiled before they are needed. `pause`: whether to go on; a paste goes first. */
export async function warmUp(pause: () => Promise<boolean>): Promise<void> {
  const rows = Array.from({ length: WARM_ROWS }, (_, row) => {
    const address = toHex(0x0a000000 + row * 7, 8);
    return `${String(row).padStart(4)}: 0100007F:22B8 ${address}:01BB ${SHAPES[row % SHAPES.length]?.replace('INODE', String(999_000 + row))}`;
  });
  const bytes = new TextEncoder().encode([TCP_HEADER, ...rows].map((line) => `${line.padEnd(149)}\n`).join(''));
  for (let time = 0; time < WARM_UPS; time++) {
    const engine = createFedEngine();
    const feed = engine.feed(bytes.length);
    for (let at = 0; at < bytes.length; at += WARM_PIECE) {
      feed?.push(bytes.subarray(at, at + WARM_PIECE));
      if (!(await pause())) return;
    }
    feed?.summary();
    feed?.finish();
    await engine.arrange({ sort: [], filter: '' });
    await engine.rows(0, 40);
    await engine.lines(0, 40);
    await engine.entry(1);
    while (engine.prepare()) if (!(await pause())) return;
  }
}
