/** A web server under load: a few listeners, live connections in every state that load brings, and the TIME_WAIT of those that went. */
import { mulberry32 } from '../base/random.ts';
import type { SampleRow } from './print-row.ts';

const HERE = '10.244.3.17';
const WWW = 101;

export function webServerRows(): SampleRow[] {
  const random = mulberry32(8888);
  /** The same sixty rows each time: numbers in [0, below). */
  const next = (below: number) => random() % below;
  const pointer = () => `00000000${next(0x7fffffff).toString(16).padStart(8, '0')}`;
  const inode = () => 770_000 + next(9_000);
  const client = () => `${['203.0.113', '198.51.100', '192.0.2', '10.244.0'][next(4)]}.${1 + next(253)} ${32_768 + next(28_000)}`;
  const live = (st: number, more: Partial<SampleRow> = {}): SampleRow => ({
    local: `${HERE} 80`,
    remote: client(),
    st,
    uid: WWW,
    inode: inode(),
    ref: 2,
    pointer: pointer(),
    tail: `${20 + next(9)} 4 ${2 * next(16)} 10 -1`,
    ...more,
  });
  const listen = (local: string, uid: number, waiting = 0): SampleRow => ({
    local,
    remote: '0.0.0.0 0',
    st: 10,
    rxq: waiting,
    uid,
    inode: inode(),
    pointer: pointer(),
    tail: '100 0 0 10 0',
  });
  const upstream = (port: number): SampleRow =>
    live(1, { local: `${HERE} ${port}`, remote: '10.96.14.2 5432', timer: [2, 1 + next(6000)] });
  const waits = (): SampleRow => ({
    local: `${HERE} 80`,
    remote: client(),
    st: 6,
    timer: [3, 1 + next(6000)],
    ref: 3,
    pointer: pointer(),
  });
  const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

  return [
    listen('0.0.0.0 80', 0, 3),
    listen('127.0.0.1 9113', WWW),
    listen('0.0.0.0 22', 0),
    ...times(14, () => live(1, next(3) === 0 ? { txq: 1448 * (1 + next(20)), timer: [1, 10 + next(40)] } : { timer: [2, next(7000)] })),
    ...times(3, (index) => upstream(46_120 + 2 * index)),
    ...times(2, () => live(1, { inode: 0, ref: 1, uid: 0 })),
    live(2, { local: `${HERE} 53744`, remote: '10.96.14.9 6379', txq: 1, timer: [1, 93], retrnsmt: 2, tail: '400 0 0 1 7' }),
    ...times(3, () => live(8, { rxq: 1 })),
    ...times(2, () => live(5, { inode: 0, uid: 0, timer: [2, 1 + next(5000)] })),
    live(4, { txq: 4321, timer: [1, 21], retrnsmt: 1, inode: 0, uid: 0 }),
    live(9, { txq: 1, timer: [1, 44], inode: 0, uid: 0 }),
    ...times(2, () => ({ local: `${HERE} 80`, remote: client(), st: 3, timer: [1, 1 + next(99)] as const, ref: 0, pointer: pointer() })),
    ...times(29, waits),
  ];
}
