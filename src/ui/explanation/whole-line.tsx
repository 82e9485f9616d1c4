/** The whole line against its header: what each value is called there, if anything, and where the two disagree. */
import { type LineRow, wholeLine } from '../../session/explanation-views.ts';
import { useSession } from '../context.ts';
import { Paragraph } from '../parts.tsx';
import { useExplaining } from './context.ts';
import css from './whole-line.module.css';

export function WholeLine() {
  const { explained, words } = useExplaining();
  const said = words.teach.line;
  const line = wholeLine(explained);
  return (
    <section aria-label={said.title}>
      {line.headerNames !== undefined && <Paragraph class={css.intro} parts={said.counts(line.headerNames, line.values)} />}
      <table class={css.line}>
        <thead>
          <tr>
            <th scope="col">{said.header}</th>
            <th scope="col">{said.text}</th>
            <th scope="col">{said.is}</th>
          </tr>
        </thead>
        <tbody>
          {line.rows.map((row) => (
            <Row key={row.column} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row }: { readonly row: LineRow }) {
  const { explained, model, words } = useExplaining();
  const { selection } = useSession();
  const chosen = explained.explanation.columns.includes(row.column);
  return (
    <tr class={chosen ? css.chosen : ''} onPointerEnter={() => model.point(row.column)} onPointerLeave={() => model.point(undefined)}>
      <th scope="row">{row.word ?? <i>{words.teach.line.unnamed}</i>}</th>
      <td>
        <code>{row.text}</code>
      </td>
      <td>
        <button
          type="button"
          class="link"
          onClick={() => void selection.choose(explained.entry.row, row.column, false, explained.entry.table)}
        >
          {row.topics.map((topic) => words.topics[topic].title).join(' · ')}
        </button>{' '}
        <b>{row.unit ? words.units[row.unit](row.answer) : row.answer}</b>
        {row.note && <Paragraph parts={words.teach.line.notes[row.note]} />}
      </td>
    </tr>
  );
}
