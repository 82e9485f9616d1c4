import type { Suggestion } from '../protocol.ts';
import type { View } from '../view.ts';
export function suggest(_view: View, _filter: string, _at: number): Suggestion[] {
  return [];
}
