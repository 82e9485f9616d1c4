import { createEngine, type LocalEngine } from '../../src/engine/engine.ts';
import type { Summary } from '../../src/engine/protocol.ts';

/** An engine in which a text is open, and what was found in it: something. */
export async function opened(text: string): Promise<{ readonly engine: LocalEngine; readonly summary: Summary }> {
  const engine = createEngine();
  const answer = await engine.open({ kind: 'text', text });
  if (!answer.recognised) throw new Error(answer.reason);
  return { engine, summary: answer.summary };
}

export const engineOf = async (text: string): Promise<LocalEngine> => (await opened(text)).engine;
