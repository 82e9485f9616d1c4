/**
 * What a paste says besides its rows: who holds which socket, what users are called, what the machine is. Formats only read lines;
 * here the entries of a few of them become things that every view can look up. Kept by the text of the paste: inodes as digits, paths
 * and names as byte strings' UTF-8.
 */
import { fromUtf8 } from '../base/byte-string.ts';
import { formatAddress, parseAddress } from './address.ts';
import type { ByteOrder } from './byte-order.ts';
import { type Field, type Value, valueIn } from './column.ts';
import type { Format } from './format.ts';

/** A process that has a socket open. `fd` is -1, `comm` empty where the paste does not say. */
export interface Holder {
  readonly pid: number;
  readonly fd: number;
  readonly comm: string;
}

export interface Facts {
  /** By inode. Every holder, in the order of the paste, none twice. */
  readonly holders: Map<string, Holder[]>;
  /** Names by uid; the first of several. */
  readonly users: Map<number, string>;
  /** Names of /etc/hosts by address as RFC 5952 writes it; the first of several. */
  readonly hosts: Map<string, string>;
  /** The machine's own addresses, as RFC 5952 writes them, and their device or '' (fib_trie does not say it; several may share a link-local one). */
  readonly own: Map<string, string>;
  hostname?: string | undefined;
  /** What uname -r prints, and uname -m. */
  kernel?: string | undefined;
  arch?: string | undefined;
  order?: ByteOrder;
  /** USER_HZ as getconf CLK_TCK says it, or as a process's start in ticks divided by the uptime in seconds. */
  clockTicks?: number;
  /** Seconds since boot. */
  uptime?: number;
}

export function createFacts(): Facts {
  return { holders: new Map(), users: new Map(), hosts: new Map(), own: new Map() };
}

/** Takes up what an entry says, if it says anything of this kind. */
export function learn(facts: Facts, format: Format, fields: readonly Field[]): void {
  LEARN[format.id]?.(facts, (id) => valueIn(fields, id) ?? null);
}

type Read = (column: string) => Value;

const text = (value: Value): string => (typeof value === 'string' ? fromUtf8(value) : typeof value === 'number' ? String(value) : '');

/** RTF_LOCAL, the highest bit (include/uapi/linux/ipv6_route.h). Such a route is on the address's own interface, in older kernels on lo. */
const LOCAL = 0x80000000;

const LEARN: Readonly<Record<string, (facts: Facts, read: Read) => void>> = {
  'fd-sockets': learnHolder,
  'ls-fd': learnHolder,
  lsof: learnHolder,
  'lsof-fields': learnHolder,
  passwd: (facts, read) => setOnce(facts.users, Number(read('uid')), text(read('name'))),
  hosts: (facts, read) => {
    const name = text(read('names')).split(/[ \t]/)[0];
    const address = parseAddress(text(read('address')));
    if (name && address) setOnce(facts.hosts, formatAddress(address), name);
  },
  fib_trie: (facts, read) => {
    if (read('prefix_length') === 32 && read('scope') === 'host' && read('type') === 'LOCAL') setOnce(facts.own, text(read('address')), '');
  },
  if_inet6: (facts, read) => learnOwn(facts.own, read('address'), text(read('device'))),
  ipv6_route: (facts, read) => {
    if (Number(read('flags')) >= LOCAL && read('iface') !== 'lo') learnOwn(facts.own, read('destination'), text(read('iface')));
  },
  hostname: (facts, read) => {
    facts.hostname ??= text(read('value'));
  },
  osrelease: (facts, read) => {
    facts.kernel ??= text(read('value'));
  },
  arch: (facts, read) => learnArch(facts, text(read('value'))),
  uname: (facts, read) => {
    facts.hostname ??= text(read('hostname'));
    facts.kernel ??= text(read('kernel'));
    learnArch(facts, text(read('arch')));
  },
  cpu_byteorder: (facts, read) => {
    const said = text(read('value'));
    if (said === 'little' || said === 'big') facts.order = said;
  },
  CLK_TCK: (facts, read) => {
    facts.clockTicks = Number(read('value'));
  },
  uptime: (facts, read) => {
    facts.uptime ??= Number(text(read('uptime')));
  },
  stat: (facts, read) => learnTicks(facts, Number(read('starttime'))),
};

function setOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

/** An address that several interfaces have (link-local ones may be equal) is on none of them alone. */
function learnOwn(own: Map<string, string>, at: Value, device: string): void {
  if (typeof at !== 'object' || !at) return;
  const address = formatAddress(at);
  const known = own.get(address);
  own.set(address, known === undefined || known === device ? device : '');
}

function learnHolder(facts: Facts, read: Read): void {
  const inode = text(read('inode'));
  const pid = read('pid');
  if (inode === '' || inode === '0' || typeof pid !== 'number') return;
  const fd = read('fd');
  const holder = { pid, fd: typeof fd === 'number' ? fd : -1, comm: text(read('comm')) };
  const holders = facts.holders.get(inode);
  if (!holders) facts.holders.set(inode, [holder]);
  else addHolder(holders, holder);
}

type Known = { -readonly [key in keyof Holder]: Holder[key] };

/** By list of more than one: the first of a process by its pid, those behind it by pid and descriptor. */
const indexes = new WeakMap<readonly Holder[], Map<number | string, Known>>();

/** Two maps of one paste (ls and lsof) name the same holder twice; what either knows of it stays. */
function addHolder(holders: Holder[], holder: Holder): void {
  const { pid, fd, comm } = holder;
  const index = indexes.get(holders) ?? new Map<number | string, Known>(holders.map((one) => [one.pid, one]));
  indexes.set(holders, index);
  const first = index.get(pid);
  // one whose descriptor is not known is alone of its process
  const key = !first || first.fd === fd || first.fd < 0 || fd < 0 ? pid : `${pid} ${fd}`;
  const known = index.get(key);
  if (known) {
    known.fd = Math.max(known.fd, fd);
    known.comm ||= comm;
  } else {
    index.set(key, holder);
    holders.push(holder);
  }
}

function learnArch(facts: Facts, arch: string): void {
  facts.arch ??= arch;
  const order = orderOfArch(facts.arch);
  if (order) facts.order ??= order;
}

const LITTLE = /^(x86_64|i[3-6]86|amd64|aarch64|arm64|armv\d+l|armv8|riscv\d*|ppc64le|loongarch\d*|mips\w*el|alpha|ia64)$/;
const BIG = /^(s390x?|ppc|ppc64|sparc\w*|m68k|aarch64_be|armv\d+b|armeb|parisc\w*)$/;

/** The byte order of a machine that `uname -m` calls so; undefined where it can have either (mips). */
export function orderOfArch(arch: string): ByteOrder | undefined {
  return LITTLE.test(arch) ? 'little' : BIG.test(arch) ? 'big' : undefined;
}

/** Tick rates that kernels have been built with. */
const RATES = [100, 128, 250, 300, 1000, 1024, 1200];

/** The collector reads the start of its own shell in ticks just after the uptime: their quotient is the rate, if it is near one. */
function learnTicks(facts: Facts, starttime: number): void {
  if (facts.uptime === undefined || facts.clockTicks !== undefined || !(facts.uptime > 60)) return;
  const measured = starttime / facts.uptime;
  const rate = RATES.find((one) => Math.abs(measured / one - 1) < 0.02);
  if (rate !== undefined) facts.clockTicks = rate;
}
