/** Hosts as people write them: 10.0.0.0/8, 10.0.0.1:443, [::1]:80, 10.0., :80, *, /run/x.sock. */
import { parseAddress } from '../../procfs/address.ts';
import type { Filter, Side, WrittenRange } from './filter.ts';
import { portNamed } from './services.ts';

/** What a host means on a side; undefined where it is none. */
export function parseHost(text: string, side: Side): Filter | undefined {
  if (text === '*' || text === '*:*') return { is: 'all', of: [] };
  if (text.startsWith('/') || text.startsWith('@')) return { is: 'text', side, text };
  const whole = parsePrefix(text, side);
  if (whole) return whole;
  const colon = text.lastIndexOf(':');
  if (colon < 0) return undefined;
  const host = text.slice(0, colon);
  const port = portFilter(text.slice(colon + 1), side);
  if (!port) return undefined;
  if (host === '' || host === '*') return port;
  const address = parsePrefix(host, side);
  return address && { is: 'all', of: [address, port] };
}

function portFilter(text: string, side: Side): Filter | undefined {
  if (text === '*') return { is: 'all', of: [] };
  const port = portNamed(text);
  return port === undefined ? undefined : portTest(side, { low: port, high: port });
}

/** A test of the port on one side, or on either. */
export function portTest(side: Side, range: WrittenRange): Filter {
  const on = (column: 'lport' | 'rport'): Filter => ({ is: 'number', column, range });
  return side === 'either' ? { is: 'any', of: [on('lport'), on('rport')] } : on(side === 'local' ? 'lport' : 'rport');
}

/** An address with or without its prefix length; the beginning of a dotted one (`10.`, `192.168.`) is a prefix too. */
function parsePrefix(text: string, side: Side): Filter | undefined {
  const begun = /^(?:\d{1,3}\.){1,3}$/.test(text) ? text.slice(0, -1).split('.') : undefined;
  if (begun) {
    const address = parseAddress([...begun, ...new Array<string>(4 - begun.length).fill('0')].join('.'));
    return address && { is: 'address', side, address, bits: begun.length * 8 };
  }
  const slash = text.indexOf('/');
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (!address) return undefined;
  const most = address.family === 4 ? 32 : 128;
  const length = slash < 0 ? String(most) : text.slice(slash + 1);
  return /^\d{1,3}$/.test(length) && Number(length) <= most ? { is: 'address', side, address, bits: Number(length) } : undefined;
}
