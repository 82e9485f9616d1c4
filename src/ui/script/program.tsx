/** The program, in its own order; each group of lines is a button that shows its idea. */
import { BLOCKS } from '../../session/script.ts';
import css from './script.module.css';
import type { ScriptProps } from './script.tsx';

export function Program({ script }: ScriptProps) {
  return (
    <ol class={css.program}>
      {BLOCKS.map((block) => (
        <li key={block.part}>
          <button
            type="button"
            class={css.block}
            aria-current={script.idea.value === block.part ? 'step' : undefined}
            onClick={() => script.show(block.part)}
          >
            {block.lines.map((line, at) => (
              <code key={block.first + at}>
                <i aria-hidden="true">{block.first + at + 1}</i>
                <span>{line}</span>
              </code>
            ))}
          </button>
        </li>
      ))}
    </ol>
  );
}
