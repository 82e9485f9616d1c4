/** What stands still, and what it waits for; each is a switch that filters. */
import { thousands } from '../../words/count.ts';
import { useSession, useWords } from '../context.ts';
import css from './summary.module.css';

export function Waits() {
  const { capture, waits } = useSession();
  const { waits: words } = useWords();
  const found = capture.summary.value?.waits ?? [];
  if (found.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div class={css.legend} role="group" aria-label={words.label}>
      <span aria-hidden="true">{words.label}</span>
      {found.map(({ is, count, ports }) => (
        <button key={is} type="button" aria-pressed={waits.isShown(is)} onClick={() => void waits.toggle(is)}>
          <b>{thousands(count)}</b> {words.for[is](ports)}
        </button>
      ))}
    </div>
  );
}
