/** Hosts as people write them: 10.0.0.0/8, 10.0.0.1:443, [::1]:80, 10.0., :80, *, /run/x.sock. */
import { parseAddress } from '../../procfs/address.ts';
import { type Filter, portOn, type Side, type WrittenRange } from './filter.ts';
import { portNamed } from './services.ts';

/** What the families of ss(8) have in common but for a 6. */
export const INET = ['tcp', 'udp', 'udplite', 'raw', 'icmp'];

/** What a host means on a side, behind `inet:` or `inet6:` of sockets of that family only; undefined where it is none. */
export function parseHost(text: string, side: Side): Filter | undefined {
  const [family, six] = /^(?:inet(6?):)+/i.exec(text) ?? [];
  if (family) {
    const host = parseHost(text.slice(family.length), side);
    return host && { is: 'all', of: [{ is: 'protocol', names: new Set(INET.map((name) => name + six)) }, host] };
  }
  if (text === '*') return { is: 'all', of: [] };
  if (/^(unix:|[/@])/i.test(text)) return { is: 'text', side, text: text.replace(/^unix:/i, '') };
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

export const portTest = (side: Side, range: WrittenRange): Filter => ({ is: 'number', column: portOn(side), range });

/** An address with or without its prefix length; the beginning of a dotted one (`10.`, `192.168.`) is a prefix too. ss(8) takes `10/8` and `[::/64]`. */
function parsePrefix(text: string, side: Side): Filter | undefined {
  const [, host = '', length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text.replace(/^\[([^\]]*)(\/.*)\]$/, '[$1]$2')) ?? [];
  const begun = /^(?:\d{1,3}\.){0,2}\d{1,3}\.?$/.test(host) && host.endsWith('.') === (length === undefined) ? host.match(/\d+/g) : null;
  const address = parseAddress(begun ? [...begun, 0, 0, 0].slice(0, 4).join('.') : host);
  if (!address) return undefined;
  const most = address.family === 4 ? 32 : 128;
  const bits = Number(length ?? (begun ? begun.length * 8 : most));
  return bits <= most ? { is: 'address', side, address, bits } : undefined;
}
