/** Lines to type in the container that find the endpoint, and why each finds nothing else. Of the last one, none is to be copied while what is typed is none. */
import { useAllWords } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import css from './encode.module.css';
import type { EncodeProps } from './encode.tsx';

export function Greps({ encoder }: EncodeProps) {
  const { byteOrder, encode: words } = useAllWords().practice;
  const lines = encoder.greps.value;
  return (
    <section class={css.greps} inert={encoder.problem.value !== undefined}>
      <h2>{words.find}</h2>
      {lines.length === 0 && <p class={css.note}>{words.nothingToFind}</p>}
      {encoder.endpoint.value.address && <p class={css.note}>{words.orderMatters(byteOrder[encoder.order.value].toLowerCase())}</p>}
      {lines.map((line) => (
        <div key={line.id} class={css.grep}>
          <h3 id={line.id}>{words.greps[line.id].title}</h3>
          <p class={css.command}>
            <code>{line.command}</code>
            <CopyButton text={line.command} of={line.id} />
          </p>
          <small>{words.greps[line.id].why}</small>
        </div>
      ))}
    </section>
  );
}
