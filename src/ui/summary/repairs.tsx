/** What was undone before the lines were read is a guess: each can be refused, and taken back in the same place. */
import { useEffect, useRef } from 'preact/hooks';
import type { GuessSummary } from '../../engine/protocol.ts';
import { useSession, useWords } from '../context.ts';
import { Menu } from '../menu/menu.tsx';
import css from './summary.module.css';

export function Repairs() {
  const { repairs } = useSession();
  const { repairs: words, comma, colon } = useWords();
  const list = repairs.list.value;
  if (list.length === 0) return null;
  const done = list.filter((one) => one.lines > 0);
  const refused = list.filter((one) => one.refused).length;
  return (
    <Menu
      look={css.fact ?? ''}
      open={repairs.shown}
      label={
        <span>
          {words.label}
          {colon}
          <b>{done.map((one) => words.done(words.kinds[one.is], words.rows(one.lines))).join(comma)}</b>
          {refused > 0 && `${done.length > 0 ? comma : ''}${words.refused(refused)}`}
        </span>
      }
    >
      {() => (
        <div class={css.choice}>
          <fieldset class={css.repairs}>
            <legend class="hidden">{words.label}</legend>
            {list.map((one) => (
              <Choice key={one.is} guess={one} />
            ))}
          </fieldset>
          <p>{words.why}</p>
        </div>
      )}
    </Menu>
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
