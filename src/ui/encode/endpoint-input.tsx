/** The free field: an endpoint in any of the ways in which people write it, and what is wrong with it, at its place. */
import { useId } from 'preact/hooks';
import { useAllWords } from '../context.ts';
import css from './encode.module.css';
import type { EncodeProps } from './encode.tsx';

const EXAMPLES = ['127.0.0.1:8888', '[fe80::1]:8080', ':443', '::ffff:10.0.0.5'];

export function EndpointInput({ encoder }: EncodeProps) {
  const words = useAllWords().practice.encode;
  const id = useId();
  const problem = encoder.problem.value;
  const typed = encoder.typed.value;
  const ambiguous = encoder.ambiguous.value;
  return (
    <div class={css.free}>
      <label for={id}>{words.input}</label>
      <input
        id={id}
        class={css.endpoint}
        value={typed}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-said`}
        onInput={(event) => encoder.type(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div id={`${id}-said`} role="status" class={css.said}>
        {problem && typed.trim() !== '' && (
          <p class={css.wrong}>
            <Marked text={typed} start={problem.start} end={problem.end} />
            {words.problems[problem.code]}
          </p>
        )}
        {problem && typed.trim() === '' && <p>{words.problems[problem.code]}</p>}
        {ambiguous && <p>{words.ambiguous(ambiguous.address, ambiguous.head, ambiguous.tail)}</p>}
      </div>
      <p class={css.examples}>
        {words.examples}
        {EXAMPLES.map((example) => (
          <button key={example} type="button" class="quiet" onClick={() => encoder.type(example)}>
            <code>{example}</code>
          </button>
        ))}
      </p>
    </div>
  );
}

/** The text once more, with the place of the problem marked. */
function Marked({ text, start, end }: { readonly text: string; readonly start: number; readonly end: number }) {
  return (
    <code class={css.marked}>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </code>
  );
}
