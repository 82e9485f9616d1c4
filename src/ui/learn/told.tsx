/** What is told, and the kernel file and function behind it. */
import type { Lesson } from '../../session/lesson.ts';
import type { Words } from '../../words/words.ts';
import { Parts } from '../parts.tsx';
import css from './learn.module.css';

type LearnWords = Words['learn'];

export function Told({ told, words }: { readonly told: LearnWords['order']['told']; readonly words: LearnWords }) {
  return (
    <>
      {told.map((one, at) => (
        <p key={at}>
          <Parts parts={one.said} /> <Source source={one.source} words={words} />
        </p>
      ))}
    </>
  );
}

/** Kernel file and function, small, behind what they are the source of. */
export function Source({ source, words }: { readonly source: string | undefined; readonly words: LearnWords }) {
  if (!source) return null;
  return (
    <small class={css.source}>
      <span class="hidden">{words.source}: </span>
      {source}
    </small>
  );
}

export function Kinds({ lesson, words }: { readonly lesson: Lesson; readonly words: LearnWords }) {
  const chosen = lesson.model.explained.value?.explanation.columns ?? [];
  return (
    <ol class={css.kinds}>
      {words.kinds.kinds.map((kind) => (
        <li key={kind.title}>
          <h3>{kind.title}</h3>
          <p>
            <Parts parts={kind.said} /> <Source source={kind.source} words={words} />
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
