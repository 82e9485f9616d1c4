/** One box for words, terms and the expressions of ss(8); what is wrong in it is shown under its place. */
import type { FilterProblem } from '../../engine/protocol.ts';
import { useSession, useWords } from '../context.ts';
import css from './filter-box.module.css';

export function FilterBox() {
  const { arrangement, capture } = useSession();
  const words = useWords().filter;
  const filter = arrangement.filter.value;
  const { problem, count } = arrangement.arranged.value;
  const wrong = problem !== undefined && filter !== '';
  const all = capture.summary.value?.sockets ?? 0;
  const clear = () => void arrangement.setFilter('');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || filter === '') return;
    event.preventDefault();
    clear();
  };
  return (
    <search class={css.box}>
      <div class={css.field}>
        <input
          data-filter
          type="text"
          aria-label={words.label}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'filter-problem' : undefined}
          placeholder={words.placeholder}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          value={filter}
          onInput={(event) => void arrangement.setFilter(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span role="status" class={css.count}>
          {filter === '' ? '' : words.count(count, all)}
        </span>
        {filter !== '' && (
          <button type="button" aria-label={words.clear} title={words.clear} onClick={clear}>
            <span aria-hidden="true">✕</span>
          </button>
        )}
      </div>
      {wrong && <Problem filter={filter} problem={problem} />}
    </search>
  );
}

function Problem({ filter, problem }: { readonly filter: string; readonly problem: FilterProblem }) {
  const words = useWords().filter;
  const width = Math.max(1, problem.end - problem.start);
  return (
    <div class={css.problem} id="filter-problem">
      <pre aria-hidden="true">
        {filter}
        {'\n'}
        {' '.repeat(problem.start)}
        <b>{'^'.repeat(width)}</b>
      </pre>
      <p>
        {words.problem[problem.code](problem.found)}. {words.whole}
      </p>
    </div>
  );
}
