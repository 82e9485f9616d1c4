/** Where the explanation stands: beside the table, or on a narrow screen a sheet over its lower part. */
import { useSession, useWords } from '../context.ts';
import { Explanation } from '../explanation/explanation.tsx';
import css from './panel.module.css';

export function Panel() {
  const { selection } = useSession();
  const words = useWords();
  const chosen = selection.chosen.value;
  return (
    <aside
      class={`${css.panel} ${chosen && !chosen.byItself ? css.asked : ''}`}
      aria-label={words.panel.label}
      data-then='[aria-rowindex] [tabindex="0"]'
    >
      {chosen && (
        <button type="button" class={`quiet ${css.close}`} aria-label={words.app.close} onClick={() => selection.clear()}>
          <span aria-hidden="true">✕</span>
        </button>
      )}
      {chosen ? (
        <Explanation />
      ) : (
        <div class={css.hint}>
          <h2>{words.panel.heading}</h2>
          <p>{words.panel.hint}</p>
        </div>
      )}
    </aside>
  );
}
