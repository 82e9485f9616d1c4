/** How many sockets are in which state, to scale; each state is a switch that filters. */
import { statesOf } from '../../session/state-filter.ts';
import { thousands } from '../../words/count.ts';
import { useSession, useWords } from '../context.ts';
import { stateColour } from '../state-hue.ts';
import css from './summary.module.css';

export function StateBar() {
  const { capture, arrangement } = useSession();
  const { states: words, comma } = useWords();
  const states = capture.summary.value?.states.filter((one) => one.count > 0) ?? [];
  if (states.length === 0) return null;
  const named = statesOf(arrangement.filter.value);
  const faded = (state: string) => (named.length > 0 && !named.includes(state) ? css.faded : '');
  return (
    <>
      <div class={css.bar} role="img" aria-label={words.bar(states.map((one) => words.one(one.state, one.count)).join(comma))}>
        {states.map(({ state, count }) => (
          <span key={state} class={faded(state)} style={{ flexGrow: count, background: stateColour(state) }} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form */}
      <div class={css.legend} role="group" aria-label={words.label}>
        {states.map(({ state, count }) => (
          <button
            key={state}
            type="button"
            class={faded(state)}
            aria-pressed={named.includes(state)}
            onClick={() => void arrangement.toggleState(state)}
          >
            <i style={{ background: stateColour(state) }} />
            <b>{thousands(count)}</b> {state}
          </button>
        ))}
      </div>
    </>
  );
}
