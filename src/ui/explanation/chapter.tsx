/** A chapter of the explanation: what is done, the picture of it, and the reason below. */
import type { Chapter as ChapterData } from '../../explain/chapters.ts';
import type { Step, StepOf } from '../../explain/step.ts';
import { Paragraph, Parts } from '../parts.tsx';
import { SmallWordPicture, WordPicture } from './byte-picture.tsx';
import css from './chapter.module.css';
import { useExplaining } from './context.ts';
import { Ladder } from './ladder.tsx';
import { sentence, sentenceIn } from './sentence.ts';

const find = <K extends Step['is']>(chapter: ChapterData, is: K) => chapter.steps.find((step): step is StepOf<K> => step.is === is);

export function Chapter({ chapter, number }: { readonly chapter: ChapterData; readonly number: number }) {
  return (
    <li class={css.chapter}>
      <b class={css.number} aria-hidden="true">
        {number}
      </b>
      <div class={css.body}>
        <Body chapter={chapter} />
      </div>
    </li>
  );
}

function Body({ chapter }: { readonly chapter: ChapterData }) {
  const { explained, words } = useExplaining();
  const [first, second] = explained.explanation.columns;
  if (chapter.is === 'address') return <AddressBody chapter={chapter} column={first ?? ''} />;
  const ladder = find(chapter, 'place-values');
  const said =
    chapter.is === 'port'
      ? [words.chapters.port]
      : chapter.steps.filter((step) => step !== ladder).map((step) => sentenceIn(explained, words, step));
  return (
    <>
      {said.map((parts, index) => (
        <Paragraph key={index} parts={parts} />
      ))}
      {ladder && chapter.is === 'number' && <Paragraph parts={sentence(words, ladder)} />}
      {ladder && <Ladder column={chapter.is === 'port' ? (second ?? first ?? '') : (first ?? '')} step={ladder} />}
    </>
  );
}

function AddressBody({ chapter, column }: { readonly chapter: ChapterData; readonly column: string }) {
  const { words } = useExplaining();
  const reversed = find(chapter, 'reverse-bytes');
  const order = find(chapter, 'byte-order');
  if (!reversed || !order) return null;
  const facts = { family: reversed.words.length === 1 ? (4 as const) : (6 as const), order: reversed.order, printed: order.printed };
  const [only] = reversed.words;
  return (
    <>
      <Paragraph parts={words.chapters.address(facts)} />
      {facts.family === 4 && only && <WordPicture column={column} word={only} />}
      {facts.family === 6 && (
        <div class={css.words}>
          {reversed.words.map((word, index) => (
            <SmallWordPicture key={index} column={column} word={word} />
          ))}
        </div>
      )}
      {facts.family === 6 && <Shortening steps={chapter.steps} look={css.shortening} />}
      <Paragraph class={css.why} parts={words.chapters.addressWhy(facts)} />
    </>
  );
}

const SHORTENING: readonly Step['is'][] = ['join-groups', 'drop-zeros', 'shorten-zeros', 'mapped'];

/** From eight groups to the address as it is written. */
export function Shortening({ steps, look }: { readonly steps: readonly Step[]; readonly look: string | undefined }) {
  const { words } = useExplaining();
  return (
    <ol class={look}>
      {steps
        .filter((step) => SHORTENING.includes(step.is))
        .map((step) => (
          <li key={step.is}>
            <Parts parts={sentence(words, step)} />
          </li>
        ))}
    </ol>
  );
}
