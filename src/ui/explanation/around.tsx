/** What the rest of the paste says of the value: names, own addresses, the way to the other end, and who holds the socket. */
import type { Said } from '../../explain/step.ts';
import type { Around as Fact } from '../../session/around.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../context.ts';
import { Parts } from '../parts.tsx';
import { useExplaining } from './context.ts';
import css from './facts.module.css';

export function Around() {
  const { explained, words } = useExplaining();
  const said = useWords().around;
  const counter =
    explained.file === 'counters' && said.counters.get(String(explained.fields.find((field) => field.column.id === 'name')?.value));
  if (explained.around.length === 0 && !counter) return null;
  return (
    <ul class={css.around}>
      {counter && (
        <li>
          <Parts parts={counter} />
        </li>
      )}
      {explained.around.map((fact, index) => (
        <li key={index} class={fact.is === 'route-limits' ? css.limits : ''}>
          <Parts parts={sentence(fact, said, words)} />
        </li>
      ))}
    </ul>
  );
}

function sentence(fact: Fact, said: Words['interface']['around'], { meanings }: Words['explain']): Said {
  if (fact.is !== 'unseen') return (said[fact.is] as (one: Fact) => Said)(fact);
  const { why, whole } = fact;
  return said.unseen(why === undefined || why === 'kernel' ? why : meanings[why]({ value: '0', state: '', timer: '' }), whole);
}
