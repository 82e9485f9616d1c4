/** What was undone before the lines were read is a guess: each can be refused, and taken back in the same place. */
import { useEffect, useRef } from 'preact/hooks';
import type { GuessSummary } from '../../engine/protocol.ts';
import { useSession, useWords } from '../context.ts';
import { Fact } from './fact.tsx';
import css from './summary.module.css';

export function Repairs() {
  const { repairs } = useSession();
  const { repairs: words, comma } = useWords();
  const list = repairs.list.value;
  if (list.length === 0) return null;
  const done = list.filter((one) => one.lines > 0);
  const refused = list.filter((one) => one.refused).length;
  return (
    <Fact
      label={words.label}
      value={done.map((one) => words.done(words.kinds[one.is], words.rows(one.lines))).join(comma)}
      more={refused > 0 ? `${done.length > 0 ? comma : ''}${words.refused(refused)}` : ''}
      open={repairs.shown}
      look={css.repairs}
      choices={list.map((one) => <Choice key={one.is} guess={one} />)}
      why={<p>{words.why}</p>}
    />
  );
}

function Choice({ guess: { is, lines, refused } }: { readonly guess: GuessSummary }) {
  const { capture, repairs } = useSession();
  const words = useWords().repairs;
  const box = useRef<HTMLInputElement>(null);
  const ledTo = repairs.at.value === is;
  useEffect(() => {
    if (!ledTo) return;
    box.current?.focus();
    repairs.at.value = undefined;
  }, [ledTo, repairs]);
  return (
    <label>
      <input
        type="checkbox"
        ref={box}
        checked={!refused}
        disabled={!capture.summary.value?.done}
        onChange={(event) => void repairs.set(is, !event.currentTarget.checked)}
      />
      <span>
        <span>{words.kinds[is]}</span>
        {lines > 0 && <small>{words.rows(lines)}</small>}
      </span>
    </label>
  );
}
