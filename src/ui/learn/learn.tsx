/** How to read the file: a page that stands alone, of the parts that explain a pasted row. */
import type { ComponentChildren } from 'preact';
import type { Chapter as ChapterData } from '../../explain/chapters.ts';
import type { StepOf } from '../../explain/step.ts';
import type { Lesson } from '../../session/lesson.ts';
import { hashOf } from '../../session/page.ts';
import { freshSeed } from '../../session/practice.ts';
import { useAllWords } from '../context.ts';
import { Answer } from '../explanation/answer.tsx';
import { Bench } from '../explanation/bench.tsx';
import { Chapter, Shortening } from '../explanation/chapter.tsx';
import { Contrast } from '../explanation/contrast.tsx';
import { Ruler } from '../explanation/ruler.tsx';
import { Shelf } from '../explanation/shelf.tsx';
import { Parts } from '../parts.tsx';
import { KernelSource } from '../tool/kernel-source.tsx';
import { ToolPage } from '../tool/tool-page.tsx';
import { Figure, useLesson } from './figure.tsx';
import css from './learn.module.css';
import { Kinds, Told } from './told.tsx';

export function Learn() {
  const words = useAllWords().learn;
  const client = useLesson('tcp', 'rem_address');
  const row = useLesson('tcp', 'tm_when');
  const six = useLesson('tcp6', 'local_address');
  return (
    <ToolPage heading={words.heading} lead={words.lead} width="narrow">
      <div class={css.article}>
        <Section title={words.beginning.title}>
          <Told told={words.beginning.told} />
        </Section>
        <Section title={words.kinds.title}>
          <p>{words.kinds.intro}</p>
          <Figure lesson={row}>
            <Ruler />
            <Answer />
          </Figure>
          <Kinds lesson={row} />
        </Section>
        <Section title={words.order.title}>
          <Told told={words.order.told} />
          <Figure lesson={client}>
            <One lesson={client} is="address" />
            <Reversed lesson={client}>{(step) => <Shelf step={step} />}</Reversed>
          </Figure>
        </Section>
        <Section title={words.port.title}>
          <Told told={words.port.told} />
          <Figure lesson={client}>
            <Contrast />
            <One lesson={client} is="port" />
          </Figure>
        </Section>
        <Section title={words.six.title}>
          <Told told={words.six.told} />
          <Figure lesson={six}>
            <Reversed lesson={six}>{(step) => <Bench step={step} />}</Reversed>
            <Shortening steps={six.model.explained.value?.explanation.steps ?? []} look={css.shortened} />
          </Figure>
        </Section>
        <Section title={words.limits.title}>
          <p>{words.limits.intro}</p>
          <ul class={css.limits}>
            {words.limits.told.map((one, at) => (
              <li key={at}>
                <Parts parts={one.said} /> <KernelSource source={one.source} />
              </li>
            ))}
          </ul>
        </Section>
        <Now />
      </div>
    </ToolPage>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class={css.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** One chapter of the lesson, by itself. */
function One({ lesson, is }: { readonly lesson: Lesson; readonly is: ChapterData['is'] }) {
  const chapters = lesson.model.explained.value?.chapters ?? [];
  const at = chapters.findIndex((chapter) => chapter.is === is);
  const chapter = chapters[at];
  return chapter ? (
    <ol class={css.one}>
      <Chapter chapter={chapter} number={at + 1} />
    </ol>
  ) : null;
}

interface ReversedProps {
  readonly lesson: Lesson;
  readonly children: (step: StepOf<'reverse-bytes'>) => ComponentChildren;
}

function Reversed({ lesson, children }: ReversedProps) {
  const steps = lesson.model.explained.value?.explanation.steps ?? [];
  const step = steps.find((one): one is StepOf<'reverse-bytes'> => one.is === 'reverse-bytes');
  return step ? children(step) : null;
}

function Now() {
  const words = useAllWords().learn.now;
  return (
    <section class={`${css.section} ${css.now}`}>
      <h2>{words.title}</h2>
      <ul>
        <li>
          <a href={hashOf({ is: 'drill', seed: '' })}>{words.drill}</a>
        </li>
        <li>
          <a href={hashOf({ is: 'drill', seed: freshSeed() })}>{words.sheet}</a>
        </li>
        <li>
          <a href={hashOf({ is: 'encode', endpoint: '' })}>{words.encode}</a>
        </li>
        <li>
          <a href={hashOf({ is: 'script' })}>{words.script}</a>
        </li>
      </ul>
    </section>
  );
}
