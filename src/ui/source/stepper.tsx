/** From one line that was not understood to the next: where, why, and the place under a caret. */
import { visible } from '../../session/visible.ts';
import { Caret } from '../caret.tsx';
import { useSession, useWords } from '../context.ts';
import css from './source.module.css';

/** Characters shown before the place of a problem. */
const BEFORE = 60;

export function Stepper() {
  const { source, capture } = useSession();
  const words = useWords().source;
  const all = capture.summary.value?.lines.notUnderstood ?? 0;
  const mark = source.mark.value;
  if (all === 0) return <p class={css.stepper}>{words.allUnderstood}</p>;
  const at = mark && mark.at >= 0 ? mark.at : -1;
  const line = mark && source.lines.held.value.items.get(mark.line);
  return (
    <section class={css.stepper} aria-label={words.stepper}>
      <button type="button" class="button" aria-disabled={at <= 0} onClick={() => void source.goTo(at - 1)}>
        <span aria-hidden="true">◀</span> {words.previous}
      </button>
      <button type="button" class="button" aria-disabled={at + 1 >= all} onClick={() => void source.goTo(at + 1)}>
        {words.next} <span aria-hidden="true">▶</span>
      </button>
      <span>{words.position(at + 1, all)}</span>
      <div class={css.why} role="status">
        {line?.problem && (
          <>
            <p>{words.problem(line.line, line.problem.column, words.problems[line.problem.code])}</p>
            <Place text={line.text} column={line.problem.column} end={line.problem.endColumn} />
          </>
        )}
      </div>
    </section>
  );
}

/** The line with a caret under the place; columns from 1, end exclusive. */
function Place({ text, column, end }: { readonly text: string; readonly column: number; readonly end: number }) {
  const letters = [...text];
  const start = Math.max(0, column - 1 - BEFORE);
  const before = (start > 0 ? '…' : '') + visible(letters.slice(start, column - 1).join(''));
  const after = visible(letters.slice(column - 1).join(''), BEFORE);
  return (
    <pre>
      {before}
      {after}
      <Caret under={before} width={Math.min(end - column, [...after].length)} />
    </pre>
  );
}
