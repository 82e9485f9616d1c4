/** The short answer, and what is usually said with it. */
import type { StepOf } from '../../explain/step.ts';
import css from './answer.module.css';
import { useExplaining } from './context.ts';

export function Answer() {
  const { explained, words } = useExplaining();
  const { answer, unit, steps } = explained.explanation;
  if (answer === '') return null;
  const named = steps.find((step): step is StepOf<'name-address'> => step.is === 'name-address');
  const small = [named ? words.classes[named.class].short : '', explained.service ? words.labels.registered(explained.service) : ''].filter(
    (one) => one !== '',
  );
  return (
    <p class={css.answer}>
      <span class="hidden">{words.labels.answer} </span>
      <output>{unit ? words.units[unit](answer) : answer}</output>
      {small.length > 0 && <small>{small.join(' · ')}</small>}
    </p>
  );
}
