/**
 * Socket tables as a kernel prints them, as large as wanted, the same for the same seed. LISTEN rows first, then the rest mixed as on a busy
 * proxy; rows of each kind with the fields that the kernel gives them (net/ipv4/tcp_ipv4.c, net/ipv6/tcp_ipv6.c, net/ipv4/udp.c,
 * net/ipv4/raw.c, net/ipv6/datagram.c).
 */
export interface Recipe {
  readonly format: 'tcp' | 'tcp6' | 'udp' | 'udp6' | 'raw' | 'raw6';
  readonly rows: number;
  readonly seed?: number;
  readonly order?: 'little' | 'big';
  /** No field is zero and none repeats; numbers take all their digits. */
  readonly dense?: boolean;
  /** Numbers larger than their columns are wide. */
  readonly wide?: boolean;
}

/** What happens to a text on its way to a paste. */
export type Mess = 'trimmed' | 'crlf' | 'lower' | 'collapsed' | 'prompts' | 'bad-rows' | 'no-last-newline';

/** A generator of numbers below 2^32 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const hex = (value: number, width: number) => value.toString(16).toUpperCase().padStart(width, '0');
const swap = (word: number) => ((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24);

/** Of 10,000 rows, how many are in which state: those of a proxy under load. */
const MIX: readonly (readonly [state: number, share: number])[] = [
  [0x01, 6165],
  [0x06, 2250],
  [0x08, 505],
  [0x05, 475],
  [0x02, 205],
  [0x03, 150],
  [0x04, 120],
  [0x09, 110],
  [0x0b, 20],
];

const HEADERS = {
  tcp: '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
  tcp6: '  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
  udp: '   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops',
  udp6: '  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops',
};
/** raw's rows are udp's: only the name of the file tells them apart. */
const headerOf = (format: Recipe['format'], width: number) => {
  if (format === 'raw6') return `==> /proc/net/raw6 <==\n${HEADERS.udp6}`;
  return format === 'raw' ? `==> /proc/net/raw <==\n${HEADERS.udp.slice(1)}` : HEADERS[format].padEnd(width);
};
/** tcp and udp are padded with blanks to a fixed width (TMPSZ - 1, seq_setwidth). */
const WIDTH = { tcp: 149, tcp6: 0, udp: 127, udp6: 0, raw: 0, raw6: 0 };

