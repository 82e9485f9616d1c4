/** The sentence of a step. */
import type { Said, Step } from '../../explain/step.ts';
import type { Words } from '../../words/words.ts';

export function sentence(words: Words['explain'], step: Step): Said {
  if (step.is === 'meaning') return words.meanings[step.case](step);
  if (step.is === 'state') return words.states[step.table][step.name] ?? [];
  return (words.steps[step.is] as (one: Step) => Said)(step);
}
