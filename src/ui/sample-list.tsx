/** The samples, as buttons. */
import { useSession, useWords } from './context.ts';

const IDS = ['jupyter', 'webServer', 'container', 'mapped', 'bigEndian'] as const;

export function SampleList({ look = 'button', done }: { readonly look?: string; readonly done?: () => void }) {
  const session = useSession();
  const words = useWords().samples;
  return (
    <>
      {IDS.map((id) => (
        <button
          key={id}
          type="button"
          class={look}
          onClick={() => {
            done?.();
            void session.openSample(id);
          }}
        >
          {words[id]}
        </button>
      ))}
    </>
  );
}
