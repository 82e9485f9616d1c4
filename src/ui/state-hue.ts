/** The hue of a state; its name always stands beside it. */
import type { Hue } from '../procfs/column.ts';

const HUES: Readonly<Record<string, Exclude<Hue, 'plain'>>> = {
  LISTEN: 'state',
  ESTABLISHED: 'local',
  CONNECTED: 'local',
  TIME_WAIT: 'timer',
  SYN_SENT: 'remote',
  SYN_RECV: 'remote',
  CLOSE_WAIT: 'remote',
  UNCONNECTED: 'owner',
};

export function stateHue(state: string): Exclude<Hue, 'plain'> {
  return HUES[state] ?? 'queue';
}

/** The same as a CSS colour. */
export function stateColour(state: string): string {
  return `var(--${stateHue(state)})`;
}