/** The text, in pieces of some thousand rows. */
export function* generate(recipe: Recipe): Generator<string> {
  const width = WIDTH[recipe.format];
  const row = createRows(recipe);
  let piece = `${headerOf(recipe.format, width)}\n`;
  for (let number = 0; number < recipe.rows; number++) {
    piece += `${row(number).padEnd(width)}\n`;
    if (number % 4096 !== 4095) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

export function generateText(recipe: Recipe): string {
  return [...generate(recipe)].join('');
}

export function generateBytes(recipe: Recipe): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (const piece of generate(recipe)) pieces.push(encoder.encode(piece));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function createRows({ format, rows, seed = 1, order = 'little', dense = false, wide = false }: Recipe): (number: number) => string {
  const random = createRandom(seed);
  const below = (limit: number) => random() % limit;
  const chance = (share: number, of: number) => below(of) < share;
  const v6 = format.endsWith('6');
  const printed = (word: number) => hex((order === 'little' ? swap(word) : word) >>> 0, 8);
  const v4 = (word: number) => (v6 ? `00000000${'00000000'}${printed(0xffff)}${printed(word)}` : printed(word));
  // a few clients make most connections
  const client = () => {
    const rank = Math.floor(60_000 * (below(1 << 24) / (1 << 24)) ** 3);
    const word = (Math.imul(rank, 0x9e3779b1) >>> 0) % 0xdf000000;
    return word >>> 24 === 0 || word >>> 24 === 127 ? word + 0x0b000000 : word;
  };
  const remote6 = (word: number) => `${printed(0x20010db8)}${printed(word & 0xffff0000)}${printed(0)}${printed(word)}`;
  const remoteOf = (word: number) => (v6 && (word & 3) !== 0 ? remote6(word) : v4(word));
  const here = [v4(0x0a000005), v4(0x7f000001), v6 ? remote6(5) : v4(0xac110002)];
  const anyone = v6 ? '0'.repeat(32) : '00000000';
  // a hash of 32 bits since 4.15; the socket's true address before
  const pointer = () => (dense ? random().toString(16).padStart(8, '0') : '00000000') + random().toString(16).padStart(8, '0');
  const listeners = Math.max(1, Math.round(rows * 0.0005));
  const state = () => {
    let at = below(10_000);
    for (const [value, share] of MIX) {
      at -= share;
      if (at < 0) return value;
    }
    return 0x01;
  };
  const inode = () => (wide && chance(1, 8) ? `${random()}${below(1000)}` : String(10_000 + below(90_000_000)));
  const queue = () => (dense ? 1 + below(0xffffffff) : chance(1, 12) ? below(1 << 18) : 0);

  function datagram(number: number): string {
    const connected = chance(1, 5);
    // raw prints its protocol as local port and its hash bucket in four characters; the bucket repeats
    const raw = format.startsWith('raw');
    const start = `${String(raw ? number % 256 : (number * 7) % 16384).padStart(format === 'raw' ? 4 : 5)}: ${here[below(3)]}:${hex(1 + below(raw ? 255 : 65_535), 4)}`;
    const peer = connected ? `${remoteOf(client())}:${hex(raw ? 0 : 1 + below(65_535), 4)} 01` : `${anyone}:0000 07`;
    const drops = dense ? random() : chance(1, 20) ? below(5000) : 0;
    return `${start} ${peer} ${hex(queue(), 8)}:${hex(queue(), 8)} 00:00000000 00000000 ${uidOf()} ${'0'.padStart(8)} ${inode()} 2 ${pointer()} ${drops}`;
  }

  function uidOf(): string {
    const uid =
      wide && chance(1, 8) ? 4294967294 - below(3) : dense ? 1 + below(99_999) : chance(17, 20) ? 101 : chance(1, 2) ? 33 + below(1000) : 0;
    return String(uid).padStart(5);
  }

  /** rto, ato, quick and pingpong, cwnd, ssthresh: most connections keep what they began with, as in our own captures. */
  function usualTail(): string {
    const rto = chance(3, 5) ? 20 : 20 + below(100);
    const ato = chance(3, 4) ? 4 : 0;
    const quick = chance(2, 5) ? 0 : chance(1, 2) ? 28 + below(4) : below(32);
    const cwnd = chance(2, 3) ? 10 : 1 + below(60);
    return `${rto} ${ato} ${quick} ${cwnd} ${chance(3, 4) ? -1 : 2 + below(120)}`;
  }

  function anyTail(): string {
    return `${20 + below(12_000)} ${below(200)} ${below(64)} ${1 + below(4000)} ${chance(1, 3) ? -1 : 2 + below(4000)}`;
  }

  function listener(number: number): string {
    const waiting = chance(1, 4) ? below(128) : 0;
    return `${String(number).padStart(4)}: ${anyone}:${hex(number < 3 ? ([443, 80, 22][number] ?? 0) : 1024 + below(60_000), 4)} ${anyone}:0000 0A 00000000:${hex(waiting, 8)} 00:00000000 00000000 ${uidOf()} ${'0'.padStart(8)} ${inode()} 1 ${pointer()} 100 0 0 10 0`;
  }

  function connection(number: number): string {
    const st = state();
    const mini = st === 0x06 || st === 0x03 || (st === 0x05 && chance(3, 4));
    const ends = `${here[below(3)]}:${chance(2, 3) ? '01BB' : hex(32_768 + below(28_000), 4)} ${remoteOf(client())}:${hex(1024 + below(64_000), 4)} ${hex(st, 2)}`;
    const start = `${String(number).padStart(4)}: ${ends}`;
    if (mini) {
      const timer = st === 0x03 ? `01:${hex(below(300), 8)} ${hex(below(5), 8)}` : `03:${hex(1 + below(6000), 8)} 00000000`;
      const uid = st === 0x03 ? uidOf() : '    0';
      return `${start} 00000000:00000000 ${timer} ${uid} ${'0'.padStart(8)} 0 ${st === 0x03 ? 0 : 3} ${pointer()}`;
    }
    const timer =
      dense || chance(1, 4) ? `0${1 + below(4)}:${hex(1 + below(wide && chance(1, 50) ? 0xffffffff : 720_000), 8)}` : '00:00000000';
    const tries = dense || chance(1, 40) ? 1 + below(wide ? 400 : 15) : 0;
    const probes = dense || chance(1, 100) ? 1 + below(wide ? 300 : 9) : 0;
    const held = st === 0x01 || st === 0x08 || st === 0x02;
    const tail = dense ? anyTail() : usualTail();
    return `${start} ${hex(queue(), 8)}:${hex(queue(), 8)} ${timer} ${hex(tries, 8)} ${uidOf()} ${String(probes).padStart(8)} ${held ? inode() : 0} ${1 + below(3)} ${pointer()} ${tail}`;
  }

  if (!format.startsWith('tcp')) return datagram;
  return (number) => (number < listeners ? listener(number) : connection(number));
}

/** The text as it arrives after something happened to it. */
export function messUp(text: string, messes: readonly Mess[]): string {
  let result = text;
  if (messes.includes('trimmed')) result = result.replace(/ +\n/g, '\n');
  if (messes.includes('collapsed')) result = result.replace(/ +/g, ' ').replace(/^ | (?=\n)/gm, '');
  if (messes.includes('lower')) result = result.replace(/^ *\d+:.*$/gm, (row) => row.toLowerCase());
  if (messes.includes('prompts')) result = between(result, 'root@box:/# cat /proc/net/tcp');
  if (messes.includes('bad-rows'))
    result = between(result, '   7: 0100007G:22B8 0200000A:A198 01 00000000:00000000 02:000002BB 00000000     0        0 6213151');
  if (messes.includes('crlf')) result = result.replaceAll('\n', '\r\n');
  if (messes.includes('no-last-newline')) result = result.replace(/\r?\n$/, '');
  return result;
}

/** The text with a line put in after every 500th. */
function between(text: string, line: string): string {
  return text
    .split('\n')
    .map((row, at) => (at % 500 === 499 ? `${row}\n${line}` : row))
    .join('\n');
}
