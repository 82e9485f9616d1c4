/** What else is known of the row: that its line was repaired, who holds it, which columns it does not print. */
import type { Field } from '../../procfs/column.ts';
import { useSession, useWords } from '../context.ts';
import { useExplaining } from './context.ts';
import css from './facts.module.css';

export function Facts() {
  const { explained, words } = useExplaining();
  const { repairs } = useWords().source;
  const { entry, absent, above } = explained;
  const pieces = entry.source.pieces.length;
  const holders = entry.processes.map((one) => words.labels.process(one.comm, one.pid, one.fd));
  const lines = [
    entry.source.repairs.length > 0
      ? `${words.labels.repairedLine} ${entry.source.repairs.map((repair) => repairs[repair]).join(', ')}`
      : '',
    pieces > 1 ? words.labels.pieces(pieces) : '',
    entry.duplicate ? words.labels.duplicate : '',
    holders.length > 0 ? `${words.labels.processes} ${holders.join(', ')}` : '',
    entry.user ? words.labels.user(entry.user) : '',
  ].filter((line) => line !== '');
  if (lines.length + absent.length + above.length === 0) return null;
  return (
    <div class={css.facts}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {pieces > 1 && <Pieces />}
      {above.length > 0 && <Columns said={words.labels.above} fields={above} />}
      {absent.length > 0 && <Columns said={words.labels.notPrintedHere} fields={absent} />}
    </div>
  );
}

/** The pieces of the paste that the line was put together from, a line each. */
function Pieces() {
  const { source } = useExplaining().explained.entry;
  return (
    <ol class={css.pieces}>
      {source.pieces.map((piece) => (
        <li key={piece.at}>
          <code>{source.text.slice(piece.at, piece.at + piece.length)}</code>
        </li>
      ))}
    </ol>
  );
}

/** Columns that have no characters in the line; each can be explained all the same. */
function Columns({ said, fields }: { readonly said: string; readonly fields: readonly Field[] }) {
  const { explained } = useExplaining();
  const { selection } = useSession();
  const { row, table } = explained.entry;
  return (
    <p>
      {said}{' '}
      {fields.map(({ column, value }) => (
        <button
          key={column.id}
          type="button"
          class={css.absent}
          aria-pressed={column.id === explained.column.id}
          onClick={() => void selection.choose(row, column.id, false, table)}
        >
          {typeof value === 'string' ? `${column.name} ${value}` : column.name}
        </button>
      ))}
    </p>
  );
}
