/**
 * Endpoints as people type them: `10.0.0.5:443`, `[fe80::1]:8080`, `:443`, `*:80`, `::ffff:1.2.3.4`, a bare address, a bare port.
 *
 * IPv6 without brackets is one address as long as it can be one: `::1:8080` is an address with the last group 8080, and is said to be
 * ambiguous. Where only the part before the last colon is an address (`:::80`, `::ffff:1.2.3.4:80`), the rest is its port.
 */
import type { Span } from '../base/span.ts';
import { type Address, formatAddress, parseAddress } from '../procfs/address.ts';

export interface Endpoint {
  /** Absent: any address. */
  readonly address?: Address | undefined;
  /** 0 to 65535. Absent: any port. */
  readonly port?: number | undefined;
}

export type EndpointProblemCode =
  /** nothing was typed */
  | 'nothing'
  /** neither an IPv4 nor an IPv6 address */
  | 'no-address'
  /** a part of an IPv4 address above 255 */
  | 'octet-range'
  /** a number that begins with 0, and so might be meant as octal or hexadecimal */
  | 'leading-zero'
  /** a bracket without its other half, or around what is no IPv6 address */
  | 'bracket'
  /** something other than `:` and a port behind the bracket */
  | 'after-bracket'
  /** `%eth0`: the files do not show it */
  | 'zone'
  /** not a decimal number */
  | 'no-port'
  /** above 65535 */
  | 'port-range';

export interface EndpointProblem extends Span {
  readonly code: EndpointProblemCode;
}

export type TypedEndpoint =
  | { readonly is: 'endpoint'; readonly endpoint: Endpoint; readonly ambiguous: boolean }
  | { readonly is: 'problem'; readonly problem: EndpointProblem };

/** Reads what was typed. Spans count characters of `typed` from 0, half-open. */
export function parseEndpoint(typed: string): TypedEndpoint {
  const text = typed.trim();
  const at = typed.indexOf(text);
  if (text === '') return problem('nothing', 0, typed.length);
  const zone = text.indexOf('%');
  if (zone >= 0) return problem('zone', at + zone, at + zoneEnd(text, zone));
  if (text.startsWith('[')) return parseBracketed(text, at);
  if (text.includes(']')) return problem('bracket', at + text.indexOf(']'), at + text.indexOf(']') + 1);
  const colon = text.lastIndexOf(':');
  if (colon < 0) return parseBare(text, at);
  return text.indexOf(':') === colon ? parsePair(text, colon, at) : parseColons(text, colon, at);
}

/** The endpoint as it is typed: `10.0.0.5:443`, `[fe80::1]:8080`, `*:80`, `fe80::1`, `*`. The inverse of `parseEndpoint`. */
export function formatEndpoint({ address, port }: Endpoint): string {
  const text = address ? formatAddress(address) : '*';
  if (port === undefined) return text;
  return `${address?.family === 6 ? `[${text}]` : text}:${port}`;
}

function problem(code: EndpointProblemCode, start: number, end: number): TypedEndpoint {
  return { is: 'problem', problem: { code, start, end } };
}

function endpoint(address: Address | undefined, port: number | undefined, ambiguous = false): TypedEndpoint {
  return { is: 'endpoint', endpoint: { address, port }, ambiguous };
}

/** `%eth0` ends at a closing bracket, else with the text. */
function zoneEnd(text: string, zone: number): number {
  const bracket = text.indexOf(']', zone);
  return bracket < 0 ? text.length : bracket;
}

function parseBracketed(text: string, at: number): TypedEndpoint {
  const close = text.indexOf(']');
  if (close < 0) return problem('bracket', at, at + 1);
  const address = parseAddress(text.slice(1, close));
  if (!address) return problem('no-address', at + 1, at + close);
  if (address.family === 4) return problem('bracket', at, at + close + 1);
  if (close === text.length - 1) return endpoint(address, undefined);
  if (text[close + 1] !== ':') return problem('after-bracket', at + close + 1, at + text.length);
  return withPort(address, text, close + 2, at);
}

/** No colon: an IPv4 address, a port, or `*`. */
function parseBare(text: string, at: number): TypedEndpoint {
  if (text === '*') return endpoint(undefined, undefined);
  if (/^[0-9]+$/.test(text)) return withPort(undefined, text, 0, at);
  const address = parseAddress(text);
  return address ? endpoint(address, undefined) : noAddress(text, at);
}

/** One colon: an IPv4 address, `*` or nothing before it, a port, `*` or nothing after it. */
function parsePair(text: string, colon: number, at: number): TypedEndpoint {
  const before = text.slice(0, colon);
  if (before === '' || before === '*') return withPort(undefined, text, colon + 1, at);
  const address = parseAddress(before);
  return address ? withPort(address, text, colon + 1, at) : noAddress(before, at);
}

/** Several colons: an IPv6 address, or one with a port that cannot be part of it. */
function parseColons(text: string, colon: number, at: number): TypedEndpoint {
  const whole = parseAddress(text);
  const before = parseAddress(text.slice(0, colon));
  if (whole) return endpoint(whole, undefined, before !== undefined && readPort(text.slice(colon + 1)) !== undefined);
  if (before) return withPort(before, text, colon + 1, at);
  return problem('no-address', at, at + text.length);
}

function noAddress(text: string, at: number): TypedEndpoint {
  const parts = text.split('.');
  let start = at;
  for (const part of parts.length === 4 && parts.every((each) => /^[0-9]+$/.test(each)) ? parts : []) {
    if (part.length > 1 && part.startsWith('0')) return problem('leading-zero', start, start + part.length);
    if (Number(part) > 255) return problem('octet-range', start, start + part.length);
    start += part.length + 1;
  }
  return problem('no-address', at, at + text.length);
}

/** `text` from `from` on is the port; `*` or nothing is any. */
function withPort(address: Address | undefined, text: string, from: number, at: number): TypedEndpoint {
  const digits = text.slice(from);
  if (digits === '*' || digits === '') return endpoint(address, undefined);
  const port = readPort(digits);
  if (port !== undefined) return endpoint(address, port);
  const [start, end] = [at + from, at + text.length];
  if (!/^[0-9]+$/.test(digits)) return problem('no-port', start, end);
  return problem(digits.startsWith('0') ? 'leading-zero' : 'port-range', start, end);
}

function readPort(digits: string): number | undefined {
  if (!/^(0|[1-9][0-9]{0,4})$/.test(digits)) return undefined;
  return Number(digits) < 0x10000 ? Number(digits) : undefined;
}
