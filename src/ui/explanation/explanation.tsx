/** The explanation of the chosen field: its line, and the ways to look at how its characters become its meaning. */
import type { StepOf } from '../../explain/step.ts';
import { useSession } from '../context.ts';
import { TryFirst } from '../drill/try-first.tsx';
import { Answer } from './answer.tsx';
import { Around } from './around.tsx';
import { Bench } from './bench.tsx';
import { Chapter } from './chapter.tsx';
import { type Explaining, ExplainingContext, useExplaining } from './context.ts';
import { Contrast } from './contrast.tsx';
import css from './explanation.module.css';
import { Facts } from './facts.tsx';
import { Heading } from './heading.tsx';
import { Lanes } from './lanes.tsx';
import { Ruler } from './ruler.tsx';
import { Shelf } from './shelf.tsx';
import { States } from './states.tsx';
import { Stepper } from './stepper.tsx';
import { Timers } from './timers.tsx';
import { Ways } from './ways.tsx';
import { WholeLine } from './whole-line.tsx';
import { Why } from './why.tsx';

export function Explanation() {
  const session = useSession();
  const model = session.explanation;
  const explained = model.explained.value;
  if (!explained) return null;
  const explaining: Explaining = { model, explained, words: session.preferences.words.value.explain };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === '[' ? -1 : event.key === ']' ? 1 : 0;
    if (by === 0 || !session.preferences.letters.value || !explained.ways.includes('steps')) return;
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (model.way.value === 'steps') model.goTo(model.step.value + by);
    else model.look('steps');
  };
  return (
    <ExplainingContext.Provider value={explaining}>
      <section
        class={`${css.explanation} hue-${explained.explanation.hue}`}
        aria-label={explaining.words.labels.panel}
        onKeyDown={onKeyDown}
      >
        <Heading />
        <Ruler />
        <Facts />
        <Around />
        <TryFirst explained={explained}>
          <Ways />
          <div id="way" role="tabpanel" aria-labelledby={`way-${model.way.value}`} data-then='[aria-controls=way][tabindex="0"]'>
            <Way />
          </div>
          <Answer />
          <Why />
        </TryFirst>
      </section>
    </ExplainingContext.Provider>
  );
}

function Way() {
  const { explained, model } = useExplaining();
  const reversed = explained.explanation.steps.find((step): step is StepOf<'reverse-bytes'> => step.is === 'reverse-bytes');
  switch (model.way.value) {
    case 'steps':
      return <Stepper />;
    case 'lanes':
      return <Lanes />;
    case 'order':
      return (
        <>
          {reversed?.words.length === 4 && <Bench step={reversed} />}
          {reversed && <Shelf step={reversed} />}
          <Contrast />
        </>
      );
    case 'states':
      return <States />;
    case 'timers':
      return <Timers />;
    case 'line':
      return <WholeLine />;
    default:
      return <Overview />;
  }
}

function Overview() {
  const { explained } = useExplaining();
  return (
    <ol>
      {explained.chapters.map((chapter, index) => (
        <Chapter key={chapter.first} chapter={chapter} number={index + 1} />
      ))}
    </ol>
  );
}
