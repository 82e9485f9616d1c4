/** The third depth: why it is so, with the kernel file, function and conversion behind it. */
import { sourcesOf } from '../../session/explanation-views.ts';
import { useSession, useWords } from '../context.ts';
import { Paragraph } from '../parts.tsx';
import { useExplaining } from './context.ts';
import css from './why.module.css';

export function Why() {
  const { explained, words } = useExplaining();
  const { preferences } = useSession();
  const { colon } = useWords();
  const sources = sourcesOf(explained);
  const why = [...explained.topics.flatMap((topic) => words.topics[topic].why), ...(explained.file ? [words.files[explained.file]] : [])];
  return (
    <details
      class={css.why}
      open={preferences.why.value}
      onToggle={(event) => {
        if (event.currentTarget.open !== preferences.why.value) preferences.setWhy(event.currentTarget.open);
      }}
    >
      <summary>{words.labels.why}</summary>
      {why.map((parts, index) => (
        <Paragraph key={index} parts={parts} />
      ))}
      <dl>
        {sources.columns.map(({ name, printed, source, conversion }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {words.labels.printedWith} <code>{printed}</code>
              {conversion && colon + words.labels.conversion(conversion)}
            </dd>
            <dd>
              <code>{source}</code>
            </dd>
          </div>
        ))}
        {sources.more.length > 0 && (
          <div>
            <dt>{words.labels.alsoSee}</dt>
            {sources.more.map((source) => (
              <dd key={source}>
                <code>{source}</code>
              </dd>
            ))}
          </div>
        )}
      </dl>
    </details>
  );
}
