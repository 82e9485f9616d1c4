import type { FilterProblem } from '../protocol.ts';
export function parseFilter(_text: string): { filter: unknown; problem?: FilterProblem } {
  return { filter: undefined };
}
