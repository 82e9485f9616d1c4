/** The sentence of a step. */
import type { Said, Step } from '../../explain/step.ts';
import type { Explained } from '../../session/explanation.ts';
import type { Words } from '../../words/words.ts';

export function sentence(words: Words['explain'], step: Step): Said {
  if (step.is === 'meaning') return words.meanings[step.case](step);
  if (step.is === 'state') return words.states[step.table][step.name] ?? [];
  return (words.steps[step.is] as (one: Step) => Said)(step);
}

/** The same; one that looks at another field of the row begins with that field's name. */
export function sentenceIn(explained: Explained, words: Words['explain'], step: Step): Said {
  const said = sentence(words, step);
  const start = step.spans[0]?.start;
  const other = step.is === 'meaning' && explained.fields.find((field) => field.start === start && field.end > field.start);
  if (!other || explained.explanation.columns.includes(other.column.id)) return said;
  return [{ code: other.column.name }, ' ', ...said];
}
