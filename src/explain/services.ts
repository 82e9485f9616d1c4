/** The registered name of a port: what it is registered for, not what runs there. */
import { SERVICES } from '../procfs/services.ts';

/** Registered for something else in the other protocol. */
const BY_PROTOCOL: Readonly<Record<string, string>> = { tcp465: 'submissions', udp514: 'syslog' };

/** The registered name of a port of tcp or udp, or undefined. raw and icmp have no ports. */
export function serviceOf(format: string, port: number): string | undefined {
  const protocol = format.slice(0, 3);
  return protocol === 'tcp' || protocol === 'udp' ? (SERVICES[port] ?? BY_PROTOCOL[protocol + port]) : undefined;
}
