/** What is told, and the kernel file and function behind it. */
import type { Lesson } from '../../session/lesson.ts';
import type { Words } from '../../words/words.ts';
import { useAllWords } from '../context.ts';
import { Parts } from '../parts.tsx';
import { KernelSource } from '../tool/kernel-source.tsx';
import css from './learn.module.css';

export function Told({ told }: { readonly told: Words['learn']['order']['told'] }) {
  return (
    <>
      {told.map((one, at) => (
        <p key={at}>
          <Parts parts={one.said} /> <KernelSource source={one.source} />
        </p>
      ))}
    </>
  );
}

export function Kinds({ lesson }: { readonly lesson: Lesson }) {
  const words = useAllWords().learn;
  const chosen = lesson.model.explained.value?.explanation.columns ?? [];
  return (
    <ol class={css.kinds}>
      {words.kinds.kinds.map((kind) => (
        <li key={kind.title}>
          <h3>{kind.title}</h3>
          <p>
            <Parts parts={kind.said} /> <KernelSource source={kind.source} />
          </p>
          <button
            type="button"
            class="button"
            aria-pressed={chosen.includes(kind.column)}
            onClick={() => void lesson.session.selection.choose(0, kind.column)}
          >
            {words.kinds.show(kind.column.replace('tm_when', 'tm->when'))}
          </button>
        </li>
      ))}
    </ol>
  );
}
