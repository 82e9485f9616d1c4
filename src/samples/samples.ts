/** Pastes to look at without having one: ours, printed as the kernel would. Functions, so that nothing is made before somebody asks. */
import { CONTAINER } from './container.ts';
import { printTcp, printTcp6, type SampleRow } from './print-row.ts';
import { webServerRows } from './web-server.ts';

const NO_POINTER = '0000000000000000';
const LISTEN = '100 0 0 10 0';

const server = (port: number, inode: number): SampleRow => ({
  local: '127.0.0.1 8888',
  remote: `127.0.0.1 ${port}`,
  st: 1,
  uid: 1000,
  inode,
  pointer: NO_POINTER,
  tail: '20 4 9 10 -1',
});
const client = (port: number, inode: number, ticks: number): SampleRow => ({
  local: `127.0.0.1 ${port}`,
  remote: '127.0.0.1 8888',
  st: 1,
  timer: [2, ticks],
  inode,
  ref: 2,
  pointer: NO_POINTER,
  tail: '20 4 30 10 -1',
});
const gone = (port: number, ticks: number): SampleRow => ({
  local: `127.0.0.1 ${port}`,
  remote: '127.0.0.1 8888',
  st: 6,
  timer: [3, ticks],
  ref: 3,
  pointer: NO_POINTER,
});

/** A notebook server in a container and the proxy beside it: every connection has both its ends here. */
function jupyter(): string {
  return printTcp([
    { local: '0.0.0.0 8888', remote: '0.0.0.0 0', st: 10, uid: 1000, inode: 6217263, pointer: NO_POINTER, tail: LISTEN },
    gone(39310, 0x14b4),
    client(41368, 6213151, 0x2bb),
    server(41368, 6248876),
    client(38936, 6218415, 0x2c1),
    server(38936, 6248972),
    gone(49160, 0x14b9),
    client(38838, 6213028, 0x24f),
    server(38838, 6248976),
    client(38942, 6213029, 0x1ff),
    server(38942, 6248668),
  ]);
}

/** A dual-stack service: clients of IPv4 appear in tcp6 as ::ffff:a.b.c.d, clients of IPv6 as they are. */
function mapped(): string {
  const listen6 = (local: string, inode: number, uid = 0, rxq = 0): SampleRow => ({
    local,
    remote: ':: 0',
    st: 10,
    uid,
    rxq,
    inode,
    pointer: '00000000b1f0c2a7',
    tail: LISTEN,
  });
  const open6 = (local: string, remote: string, inode: number, more: Partial<SampleRow> = {}): SampleRow => ({
    local,
    remote,
    st: 1,
    uid: 33,
    inode,
    ref: 2,
    pointer: '000000005e01d9c4',
    tail: '21 4 27 10 -1',
    ...more,
  });
  const tcp = printTcp([
    { local: '127.0.0.1 9000', remote: '0.0.0.0 0', st: 10, uid: 33, inode: 48820, pointer: '000000007d0c11e9', tail: LISTEN },
    { local: '127.0.0.11 36215', remote: '0.0.0.0 0', st: 10, inode: 48107, pointer: '00000000c0a2f7d1', tail: LISTEN },
  ]);
  const tcp6 = printTcp6([
    listen6(':: 443', 48793, 0, 2),
    listen6(':: 80', 48792),
    listen6('::1 6060', 48901, 33),
    open6('::ffff:172.18.0.3 443', '::ffff:203.0.113.77 51512', 51007, { timer: [2, 0x5a3c], tail: '24 4 25 12 9' }),
    open6('::ffff:172.18.0.3 443', '::ffff:198.51.100.24 40022', 51012, { txq: 0x05a8, timer: [1, 0x1f], tail: '31 4 3 10 7' }),
    open6('::ffff:172.18.0.3 443', '::ffff:192.0.2.14 60418', 51019, { st: 8, rxq: 1 }),
    open6('fd00:dead:beef::3 443', '2001:db8:85a3::8a2e:370:7334 48210', 51033, { timer: [2, 0x41f0] }),
    open6('fd00:dead:beef::3 443', '2001:db8:12ff::1 57004', 51040, { rxq: 0x0211 }),
    open6('fe80::70a6:57ff:fe71:c75d 443', 'fe80::42:acff:fe12:1 39996', 51051),
    open6('::1 6060', '::1 38114', 51077),
    open6('::1 38114', '::1 6060', 51076, { timer: [2, 0x5cd] }),
    { local: '::ffff:172.18.0.3 443', remote: '::ffff:203.0.113.77 51498', st: 6, timer: [3, 0xc31], ref: 3, pointer: '00000000f0a1d553' },
    { local: 'fd00:dead:beef::3 443', remote: '2001:db8:12ff::1 56990', st: 6, timer: [3, 0x73a], ref: 3, pointer: '00000000f0a1d5b8' },
    {
      local: '::ffff:172.18.0.3 443',
      remote: '::ffff:198.51.100.201 33190',
      st: 3,
      timer: [1, 0x5e],
      retrnsmt: 1,
      pointer: '000000009bb1c0de',
      ref: 0,
    },
  ]);
  return tcp + tcp6;
}

/** A database on s390x: the bytes of each address stand in network order, and nothing in the file says so but the addresses. */
function bigEndian(): string {
  const pointer = '000000008a33c2f0';
  const session = (port: number, inode: number, more: Partial<SampleRow> = {}): SampleRow => ({
    local: '10.20.0.12 5432',
    remote: `10.20.0.7 ${port}`,
    st: 1,
    uid: 70,
    inode,
    ref: 2,
    pointer,
    timer: [2, 0xa8d2],
    tail: '20 4 29 10 -1',
    ...more,
  });
  return printTcp(
    [
      { local: '0.0.0.0 22', remote: '0.0.0.0 0', st: 10, inode: 18220, pointer, tail: LISTEN },
      { local: '0.0.0.0 5432', remote: '0.0.0.0 0', st: 10, uid: 70, inode: 19004, pointer, tail: LISTEN },
      { local: '127.0.0.1 25', remote: '0.0.0.0 0', st: 10, inode: 18877, pointer, tail: LISTEN },
      session(41122, 20301),
      session(41130, 20302, { txq: 0x2d40, timer: [1, 0x16] }),
      session(41144, 20307, { uid: 70, rxq: 0x40 }),
      { local: '127.0.0.1 41001', remote: '127.0.0.1 5432', st: 1, uid: 1001, inode: 20440, pointer, tail: '20 4 24 10 -1' },
      { local: '127.0.0.1 5432', remote: '127.0.0.1 41001', st: 1, uid: 70, inode: 20441, pointer, tail: '20 4 24 10 -1' },
      {
        local: '10.20.0.12 22',
        remote: '192.168.7.30 60044',
        st: 1,
        inode: 20518,
        ref: 4,
        pointer,
        timer: [2, 0x9c40],
        tail: '22 4 31 10 44',
      },
      { local: '10.20.0.12 5432', remote: '10.20.0.7 41098', st: 6, timer: [3, 0x0d4e], ref: 3, pointer },
    ],
    'big',
  );
}

export const SAMPLES = { jupyter, webServer: () => printTcp(webServerRows()), container: () => CONTAINER, mapped, bigEndian } as const;
export type SampleId = keyof typeof SAMPLES;
