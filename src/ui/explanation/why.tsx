/** The third depth: why it is so, with the kernel file, function and conversion behind it. */
import { useSession } from '../context.ts';
import { Parts } from '../parts.tsx';
import { useExplaining } from './context.ts';
import css from './why.module.css';

export function Why() {
  const { explained, words } = useExplaining();
  const { preferences } = useSession();
  const fields = explained.fields.filter((field) => explained.explanation.columns.includes(field.column.id));
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
        <p key={index}>
          <Parts parts={parts} />
        </p>
      ))}
      <dl>
        {fields.map(({ column }) => (
          <div key={column.id}>
            <dt>{column.name}</dt>
            <dd>
              {words.labels.printedWith} <code>{column.printed}</code> · <code>{column.source}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
