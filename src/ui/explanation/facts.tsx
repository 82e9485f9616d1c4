/** What else is known of the row: that its line was repaired, who holds it, which columns it does not print. */
import { useSession } from '../context.ts';
import { useExplaining } from './context.ts';
import css from './facts.module.css';

export function Facts() {
  const { explained, words } = useExplaining();
  const { entry, absent } = explained;
  const pieces = entry.source.pieces.length;
  const holders = entry.processes.map((one) => words.labels.process(one.comm, one.pid, one.fd));
  const lines = [
    entry.source.repairs.length > 0 ? words.labels.repairedLine : '',
    pieces > 1 ? words.labels.pieces(pieces) : '',
    entry.duplicate ? words.labels.duplicate : '',
    holders.length > 0 ? `${words.labels.processes} ${holders.join(', ')}` : '',
    entry.user ? words.labels.user(entry.user) : '',
  ].filter((line) => line !== '');
  if (lines.length === 0 && absent.length === 0) return null;
  return (
    <div class={css.facts}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {absent.length > 0 && <Absent />}
    </div>
  );
}

function Absent() {
  const { explained, words } = useExplaining();
  const { selection } = useSession();
  return (
    <p>
      {words.labels.notPrintedHere}{' '}
      {explained.absent.map((field) => (
        <button
          key={field.column.id}
          type="button"
          class={css.absent}
          aria-pressed={field.column.id === explained.column.id}
          onClick={() => void selection.choose(explained.entry.row, field.column.id)}
        >
          {field.column.name}
        </button>
      ))}
    </p>
  );
}
