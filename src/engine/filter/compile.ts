import type { FilterProblem } from '../protocol.ts';
import type { View } from '../view.ts';
export function compileFilter(_view: View, _filter: unknown): { mask?: Uint8Array; problem?: FilterProblem } {
  return {};
}
