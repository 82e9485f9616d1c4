/** A session as a page begins it, with a real engine and nothing remembered. */
import { createEngine } from '../../src/engine/engine.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import type { Persist } from '../../src/session/persist.ts';
import { createSession, type Session } from '../../src/session/session.ts';

export function start(hash = '', engine: Engine = createEngine()): Session {
  const persist: Persist = {
    read: () => ({}),
    write: () => {},
    language: () => 'en',
    hash: () => hash,
    setHash: () => {},
    replaceHash: () => {},
    onHash: () => {},
    link: (to) => to,
  };
  return createSession(engine, persist);
}
