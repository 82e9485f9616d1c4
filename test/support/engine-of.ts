import { createEngine, type LocalEngine } from '../../src/engine/engine.ts';

/** An engine in which a text is open. */
export async function engineOf(text: string): Promise<LocalEngine> {
  const engine = createEngine();
  await engine.open({ kind: 'text', text });
  return engine;
}
