/** A sheet for a class: the questions on one page, the answers on the next. The seed in the link makes the same sheet for everybody. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Question } from '../../explain/drill.ts';
import { hashOf } from '../../session/page.ts';
import { freshSeed, sheetOf } from '../../session/practice.ts';
import { useAllWords } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import { Paragraph, Parts } from '../parts.tsx';
import css from './worksheet.module.css';

interface WorksheetProps {
  readonly seed: string;
  /** The address of this page with a hash of ours. */
  readonly link: string;
}

export function Worksheet({ seed, link }: WorksheetProps) {
  const words = useAllWords().practice.drill;
  const questions = useMemo(() => sheetOf(seed), [seed]);
  const open = useSignal(false);
  return (
    <main class={css.sheet} id="content" tabIndex={-1}>
      <header>
        <h1>{words.sheet.heading}</h1>
        <p class={css.who}>
          {words.sheet.name} <span />
          <small>{words.sheet.seed(seed)}</small>
        </p>
        <p class={css.given}>{words.sheet.given}</p>
      </header>
      <Tools link={link} open={open.value} toggle={() => (open.value = !open.value)} />
      <ol class={css.questions}>
        {questions.map((question, at) => (
          <Asked key={at} question={question} />
        ))}
      </ol>
      <section class={css.answers} data-open={open.value} aria-label={words.sheet.answers}>
        <h2>
          {words.sheet.answers} <small>{words.sheet.seed(seed)}</small>
        </h2>
        <ol>
          {questions.map((question, at) => (
            <Answered key={at} question={question} />
          ))}
        </ol>
      </section>
    </main>
  );
}

interface ToolsProps {
  readonly link: string;
  readonly open: boolean;
  readonly toggle: () => void;
}

function Tools({ link, open, toggle }: ToolsProps) {
  const { sheet } = useAllWords().practice.drill;
  return (
    <div class={css.tools}>
      <p>{sheet.link}</p>
      <p class={css.link}>
        <code>{link}</code>
        <CopyButton text={link} />
      </p>
      <p>
        <button type="button" class="button" onClick={() => print()}>
          {sheet.print}
        </button>
        <button type="button" class="button" aria-expanded={open} onClick={toggle}>
          {open ? sheet.hideAnswers : sheet.showAnswers}
        </button>
        <a href={hashOf({ is: 'drill', seed: freshSeed() })}>{sheet.another}</a>
        <a href={hashOf({ is: 'drill', seed: '' })}>{sheet.back}</a>
      </p>
    </div>
  );
}

function Asked({ question }: { readonly question: Question }) {
  const words = useAllWords().practice.drill;
  const long = question.choices.some((choice) => choice.text.length > 28);
  return (
    <li>
      <Paragraph parts={words.ask[question.kind](question.given, words.machine[question.order], question.ticksPerSecond)} />
      <ul class={long ? css.long : css.short}>
        {question.choices.map((choice, at) => (
          <li key={choice.text}>
            <b>{words.sheet.letters[at]}</b> <code>{choice.text}</code>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Answered({ question }: { readonly question: Question }) {
  const { practice, interface: said } = useAllWords();
  const words = practice.drill;
  return (
    <li>
      <b>{words.sheet.letters[question.right]}</b> <code>{question.choices[question.right]?.text}</code>
      <ul>
        {question.choices.map(
          (choice, at) =>
            choice.misconception && (
              <li key={choice.text}>
                {words.sheet.letters[at]}
                {said.colon}
                <Parts parts={words.misconceptions[choice.misconception]} />
              </li>
            ),
        )}
      </ul>
    </li>
  );
}
