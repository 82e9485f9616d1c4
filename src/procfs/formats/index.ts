/**
 * Every format, in the order in which a line without a header is tried: the stricter a row's shape, the earlier it stands, and of
 * formats with the same shape the one that people paste most comes first.
 */
import type { Format } from '../format.ts';
import { tcp, tcp6 } from './tcp.ts';

export const FORMATS: readonly Format[] = [tcp, tcp6];

/** The format with this id, or undefined. */
export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
