/** What is explained, in one line, and where it stands. */
import { Paragraph } from '../parts.tsx';
import { useExplaining } from './context.ts';
import css from './heading.module.css';

export function Heading() {
  const { explained, words } = useExplaining();
  const { topics } = explained;
  const { row, line, file } = explained.entry;
  return (
    <header class={css.heading}>
      <h2>{topics.map((topic) => words.topics[topic].title).join(' · ')}</h2>
      {topics.map((topic) => (
        <Paragraph key={topic} class={css.what} parts={words.topics[topic].what} />
      ))}
      <p class={css.where}>{words.labels.where(row + 1, line, file)}</p>
    </header>
  );
}
