/** From one line that was not understood to the next: where, why, and the place under a caret. */
import type { LineView } from '../../engine/protocol.ts';
import { visible } from '../../session/visible.ts';
import { Caret } from '../caret.tsx';
import { useSession, useWords } from '../context.ts';
import css from './source.module.css';

/** Characters shown from the place of a problem on. */
const SHOWN = 60;

export function Stepper() {
  const { source, capture } = useSession();
  const words = useWords().source;
  const all = capture.summary.value?.lines.notUnderstood ?? 0;
  const mark = source.mark.value;
  if (all === 0) return <p class={css.stepper}>{words.allUnderstood}</p>;
  const at = mark?.at ?? -1;
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
            <Place {...line.problem} />
          </>
        )}
      </div>
    </section>
  );
}

/** The line around the place, with a caret under it; columns from 1, end exclusive. */
function Place({ column, endColumn, ...around }: NonNullable<LineView['problem']>) {
  const before = (column - 1 > [...around.before].length ? '…' : '') + visible(around.before);
  const after = visible(around.after, SHOWN);
  return (
    <pre>
      {before}
      {after}
      <Caret under={before} width={Math.min(endColumn - column, after.length)} />
    </pre>
  );
}
