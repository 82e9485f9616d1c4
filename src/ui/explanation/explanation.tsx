/** The explanation of the chosen field: the line, the steps from its characters to its meaning, the answer, and why it is so. */
import { useMemo } from 'preact/hooks';
import { createExplanation } from '../../session/explanation.ts';
import { useSession } from '../context.ts';
import { Answer } from './answer.tsx';
import { Chapter } from './chapter.tsx';
import { type Explaining, ExplainingContext } from './context.ts';
import css from './explanation.module.css';
import { Facts } from './facts.tsx';
import { Heading } from './heading.tsx';
import { Ruler } from './ruler.tsx';
import { Why } from './why.tsx';

export function Explanation() {
  const session = useSession();
  const model = useMemo(() => createExplanation(session.selection, session.capture.summary), [session]);
  const explained = model.explained.value;
  if (!explained) return null;
  const explaining: Explaining = { model, explained, words: session.preferences.words.value.explain };
  return (
    <ExplainingContext.Provider value={explaining}>
      <section class={`${css.explanation} ${css[explained.explanation.hue]}`} aria-label={explaining.words.labels.panel}>
        <Heading />
        <Ruler />
        <Facts />
        <ol class={css.chapters}>
          {explained.chapters.map((chapter, index) => (
            <Chapter key={chapter.first} chapter={chapter} number={index + 1} />
          ))}
        </ol>
        <Answer />
        <Why />
      </section>
    </ExplainingContext.Provider>
  );
}
