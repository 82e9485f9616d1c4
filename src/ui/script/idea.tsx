/** One idea: what it is about, why each of its lines is there, and what they give on the row. */
import { BLOCKS, IDEAS } from '../../session/script.ts';
import { useAllWords } from '../context.ts';
import { Paragraph, Parts } from '../parts.tsx';
import css from './script.module.css';
import type { ScriptProps } from './script.tsx';

const MOVES: Readonly<Record<string, number>> = { '[': -1, ']': 1, ArrowLeft: -1, ArrowRight: 1, Home: -IDEAS.length, End: IDEAS.length };

export function Idea({ script }: ScriptProps) {
  const words = useAllWords().practice.script;
  const part = script.idea.value;
  const at = IDEAS.indexOf(part);
  const block = BLOCKS.find((one) => one.part === part);
  return (
    <section
      class={css.idea}
      aria-label={words.part(at + 1, IDEAS.length)}
      onKeyDown={(event) => {
        const by = MOVES[event.key];
        if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        script.move(by);
      }}
    >
      <p class={css.stepper}>
        <button type="button" class="button" aria-disabled={at === 0} onClick={() => script.move(-1)}>
          <span aria-hidden="true">◀</span> {words.previous}
        </button>
        <span>{words.part(at + 1, IDEAS.length)}</span>
        <button type="button" class="button" aria-disabled={at === IDEAS.length - 1} onClick={() => script.move(1)}>
          {words.next} <span aria-hidden="true">▶</span>
        </button>
      </p>
      <div aria-live="polite">
        <h2>{words.parts[part].title}</h2>
        <Paragraph parts={words.parts[part].idea} />
      </div>
      <h3>{words.lines}</h3>
      <ul class={css.whys}>
        {block?.lines.map((line, index) => (
          <li key={line}>
            <b>{block.first + index + 1}</b>
            <span>
              <Parts parts={words.whys[block.first + index] ?? []} />
            </span>
          </li>
        ))}
      </ul>
      <h3>{words.values}</h3>
      <Values script={script} />
    </section>
  );
}

function Values({ script }: ScriptProps) {
  const words = useAllWords().practice.script;
  const values = script.values.value;
  if (values.length === 0) return <p class={css.unused}>{words.unused}</p>;
  return (
    <table class={css.values}>
      <thead class="hidden">
        <tr>
          <th scope="col">{words.expression}</th>
          <th scope="col">{words.value}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((one, index) => (
          <tr key={index}>
            <td>
              <code>{one.expression}</code>
            </td>
            <td>
              <code>{one.value}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
