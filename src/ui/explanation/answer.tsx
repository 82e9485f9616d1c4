/** The short answer, and what is usually said with it. */
import css from './answer.module.css';
import { type Explaining, useExplaining } from './context.ts';

/** The class of the address, the registered name of the port. */
export function knownOf({ explained, words }: Explaining): string {
  const named = explained.explanation.steps.find((step) => step.is === 'name-address');
  const known = [
    named?.is === 'name-address' ? words.classes[named.class].short : '',
    explained.service ? words.labels.registered(explained.service) : '',
  ];
  return known.filter(Boolean).join(' · ');
}

export function Answer() {
  const explaining = useExplaining();
  const { answer, unit } = explaining.explained.explanation;
  if (answer === '') return null;
  const known = knownOf(explaining);
  return (
    <p class={css.answer}>
      <span class="hidden">{explaining.words.labels.answer} </span>
      <output>{unit ? explaining.words.units[unit](answer) : answer}</output>
      {known && <small>{known}</small>}
    </p>
  );
}
