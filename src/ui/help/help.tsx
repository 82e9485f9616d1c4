/** The keys, the filter's grammar by example, and the command again. */
import { useEffect, useRef } from 'preact/hooks';
import { Command } from '../command.tsx';
import { useSession, useWords } from '../context.ts';
import css from './help.module.css';

export function Help() {
  const session = useSession();
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = session.help.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const close = () => {
    session.help.value = false;
  };
  const { letters } = session.preferences;
  return (
    <dialog class={css.help} ref={dialog} aria-labelledby="help-heading" onClose={close}>
      {open && (
        <>
          <header>
            <h2 id="help-heading">{words.help.heading}</h2>
            <button type="button" class="quiet" aria-label={words.app.close} onClick={close}>
              <span aria-hidden="true">✕</span>
            </button>
          </header>
          <h3>{words.help.command}</h3>
          <Command />
          <div class={css.columns}>
            <section>
              <h3>{words.help.keysHeading}</h3>
              <List pairs={words.help.keys} />
              <label>
                <input type="checkbox" checked={letters.value} onChange={() => session.preferences.setLetters(!letters.value)} />
                {words.help.letters}
              </label>
            </section>
            <section>
              <h3>{words.help.gridHeading}</h3>
              <List pairs={words.help.gridKeys} />
            </section>
          </div>
          <h3>{words.help.filterHeading}</h3>
          <List pairs={words.help.filters} />
        </>
      )}
    </dialog>
  );
}

function List({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {pairs.map(([what, meaning]) => (
        <div key={what}>
          <dt>
            <kbd>{what}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
