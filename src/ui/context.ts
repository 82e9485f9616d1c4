/** How a component reaches the session and the words, without being handed them through every other. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import type { Words } from '../words/words.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session above this component');
  return session;
}

/** All words in the language of the moment; a component that asks is drawn again when it changes. */
export const useAllWords = (): Words => useSession().preferences.words.value;

/** Those of the interface. */
export const useWords = (): Words['interface'] => useAllWords().interface;
