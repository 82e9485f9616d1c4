/** The way back, as signals: one endpoint and one byte order, of which every lane is a view; editing one lane recomputes the others. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { toHex } from '../base/digits.ts';
import { plain } from '../engine/filter/lexer.ts';
import {
  addressOfBytes,
  type GrepLine,
  grepLines,
  memoryBytes,
  type PrintedEndpoint,
  printedForms,
  type SocketKind,
  stepAddress,
} from '../explain/encode.ts';
import { type Endpoint, type EndpointProblem, formatEndpoint, parseEndpoint } from '../explain/encode-text.ts';
import { type Address, decodeAddress, formatAddress, isMapped, parseAddress } from '../procfs/address.ts';
import type { ByteOrder } from '../procfs/byte-order.ts';

export interface Encoder {
  /** Whose files are meant: those of the reader's row. */
  readonly kind: SocketKind;
  readonly order: Signal<ByteOrder>;
  /** What stands in the free field: as it was typed, or as an edit of another lane writes it. */
  readonly typed: ReadonlySignal<string>;
  readonly problem: ReadonlySignal<EndpointProblem | undefined>;
  /** The typed IPv6 address, cut at its last colon, where it could also be an address and a port. */
  readonly ambiguous: ReadonlySignal<{ readonly address: string; readonly head: string; readonly tail: string } | undefined>;
  /** The last endpoint without a problem. */
  readonly endpoint: ReadonlySignal<Endpoint>;
  /** In memory, network order; empty for any address. */
  readonly bytes: ReadonlySignal<readonly number[]>;
  readonly forms: ReadonlySignal<readonly PrintedEndpoint[]>;
  readonly greps: ReadonlySignal<readonly GrepLine[]>;
  /** Whether it began with a row of the reader's and is that no more. */
  readonly edited: ReadonlySignal<boolean>;
  type(text: string): void;
  setAddress(address: Address | undefined): void;
  setPort(port: number | undefined): void;
  setByte(index: number, byte: number): void;
  /** The digits of the address as `file` prints them, 8 or 32; false where they are not that many. */
  setDigits(digits: string): boolean;
  stepAddress(by: number): void;
  stepPort(by: number): void;
  stepByte(index: number, by: number): void;
  /** Counts the printed number up or down, so that its last digit moves. */
  stepDigits(digits: string, by: number): void;
  reset(): void;
}

const wrapped = (value: number, size: number) => ((value % size) + size) % size;

/** An IPv4-mapped address that tcp6 prints is the IPv4 address that it stands for. */
function plainAddress(address: Address): Address {
  return isMapped(address) ? { family: 4, words: [address.words[3] ?? 0] } : address;
}

/** `own`: the endpoint of the reader's row, if there is one; otherwise it begins with `example`. */
export function createEncoder(order: ByteOrder, example: string, own?: Endpoint, kind: SocketKind = 'tcp'): Encoder {
  const beginning = own ? formatEndpoint(own) : example;
  const byteOrder = signal(order);
  const typed = signal(beginning);
  const endpoint = signal<Endpoint>(endpointOf(beginning) ?? {});
  const read = computed(() => parseEndpoint(plain(typed.value)));
  const set = (next: Endpoint) =>
    batch(() => {
      endpoint.value = next;
      typed.value = formatEndpoint(next);
    });
  const setAddress = (address: Address | undefined) => set({ ...endpoint.value, address });
  const setPort = (port: number | undefined) => set({ ...endpoint.value, port });
  const bytes = computed(() => (endpoint.value.address ? memoryBytes(endpoint.value.address) : []));
  const setByte = (index: number, byte: number) => setAddress(addressOfBytes(bytes.value.map((old, at) => (at === index ? byte : old))));
  const setDigits = (digits: string) => {
    const address = decodeAddress(digits, byteOrder.value);
    if (address) setAddress(endpoint.value.address?.family === 4 ? plainAddress(address) : address);
    return address !== undefined;
  };

  return {
    kind,
    order: byteOrder,
    typed,
    endpoint,
    bytes,
    problem: computed(() => (read.value.is === 'problem' ? read.value.problem : undefined)),
    ambiguous: computed(() => {
      if (read.value.is === 'problem' || !read.value.ambiguous) return undefined;
      const text = plain(typed.value).trim();
      const colon = text.lastIndexOf(':');
      return { address: formatEndpoint(read.value.endpoint), head: text.slice(0, colon), tail: text.slice(colon + 1) };
    }),
    forms: computed(() => printedForms(endpoint.value, byteOrder.value, kind)),
    greps: computed(() => grepLines(endpoint.value, byteOrder.value, kind)),
    edited: computed(() => own !== undefined && formatEndpoint(endpoint.value) !== beginning),
    type(text) {
      batch(() => {
        typed.value = text;
        if (read.value.is === 'endpoint') endpoint.value = read.value.endpoint;
      });
    },
    setAddress,
    setPort,
    setByte,
    setDigits,
    stepAddress(by) {
      const { address } = endpoint.value;
      if (address) setAddress(stepAddress(address, by));
    },
    stepPort: (by) => setPort(wrapped((endpoint.value.port ?? 0) + by, 0x10000)),
    stepByte: (index, by) => setByte(index, wrapped((bytes.value[index] ?? 0) + by, 256)),
    stepDigits(digits, by) {
      const bits = digits.length * 4;
      setDigits(toHex(BigInt.asUintN(bits, BigInt(`0x${digits}`) + BigInt(by)), digits.length));
    },
    reset: () => set(endpointOf(beginning) ?? {}),
  };
}

function endpointOf(text: string): Endpoint | undefined {
  const read = parseEndpoint(text);
  return read.is === 'endpoint' ? read.endpoint : undefined;
}

/** What a lane that was typed into stands for, or undefined while it is incomplete. */
export const readLane = {
  address: (text: string) => parseAddress(text.trim()),
  port: (text: string) => (/^[0-9]{1,5}$/.test(text) && Number(text) < 0x10000 ? Number(text) : undefined),
  byte: (text: string) => (/^[0-9a-f]{2}$/i.test(text) ? Number.parseInt(text, 16) : undefined),
  portDigits: (text: string) => (/^[0-9a-f]{4}$/i.test(text) ? Number.parseInt(text, 16) : undefined),
};

/** What a lane shows. */
export const showLane = {
  address: (address: Address | undefined) => (address ? formatAddress(address) : ''),
  byte: (byte: number) => toHex(byte, 2),
};
