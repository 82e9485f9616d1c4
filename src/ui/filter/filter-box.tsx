/** One box for words, terms and the expressions of ss(8): what may follow is offered under it, what is wrong is shown under its place. */
import { useRef } from 'preact/hooks';
import type { FilterProblem } from '../../engine/protocol.ts';
import { writtenOf } from '../../session/suggestions.ts';
import { Caret } from '../caret.tsx';
import { useSession, useWords } from '../context.ts';
import css from './filter-box.module.css';
import { optionId, Suggestions } from './suggestions.tsx';

const LIST = 'filter-suggestions';

export function FilterBox() {
  const { arrangement, capture, suggestions } = useSession();
  const words = useWords().filter;
  const input = useRef<HTMLInputElement>(null);
  const filter = arrangement.filter.value;
  const { problem, count, to } = arrangement.arranged.value;
  const open = suggestions.list.value.length > 0;
  // what is only begun is not wrong while its end is offered
  const wrong = problem !== undefined && filter !== '' && !open;
  const all = capture.summary.value?.sockets ?? 0;
  const active = suggestions.active.value;
  const ask = (field: HTMLInputElement) => void suggestions.ask(field.value, field.selectionStart ?? field.value.length);
  // as if it were typed, so that the browser undoes it; heard like typing
  const write = (start: number, end: number, text: string) => {
    input.current?.focus();
    input.current?.setSelectionRange(start, end);
    document.execCommand('insertText', false, text);
  };
  const clear = () => {
    write(0, filter.length, '');
    suggestions.close();
  };
  const choose = (index: number) => {
    const one = suggestions.list.value[index];
    if (!one) return;
    const { text, done } = writtenOf(filter, one);
    write(one.start, one.end, text);
    if (done) suggestions.close();
  };
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && !open) ask(event.currentTarget);
    else if (event.key === 'ArrowDown') suggestions.move(1);
    else if (event.key === 'ArrowUp' && open) suggestions.move(-1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0) choose(active);
    else if (event.key === 'Enter' || (event.key === 'Escape' && open)) suggestions.close();
    else if (event.key === 'Escape' && filter !== '') clear();
    else return;
    event.preventDefault();
  };
  return (
    <search class={css.box}>
      <div class={css.field}>
        <input
          ref={input}
          data-filter
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'filter-problem' : undefined}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? LIST : undefined}
          aria-activedescendant={active >= 0 ? optionId(LIST, active) : undefined}
          placeholder={words.placeholder}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          value={filter}
          onInput={(event) => {
            void arrangement.setFilter(event.currentTarget.value);
            ask(event.currentTarget);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => suggestions.close()}
        />
        <span role="status" class={css.count}>
          {to && words.count(count, all)}
        </span>
        {filter !== '' && (
          <button type="button" aria-label={words.clear} title={words.clear} onClick={clear}>
            <span aria-hidden="true">✕</span>
          </button>
        )}
      </div>
      {open && <Suggestions id={LIST} onChoose={choose} />}
      {wrong && <Problem filter={filter} problem={problem} />}
    </search>
  );
}

function Problem({ filter, problem }: { readonly filter: string; readonly problem: FilterProblem }) {
  const { filter: words, stop } = useWords();
  return (
    <div class={css.problem} id="filter-problem">
      <pre aria-hidden="true">
        {filter}
        <Caret under={filter.slice(0, problem.start)} width={problem.end - problem.start} />
      </pre>
      <p>
        {words.problem[problem.code](problem.found)}
        {stop}
        {words.applied(problem.code)}
      </p>
    </div>
  );
}
