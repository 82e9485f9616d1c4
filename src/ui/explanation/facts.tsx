/** What else is known of the row: that its line was repaired, who holds it, which columns it does not print. */

import type { Field } from '../../procfs/column.ts';
import { guessesIn, piecesIn } from '../../session/explanation-views.ts';
import { visible, visibleBytes } from '../../session/visible.ts';
import { useSession, useWords } from '../context.ts';
import { useExplaining } from './context.ts';
import css from './facts.module.css';

export function Facts() {
  const { explained, words } = useExplaining();
  const { comma } = useWords();
  const { entry, absent, above } = explained;
  const pieces = piecesIn(explained);
  const holders = entry.processes.map((one) => words.labels.process(visible(one.comm), one.pid, one.fd));
  const lines = [
    entry.duplicate ? words.labels.duplicate : '',
    holders.length > 0 ? `${words.labels.processes} ${holders.join(comma)}` : '',
    entry.user ? words.labels.user(visible(entry.user)) : '',
  ].filter((line) => line !== '');
  if (pieces.length < 2 && guessesIn(explained).length + lines.length + absent.length + above.length === 0) return null;
  return (
    <div class={css.facts}>
      <Guesses />
      {pieces.length > 1 && <p>{words.labels.pieces(pieces.length)}</p>}
      {pieces.length > 1 && <Pieces pieces={pieces} />}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {above.length > 0 && <Columns said={words.labels.above} fields={above} />}
      {absent.length > 0 && <Columns said={words.labels.notPrintedHere} fields={absent} />}
    </div>
  );
}

/** What was done to the line before it was read, and the way to refuse it. */
function Guesses() {
  const { explained, words } = useExplaining();
  const { repairs } = useSession();
  const { repairs: said, colon, stop } = useWords();
  return guessesIn(explained).map((guess) => (
    <p key={guess}>
      {guess !== 'cut' && words.labels.repairedLine + colon}
      {said.kinds[guess]}
      {stop}
      <button type="button" class="link" onClick={() => void repairs.refuse(guess)}>
        {said.leave}
      </button>
    </p>
  ));
}

/** The pieces of the paste that the line was put together from, a line each. */
function Pieces({ pieces }: { readonly pieces: readonly string[] }) {
  return (
    <ol class={css.pieces}>
      {pieces.map((piece, index) => (
        <li key={index}>
          <code>{piece}</code>
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
          {typeof value === 'string' ? `${column.name} ${visibleBytes(value)}` : column.name}
        </button>
      ))}
    </p>
  );
}
