/** Service names that people type instead of ports (/etc/services says them all; there is none in a page). */
import { SERVICES } from '../../procfs/services.ts';

const PORTS = new Map(Object.entries(SERVICES).map(([port, name]) => [name, Number(port)]));

/** The number of a port written as a number or as a well-known name; undefined where it is neither. */
export function portNamed(text: string): number | undefined {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : PORTS.get(text.toLowerCase());
  return number !== undefined && number <= 0xffff ? number : undefined;
}
